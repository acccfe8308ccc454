package rendicion.reading.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import rendicion.reading.cells.CellValue;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.Periods;
import rendicion.reading.words.TypedNumber;
import rendicion.reading.words.Units;

/** What a cell looks like to somebody who glances over a sheet. */
enum Sort {
  EMPTY,
  TEXT,
  NUMBER,
  /** A number or text that is a year, so that it may be a label or a value. */
  YEAR,
  DATE,
  /** A mark that stands for no value. */
  NO_VALUE,
  FAULT,
  TRUTH;

  private static final Pattern TYPED_NUMBER =
      Pattern.compile(
          "(?:S/\\.?|\\$|US\\$)?\\s*[-+\u2212(<>]?\\s*[<>]?\\d[\\d.,'"
              + " ]*(?:[eE][-+]?\\d+)?\\)?\\s*%?\\s*\\*{0,3}");

  /** {@code 2.6.7.1}: numbered like chapters. */
  private static final Pattern OUTLINE =
      Pattern.compile("\\d+\\.\\d+(?:\\.\\d{1,2}|\\.\\d+\\.\\d+.*)\\.?");

  private static final Pattern TYPED_DATE =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}(?:\\s+\\d{1,2}:\\d{2}.*)?|(?:19|20)\\d{2}[/-]\\d{1,2}[/-]\\d{1,2}(?:["
              + " T]\\d{1,2}:\\d{2}.*)?");

  static Sort of(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> isYear(n.value()) ? YEAR : NUMBER;
      case CellValue.Text t -> ofText(t.value());
      case CellValue.Moment m -> DATE;
      case CellValue.Truth t -> TRUTH;
      case CellValue.Fault f -> FAULT;
      case CellValue.Empty e -> EMPTY;
    };
  }

  private static boolean isYear(BigDecimal value) {
    return value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(1950)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  static Sort ofText(String text) {
    if (text.length() > 30) {
      return TEXT;
    }
    char first = text.charAt(0);
    if (Character.isLetter(first) && text.length() > 22) {
      return TEXT;
    }
    if (!hasDigit(text)) {
      return NoValue.is(text) ? NO_VALUE : TEXT;
    }
    if (Periods.onlyYear(text).isPresent()) {
      return YEAR;
    }
    if (TYPED_DATE.matcher(text).matches()) {
      return DATE;
    }
    if (TYPED_NUMBER.matcher(text).matches() && !OUTLINE.matcher(text).matches()) {
      return NUMBER;
    }
    if (Character.isDigit(first) && isMeasure(text)) {
      return NUMBER;
    }
    return NoValue.is(text) ? NO_VALUE : TEXT;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A number with a unit, a year or «approximately» behind it: {@code 160 tn/día}. */
  private static boolean isMeasure(String text) {
    TypedNumber number = TypedNumber.read(text);
    if (number == null) {
      return false;
    }
    String unit = number.unit();
    return unit.isEmpty() || Units.isKnown(unit.replaceFirst("/.*", ""));
  }

  /** Whether it is what stands in the body of a column of figures. */
  boolean isValue() {
    return switch (this) {
      case NUMBER, DATE, NO_VALUE, FAULT, TRUTH -> true;
      case EMPTY, TEXT, YEAR -> false;
    };
  }

  /** Whether it can be a label of a column. */
  boolean canLabel() {
    return this == TEXT || this == YEAR || this == DATE;
  }
}
