package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.workbook.LivingWorkbook;

/** What people do on our own sheets, and where it is after our rows have moved under it. */
class PeoplesWorkTest {

  private static final String SPARKLINES =
      """
      <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
      uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups \
      xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>\
      <x14:sparklines><x14:sparkline><xm:f>Indicadores!H17:H18</xm:f><xm:sqref>AA17</xm:sqref>\
      </x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>\
      """;

  @TempDir Path folder;

  private final ConsolidatedWorkbook door = new ConsolidatedWorkbook();

  /** Each of three indicators has four rows before and two after: the third's move up by six. */
  @Test
  void goesWithTheRowsItBelongsTo() throws Exception {
    Account before = TestAccounts.small();
    Account after = withoutEarlyYears(before);
    Path edited = edited(written(before, null, "start.xlsx"));
    Path current = edited;
    for (int run = 0; run < 3; run++) {
      current = written(after, current, "run" + run + ".xlsx");
    }
    try (XSSFWorkbook workbook = open(current)) {
      XSSFSheet sheet = workbook.getSheet("Metas y valores");
      XSSFRow row = row(sheet, "OE02-I1", "2021");
      int number = row.getRowNum() + 1;
      assertThat(number)
          .isEqualTo(
              row(open(edited).getSheet("Metas y valores"), "OE02-I1", "2021").getRowNum() + 1 - 6);
      assertThat(
              List.of(
                  Cells.text(row.getCell(22)),
                  row.getCell(23).getCellFormula(),
                  row.getCell(7).getCellComment().getString().getString(),
                  row.getCell(1).getCellStyle().getFillForegroundColor(),
                  row.getZeroHeight()))
          .isEqualTo(
              List.of(
                  "Ing. Quispe",
                  "H" + number + "/2",
                  "Falta un mes",
                  IndexedColors.YELLOW.getIndex(),
                  true));
      assertThat(workbook.getSheet("Propia").getRow(0).getCell(0).getCellFormula())
          .isEqualTo("'Metas y valores'!H" + number + "*2");
      assertThat(workbook.getSheet("Propia").getRow(0).getCell(1).getCellFormula())
          .isEqualTo("SUM('Metas y valores'!$M$7:$M$12)");
      assertThat(
              sheet
                  .getDataValidations()
                  .getFirst()
                  .getRegions()
                  .getCellRangeAddresses()[0]
                  .formatAsString())
          .isEqualTo("W" + number);
      assertThat(sheet.getColumnWidth(1)).isEqualTo(50 * 256);
      assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(1);
      assertThat(sheet.isSheetLocked()).isTrue();
      assertThat(sheet.getTables().getFirst().getArea().formatAsString()).isEqualTo("A6:V12");
      String xml =
          Parts.of(current).get(sheet.getPackagePart().getPartName().getName().substring(1));
      assertThat(xml)
          .contains("<xm:f>'Metas y valores'!H" + number + ":H" + (number + 1) + "</xm:f>");
      assertThat(xml).contains("<xm:sqref>AA" + number + "</xm:sqref>");
    }
  }

  private static Account withoutEarlyYears(Account a) {
    return new Account(a.definitions(), a.contents(), a.planFindings(), a.results().subList(2, 4));
  }

