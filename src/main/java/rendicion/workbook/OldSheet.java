package rendicion.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of our sheets as people left it: what on it is theirs, and where each row and column of it
 * goes when the sheet is written again.
 */
final class OldSheet {

  private static final int HEADER_WITHIN = 60;
  private static final int GONE = -1;

  private static final Set<String> ROW_ATTRIBUTES =
      Set.of("hidden", "outlineLevel", "collapsed", "s", "customFormat");

  private final SheetDraft draft;
  private final Strings strings;
  private final Dress dress;
  private final int lastOurs;

  private int header;
  private int last;
  private final OldColumns columns;
  private final OldRecords records;
  private final List<OldCell> kept = new ArrayList<>();
  private final List<OldCell> dressed = new ArrayList<>();
  private final Map<Integer, Map<String, String>> rowAttributes = new TreeMap<>();
  private final List<Area> blocks = new ArrayList<>();
  private final Map<Integer, Integer> inserted = new TreeMap<>();
  private final OldStrangers strangers = new OldStrangers();
  private Digest digest = new Digest();

  /**
   * @param lastOurs last row that was ours when the sheet was written; 0 when nobody knows
   */
  private OldSheet(SheetDraft draft, Strings strings, Dress dress, int lastOurs) {
    this.draft = draft;
    this.strings = strings;
    this.dress = dress;
    this.lastOurs = lastOurs;
    this.columns = new OldColumns(draft);
    this.records = new OldRecords(draft, columns, strings);
  }

  /**
   * Null when the sheet has no longer the header of our table, so that nothing on it is ours.
   *
   * @param written what our cells added up to when the sheet was written; empty when nobody knows
   */
  static @Nullable OldSheet read(
      OldPart part, SheetDraft draft, Strings strings, Dress dress, int lastOurs, String written)
      throws IOException {
    OldSheet sheet = new OldSheet(draft, strings, dress, lastOurs);
    part.firstRows(HEADER_WITHIN, sheet.new HeaderFinder());
    if (sheet.header == 0) {
      return null;
    }
    part.rows(sheet::take);
    sheet.records.findNewRows();
    sheet.giveBack(written);
    sheet.findInserted();
    return sheet;
  }

  private final class HeaderFinder implements OldPart.Rows {
    private final Set<String> wanted =
        draft.keys().stream()
            .map(k -> draft.columns().get(k).header())
            .collect(Collectors.toCollection(HashSet::new));

    @Override
    public void take(OldRow row) {
      if (header > 0) {
        return;
      }
      Set<String> texts =
          row.cells().stream().map(c -> c.plain(strings)).collect(Collectors.toSet());
      if (texts.containsAll(wanted)) {
        header = row.number();
        last = header;
        columns.find(row, strings);
      }
    }
  }

  private void take(OldRow row) {
    int number = row.number();
    boolean keyed = number > header && (lastOurs == 0 || number <= lastOurs) && records.read(row);
    if (keyed) {
      last = number;
    }
    Digest ofRow = new Digest();
    for (OldCell cell : row.cells()) {
      boolean our = isOurs(number, cell.column(), keyed);
      if (our) {
        if (dress.isForeign(cell.style())) {
          dressed.add(cell);
        }
        String header = columns.header(cell.column());
        if (keyed && header != null) {
          ofRow.add(key(number), header, Digest.shown(cell, strings));
        }
      } else if (!cell.isEmpty() || dress.isForeign(cell.style())) {
        kept.add(cell);
      }
    }
    digest.add(ofRow);
    if (keyed && !records.isOfToday(number)) {
      strangers.add(number, new OldStrangers.Row(row.cells(), ofRow));
    }
    keepAttributes(row, keyed || number <= header);
  }

  /** A row that people put into our table is theirs whatever they wrote in its columns. */
  private void giveBack(String written) {
    strangers
        .ofPeople(records.gone(), digest, written)
        .forEach(
            (number, row) -> {
              records.forget(number);
              digest = digest.without(row.digest());
              kept.removeIf(c -> c.row() == number);
              dressed.removeIf(c -> c.row() == number);
              row.cells().stream().filter(c -> !c.isEmpty()).forEach(kept::add);
            });
  }

  /** Our records stand without a gap; what people put between them stands below the last one. */
  private void findInserted() {
    last = records.last(header);
    for (int row = header + 1; row <= last; row++) {
      if (!records.isRecord(row)) {
        inserted.put(row, draft.lastRow() + inserted.size() + 1);
      }
    }
  }

  private boolean isOurs(int row, int column, boolean keyed) {
    if (row < header) {
      return row <= header - 2 && column < Math.max(columns.end(), SheetRows.HEAD_COLUMNS);
    }
    return (row == header || keyed) && columns.isOurs(column);
  }

