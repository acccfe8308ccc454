package rendicion.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Plan;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;
import rendicion.reading.words.Units;

/**
 * The unit in which a column is written, and how it becomes the variable's.
 *
 * @param written unit of the column as its label or else the layout says
 * @param wanted unit of the variable; null for what has none, like money of activities
 * @param factor by which a value is multiplied
 */
record ColumnUnit(String written, @Nullable String wanted, BigDecimal factor, boolean isPercent) {

  static ColumnUnit of(
      FigureColumn figure, Column column, Table table, Plan plan, ReadingFindings findings) {
    MeasureUnit own = plan.findVariable(figure.variable()).map(Variable::unit).orElse(null);
    String wanted = own == null ? figure.unit() : own.symbol();
    String agreed = figure.unit() != null ? figure.unit() : wanted;
    boolean percent = own != null && own.kind() == UnitKind.PERCENTAGE;
    String declared = declared(column);
    if (wanted == null || agreed == null) {
      return new ColumnUnit("", null, BigDecimal.ONE, percent);
    }
    String written = agreed;
    if (declared != null && Units.isKnown(agreed) && differs(declared, agreed)) {
      BigDecimal converts = Units.factor(declared, wanted);
      findings.unique(
          converts == null ? "reading.unit-not-convertible" : "reading.unit-differs",
          converts == null ? Severity.QUESTION : Severity.WARNING,
          new CellRef(table.grid().name(), column.number(), Math.max(1, table.headerLast())),
          Map.of("found", declared, "expected", agreed, "label", column.label()));
      written = converts == null ? agreed : declared;
    }
    BigDecimal factor = Units.factor(written, wanted);
    return new ColumnUnit(written, wanted, factor == null ? BigDecimal.ONE : factor, percent);
  }

  private static @Nullable String declared(Column column) {
    for (String label : column.path().reversed()) {
      String unit = Units.declared(label);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  private static boolean differs(String declared, String agreed) {
    BigDecimal factor = Units.factor(declared, agreed);
    return factor == null || factor.compareTo(BigDecimal.ONE) != 0;
  }

  /** Whether what stands behind a typed number is a unit or mark that changes nothing unknown. */
  boolean accepts(String rest) {
    String bare = bare(rest);
    return bare.isEmpty()
        || (wanted != null && Plain.of(wanted).equals(bare))
        || Plain.of(written).equals(bare)
        || (wanted != null && Units.factor(bare, wanted) != null);
  }

  private static String bare(String rest) {
    return Plain.of(rest.replaceAll("[*)]+$", "").strip());
  }

  BigDecimal convert(BigDecimal value) {
    return tidy(value.multiply(factor));
  }

  /** The same for a number with a unit of its own behind it. */
  BigDecimal convert(BigDecimal value, String rest) {
    String bare = bare(rest);
    BigDecimal own = wanted == null || bare.isEmpty() ? null : Units.factor(bare, wanted);
    return own == null ? convert(value) : tidy(value.multiply(own));
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
