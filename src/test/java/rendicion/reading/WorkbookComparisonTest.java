package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.CellChange;
import rendicion.domain.FileKind;

class WorkbookComparisonTest {

  @TempDir Path folder;

  @Test
  void namesEveryCellThatHoldsSomethingElse() throws Exception {
    Path before = write("before.xlsx", 3.50, "Ácora", 7);
    Path after = write("after.xlsx", 3.51, "Ácora", 7);
    assertThat(changes(before, after))
        .containsExactly(new CellChange("Datos", "B2", "3.5", "3.51"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 14, 14.5, 14, 14.5",
    "'#,##0', 1122.5, 1123, 1122.5, '1,123'",
    "0, 14.1, 14.2, 14.1, 14.2",
    "0%, 0.454, 0.45, 45.4%, 45%",
    "0.00, 33.33333333333333, 45.66666666666667, 33.33, 45.67",
    "0.00, 33.3333333333333, 33.33333333334, 33.3333333333333, 33.33333333334",
    "General, 14, 15, 14, 15",
    "'0\" kg\"', 14.5, 15, 14.5, 15",
    "'0\" kg\"', 14, 15, 14 kg, 15 kg"
  })
  void saysWhatIsStoredWhereTheFormatRoundsIt(
      String format, double before, double after, String saidBefore, String saidAfter)
      throws Exception {
    assertThat(changes(formatted("a.xlsx", format, before), formatted("b.xlsx", format, after)))
        .containsExactly(new CellChange("Datos", "A1", saidBefore, saidAfter));
  }

  private Path formatted(String name, String format, double number) throws Exception {
    Path file = folder.resolve(name);
    try (Workbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      var cell = book.createSheet("Datos").createRow(0).createCell(0);
      cell.setCellValue(number);
      cell.setCellStyle(style);
      book.write(out);
    }
    return file;
  }

  @Test
  void seesNoChangeInWhatAnotherProgramSavedAgain() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not there");
    Path before = write("before.xlsx", 3.50, "Ácora", 7);
    for (String kind : List.of("xlsx", "ods", "xls")) {
      Path saved = saveAgain(before, kind);
      FileKind as =
          switch (kind) {
            case "ods" -> FileKind.ODS;
            case "xls" -> FileKind.XLS;
            default -> FileKind.OOXML;
          };
      assertThat(WorkbookComparison.changes(before, FileKind.OOXML, saved, as)).as(kind).isEmpty();
    }
  }

  @Test
  void cannotTellWhenOneCannotBeRead() throws Exception {
    Path before = write("before.xlsx", 1, "x", 1);
    Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no");
    assertThat(changes(before, broken)).isNull();
  }

  private static @Nullable List<CellChange> changes(Path before, Path after) throws Exception {
    return WorkbookComparison.changes(before, FileKind.OOXML, after, FileKind.OOXML);
  }

  private Path write(String name, double number, String text, int sum) throws Exception {
    Path file = folder.resolve(name);
    try (Workbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Datos");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue(text);
      row.createCell(1).setCellValue(number);
      row.createCell(2).setCellFormula("3+4");
      row.getCell(2).setCellValue(sum);
      row.createCell(3).setCellValue(java.time.LocalDate.of(2022, 3, 1));
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      row.getCell(3).setCellStyle(style);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellValue(1.0 / 3);
      sheet.createRow(4).createCell(0).setCellValue("dos\nlíneas");
      book.write(out);
    }
    return file;
  }

  private Path saveAgain(Path file, String kind) throws Exception {
    Path out = Files.createDirectories(folder.resolve("saved-" + kind));
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                kind,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return out.resolve("before." + kind);
  }
}
