package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.workbook.LivingWorkbook;

class LivingWorkbookTest {

  private static final String NOTE = "Falta el cuarto trimestre";

  @TempDir Path folder;

  private final ConsolidatedWorkbook door = new ConsolidatedWorkbook();

  @Test
  void givesTheSameBytesTwice() throws Exception {
    Path one = written(TestAccounts.small(), null, "one.xlsx");
    Path two = written(TestAccounts.small(), null, "two.xlsx");
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void forgetsAnEarlierWorkbookToWhichNobodyAddedAnything() throws Exception {
    Path old = written(TestAccounts.empty(), null, "old.xlsx");
    Path updated = folder.resolve("updated.xlsx");
    var outcome = door.write(TestAccounts.small(), old, updated);
    assertThat(outcome)
        .isEqualTo(
            new ConsolidatedWorkbook.Outcome(LivingWorkbook.Fate.REPLACED, false, List.of()));
    assertThat(Parts.different(written(TestAccounts.small(), null, "fresh.xlsx"), updated))
        .isEmpty();
  }

  @Test
  void writesAfreshBesideAWorkbookThatCannotBeOpened() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.xlsx"), "PK not a workbook");
    Path target = folder.resolve("target.xlsx");
    var outcome = door.write(TestAccounts.small(), broken, target);
    assertThat(outcome.existing()).isEqualTo(LivingWorkbook.Fate.UNREADABLE);
    assertThat(Files.readString(broken)).isEqualTo("PK not a workbook");
    assertThat(Parts.different(written(TestAccounts.small(), null, "fresh.xlsx"), target))
        .isEmpty();
  }

