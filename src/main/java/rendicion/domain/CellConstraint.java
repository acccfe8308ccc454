package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one rule allows in one cell, whatever stands in the others. The rule's check and the
 * validation of a template's cell are both made from it.
 *
 * @param rule code of the rule, under which its texts stand
 */
public record CellConstraint(String rule, Limit limit) {

  /** What may stand in the cell. */
  public sealed interface Limit {
    record AtLeast(BigDecimal least) implements Limit {}

    record AtMost(BigDecimal most) implements Limit {}

    /** No decimals other than zeros. */
    record Whole() implements Limit {}

    record OneOf(List<String> texts) implements Limit {
      public OneOf {
        texts = List.copyOf(texts);
      }
    }
  }

  public boolean admits(BigDecimal value) {
    return switch (limit) {
      case Limit.AtLeast l -> value.compareTo(l.least()) >= 0;
      case Limit.AtMost m -> value.compareTo(m.most()) <= 0;
      case Limit.Whole w -> value.stripTrailingZeros().scale() <= 0;
      case Limit.OneOf o -> o.texts().contains(value.toPlainString());
    };
  }

  /** The same for a code; a limit of numbers has nothing against it. */
  public boolean admits(String text) {
    return !(limit instanceof Limit.OneOf o) || o.texts().contains(text);
  }
}
