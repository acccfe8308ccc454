package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.CellRef;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

/**
 * What everybody may read of these counts, of which three children are too few to be shown and the
 * 22 would give them away:
 *
 * <pre>
 * con anemia   2020  2021     evaluados  2020  2021
 * Puno           41    37     Puno        410   411
 * Acora          31     3     Acora       310   311
 * Amantaní       21    22     Amantaní    210   211
 * </pre>
 */
class PublishedWorkbookTest {

  private static final int[][] CASES = {{41, 37}, {31, 3}, {21, 22}};
  private static final int[][] TESTED = {{410, 411}, {310, 311}, {210, 211}};

  @TempDir Path folder;

  @Test
  void withholdsByDistrictWhatTheMethodWithholds() throws Exception {
    try (XSSFWorkbook workbook = published()) {
      assertThat(rows(workbook, "Distritos", List.of(0, 1, 5, 7, 8)))
          .contains(
              "Variable|anemia-casos|Puno|41|37",
              "Variable|anemia-casos|Acora|31|Reservado",
              "Variable|anemia-casos|Amantaní|21|Reservado",
              "Variable|anemia-evaluados|Acora|310|311",
              "Indicador|OE01-I1|Acora|10|Reservado",
              "Indicador|OE01-I1|Amantaní|10|Reservado");
    }
  }

  @Test
  void showsNoCellOfAYearInWhichOneCountsFewPeople() throws Exception {
    try (XSSFWorkbook workbook = published()) {
      assertThat(rows(workbook, "Datos", List.of(13, 4, 2, 5, 6, 10)))
          .contains(
              "anemia-casos|2020|Acora|31|31|D7",
              "anemia-casos|2021|Puno|Reservado|Reservado|D6",
              "anemia-casos|2021|Acora|Reservado|Reservado|D7",
              "anemia-casos|2021|Amantaní|Reservado|Reservado|D8",
              "anemia-evaluados|2021|Acora|311|311|E7");
      assertThat(rows(workbook, "Trazabilidad", List.of(0, 1, 6, 8, 12, 14)))
          .contains(
              "OE01-I1|2020|Acora|31|D7|31",
              "OE01-I1|2021|Acora|Reservado|D7|Reservado",
              "OE01-I1|2021|Acora|311|E7|311");
    }
  }

  @Test
  void saysTheFigureOfTheProvinceWithoutAFormulaOverWhatIsWithheld() throws Exception {
    try (XSSFWorkbook workbook = published()) {
      List<XSSFCell> values = new ArrayList<>();
      workbook
          .getSheet("Trazabilidad")
          .forEach(
              row -> {
                if (text(row.getCell(0)).equals("OE01-I1") && text(row.getCell(1)).equals("2021")) {
                  values.add((XSSFCell) row.getCell(2));
                }
              });
      assertThat(values).hasSize(6);
      assertThat(values.stream().map(XSSFCell::getCellType)).containsOnly(CellType.NUMERIC);
      assertThat(values.stream().map(Cells::text)).allMatch(v -> v.startsWith("6.64"));
    }
  }

  @Test
  void repeatsNoCountInAFinding() throws Exception {
    assertThat(String.join("\n", everything(published())))
        .contains("Reservado")
        .doesNotContain("decimales: 3 ");
    assertThat(String.join("\n", everything(kept()))).contains("decimales: 3 ");
  }

  @Test
  void keepsTheCountsInTheFileOfTheMunicipality() throws Exception {
    try (XSSFWorkbook workbook = kept()) {
      assertThat(rows(workbook, "Distritos", List.of(1, 5, 8))).contains("anemia-casos|Acora|3");
      assertThat(everything(workbook))
          .doesNotContain("Reservado")
          .anyMatch(text -> text.contains("no la publique"));
    }
    assertThat(everything(published()))
        .noneMatch(text -> text.contains("no la publique"))
        .anyMatch(text -> text.contains("conteo de menos de 5 personas"));
  }

  private XSSFWorkbook published() throws Exception {
    Path file = folder.resolve("published.xlsx");
    new ConsolidatedWorkbook().writePublished(account(), file);
    return open(file);
  }

  private XSSFWorkbook kept() throws Exception {
    Path file = folder.resolve("kept.xlsx");
    new ConsolidatedWorkbook().write(account(), null, file);
    return open(file);
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static Account account() {
    Definitions definitions = TestAccounts.definitions();
    List<ReadContent> contents = List.of(content());
    List<Observation> inForce = ReadContent.inForce(contents);
    List<Results> results =
        definitions.settings().periods().stream()
            .map(p -> new ProgressCalculator(Wording.spanish()).calculate(definitions, inForce, p))
            .toList();
    return new Account(definitions, contents, List.of(), results);
  }

  private static ReadContent content() {
    List<Observation> cells = new ArrayList<>();
    for (int place = 0; place < CASES.length; place++) {
      for (int year = 0; year < 2; year++) {
        cells.add(cell("anemia-casos", place, 2020 + year, CASES[place][year], 4));
        cells.add(cell("anemia-evaluados", place, 2020 + year, TESTED[place][year], 5));
      }
    }
    Finding finding =
        new Finding(
            "validation.not-whole",
            Severity.QUESTION,
            "TAMIZAJE.xlsx",
            "TAMIZAJE 2021",
            "D7",
            Period.year(2021),
            Map.of("n", "1", "values", "3", "figure", "Niñas y niños con anemia"));
    return new ReadContent(
        new Delivery(
            1,
            "red-de-salud",
            "TAMIZAJE.xlsx",
            TestAccounts.HEALTH_FILE,
            15_000,
            java.time.Instant.EPOCH),
        ReadContent.Verdict.ACCEPTED_WITH_FINDINGS,
        List.of("W03"),
        cells,
        List.of(finding),
        "");
  }

  private static Observation cell(String variable, int place, int year, int value, int column) {
    return new Observation(
        variable,
        "21010" + (place + 1),
        null,
        "",
        Period.year(year),
        BigDecimal.valueOf(value),
        Integer.toString(value),
        TestAccounts.HEALTH_FILE,
        new CellRef("TAMIZAJE " + year, column, 6 + place));
  }

  private static List<String> rows(XSSFWorkbook workbook, String sheet, List<Integer> columns) {
    List<String> rows = new ArrayList<>();
    workbook
        .getSheet(sheet)
        .forEach(
            row ->
                rows.add(
                    String.join("|", columns.stream().map(c -> text(row.getCell(c))).toList())));
    return rows;
  }

  private static List<String> everything(XSSFWorkbook workbook) {
    List<String> all = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> all.add(text(cell)))));
    return all;
  }

  private static String text(
      org.apache.poi.ss.usermodel.@org.jspecify.annotations.Nullable Cell c) {
    return Cells.text((XSSFCell) c);
  }
}
