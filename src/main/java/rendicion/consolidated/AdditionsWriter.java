package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Puts back what people had added to a sheet, each thing in the row it belongs to. */
final class AdditionsWriter {

  private final XSSFSheet sheet;
  private final SheetDraft draft;
  private final Map<String, Integer> rowByKey = new HashMap<>();
  private final Map<String, Integer> columnByHeader = new HashMap<>();
  private final Map<Integer, Integer> moved = new HashMap<>();
  private final List<Homeless> homeless = new ArrayList<>();

  AdditionsWriter(XSSFSheet sheet, SheetDraft draft) {
    this.sheet = sheet;
    this.draft = draft;
    List<String> keys = draft.rowKeys();
    for (int i = 0; i < keys.size(); i++) {
      rowByKey.put(keys.get(i), draft.sheetRow(i) - 1);
    }
    for (int c = 0; c < draft.columns().size(); c++) {
      columnByHeader.putIfAbsent(draft.columns().get(c).header(), c);
    }
  }

  /** Something whose row is no more. */
  record Homeless(String sheet, String row, String column, String text) {}

  /** Puts them back and tells what has no row any more. */
  List<Homeless> put(SheetAdditions additions) {
    int free = draft.columns().size();
    for (var entry : additions.columns().entrySet()) {
      int column = Math.max(free, entry.getKey());
      free = column + 1;
      moved.put(entry.getKey(), column);
      putColumn(column, entry.getValue());
    }
    additions.notes().forEach(this::putNote);
    return homeless;
  }

  private void putColumn(int column, SheetAdditions.AddedColumn added) {
    sheet.setColumnWidth(column, added.width());
    KeptCell title = added.cells().get(new SheetAdditions.Spot(null, 0));
    String name = title == null ? "" : title.plain();
    added.cells().entrySet().stream()
        .sorted(java.util.Comparator.comparing(e -> e.getKey().offset()))
        .forEach(
            e -> {
              Integer row = row(e.getKey());
              if (row == null) {
                lose(e.getKey(), name, e.getValue().plain());
              } else {
                e.getValue().putIn(cell(row, column));
              }
            });
  }

  private @Nullable Integer row(SheetAdditions.Spot spot) {
    String key = spot.key();
    return key == null
        ? (Integer) (draft.head().headerRow() - 1 + spot.offset())
        : rowByKey.get(key);
  }

  private void putNote(SheetAdditions.AddedNote note) {
    Integer row = row(note.spot());
    Integer column =
        note.header() == null
            ? (Integer) moved.getOrDefault(note.column(), note.column())
            : columnByHeader.get(note.header());
    if (row == null || column == null || row < 0) {
      lose(note.spot(), note.header() == null ? "" : note.header(), note.text());
      return;
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 5);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(note.text());
    comment.setAuthor(note.author());
    comment.setVisible(note.visible());
    cell(row, column).setCellComment(comment);
  }

  private void lose(SheetAdditions.Spot spot, String column, String text) {
    String key = spot.key();
    homeless.add(new Homeless(draft.name(), key == null ? "" : key, column, text));
  }

  private XSSFCell cell(int row, int column) {
    XSSFRow line = sheet.getRow(row);
    if (line == null) {
      line = sheet.createRow(row);
    }
    XSSFCell cell = line.getCell(column);
    return cell == null ? line.createCell(column) : cell;
  }
}
