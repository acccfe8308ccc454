package rendicion.reading.tables;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.CellValue;

/** Counts what the cells of a column look like to a person. */
final class CellTally {
  private static final Pattern DECIMALS = Pattern.compile("[0#?]\\.([0#?]+)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?!\\d+\\.\\p{L}{3})(?=.*[\\d_])[\\p{L}\\d][\\p{L}\\d_./-]{0,24}|\\p{L}\\.|\\d+(?:\\.\\d+){2,}");
  private static final Pattern ZERO_FIRST = Pattern.compile("0\\d+");
  private static final Pattern WRITTEN_FRACTION =
      Pattern.compile(".*\\d[.,]\\d{1,2}|.*[.,]\\d{4,}");
  private static final int ENOUGH = 20;
  private static final int FAIR_SHARE = 200;
  private static final int FEW = 4;

  private int texts;
  private int tokens;
  private int dates;
  private int percents;
  private int whole;
  private int fractions;
  private int shownWithDecimals;
  private int shownWhole;
  private int typed;
  private int zeroFirst;
  private int plain;
  private final Set<Integer> lengths = new HashSet<>();
  private final Set<String> distinct = new HashSet<>();

  void take(CellValue value, String format) {
    switch (value) {
      case CellValue.Number n -> number(n, format);
      case CellValue.Moment m -> dates++;
      case CellValue.Text t -> text(value, t.value().strip());
      case CellValue.Truth t -> texts++;
      case CellValue.Fault f -> {}
      case CellValue.Empty e -> {}
    }
  }

  private void number(CellValue.Number n, String format) {
    if (format.contains("%")) {
      percents++;
      return;
    }
    boolean fraction = n.value().stripTrailingZeros().scale() > 0;
    fractions += fraction ? 1 : 0;
    whole += fraction ? 0 : 1;
    boolean money = format.contains("$");
    shownWithDecimals += !money && DECIMALS.matcher(format.split(";", 2)[0]).find() ? 1 : 0;
    shownWhole += format.contains("0") && !DECIMALS.matcher(format).find() ? 1 : 0;
    if (!fraction && !format.contains(",")) {
      plain++;
      lengths.add(n.value().precision() - n.value().scale());
    }
  }

  private void text(CellValue value, String text) {
    switch (Sort.of(value)) {
      case NUMBER -> typedNumber(text);
      case YEAR -> whole++;
      case DATE -> dates++;
      case NO_VALUE, EMPTY, FAULT, TRUTH -> {}
      case TEXT -> {
        texts++;
        if (distinct.size() <= FEW) {
          distinct.add(text);
        }
        tokens += TOKEN.matcher(text).matches() ? 1 : 0;
      }
    }
  }

  private void typedNumber(String text) {
    if (text.contains("%")) {
      percents++;
      return;
    }
    boolean fraction = WRITTEN_FRACTION.matcher(text).matches();
    fractions += fraction ? 1 : 0;
    whole += fraction ? 0 : 1;
    typed++;
    zeroFirst += ZERO_FIRST.matcher(text).matches() ? 1 : 0;
    if (text.matches("\\d+")) {
      plain++;
      lengths.add(text.length());
    }
  }

  private int numbers() {
    return percents + whole + fractions;
  }

  /** The type of most cells; null when none holds anything. */
  @Nullable ColumnType type() {
    int all = numbers() + texts + dates;
    if (all == 0) {
      return null;
    }
    if (dates * 2 > all) {
      return ColumnType.DATE;
    }
    if (numbers() * 2 <= all) {
      return tokens * 10 >= texts * 9 && tokens > 0 ? ColumnType.CODE : ColumnType.TEXT;
    }
    if (zeroFirst * 20 >= numbers()) {
      return ColumnType.CODE;
    }
    if (percents * 2 > numbers()) {
      return ColumnType.PERCENT;
    }
    return isOfFractions() ? ColumnType.DECIMAL : ColumnType.INTEGER;
  }

  /** A few texts that come again and again among figures stand for missing ones. */
  boolean areTextsExcuses() {
    return numbers() >= 5 && numbers() * 5 >= texts && distinct.size() <= FEW && texts > 2 * FEW;
  }

  /** Whether a fair share has decimals; a column of zeros is what its format shows. */
  private boolean isOfFractions() {
    return shownWithDecimals * 2 > whole + fractions
        || (fractions > 1 && fractions * FAIR_SHARE >= whole + fractions);
  }

  /** Whether the formats show most of the numbers without decimals. */
  boolean isShownWhole() {
    return shownWhole * 2 > whole + fractions;
  }

  boolean isOfTokens() {
    return tokens * 2 > texts || texts == 0;
  }

  /** Many whole numbers of the same length, as no measure has. */
  boolean isOfIdentifiers() {
    return plain >= ENOUGH
        && plain == numbers()
        && lengths.size() == 1
        && lengths.iterator().next() > (typed == numbers() ? 1 : 4);
  }
}
