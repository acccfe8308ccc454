package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;

/**
 * People put rows of their own between ours: ours close up again with all that stands beside them,
 * theirs stand below the last of ours.
 */
class InsertedRowsTest {

  private static final List<String> KEPT =
      List.of(
          "OE02-I1 2020 | Ing. Mamani | ",
          "OE02-I1 2021 | Ing. Quispe | Falta un mes",
          "Fila nuestra",
          "  | Por revisar | Preguntar",
          "Subtotal  | =H17*2 | ",
          "below: Elaborado por Planificación");

  @TempDir Path folder;

  private final ConsolidatedWorkbook door = new ConsolidatedWorkbook();

  @Test
  void keepEverythingBesideTheRecordItWasWrittenAt() throws Exception {
    Path current = withRows(written(TestAccounts.small(), null, "start.xlsx"));
    for (int run = 0; run < 3; run++) {
      Path target = folder.resolve("run" + run + ".xlsx");
      var outcome = door.write(TestAccounts.small(), current, target);
      assertThat(outcome.remarks()).isEmpty();
      current = target;
      assertThat(kept(current, 18)).isEqualTo(KEPT);
    }
  }

  /** Two years of each indicator are no more: what people put between stays all the same. */
  @Test
  void areNotTakenForRecordsThatAreNoMore() throws Exception {
    Account all = TestAccounts.small();
    Account few =
        new Account(
            all.definitions(), all.contents(), all.planFindings(), all.results().subList(1, 4));
    Path edited = withRows(written(all, null, "start.xlsx"));
    Path updated = folder.resolve("updated.xlsx");

    assertThat(door.write(few, edited, updated).remarks()).isEmpty();
    assertThat(kept(updated, 15))
        .isEqualTo(KEPT.stream().map(t -> t.replace("H17", "H14")).toList());
  }

  @Test
  void areKeptAsLibreOfficeSavesThem() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not on the PATH");
    Path saved =
        new LibreOffice(folder).saved(withRows(written(TestAccounts.small(), null, "start.xlsx")));

    assertThat(kept(written(TestAccounts.small(), saved, "updated.xlsx"), 18)).isEqualTo(KEPT);
  }

  /** A blank row with a note, and a row that looks like a record, before that of 2021. */
  private Path withRows(Path start) throws Exception {
    Path changed = folder.resolve("edited.xlsx");
    try (XSSFWorkbook workbook = open(start);
        var out = Files.newOutputStream(changed)) {
      XSSFSheet sheet = workbook.getSheet("Indicadores");
      int at = row(sheet, "OE02-I1", "2021");
      sheet.getRow(at).createCell(22).setCellValue("Ing. Quispe");
      sheet.getRow(at - 1).createCell(22).setCellValue("Ing. Mamani");
      note(sheet, at, 7, "Falta un mes");
      sheet
          .createRow(sheet.getLastRowNum() + 3)
          .createCell(0)
          .setCellValue("Elaborado por Planificación");
      sheet.shiftRows(at, sheet.getLastRowNum(), 2);
      sheet.createRow(at).createCell(22).setCellValue("Por revisar");
      note(sheet, at, 1, "Preguntar");
      sheet.createRow(at + 1).createCell(0).setCellValue("Subtotal");
      sheet.getRow(at + 1).createCell(22).setCellFormula("H" + (at + 3) + "*2");
      workbook.write(out);
    }
    return changed;
  }

  /** The records of 2020 and 2021 and the three rows of people's, whose first is as given. */
  private static List<String> kept(Path file, int last) throws Exception {
    try (XSSFWorkbook workbook = open(file)) {
      XSSFSheet sheet = workbook.getSheet("Indicadores");
      assertThat(sheet.getTables().getFirst().getArea().formatAsString()).isEqualTo("A6:V" + last);
      List<String> kept = new ArrayList<>();
      int at = row(sheet, "OE02-I1", "2021");
      kept.add(told(sheet.getRow(at - 1)));
      kept.add(told(sheet.getRow(at)));
      kept.add(sheet.getRow(at + 1).getRowNum() == last - 1 ? "Fila nuestra" : "?");
      kept.add(told(sheet.getRow(last)));
      kept.add(told(sheet.getRow(last + 1)));
      for (int r = last + 2; r <= sheet.getLastRowNum(); r++) {
        if (sheet.getRow(r) != null && !text(sheet.getRow(r), 0).isEmpty()) {
          kept.add("below: " + text(sheet.getRow(r), 0));
        }
      }
      return kept;
    }
  }

  private static String told(XSSFRow row) {
    String note = "";
    for (int c : new int[] {1, 7}) {
      var comment =
          row.getSheet().getCellComment(new org.apache.poi.ss.util.CellAddress(row.getRowNum(), c));
      note += comment == null ? "" : comment.getString().getString();
    }
    return text(row, 0) + " " + text(row, 6) + " | " + text(row, 22) + " | " + note;
  }

  private static String text(XSSFRow row, int column) {
    XSSFCell cell = row.getCell(column);
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : Cells.text(cell);
  }

  private static void note(XSSFSheet sheet, int row, int column, String text) {
    var drawing = sheet.createDrawingPatriarch();
    var note =
        drawing.createCellComment(
            drawing.createAnchor(0, 0, 0, 0, column, row, column + 2, row + 3));
    note.setString(text);
    XSSFRow of = sheet.getRow(row);
    XSSFCell cell = of.getCell(column) == null ? of.createCell(column) : of.getCell(column);
    cell.setCellComment(note);
  }

  private static int row(XSSFSheet sheet, String code, String period) {
    for (var row : sheet) {
      if (text((XSSFRow) row, 0).equals(code) && text((XSSFRow) row, 6).equals(period)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no row " + code + " " + period);
  }

  private Path written(
      Account account, @org.jspecify.annotations.Nullable Path existing, String name)
      throws Exception {
    Path target = folder.resolve(name);
    door.write(account, existing, target);
    return target;
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
