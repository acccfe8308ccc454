package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Turns the records of an .xls into grids as they pass. */
final class XlsRecords implements HSSFListener {
  private final CellStore store;
  private final List<BoundSheetRecord> entries = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final List<SheetGrid> sheets = new ArrayList<>();
  private final XlsStyles styles = new XlsStyles();
  private @Nullable SSTRecord strings;
  private @Nullable GridBuilder grid;
  private @Nullable FormulaRecord awaiting;
  private boolean since1904;
  private boolean links;
  private int started;
  private int depth;

  XlsRecords(CellStore store) {
    this.store = store;
  }

  /** Carries a checked reason through POI. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final UnreadableWorkbookException reason;

    Stopped(UnreadableWorkbookException reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableWorkbookException reason() {
      return reason;
    }
  }

  /** In the order of the tabs, which is not always that of the records. */
  List<SheetGrid> sheets() {
    finish();
    List<SheetGrid> byTab = new ArrayList<>();
    IntStream.range(0, sheets.size())
        .boxed()
        .sorted(Comparator.comparing(order::get))
        .forEach(i -> byTab.add(sheets.get(i)));
    return byTab;
  }

  boolean links() {
    return links;
  }

  @Override
  public void processRecord(Record record) {
    try {
      if (!takeOfWorkbook(record) && grid != null && depth == 1) {
        takeOfSheet(grid, record);
      }
    } catch (UnreadableWorkbookException e) {
      throw new Stopped(e);
    }
  }

  private boolean takeOfWorkbook(Record record) {
    switch (record) {
      case BOFRecord b -> begin(b);
      case EOFRecord e -> depth = Math.max(0, depth - 1);
      case BoundSheetRecord b -> entries.add(b);
      case SSTRecord s -> strings = s;
      case DateWindow1904Record d -> since1904 = d.getWindowing() == 1;
      case SupBookRecord s -> links |= s.isExternalReferences() && s.getNumberOfSheets() > 0;
      default -> {
        return styles.take(record);
      }
    }
    return true;
  }

  private void begin(BOFRecord record) {
    depth++;
    if (depth > 1) {
      return; // a chart within a sheet
    }
    finish();
    boolean sheetLike = record.getType() != BOFRecord.TYPE_WORKBOOK;
    if (sheetLike && started < entries.size()) {
      BoundSheetRecord entry = BoundSheetRecord.orderByBofPosition(entries)[started++];
      if (record.getType() == BOFRecord.TYPE_WORKSHEET) {
        grid = new GridBuilder(entry.getSheetname(), store);
        grid.countFrom1904(since1904);
        order.add(entries.indexOf(entry));
        if (entry.isHidden() || entry.isVeryHidden()) {
          grid.hide();
        }
      }
    }
  }

  private void finish() {
    if (grid != null) {
      sheets.add(grid.build());
      grid = null;
    }
  }

  private void takeOfSheet(GridBuilder to, Record record) throws UnreadableWorkbookException {
    switch (record) {
      case LabelSSTRecord s -> {
        String text = strings == null ? "" : strings.getString(s.getSSTIndex()).getString();
        put(to, s, GridBuilder.text(text), false);
      }
      case LabelRecord l -> put(to, l, GridBuilder.text(l.getValue()), false);
      case NumberRecord n -> putNumber(to, n, n.getValue(), false);
      case BoolErrRecord b ->
          put(
              to,
              b,
              b.isBoolean() ? new CellValue.Truth(b.getBooleanValue()) : fault(b.getErrorValue()),
              false);
      case FormulaRecord f -> formula(to, f);
      case StringRecord s -> {
        if (awaiting != null) {
          put(to, awaiting, GridBuilder.text(s.getString()), true);
          awaiting = null;
        }
      }
      case RowRecord r -> {
        if (r.getZeroHeight()) {
          to.hideRow(r.getRowNumber() + 1);
        }
      }
      case ColumnInfoRecord c -> {
        if (c.getHidden()) {
          to.hideColumns(c.getFirstColumn() + 1, c.getLastColumn() + 1);
        }
      }
      case MergeCellsRecord m -> merge(to, m);
      default -> {}
    }
  }

  private void formula(GridBuilder to, FormulaRecord f) throws UnreadableWorkbookException {
    awaiting = null;
    if (f.hasCachedResultString()) {
      awaiting = f;
    } else if (f.getCachedResultTypeEnum() == CellType.BOOLEAN) {
      put(to, f, new CellValue.Truth(f.getCachedBooleanValue()), true);
    } else if (f.getCachedResultTypeEnum() == CellType.ERROR) {
      put(to, f, fault(f.getCachedErrorValue()), true);
    } else {
      putNumber(to, f, f.getValue(), true);
      to.adds(f.getRow() + 1, f.getColumn() + 1, XlsAddends.of(f.getParsedExpression()));
    }
  }

  private void putNumber(
      GridBuilder to, CellValueRecordInterface cell, double value, boolean formula)
      throws UnreadableWorkbookException {
    int style = cell.getXFIndex();
    boolean bold = (styles.flags(style, false) & GridRow.BOLD) != 0;
    int number = store.styleOf(styles.format(style), bold);
    to.putNumber(cell.getRow() + 1, cell.getColumn() + 1, value, number, formula);
  }

  private static CellValue fault(int code) {
    return new CellValue.Fault(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
  }

  private void put(GridBuilder to, CellValueRecordInterface cell, CellValue value, boolean formula)
      throws UnreadableWorkbookException {
    int style = cell.getXFIndex();
    to.put(
        cell.getRow() + 1,
        cell.getColumn() + 1,
        value,
        styles.format(style),
        styles.flags(style, formula),
        null);
  }

  private static void merge(GridBuilder to, MergeCellsRecord record) {
    for (int i = 0; i < record.getNumAreas(); i++) {
      CellRangeAddress a = record.getAreaAt(i);
      to.merge(
          new MergedArea(
              a.getFirstRow() + 1,
              a.getFirstColumn() + 1,
              a.getLastRow() + 1,
              a.getLastColumn() + 1));
    }
  }
}
