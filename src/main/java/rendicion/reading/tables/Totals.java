package rendicion.reading.tables;

import java.util.Map;
import java.util.regex.Pattern;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.Plain;

/** Rows that add up others, told by their label. */
final class Totals {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:sub ?-?totale?s?|totale?s?|gran total|suma|sumas|total general|promedio)\\b.*"
              + "|.*\\b(?:sub ?total|total)(?:es)?(?: general)?");

  /** What is in every total, so that the rest need not be looked at closely. */
  private static final Pattern WORD =
      Pattern.compile("[tT][oOóÓ]|[sS][uU]|[pP][rR][oO]|[gG][rR][aA]|\\p{M}");

  private Totals() {}

  static void mark(Block block, Start start, Body body, Span span, Map<Integer, RowKind> kinds) {
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      if (!kinds.containsKey(row) && isTotal(block, row, span)) {
        kinds.put(row, RowKind.TOTAL);
      }
    }
  }

  private static boolean isTotal(Block block, int row, Span span) {
    for (int column : block.columns(row)) {
      if (column >= span.first() && block.sort(row, column) == Sort.TEXT) {
        String text = block.text(row, column);
        return text.length() < 60
            && WORD.matcher(text).find()
            && TOTAL.matcher(Plain.of(text)).matches();
      }
    }
    return false;
  }
}