  @Test
  void refusesToWriteOverTheExistingWorkbook() throws Exception {
    Path existing = written(TestAccounts.small(), null, "existing.xlsx");
    assertThatThrownBy(() -> door.write(TestAccounts.small(), existing, existing))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsWhatPeopleAddedThroughTenUpdates() throws Exception {
    Path current = edited(written(TestAccounts.small(), null, "start.xlsx"));
    Map<String, String> foreign = foreignParts(current);
    for (int run = 0; run < 10; run++) {
      Account account = run % 2 == 0 ? TestAccounts.withText("x") : TestAccounts.small();
      Path next = folder.resolve("run" + run + ".xlsx");
      var outcome = door.write(account, current, next);
      assertThat(outcome)
          .isEqualTo(
              new ConsolidatedWorkbook.Outcome(LivingWorkbook.Fate.UPDATED, false, List.of()));
      assertThat(peoplesThings(next)).isEqualTo(peoplesThings(current)).endsWith("12 of 12 yellow");
      current = next;
    }
    assertThat(foreignParts(current)).isEqualTo(foreign);
  }

  @Test
  void givesTheSamePartsWhenItsOwnResultIsUpdatedAgain() throws Exception {
    Path edited = edited(written(TestAccounts.small(), null, "start.xlsx"));
    Path once = written(TestAccounts.withText("x"), edited, "once.xlsx");
    Path twice = written(TestAccounts.withText("x"), once, "twice.xlsx");
    Path thrice = written(TestAccounts.withText("x"), twice, "thrice.xlsx");
    assertThat(Parts.different(once, twice)).isEmpty();
    assertThat(Parts.different(twice, thrice)).isEmpty();
  }

  @Test
  void leavesNoPartBehindOfTheSheetsThatItRewrites() throws Exception {
    Path edited = edited(written(TestAccounts.small(), null, "start.xlsx"));
    Path updated = written(TestAccounts.small(), edited, "updated.xlsx");
    assertThat(kinds(updated)).isEqualTo(kinds(edited));
  }

  @Test
  void forgetsTextsThatNoCellShowsAnyMore() throws Exception {
    Path edited = edited(written(TestAccounts.withText("secreto"), null, "start.xlsx"));
    Path updated = written(TestAccounts.small(), edited, "updated.xlsx");
    assertThat(Parts.of(updated).get("xl/sharedStrings.xml")).doesNotContain("secreto");
  }

  @Test
  void putsAsideWhatStoodBesideARowThatIsNoMore() throws Exception {
    Path start = written(TestAccounts.small(), null, "start.xlsx");
    Path edited =
        change(
            start,
            workbook -> {
              XSSFSheet data = workbook.getSheet("Datos");
              row(data, "residuos-toneladas", "2020-02").createCell(18).setCellValue("revisar");
            });
    Path updated = written(TestAccounts.empty(), edited, "updated.xlsx");
    try (XSSFWorkbook workbook = open(updated)) {
      XSSFSheet sheet = workbook.getSheet("Anotaciones sin fila");
      assertThat(Cells.text(sheet.getRow(1).getCell(0))).isEqualTo("Datos");
      assertThat(Cells.text(sheet.getRow(1).getCell(3))).isEqualTo("revisar");
    }
    Path again = written(TestAccounts.empty(), updated, "again.xlsx");
    assertThat(Parts.different(updated, again)).isEmpty();
  }

  @Test
  void keepsTheOrderThatPeopleGaveTheSheets() throws Exception {
    Path edited =
        change(
            written(TestAccounts.small(), null, "start.xlsx"),
            workbook -> {
              workbook.createSheet("Mis notas");
              workbook.setSheetOrder("Mis notas", 1);
              workbook.setSheetOrder("Datos", 0);
            });
    try (XSSFWorkbook workbook = open(written(TestAccounts.small(), edited, "updated.xlsx"))) {
      assertThat(sheetNames(workbook)).startsWith("Datos", "Resumen", "Mis notas", "Indicadores");
    }
  }

  private Path written(
      Account account, @org.jspecify.annotations.Nullable Path existing, String name)
      throws Exception {
    Path target = folder.resolve(name);
    door.write(account, existing, target);
    return target;
  }

  /**
   * What a municipality might do: a sheet with formulas, chart, note and pivot; a column; notes; a
   * column of ours in yellow.
   */
  private Path edited(Path start) throws Exception {
    return change(
        start,
        workbook -> {
          XSSFSheet own = workbook.createSheet("Análisis propio");
          for (int r = 0; r < 4; r++) {
            own.createRow(r).createCell(0).setCellValue(r == 0 ? "Año" : "202" + r);
            own.getRow(r).createCell(1).setCellValue(r == 0 ? "Total" : "");
            if (r > 0) {
              own.getRow(r).getCell(1).setCellFormula("Indicadores!H" + (8 + r) + "*2");
            }
          }
          note(own.getRow(1).getCell(1), "Visto por el gerente");
          chart(own);
          own.createPivotTable(
              new AreaReference("A1:B4", SpreadsheetVersion.EXCEL2007), new CellReference("E20"));
          XSSFSheet indicators = workbook.getSheet("Indicadores");
          header(indicators).createCell(23).setCellValue("Responsable");
          XSSFRow row = row(indicators, "OE02-I1", "2021");
          row.createCell(23).setCellValue("Ing. Quispe");
          row.createCell(24).setCellFormula("H" + (row.getRowNum() + 1) + "/2");
          note(row.getCell(7), NOTE);
          colourColumn(indicators, 1);
        });
  }

  private static void colourColumn(XSSFSheet sheet, int column) {
    for (int r = header(sheet).getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
      XSSFCell cell = sheet.getRow(r).getCell(column);
      var yellow = sheet.getWorkbook().createCellStyle();
      yellow.cloneStyleFrom(cell.getCellStyle());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      cell.setCellStyle(yellow);
    }
  }

  private static long yellowCells(XSSFSheet sheet, int column) {
    return java.util.stream.IntStream.rangeClosed(
            header(sheet).getRowNum() + 1, sheet.getLastRowNum())
        .mapToObj(r -> sheet.getRow(r).getCell(column).getCellStyle())
        .filter(style -> style.getFillForegroundColor() == IndexedColors.YELLOW.getIndex())
        .count();
  }

  private static List<String> peoplesThings(Path file) throws Exception {
    try (XSSFWorkbook workbook = open(file)) {
      XSSFSheet indicators = workbook.getSheet("Indicadores");
      XSSFRow row = row(indicators, "OE02-I1", "2021");
      XSSFSheet own = workbook.getSheet("Análisis propio");
      return List.of(
          Cells.text(header(indicators).getCell(23)),
          Cells.text(row.getCell(23)),
          row.getCell(24).getCellFormula().replace("H" + (row.getRowNum() + 1), "H(row)"),
          row.getCell(7).getCellComment().getString().getString(),
          own.getRow(2).getCell(1).getCellFormula(),
          own.getRow(1).getCell(1).getCellComment().getString().getString(),
          own.getDrawingPatriarch().getCharts().size() + " chart",
          own.getPivotTables().size() + " pivot",
          yellowCells(indicators, 1) + " of 12 yellow");
    }
  }

  /** Parts that only the people's sheet has. */
  private static Map<String, String> foreignParts(Path file) throws Exception {
    return Parts.of(file).entrySet().stream()
        .filter(
            e ->
                e.getKey().contains("pivot")
                    || e.getValue().contains("Visto por el gerente")
                    || e.getKey().contains("chart") && e.getValue().contains("propio"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many parts of each kind. */
  private static Map<String, Long> kinds(Path file) throws Exception {
    return Parts.of(file).keySet().stream()
        .map(name -> name.replaceAll("\\d+", ""))
        .collect(
            Collectors.groupingBy(name -> name, java.util.TreeMap::new, Collectors.counting()));
  }

  private static void chart(XSSFSheet sheet) {
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 8, 8, 14, 20));
    var data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromArray(new String[] {"a", "b"}),
        XDDFDataSourcesFactory.fromArray(new Double[] {1.0, 2.0}));
    chart.plot(data);
    chart.setTitleText("Gráfico propio");
  }

  private static void note(XSSFCell cell, String text) {
    var drawing = cell.getSheet().createDrawingPatriarch();
    var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 1, 1, 3, 4));
    comment.setString(text);
    comment.setAuthor("Planificación");
    cell.setCellComment(comment);
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
      List<String> texts = new java.util.ArrayList<>();
      row.forEach(cell -> texts.add(Cells.text((XSSFCell) cell)));
      if (texts.contains(code) && texts.contains(period)) {
        return (XSSFRow) row;
      }
    }
    throw new AssertionError("no row " + code + " " + period);
  }

  private static List<String> sheetNames(XSSFWorkbook workbook) {
    List<String> names = new java.util.ArrayList<>();
    workbook.forEach(s -> names.add(s.getSheetName()));
    return names;
  }

  private interface Edit {
    void apply(XSSFWorkbook workbook) throws Exception;
  }

  private Path change(Path file, Edit edit) throws Exception {
    Path changed = folder.resolve("edited-" + file.getFileName());
    try (XSSFWorkbook workbook = open(file)) {
      edit.apply(workbook);
      try (OutputStream out = Files.newOutputStream(changed)) {
        workbook.write(out);
      }
    }
    return changed;
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
