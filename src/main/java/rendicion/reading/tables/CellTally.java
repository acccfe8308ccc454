package rendicion.reading.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.CellValue.Number;
import rendicion.reading.cells.CellValue.Text;
import rendicion.reading.cells.SheetGrid;

/** Counts what the cells of a column look like to a person. */
final class CellTally {
  private static final Pattern DECIMALS = Pattern.compile("[0#?]\\.([0#?]+)");
  private static final Pattern ZERO_FIRST = Pattern.compile("0\\d+");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}\\.");
  private static final Pattern WRITTEN_FRACTION =
      Pattern.compile(".*\\d[.,]\\d{1,2}|.*[.,]\\d{4,}");
  private static final int ENOUGH = 20;
  private static final int FAIR_SHARE = 200;
  private static final int FEW = 4;
  private static final int FEW_ROWS = 60;
  private static final int LONG = 6;
  private static final double LONG_FROM = 1e6;
  private static final int MANY_ROWS = 60;
  private static final int SHORT = 3;
  private static final int AGAIN = 5;
  private static final int MOST_KEPT = 100;
  private static final int MOST_DIGITS = 31;

  /** A share of a thousand times the whole is an amount below a format for shares. */
  private static final double NO_SHARE = 1000;

  /** What is more than this part of a number is within the 15 digits that spreadsheets keep. */
  private static final double NOISE = 1e-13;

  private final TextTally texts = new TextTally();
  private int dates;
  private int percents;
  private int whole;
  private int fractions;
  private int shownWithDecimals;
  private int shownWhole;
  private int typed;
  private int zeroFirst;
  private int ordinals;
  private int years;
  private int plain;
  private final int[] lengths = new int[MOST_DIGITS + 1];
  private final Map<String, Format> formats = new HashMap<>();
  private final Set<Double> distinct = new HashSet<>();
  private String lastCode = "";
  private Format lastFormat = Format.of("");

  void take(Block block, int row, int column) {
    switch (block.grid().kind(row, column)) {
      case NUMBER -> number(block.grid(), row, column);
      case MOMENT -> dates++;
      case TEXT -> text(block, row, column);
      case TRUTH -> texts.truth();
      case FAULT, EMPTY -> {}
    }
  }

  private void number(SheetGrid grid, int row, int column) {
    Format shown = format(grid.format(row, column));
    double number = Double.longBitsToDouble(grid.content(row, column));
    if (shown.percent && Math.abs(number) < NO_SHARE) {
      percents++;
      return;
    }
    double beyond = Math.abs(number - Math.rint(number));
    boolean fraction =
        beyond > Math.abs(number) * NOISE
            || beyond > 0 && ((Number) grid.at(row, column)).value().scale() > 0;
    fractions += fraction ? 1 : 0;
    whole += fraction ? 0 : 1;
    shownWithDecimals += shown.decimals ? 1 : 0;
    shownWhole += shown.whole ? 1 : 0;
    if (!fraction && (!shown.grouped || Math.abs(number) >= LONG_FROM)) {
      plain(number, digits(number));
    }
  }

  /** Most cells of a column have the format of the one above. */
  private Format format(String code) {
    if (!code.equals(lastCode)) {
      lastCode = code;
      lastFormat = formats.computeIfAbsent(code, Format::of);
    }
    return lastFormat;
  }

  private void plain(double number, int length) {
    plain++;
    lengths[Math.min(length, MOST_DIGITS)]++;
    years += number >= 1900 && number <= 2100 ? 1 : 0;
    if (distinct.size() <= MOST_KEPT) {
      distinct.add(number);
    }
  }

  private static int digits(double whole) {
    int digits = 1;
    for (double next = 10; next <= Math.abs(whole); next *= 10) {
      digits++;
    }
    return digits;
  }

  /** What a number format says of the numbers that it shows. */
  private record Format(boolean percent, boolean decimals, boolean whole, boolean grouped) {
    static Format of(String format) {
      boolean percent = format.contains("%");
      boolean money = format.contains("$");
      return new Format(
          percent,
          !money && !percent && DECIMALS.matcher(format.split(";", 2)[0]).find(),
          format.contains("0") && !DECIMALS.matcher(format).find(),
          format.contains(","));
    }
  }

  private void text(Block block, int row, int column) {
    switch (block.sort(row, column)) {
      case NUMBER -> typedNumber(written(block, row, column));
      case YEAR -> whole++;
      case DATE -> dates++;
      case NO_VALUE, EMPTY, FAULT, TRUTH -> {}
      case TEXT -> texts.take(written(block, row, column), block.textShape(row, column));
    }
  }

  private static String written(Block block, int row, int column) {
    return ((Text) block.grid().at(row, column)).value().strip();
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
    ordinals += ORDINAL.matcher(text).matches() ? 1 : 0;
    if (text.matches("\\d+")) {
      plain(Double.parseDouble(text), text.length());
    }
  }

  private int numbers() {
    return percents + whole + fractions;
  }

  /** The type of most cells; null when none holds anything. */
  @Nullable ColumnType type() {
    int all = numbers() + texts.count() + dates;
    if (all == 0) {
      return null;
    }
    if (dates * 2 > all) {
      return ColumnType.DATE;
    }
    if (numbers() * 2 <= all) {
      return texts.areCodes() ? ColumnType.CODE : ColumnType.TEXT;
    }
    if (zeroFirst * 20 >= numbers() || ordinals == numbers()) {
      return ColumnType.CODE;
    }
    if (percents * 2 > numbers()) {
      return ColumnType.PERCENT;
    }
    return isOfFractions() ? ColumnType.DECIMAL : ColumnType.INTEGER;
  }

  /** A few texts that come again and again among figures stand for missing ones. */
  boolean areTextsExcuses() {
    return numbers() >= 5 && numbers() * 5 >= texts.count() && texts.areExcuses();
  }

  /** Whether a fair share has decimals; a column of zeros is what its format shows. */
  private boolean isOfFractions() {
    return shownWithDecimals * 2 > whole + fractions
        || (fractions > 0 && whole + fractions < FEW_ROWS)
        || (fractions > 1 && fractions * FAIR_SHARE >= whole + fractions);
  }

  /** Whether the formats show most of the numbers without decimals. */
  boolean isShownWhole() {
    return shownWhole * 2 > whole + fractions;
  }

  boolean isOfTokens() {
    return texts.count() == 0 || texts.areMostlyTokens();
  }

  /** Many whole numbers of the same length, as no measure has. */
  boolean isOfIdentifiers() {
    if (plain < ENOUGH || fractions > 0) {
      return false;
    }
    int most = commonestLength();
    boolean all = plain == numbers() && lengths[most] == plain;
    boolean nearly = lengths[most] * 20 >= numbers() * 19 && most >= LONG;
    boolean notYears = years * 2 < plain && plain >= MANY_ROWS && areFewAgain();
    int atLeast = typed == numbers() ? 2 : notYears ? SHORT + 1 : SHORT + 2;
    return (all && most >= atLeast) || nearly;
  }

  private int commonestLength() {
    int most = 0;
    for (int length = 1; length <= MOST_DIGITS; length++) {
      most = lengths[length] > lengths[most] ? length : most;
    }
    return most;
  }

  private boolean areAllShort() {
    int others = 0;
    for (int length = SHORT + 1; length <= MOST_DIGITS; length++) {
      others += lengths[length];
    }
    return others == 0;
  }

  /** Whether most of the cells are numbers and none of these is typed as text. */
  boolean isStored() {
    return typed == 0 && numbers() > texts.count();
  }

  /** Few short whole numbers that come again and again, all of them typed as text. */
  boolean isOfTypedCategories() {
    return typed == numbers()
        && plain == typed
        && plain >= MANY_ROWS
        && areAllShort()
        && areFewAgain();
  }

  /** Whole numbers from one on that come again, as those of classes do. */
  boolean isOfCategories() {
    return plain == numbers() && plain >= ENOUGH && !distinct.contains(0.0) && areFewAgain();
  }

  private boolean areFewAgain() {
    return distinct.size() <= MOST_KEPT && distinct.size() * AGAIN <= plain;
  }

  /** Whether there are names among the numbers. */
  boolean hasNames() {
    return texts.count() >= ENOUGH && !texts.areMostlyTokens();
  }

  /** Whether none of the numbers has a fraction. */
  boolean isWhole() {
    return fractions == 0;
  }
}
