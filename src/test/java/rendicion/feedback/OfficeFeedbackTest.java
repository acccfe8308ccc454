package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Office;

class OfficeFeedbackTest {

  @TempDir Path folder;

  @Test
  void givesTheListAndTheMarkedCopyOfAWorkbookWithFindings() throws Exception {
    Path archived = folder.resolve("archived");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(archived)) {
      var sheet = workbook.createSheet("RESIDUOS 2021");
      for (int r = 0; r < 12; r++) {
        sheet.createRow(r).createCell(2).setCellValue(3410 + r);
      }
      workbook.write(out);
    }
    Path answer = Files.createDirectories(Path.of("target/feedback"));
    Account account = TestAccounts.small();
    Office office = account.definitions().findOffice("residuos-solidos").orElseThrow();
    List<Path> written = new OfficeFeedback().write(account, office, hash -> archived, answer);
    assertThat(written)
        .extracting(p -> p.getFileName().toString())
        .containsExactly("observaciones.xlsx", "RESIDUOS 2019-2022 (revisado).xlsx");
  }
}
