package rendicion.consolidated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.workbook.SheetDraft;

class ConsolidatedWorkbookTest {

  @TempDir Path folder;

  @Test
  void holdsOurSheetsInTheOrderInWhichTheyAreRead() throws Exception {
    try (ReadableWorkbook workbook = read(written(TestAccounts.small()))) {
      assertThat(workbook.getSheets().map(s -> s.getName()))
          .containsExactly(
              "Resumen",
              "Indicadores",
              "Gráficos",
              "Distritos",
              "Actividades",
              "Ejecución",
              "Observaciones",
              "Rectificaciones",
              "Datos",
              "Trazabilidad",
              "Definiciones",
              "Método");
    }
  }

  @Test
  void summarisesEveryObjectiveWithItsCoverage() throws Exception {
    assertThat(table("Resumen", "Código", 7))
        .containsExactly(
            "Código|Objetivo|Calificación 2022|Avance 2022|Con avance 2022|Avance 2021|Con avance"
                + " 2021",
            "|Todo el plan|● Adecuado|100|1 de 3|100|2 de 3",
            "|Social|○ Sin datos|Sin datos|0 de 2|100|1 de 2",
            "OE01|Mejorar la nutrición infantil|○ Sin datos|Sin datos|0 de 2|100|1 de 2",
            "|Ambiental|● Adecuado|100|1 de 1|100|1 de 1",
            "OE02|Mejorar la calidad ambiental|● Adecuado|100|1 de 1|100|1 de 1");
  }

  @Test
  void showsEveryIndicatorInEveryPeriod() throws Exception {
    assertThat(
            table("Indicadores", "Código", 14).stream()
                .map(r -> r.replaceAll("^(.*?)\\|.*?\\|", "$1|")))
        .containsExactly(
            "Código|Unidad|Sentido|Línea de base|Meta|Periodo|Valor|Datos recibidos|Esperado al"
                + " corte|Avance Tipo I|Avance Tipo II|Avance frente a lo esperado|Calificación",
            "OE01-I1|%|debe bajar|54.7|34|2019|51.59|2 de 3 distritos|49.53|Sin meta"
                + " anual|15.04|96|● Adecuado",
            "OE01-I1|%|debe bajar|54.7|34|2020|47.43|2 de 3 distritos|44.35|Sin meta"
                + " anual|35.12|93.5|▲ En riesgo",
            "OE01-I1|%|debe bajar|54.7|34|2021|35.28|2 de 3 distritos|39.18|Sin meta"
                + " anual|93.8|111.03|● Adecuado",
            "OE01-I1|%|debe bajar|54.7|34|2022|Sin datos|Sin datos|34|Sin meta anual|Sin datos|Sin"
                + " datos|○ Sin datos",
            "OE01-I2|niños|debe subir|Sin línea de base|5000|2019|1260|Completo|Sin meta anual|Sin"
                + " meta anual|Sin línea de base|Sin meta anual|○ Sin datos",
            "OE01-I2|niños|debe subir|Sin línea de base|5000|2020|1265|Completo|Sin meta anual|Sin"
                + " meta anual|Sin línea de base|Sin meta anual|○ Sin datos",
            "OE01-I2|niños|debe subir|Sin línea de base|5000|2021|1162|Completo|Sin meta anual|Sin"
                + " meta anual|Sin línea de base|Sin meta anual|○ Sin datos",
            "OE01-I2|niños|debe subir|Sin línea de base|5000|2022|Sin datos|Sin datos|5000|Sin meta"
                + " anual|Sin datos|Sin datos|○ Sin datos",
            "OE02-I1|t/día|debe bajar|160|112|2019|128.22|Completo|148|Sin meta"
                + " anual|66.21|115.43|● Adecuado",
            "OE02-I1|t/día|debe bajar|160|112|2020|121.98|Completo|136|Sin meta anual|79.2|111.49|●"
                + " Adecuado",
            "OE02-I1|t/día|debe bajar|160|112|2021|112.11|Completo|124|Sin meta"
                + " anual|99.77|110.61|● Adecuado",
            "OE02-I1|t/día|debe bajar|160|112|2022|101.93|Completo|112|109.88|120.99|109.88|●"
                + " Adecuado");
  }

  @Test
  void repeatsNoFigureOfADistrictInAYearWithoutData() throws Exception {
    assertThat(
            table("Distritos", "Clase", 10).stream()
                .filter(r -> r.startsWith("Indicador|OE01-I1"))
                .map(r -> r.replaceAll("^(?:.*?\\|){4}", "")))
        .containsExactly(
            "210101|Puno|52|47.52|33.33|Sin datos",
            "210102|Acora|50|47.06|41.98|Sin datos",
            "210103|Amantaní|Sin datos|Sin datos|Sin datos|Sin datos");
  }

