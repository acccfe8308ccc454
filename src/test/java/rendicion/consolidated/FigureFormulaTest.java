package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;

/** Formulas over rows that are told apart by their names. */
class FigureFormulaTest {

  private static final Formula RATIO =
      new Formula.RatioOfSums("casos", "todos", new BigDecimal("100"), null);

  @Test
  void leaveTheFigureAloneWhereTwoVariablesHaveOneName() {
    Entry.Number figure = new Entry.Number(new BigDecimal("30"), Look.number(0));

    assertThat(formula(Map.of("casos", "Casos", "todos", "Casos")).of(RATIO, figure))
        .isEqualTo(figure);
  }

  /**
   * A sheet of ratios of 30 in 100 over rows whose names differ only in what SUMIF cannot tell:
   * capitals, asterisks, question marks, tildes, signs that compare.
   */
  static void addTo(XSSFWorkbook workbook) {
    var sheet = workbook.createSheet("Nombres");
    int row = 0;
    for (List<String> pair :
        List.of(
            List.of("Casos*", "Casos* y no casos"),
            List.of("Caso?", "Casos"),
            List.of("casos", "CASOS"),
            List.of("Casos~*", "Casos*"),
            List.of("<5 años", "5 años"),
            List.of("=Casos", "Casos"))) {
      ratio(sheet, pair.getFirst(), pair.getLast(), row);
      ratio(sheet, pair.getLast(), pair.getFirst(), row + SOURCES.size());
      row += 2 * SOURCES.size();
    }
  }

  private static void ratio(XSSFSheet sheet, String cases, String all, int first) {
    Map<String, String> names = Map.of("casos", cases, "todos", all);
    Entry.Number figure = new Entry.Number(new BigDecimal("30"), Look.number(0));
    int number = first;
    for (Observation o : SOURCES) {
      var row = sheet.createRow(number++);
      row.createCell(0).setCellValue(names.get(o.variable()));
      row.createCell(1).setCellValue(o.value().doubleValue());
    }
    Entry.Formula formula =
        (Entry.Formula) new FigureFormula(SOURCES, names, "A", "B", first + 1).of(RATIO, figure);
    var cell = sheet.getRow(first).createCell(2);
    cell.setCellFormula(formula.formula());
    cell.setCellValue(30);
  }

  private static final List<Observation> SOURCES =
      List.of(row("casos", "10"), row("casos", "20"), row("todos", "60"), row("todos", "40"));

  private static FigureFormula formula(Map<String, String> names) {
    return new FigureFormula(SOURCES, names, "A", "B", 1);
  }

  private static Observation row(String variable, String value) {
    return new Observation(
        variable,
        "210101",
        null,
        value,
        Period.year(2021),
        new BigDecimal(value),
        value,
        TestAccounts.WASTE_FILE,
        new CellRef("Datos", 1, 1));
  }
}
