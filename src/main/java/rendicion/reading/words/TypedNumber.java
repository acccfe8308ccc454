package rendicion.reading.words;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number typed as text.
 *
 * @param value null when the separator may be read both ways
 * @param grouped the value when a lone separator parts thousands, where it may be read both ways
 * @param fraction the value when a lone separator is the decimal one
 * @param percent whether a percent sign stands behind it
 * @param rest what stands behind the number: a unit, a note mark; empty when nothing does
 */
public record TypedNumber(
    @Nullable BigDecimal value,
    @Nullable BigDecimal grouped,
    @Nullable BigDecimal fraction,
    boolean percent,
    String rest) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:S/\\.?|US\\$|\\$)?\\s*([-\u2212+(]?)\\s*(\\d[\\d.,'\u2019"
              + " ]*|[.,]\\d+)(\\s*\\))?\\s*(%?)\\s*(.*)",
          Pattern.DOTALL);

  /** A year, or that the number is about right, in brackets behind it. */
  private static final Pattern ASIDE =
      Pattern.compile("\\(\\s*(?:(?:19|20)\\d{2}|aprox\\w*\\.?)\\s*\\)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern GROUPED_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern GROUPED_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
  private static final Pattern GROUPED_BLANK =
      Pattern.compile("\\d{1,3}([ '\u2019]\\d{3})+([.,]\\d+)?");
  private static final Pattern BOTH_POINT = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d+");
  private static final Pattern BOTH_COMMA = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern FRACTION = Pattern.compile("\\d*[.,]\\d+");

  /** How the writer parts thousands, as far as the rest of the workbook shows it. */
  public enum Habit {
    COMMA_GROUPS,
    POINT_GROUPS,
    UNKNOWN
  }

  /** Reads a text that begins with a number; null when it does not, or holds several. */
  public static @Nullable TypedNumber read(String text) {
    if (text.length() > 60) {
      return null;
    }
    Matcher m = SHAPE.matcher(text.strip());
    if (!m.matches()) {
      return null;
    }
    String digits = m.group(2).strip();
    String rest = m.group(5).strip();
    boolean several = ASIDE.matcher(rest).replaceAll("").matches(".*\\d{2,}.*");
    if (several || digits.length() > 24 || rest.startsWith("/")) {
      return null;
    }
    boolean negative = !m.group(1).isEmpty() && !m.group(1).equals("+");
    return build(digits, negative, m.group(4).equals("%"), rest);
  }

  private static @Nullable TypedNumber build(
      String digits, boolean negative, boolean percent, String rest) {
    BigDecimal certain = certain(digits);
    if (certain != null) {
      return new TypedNumber(signed(certain, negative), null, null, percent, rest);
    }
    boolean comma = GROUPED_COMMA.matcher(digits).matches();
    if (!comma && !GROUPED_POINT.matcher(digits).matches()) {
      return null;
    }
    BigDecimal grouped = new BigDecimal(digits.replaceAll("[.,]", ""));
    if (digits.indexOf(',') != digits.lastIndexOf(',')
        || digits.indexOf('.') != digits.lastIndexOf('.')) {
      return new TypedNumber(signed(grouped, negative), null, null, percent, rest);
    }
    BigDecimal fraction = new BigDecimal(digits.replace(',', '.'));
    if (digits.startsWith("0")) {
      return new TypedNumber(signed(fraction, negative), null, null, percent, rest);
    }
    return new TypedNumber(
        null, signed(grouped, negative), signed(fraction, negative), percent, rest);
  }

  private static BigDecimal signed(BigDecimal value, boolean negative) {
    return negative ? value.negate() : value;
  }

  /** The value where the form alone tells it. */
  private static @Nullable BigDecimal certain(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return new BigDecimal(digits);
    }
    if (BOTH_POINT.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(",", ""));
    }
    if (BOTH_COMMA.matcher(digits).matches()) {
      return new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }
    if (GROUPED_BLANK.matcher(digits).matches()) {
      return new BigDecimal(digits.replaceAll("[ '\u2019]", "").replace(',', '.'));
    }
    boolean oneSeparator = FRACTION.matcher(digits).matches();
    boolean couldGroup =
        GROUPED_COMMA.matcher(digits).matches() || GROUPED_POINT.matcher(digits).matches();
    return oneSeparator && !couldGroup ? new BigDecimal(digits.replace(',', '.')) : null;
  }

  /** What stands behind the number but a year or an «approximately» in brackets: its unit. */
  public String unit() {
    return ASIDE.matcher(rest).replaceAll("").strip();
  }

  /** The year in brackets behind the number. */
  public OptionalInt year() {
    return Periods.year(rest);
  }

  /** The value under a habit of writing; null when the habit does not decide. */
  public @Nullable BigDecimal under(Habit habit, char separator) {
    if (value != null || habit == Habit.UNKNOWN) {
      return value;
    }
    boolean groups = (habit == Habit.COMMA_GROUPS) == (separator == ',');
    return groups ? grouped : fraction;
  }
}
