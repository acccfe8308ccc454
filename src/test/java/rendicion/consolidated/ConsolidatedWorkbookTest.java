package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;

class ConsolidatedWorkbookTest {

  @TempDir Path folder;

  @Test
  void writes() throws Exception {
    Path target = Path.of("target/look.xlsx");
    new ConsolidatedWorkbook().write(TestAccounts.small(), null, target);
    assertThat(target).isNotEmptyFile();
  }
}
