package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConformanceTest {

  private final byte[] file = Everything.bytes();

  @Test
  void isAccessible() throws Exception {
    Files.write(Path.of("target/everything.pdf"), file);
    assertThat(VeraPdf.broken("ua1", file)).isEmpty();
  }

  @Test
  void isArchivable() {
    assertThat(VeraPdf.broken("3a", file)).isEmpty();
  }
}
