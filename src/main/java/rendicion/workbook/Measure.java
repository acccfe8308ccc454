package rendicion.workbook;

import java.util.List;
import java.util.stream.IntStream;

/** How wide columns and how high rows must be for what stands in them. */
final class Measure {

  /** Points of a row with one line of text. */
  static final float ONE_LINE = 14;

  /** Characters of air in a column. */
  static final int MARGIN = 3;

  /** Digits of the air that a text may take too. */
  private static final double SPARE = 1.5;

  private static final float HIGHEST = 400;
  private static final int NARROWEST = 6;

  private final SheetDraft draft;
  private final int[] widths;

  Measure(SheetDraft draft) {
    this.draft = draft;
    int[] longest = new int[draft.columns().size()];
    for (List<Entry> row : draft.rows()) {
      for (int c = 0; c < longest.length; c++) {
        longest[c] = Math.max(longest[c], shownLength(row.get(c)));
      }
    }
    widths =
        IntStream.range(0, longest.length)
            .map(c -> width(draft.columns().get(c), longest[c]))
            .toArray();
  }

  /** Characters that fit in a column. */
  int width(int column) {
    return widths[column];
  }

  /** Characters that fit over the columns that are printed. */
  int printedWidth() {
    return IntStream.range(0, draft.layout().printed()).map(c -> widths[c] + MARGIN).sum();
  }

  private static int width(SheetDraft.Column column, int longestValue) {
    int word = longestWord(column.header()) + 2;
    return Math.clamp(Math.max(word, longestValue), NARROWEST, Math.max(column.widest(), word));
  }

  private static int shownLength(Entry entry) {
    String plain = entry.plain();
    return entry.look().format() == Look.Format.TEXT
        ? longestLine(plain)
        : numberLength(plain, entry.look().format());
  }

  private static int longestLine(String text) {
    double longest =
        text.indexOf('\n') < 0
            ? Glyphs.width(text)
            : text.lines().mapToDouble(Glyphs::width).max().orElse(0);
    return (int) Math.ceil(longest);
  }

  private static int numberLength(String plain, Look.Format format) {
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    int places = format.code.length() - format.code.indexOf('0');
    return whole + whole / 3 + places + 1;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split("\\s")) {
      longest = Math.max(longest, (int) Math.ceil(Glyphs.width(word)));
    }
    return longest;
  }

  float headerHeight() {
    float highest = 0;
    for (int c = 0; c < widths.length; c++) {
      highest =
          Math.max(highest, lines(draft.columns().get(c).header(), 1.05f, widths[c]) * ONE_LINE);
    }
    return highest + 6;
  }

  /** Points that the highest cell of a record needs. */
  float height(List<Entry> record) {
    int most = 1;
    for (int c = 0; c < widths.length; c++) {
      Entry entry = record.get(c);
      if (entry.look().format() == Look.Format.TEXT) {
        most = Math.max(most, lines(CleanText.of(entry.plain()), 1, widths[c]));
      }
    }
    return Math.min(most * ONE_LINE, HIGHEST);
  }

  /** Points that a line over the whole table needs, estimated from above. */
  float lineHeight(String text, Look look) {
    boolean title = look.equals(Look.TITLE);
    boolean subtitle = look.equals(Look.SUBTITLE);
    float line = title ? 26 : subtitle ? 16 : ONE_LINE;
    float size = title ? 1.9f : subtitle ? 1.1f : 1;
    int width = draft.layout().firstColumn() == 0 ? printedWidth() : SheetRows.HEAD_COLUMNS * 9;
    return lines(text, size, width) * line + 2;
  }

  /**
   * @param size of its letters against those of cells
   */
  private static int lines(String text, float size, int width) {
    return Glyphs.lines(text, (width + SPARE) / size);
  }
}
