package rendicion.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows, and the number that it holds, which its format may round.
 *
 * @param value null where it holds no number
 */
record ShownNumber(String seen, @Nullable BigDecimal value) {

  /** More decimals nobody types: they are worked out, and shown rounded on purpose. */
  private static final int MOST_TYPED = 6;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(,\\d{3})*(\\.\\d+)?%?");

  /** What stood in a cell and what stands there now, in words that differ. */
  record Pair(String before, String after) {}

  static Pair apart(ShownNumber before, ShownNumber after) {
    boolean same = before.seen.equals(after.seen);
    return new Pair(before.said(same), after.said(same));
  }

  /** What is seen, or what is stored where that is something else. */
  private String said(boolean inFull) {
    BigDecimal number = value;
    if (number == null) {
      return seen;
    }
    if (!NUMBER.matcher(seen).matches()) {
      return inFull ? number.stripTrailingZeros().toPlainString() : seen;
    }
    String unit = seen.endsWith("%") ? "%" : "";
    BigDecimal stored = (unit.isEmpty() ? number : number.movePointRight(2)).stripTrailingZeros();
    BigDecimal shown = new BigDecimal(seen.replace(",", "").replace("%", ""));
    boolean typed = stored.scale() <= MOST_TYPED;
    return shown.compareTo(stored) != 0 && (typed || inFull) ? stored.toPlainString() + unit : seen;
  }
}
