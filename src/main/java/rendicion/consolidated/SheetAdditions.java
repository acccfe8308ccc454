package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * What people added to one of our sheets: columns beside the table, which belong to its rows, and
 * notes on cells.
 *
 * @param columns by their number, from 0
 */
record SheetAdditions(
    String sheet, SortedMap<Integer, AddedColumn> columns, List<AddedNote> notes) {

  /**
   * Where something stands: in the row with a key, else in a row by its number from the header's.
   */
  record Spot(@Nullable String key, int offset) {}

  /** A column with its cells from the header downwards. */
  record AddedColumn(int width, Map<Spot, KeptCell> cells) {}

  /**
   * @param header of our column it is in; null in any other
   */
  record AddedNote(
      Spot spot,
      int column,
      @Nullable String header,
      String author,
      String text,
      boolean visible) {}

  boolean isEmpty() {
    return columns.isEmpty() && notes.isEmpty();
  }

  /**
   * Reads them off a sheet as people left it. A sheet whose table's header is gone has only notes.
   */
  static SheetAdditions read(XSSFSheet sheet, SheetDraft draft) {
    return new Reader(sheet, draft).read();
  }

  private static final class Reader {
    private final XSSFSheet sheet;
    private final SheetDraft draft;
    private final int header;
    private final Map<Integer, String> ours = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();

    Reader(XSSFSheet sheet, SheetDraft draft) {
      this.sheet = sheet;
      this.draft = draft;
      this.header = findHeader();
    }

    SheetAdditions read() {
      SortedMap<Integer, AddedColumn> columns = new TreeMap<>();
      if (header >= 0) {
        findOurColumns();
        readKeys();
        columns = readColumns();
      }
      return new SheetAdditions(sheet.getSheetName(), columns, readNotes());
    }

    private int findHeader() {
      List<String> wanted =
          draft.keys().stream().map(k -> draft.columns().get(k).header()).toList();
      for (int r = 0; r <= Math.min(sheet.getLastRowNum(), 40); r++) {
        XSSFRow row = sheet.getRow(r);
        if (row != null && texts(row).containsAll(wanted)) {
          return r;
        }
      }
      return -1;
    }

    private static List<String> texts(XSSFRow row) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(RowKeys.text((XSSFCell) cell)));
      return texts;
    }

    private void findOurColumns() {
      List<String> left = new ArrayList<>();
      draft.columns().forEach(c -> left.add(c.header()));
      for (var cell : sheet.getRow(header)) {
        String text = RowKeys.text((XSSFCell) cell);
        if (left.remove(text)) {
          ours.put(cell.getColumnIndex(), text);
        }
      }
    }

    private void readKeys() {
      List<Integer> keyColumns = new ArrayList<>();
      for (int key : draft.keys()) {
        String wanted = draft.columns().get(key).header();
        ours.entrySet().stream()
            .filter(e -> e.getValue().equals(wanted))
            .map(Map.Entry::getKey)
            .min(Integer::compare)
            .ifPresent(keyColumns::add);
      }
      Map<String, Integer> seen = new HashMap<>();
      for (int r = header + 1; r <= sheet.getLastRowNum(); r++) {
        XSSFRow row = sheet.getRow(r);
        if (row != null) {
          List<String> parts = keyColumns.stream().map(c -> RowKeys.text(row.getCell(c))).toList();
          if (parts.stream().anyMatch(p -> !p.isEmpty())) {
            keys.put(r, RowKeys.numbered(String.join(RowKeys.SEPARATOR, parts), seen));
          }
        }
      }
    }

    private SortedMap<Integer, AddedColumn> readColumns() {
      SortedMap<Integer, AddedColumn> columns = new TreeMap<>();
      for (int r = header; r <= sheet.getLastRowNum(); r++) {
        XSSFRow row = sheet.getRow(r);
        if (row == null) {
          continue;
        }
        for (var cell : row) {
          int column = cell.getColumnIndex();
          KeptCell kept = ours.containsKey(column) ? null : KeptCell.of((XSSFCell) cell);
          if (kept != null) {
            columns
                .computeIfAbsent(
                    column, c -> new AddedColumn(sheet.getColumnWidth(c), new HashMap<>()))
                .cells()
                .put(spot(r), kept);
          }
        }
      }
      return columns;
    }

    private Spot spot(int row) {
      return new Spot(keys.get(row), row - Math.max(header, 0));
    }

    private List<AddedNote> readNotes() {
      SortedMap<CellAddress, XSSFComment> sorted = new TreeMap<>(sheet.getCellComments());
      List<AddedNote> notes = new ArrayList<>();
      sorted.forEach(
          (address, comment) ->
              notes.add(
                  new AddedNote(
                      spot(address.getRow()),
                      address.getColumn(),
                      ours.get(address.getColumn()),
                      comment.getAuthor() == null ? "" : comment.getAuthor(),
                      words(comment),
                      comment.isVisible())));
      return notes;
    }

    /** Without the preface that Excel puts before what it calls a threaded comment. */
    private static String words(XSSFComment comment) {
      String text = comment.getString() == null ? "" : comment.getString().getString();
      return text.startsWith("[") && text.contains("go.microsoft.com/fwlink")
          ? text.replaceFirst("(?s)^\\[[^\\]]*\\].*?\\n(Comentario|Comment):\\s*", "")
          : text;
    }
  }
}