  private void keepAttributes(OldRow row, boolean our) {
    Map<String, String> attributes = new LinkedHashMap<>(row.attributes());
    attributes.remove("spans");
    if (our) {
      attributes.keySet().retainAll(ROW_ATTRIBUTES);
      if ("0".equals(attributes.get("hidden"))) {
        attributes.remove("hidden");
      }
      if (!"1".equals(attributes.get("customFormat"))
          && !"true".equals(attributes.get("customFormat"))) {
        attributes.remove("s");
        attributes.remove("customFormat");
      }
    }
    if (!attributes.isEmpty()) {
      rowAttributes.put(row.number(), attributes);
    }
  }

  /** A rectangle of the people's whose rows stay together, whatever becomes of the rows beside. */
  void addBlock(Area area) {
    boolean theirs = true;
    for (int c = area.firstColumn(); c <= Math.min(area.lastColumn(), columns.end()); c++) {
      theirs &= !columns.isOurs(c) || area.firstRow() > last;
    }
    if (theirs) {
      blocks.add(area);
    }
  }

  /** New row of what stands in an old one; negative when the row is no more. */
  int row(int row, int column) {
    boolean block = blocks.stream().anyMatch(b -> b.contains(row, column));
    return block && row <= last ? row + draft.head().headerRow() - header : row(row);
  }

  int row(int row) {
    int newHeader = draft.head().headerRow();
    if (row < header) {
      return Math.min(row, newHeader - 1);
    }
    Integer to = inserted.getOrDefault(row, records.moved(row));
    if (to != null) {
      return to;
    }
    return row > last
        ? row + draft.lastRow() - Math.max(last, header + 1) + inserted.size()
        : row + newHeader - header;
  }

  /** New column of what stands in an old one; negative when the column is no more. */
  int column(int column) {
    return columns.moved(column);
  }

  /** Where a reference leads to now; null when what it pointed at is no more. */
  @Nullable Area moved(Area area) {
    if (area.isCell()) {
      int row = row(area.firstRow(), area.firstColumn());
      int column = column(area.firstColumn());
      return row < 0 || column < 0 ? null : Area.cell(row, column);
    }
    int firstRow = area.firstRow();
    int lastRow = area.lastRow();
    boolean among = isInserted(firstRow, lastRow);
    if (lastRow < Area.LAST_ROW || firstRow > 1) {
      firstRow =
          firstRow == header + 1 && lastRow > firstRow
              ? draft.head().firstRow()
              : edge(firstRow, area.firstColumn(), 1, among);
      lastRow =
          lastRow == last && lastRow > area.firstRow()
              ? draft.lastRow()
              : edge(lastRow, area.lastColumn(), -1, among);
    }
    int firstColumn = area.firstColumn();
    int lastColumn = area.lastColumn();
    if (lastColumn < Area.LAST_COLUMN || firstColumn > 0) {
      firstColumn = column(area.firstColumn());
      lastColumn = column(area.lastColumn());
    }
    boolean fits =
        firstRow > 0 && firstRow <= lastRow && firstColumn >= 0 && firstColumn <= lastColumn;
    return fits ? new Area(firstRow, firstColumn, lastRow, lastColumn) : null;
  }

  private boolean isInserted(int firstRow, int lastRow) {
    for (int row = firstRow; row <= lastRow; row++) {
      if (!inserted.containsKey(row)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The new row of an end of a range; the next one inwards that is still there.
   *
   * @param among whether the whole range is of rows that people put between ours
   */
  private int edge(int row, int column, int inwards, boolean among) {
    for (int r = row; r >= 1 && r <= Math.max(last, row); r += inwards) {
      int to = row(r, column);
      if (to > 0 && (among || !inserted.containsKey(r))) {
        return to;
      }
    }
    return GONE;
  }

  boolean movesNothing() {
    return inserted.isEmpty()
        && header == draft.head().headerRow()
        && last == draft.lastRow()
        && columns.movesNothing()
        && records.movesNothing();
  }

  boolean isOurLink(Area at) {
    return at.firstRow() > header && at.firstRow() <= last && columns.isOurs(at.firstColumn());
  }

  boolean isInHead(Area area) {
    return area.lastRow() < header && area.firstColumn() == 0;
  }

  boolean isOurTable(Area area) {
    return area.firstRow() == header && columns.ours(area.firstColumn()) != null;
  }

  int header() {
    return header;
  }

  int last() {
    return last;
  }

  List<OldCell> kept() {
    return kept;
  }

  /** Our cells to which people gave a look of their own. */
  List<OldCell> dressed() {
    return dressed;
  }

  Map<Integer, Map<String, String>> rowAttributes() {
    return rowAttributes;
  }

  String key(int row) {
    return records.key(row);
  }

  /** What the header says over a column. */
  String header(int column) {
    String ourHeader = columns.header(column);
    return ourHeader != null
        ? ourHeader
        : kept.stream()
            .filter(c -> c.row() == header && c.column() == column)
            .map(c -> c.plain(strings))
            .findFirst()
            .orElse(Area.letters(column));
  }

  String digest() {
    return digest.text();
  }
}