  private Path edited(Path start) throws Exception {
    Path changed = folder.resolve("edited.xlsx");
    try (XSSFWorkbook workbook = open(start)) {
      XSSFSheet sheet = workbook.getSheet("Indicadores");
      XSSFRow row = row(sheet, "OE02-I1", "2021");
      int number = row.getRowNum() + 1;
      header(sheet).createCell(22).setCellValue("Responsable");
      row.createCell(22).setCellValue("Ing. Quispe");
      row.createCell(23).setCellFormula("H" + number + "/2");
      var drawing = sheet.createDrawingPatriarch();
      var note =
          drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 8, number, 10, number + 3));
      note.setString("Falta un mes");
      row.getCell(7).setCellComment(note);
      int picture = workbook.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
      ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 25, number, 27, number + 5);
      drawing.createPicture(anchor, picture);
      var yellow = workbook.createCellStyle();
      yellow.cloneStyleFrom(row.getCell(1).getCellStyle());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      row.getCell(1).setCellStyle(yellow);
      row.setZeroHeight(true);
      sheet.setColumnWidth(1, 50 * 256);
      var helper = sheet.getDataValidationHelper();
      sheet.addValidationData(
          helper.createValidation(
              helper.createExplicitListConstraint(new String[] {"Sí", "No"}),
              new CellRangeAddressList(number - 1, number - 1, 22, 22)));
      XSSFSheet own = workbook.createSheet("Propia");
      own.createRow(0).createCell(0).setCellFormula("Indicadores!H" + number + "*2");
      own.getRow(0).createCell(1).setCellFormula("SUM(Indicadores!$M$7:$M$18)");
      sheet.protectSheet("");
      workbook.setSheetName(workbook.getSheetIndex(sheet), "Metas y valores");
      try (var out = Files.newOutputStream(changed)) {
        workbook.write(out);
      }
    }
    return withSparklines(changed);
  }

  /** As newer programs write them, at the end of the sheet. */
  private Path withSparklines(Path file) throws Exception {
    return changed(
        file,
        "xl/worksheets/sheet2.xml",
        xml ->
            xml.replace(
                "</worksheet>",
                SPARKLINES.replace("Indicadores", "'Metas y valores'") + "</worksheet>"));
  }

  private Path changed(Path file, String part, UnaryOperator<String> edit) throws Exception {
    Map<String, String> parts = new TreeMap<>(Parts.of(file));
    parts.computeIfPresent(part, (name, xml) -> edit.apply(xml));
    Path changed = folder.resolve("changed-" + file.getFileName());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (var entry : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
        out.closeEntry();
      }
    }
    return changed;
  }

  /** LibreOffice writes every part anew, in its own words; and ten runs follow. */
  @Test
  void isStillThereTenRunsAfterSomebodyWorkedInLibreOffice() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not on the PATH");
    Path saved =
        new LibreOffice(folder).edited(edited(written(TestAccounts.small(), null, "start.xlsx")));
    Path current = folder.resolve("once.xlsx");
    var outcome = door.write(TestAccounts.small(), saved, current);
    assertThat(outcome)
        .isEqualTo(new ConsolidatedWorkbook.Outcome(LivingWorkbook.Fate.UPDATED, false, List.of()));
    assertThat(written(TestAccounts.small(), current, "twice.xlsx"))
        .hasSameBinaryContentAs(current);
    for (int run = 2; run <= 10; run++) {
      Account account = run % 2 == 0 ? TestAccounts.withText("x") : TestAccounts.small();
      current = written(account, current, "after" + run + ".xlsx");
    }
    try (XSSFWorkbook workbook = open(current)) {
      XSSFSheet sheet = workbook.getSheet("Metas y valores");
      XSSFRow row = row(sheet, "OE02-I1", "2021");
      assertThat(
              List.of(
                  Cells.text(row.getCell(22)),
                  row.getCell(7).getCellComment().getString().getString(),
                  row.getZeroHeight(),
                  workbook.getNumberOfSheets(),
                  workbook.getSheet("Gráficos").getDrawingPatriarch().getCharts().size()))
          .isEqualTo(List.of("Ing. Quispe", "Falta un mes", true, 14, 4));
      assertThat(workbook.getSheet("Propia").getRow(0).getCell(0).getCellFormula())
          .contains("H" + (row.getRowNum() + 1) + "*2");
      assertThat(madeInLibreOffice(workbook))
          .containsExactly(
              "Norte", "3.0", "Visto por el gerente", "1 chart", "1 pivot", "12 yellow");
    }
  }

  private static List<String> madeInLibreOffice(XSSFWorkbook workbook) {
    XSSFSheet own = workbook.getSheet("Análisis");
    XSSFRow first = own.getRow(1);
    long yellow = 0;
    for (var row : workbook.getSheet("Definiciones")) {
      XSSFCell cell = (XSSFCell) row.getCell(1);
      var colour = cell == null ? null : cell.getCellStyle().getFillForegroundColorColor();
      yellow += colour != null && "FFFFFF00".equals(colour.getARGBHex()) ? 1 : 0;
    }
    return List.of(
        first.getCell(0).getStringCellValue(),
        Double.toString(first.getCell(1).getNumericCellValue()),
        first.getCell(0).getCellComment().getString().getString(),
        own.getDrawingPatriarch().getCharts().size() + " chart",
        own.getPivotTables().size() + " pivot",
        yellow + " yellow");
  }

  @Test
  void tellsWhoWroteOverOurCellsAndKeepsTheFile() throws Exception {
    Path start = written(TestAccounts.small(), null, "start.xlsx");
    Path edited = folder.resolve("edited.xlsx");
    try (XSSFWorkbook workbook = open(start)) {
      row(workbook.getSheet("Datos"), "residuos-toneladas", "2020-02").getCell(5).setCellValue(99);
      try (var out = Files.newOutputStream(edited)) {
        workbook.write(out);
      }
    }
    var outcome = door.write(TestAccounts.small(), edited, folder.resolve("updated.xlsx"));
    assertThat(outcome.mustBePutAside()).isTrue();
    assertThat(outcome.remarks())
        .singleElement()
        .asString()
        .startsWith("En la hoja Datos alguien escribió sobre celdas nuestras.");
    assertThat(
            door.write(
                    TestAccounts.small(),
                    folder.resolve("updated.xlsx"),
                    folder.resolve("again.xlsx"))
                .remarks())
        .isEmpty();
  }

  @Test
  void keepsAllBytesOfPeoplesSheetsWhenNoRowOfOursMoves() throws Exception {
    Path edited = edited(written(TestAccounts.small(), null, "start.xlsx"));
    Path updated = written(TestAccounts.withText("x"), edited, "updated.xlsx");
    Map<String, String> before = Parts.of(edited);
    Map<String, String> after = Parts.of(updated);
    for (String part :
        List.of(
            "xl/worksheets/sheet13.xml",
            "xl/media/image1.png",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml")) {
      assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
    }
  }

  /** Two of our charts in red; a year later they are red still, and show the year. */
  @Test
  void keepsTheLookThatPeopleGaveToOurCharts() throws Exception {
    Account after = TestAccounts.small();
    Account before =
        new Account(
            after.definitions(),
            after.contents(),
            after.planFindings(),
            after.results().subList(0, 3));
    Path red = written(before, null, "start.xlsx");
    for (String chart : List.of("xl/charts/chart1.xml", "xl/charts/chart2.xml")) {
      red = changed(red, chart, xml -> xml.replace("0B5C7A", "C00000"));
    }
    Map<String, String> fresh = Parts.of(written(after, null, "fresh.xlsx"));
    Path updated = written(after, red, "updated.xlsx");
    Map<String, String> parts = Parts.of(updated);
    for (String chart : List.of("xl/charts/chart1.xml", "xl/charts/chart2.xml")) {
      assertThat(fresh.get(chart)).as("ours").contains("0B5C7A");
      assertThat(parts.get(chart)).contains("C00000").doesNotContain("0B5C7A");
      assertThat(shown(parts.get(chart))).isEqualTo(shown(fresh.get(chart)));
    }
    assertThat(shown(parts.get("xl/charts/chart1.xml"))).anyMatch(t -> t.contains("2022"));
    assertThat(parts.get("xl/charts/chart3.xml")).isEqualTo(fresh.get("xl/charts/chart3.xml"));
    assertThat(written(after, updated, "again.xlsx")).hasSameBinaryContentAs(updated);
  }

  /** Titles, names, references and numbers of a chart, in order. */
  private static List<String> shown(@Nullable String chart) {
    return Pattern.compile("<(c:f|c:v|a:t)>([^<]*)<")
        .matcher(Objects.requireNonNull(chart))
        .results()
        .map(m -> m.group(1) + " " + m.group(2))
        .toList();
  }

  private Path written(Account account, @Nullable Path existing, String name) throws Exception {
    Path target = folder.resolve(name);
    door.write(account, existing, target);
    return target;
  }

  private static XSSFRow header(XSSFSheet sheet) {
    for (var row : sheet) {
      if (Cells.text((XSSFCell) row.getCell(0)).startsWith("Código")) {
        return (XSSFRow) row;
      }
    }
    throw new AssertionError("no header");
  }

  private static XSSFRow row(XSSFSheet sheet, String code, String period) {
    for (var row : sheet) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(Cells.text((XSSFCell) cell)));
      if (texts.contains(code) && texts.contains(period)) {
        return (XSSFRow) row;
      }
    }
    throw new AssertionError("no row " + code + " " + period);
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