  @Test
  void leadsFromEachValueToTheCellsItWasMadeFrom() throws Exception {
    try (XSSFWorkbook workbook = open(written(TestAccounts.small()))) {
      XSSFCell value = find(workbook, "Indicadores", "OE02-I1", "2021", 7);
      String target = value.getHyperlink().getAddress();
      assertThat(target).startsWith("'Trazabilidad'!A");
      var trace = workbook.getSheet("Trazabilidad").getRow(rowOf(target));
      assertThat(Cells.text(trace.getCell(0))).isEqualTo("OE02-I1");
      assertThat(Cells.text(trace.getCell(1))).isEqualTo("2021");
      String source = trace.getCell(12).getHyperlink().getAddress();
      var data = workbook.getSheet("Datos").getRow(rowOf(source));
      assertThat(Cells.text(data.getCell(13))).isEqualTo("residuos-toneladas");
      assertThat(Cells.text(data.getCell(10))).isEqualTo(Cells.text(trace.getCell(12)));
      assertThat(Cells.text(data.getCell(16))).isEqualTo(TestAccounts.WASTE_FILE.sha256());
    }
  }

  @Test
  void neverLeavesACellOfATableEmpty() throws Exception {
    for (Account account : List.of(TestAccounts.small(), TestAccounts.empty())) {
      try (XSSFWorkbook workbook = open(written(account))) {
        for (SheetDraft draft : drafts(account)) {
          if (!draft.layout().charts().isEmpty() || draft.name().equals("Gráficos")) {
            continue;
          }
          var sheet = workbook.getSheet(draft.name());
          for (int r = 0; r < draft.rows().size(); r++) {
            for (int c = draft.name().equals("Resumen") ? 1 : 0; c < draft.columns().size(); c++) {
              XSSFCell cell = sheet.getRow(draft.sheetRow(r) - 1).getCell(c);
              assertThat(Cells.text(cell)).as(cell.toString()).isNotEmpty();
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+51 951",
        "-2",
        "@SUM(A1)",
        "\uff1dHYPERLINK(\"http://x\")",
        "\tx",
        "a\u0000b",
        "a\ud83db",
        "<b>&amp;\"'",
        "{0} '{x}'",
        "_x0041_",
        "\u202egnp.exe"
      })
  void keepsAHostileTextAText(String text) throws Exception {
    Path file = written(TestAccounts.withText(text));
    try (XSSFWorkbook workbook = open(file)) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.STRING) {
                              assertThat(cell.getCellStyle().getQuotePrefixed())
                                  .as(cell.getStringCellValue())
                                  .isEqualTo(Cells.looksLikeFormula(cell.getStringCellValue()));
                            }
                          })));
      long formulas = formulas(workbook).size();
      try (XSSFWorkbook plain = open(written(TestAccounts.small()))) {
        assertThat(formulas).isEqualTo(formulas(plain).size());
      }
    }
  }

  @Test
  void cutsATextThatNoCellCanHold() throws Exception {
    String text = IntStream.range(0, 10_000).mapToObj(i -> "ñ" + i).collect(Collectors.joining());
    try (XSSFWorkbook workbook = open(written(TestAccounts.withText(text)))) {
      assertThat(Cells.text(find(workbook, "Datos", "residuos-toneladas", "2020-02", 6)))
          .hasSize(32_767)
          .endsWith("… (texto cortado)");
    }
  }

  @Test
  void holdsFormulasWhoseValuesLibreOfficeComputesAlike() throws Exception {
    assumeTrue(isInstalled("soffice"), "LibreOffice is not on the PATH");
    Path file = withAwkwardNames(written(ApprovedAndAddedUpTest.calculated()));
    Path recalculated = recalculate(file);
    try (XSSFWorkbook ours = open(file);
        XSSFWorkbook theirs = open(recalculated)) {
      Map<String, Cell> formulas = formulas(ours);
      assertThat(formulas).hasSizeGreaterThan(20);
      formulas.forEach(
          (place, cell) -> {
            Cell other =
                theirs
                    .getSheet(cell.getSheet().getSheetName())
                    .getRow(cell.getRowIndex())
                    .getCell(cell.getColumnIndex());
            assertThat(other.getCachedFormulaResultType())
                .as(place)
                .isEqualTo(cell.getCachedFormulaResultType());
            if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
              assertThat(other.getNumericCellValue())
                  .as(place)
                  .isCloseTo(cell.getNumericCellValue(), Offset.offset(1e-9));
            } else {
              assertThat(other.getStringCellValue()).as(place).isEqualTo(cell.getStringCellValue());
            }
          });
    }
  }

  /**
   * Excel repairs a sheet whose elements stand in another order than that of ECMA-376, 18.3.1.99.
   */
  @Test
  void writesEachSheetInTheOrderThatTheFormatDemands() throws Exception {
    List<String> order =
        List.of(
            ("sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells"
                    + " conditionalFormatting dataValidations hyperlinks printOptions pageMargins"
                    + " pageSetup headerFooter rowBreaks ignoredErrors drawing legacyDrawing"
                    + " tableParts extLst")
                .split(" "));
    Map<String, String> parts = Parts.of(written(TestAccounts.small()));
    for (int sheet = 1; sheet <= 12; sheet++) {
      byte[] xml =
          Objects.requireNonNull(parts.get("xl/worksheets/sheet" + sheet + ".xml"))
              .getBytes(ISO_8859_1);
      var root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
      List<Integer> places = new ArrayList<>();
      for (var n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
        assertThat(order).contains(n.getNodeName());
        places.add(order.indexOf(n.getNodeName()));
      }
      assertThat(places).as("sheet %d", sheet).isSorted();
    }
  }

  /** No vocabulary but that of 2006, and none that a program may skip. */
  @Test
  void usesOnlyTheFormatThatExcel2010Knows() throws Exception {
    Set<String> vocabularies = new TreeSet<>();
    for (String part : Parts.of(written(TestAccounts.small())).values()) {
      Pattern.compile("xmlns(?::\\w+)?=[\"']([^\"']+)[\"']")
          .matcher(part)
          .results()
          .forEach(m -> vocabularies.add(m.group(1)));
      assertThat(part).doesNotContain("mc:Ignorable", "<extLst");
    }
    assertThat(vocabularies)
        .containsExactly(
            "http://purl.org/dc/elements/1.1/",
            "http://purl.org/dc/terms/",
            "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://schemas.openxmlformats.org/package/2006/content-types",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "http://schemas.openxmlformats.org/package/2006/relationships",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://www.w3.org/2001/XMLSchema-instance");
  }

  @Test
  void usesOnlyFunctionsThatExcel2010Has() throws Exception {
    try (XSSFWorkbook workbook = open(written(TestAccounts.small()))) {
      assertThat(
              formulas(workbook).values().stream()
                  .flatMap(
                      c -> Pattern.compile("[A-Z]+(?=\\()").matcher(c.getCellFormula()).results())
                  .map(m -> m.group())
                  .collect(Collectors.toSet()))
          .isSubsetOf(
              "IF", "ISNUMBER", "ROUND", "EXACT", "SUM", "SUMPRODUCT", "AVERAGE", "MAX", "MIN");
    }
  }

  private Path withAwkwardNames(Path file) throws Exception {
    Path more = folder.resolve("more.xlsx");
    try (XSSFWorkbook workbook = open(file);
        var out = Files.newOutputStream(more)) {
      FigureFormulaTest.addTo(workbook);
      workbook.write(out);
    }
    return more;
  }

  /** Through a format that keeps no cached values, so that everything is computed anew. */
  private Path recalculate(Path file) throws Exception {
    Path bare = folder.resolve("bare.xlsx");
    try (XSSFWorkbook workbook = open(file);
        var out = Files.newOutputStream(bare)) {
      formulas(workbook)
          .values()
          .forEach(
              cell -> {
                var raw = ((XSSFCell) cell).getCTCell();
                raw.unsetV();
                if (raw.isSetT()) {
                  raw.unsetT();
                }
              });
      workbook.write(out);
    }
    Path result = Files.createDirectory(folder.resolve("recalculated"));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                result.toString(),
                bare.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return result.resolve("bare.xlsx");
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Map<String, Cell> formulas(XSSFWorkbook workbook) {
    Map<String, Cell> formulas = new TreeMap<>();
    workbook.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == CellType.FORMULA) {
                            formulas.put(sheet.getSheetName() + "!" + cell.getAddress(), cell);
                          }
                        })));
    return formulas;
  }

  private static List<SheetDraft> drafts(Account account) {
    return new Book(new Phrases(account, rendicion.wording.Wording.spanish())).draft().sheets();
  }

  /** A table as another library reads it, numbers to two decimals. */
  private List<String> table(String sheet, String firstHeader, int width) throws Exception {
    try (ReadableWorkbook workbook = read(written(TestAccounts.small()))) {
      List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
      List<String> lines = new ArrayList<>();
      for (Row row : rows) {
        boolean header = text(row, 0).equals(firstHeader);
        if (header || !lines.isEmpty() && !text(row, 2).isEmpty()) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < width; c++) {
            cells.add(text(row, c));
          }
          lines.add(String.join("|", cells));
        }
      }
      return lines;
    }
  }

  private static String text(Row row, int column) {
    var cell = column < row.getCellCount() ? row.getCell(column) : null;
    if (cell == null || cell.getRawValue() == null) {
      return "";
    }
    return row.getCellText(column).matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") && !isText(cell)
        ? new java.math.BigDecimal(cell.getRawValue())
            .setScale(2, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : row.getCellText(column);
  }

  private static boolean isText(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getType() == org.dhatim.fastexcel.reader.CellType.STRING;
  }

  private static XSSFCell find(
      XSSFWorkbook workbook, String sheet, String code, String period, int column) {
    for (var row : workbook.getSheet(sheet)) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(Cells.text((XSSFCell) cell)));
      if (texts.contains(code) && texts.contains(period)) {
        return (XSSFCell) row.getCell(column);
      }
    }
    throw new AssertionError("no row " + code + " " + period);
  }

  private static int rowOf(String address) {
    return Integer.parseInt(address.replaceAll(".*![A-Z]+", "")) - 1;
  }

  private Path written(Account account) throws Exception {
    Path target = Files.createTempFile(folder, "consolidado", ".xlsx");
    new ConsolidatedWorkbook().write(account, null, target);
    return target;
  }

  private static ReadableWorkbook read(Path file) throws Exception {
    return new ReadableWorkbook(file.toFile());
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
