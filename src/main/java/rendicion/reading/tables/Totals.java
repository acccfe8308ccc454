package rendicion.reading.tables;

import java.util.Map;
import java.util.regex.Pattern;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.Plain;

/** Rows that add up others, told by their label. */
final class Totals {
  private static final Pattern BARE =
      Pattern.compile(
          "(?:sub ?-?total(?:es)?|total(?:es)?|gran total|sumas?|total"
              + " (?:general|acumulado|parcial)|promedio)(?: ?\\(?[=:*\\d./]*\\)?)?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:sub ?-?total(?:es)?|total(?:es)?|gran total|sumas?|promedio)\\b.*"
              + "|.*\\b(?:sub ?total|total)(?:es)?(?: general)?:?");
  private static final int LONGEST = 60;
  private static final int FEW_WORDS = 3;

  /** What is in every total, so that the rest need not be looked at closely. */
  private static final Pattern WORD =
      Pattern.compile("[tT][oOóÓ]|[sS][uU]|[pP][rR][oO]|[gG][rR][aA]|\\p{M}");

  private Totals() {}

  static void mark(Block block, Start start, Body body, Span span, Map<Integer, RowKind> kinds) {
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      if (!kinds.containsKey(row) && isTotal(block, start, body, row, span)) {
        kinds.put(row, RowKind.TOTAL);
      }
    }
  }

  /** The word alone says it; with a name beside it, where it stands or looks like one. */
  private static boolean isTotal(Block block, Start start, Body body, int row, Span span) {
    boolean first = true;
    for (int column : block.columns(row)) {
      if (column < span.first() || block.sort(row, column) != Sort.TEXT) {
        continue;
      }
      if (!first && start.figures().has(column)) {
        return false;
      }
      String text = block.text(row, column);
      boolean may = text.length() < LONGEST && WORD.matcher(text).find();
      if (may && isTotal(block, body, row, column, Plain.of(text))) {
        return true;
      }
      first = false;
    }
    return false;
  }

  private static boolean isTotal(Block block, Body body, int row, int column, String plain) {
    if (BARE.matcher(plain).matches()) {
      return true;
    }
    boolean brief = Plain.words(plain).split(" ").length <= FEW_WORDS;
    boolean stands = row == body.lastRow() || block.grid().isBold(row, column);
    return brief && stands && NAMED.matcher(plain).matches();
  }

  /** Whether a text of the row speaks of a total, which its figures have to prove. */
  static boolean isHinted(Block block, int row) {
    for (int column : block.columns(row)) {
      if (block.sort(row, column) == Sort.TEXT) {
        String text = block.text(row, column);
        return text.length() < LONGEST
            && WORD.matcher(text).find()
            && NAMED.matcher(Plain.of(text)).matches();
      }
    }
    return false;
  }
}
