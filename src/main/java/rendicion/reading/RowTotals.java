package rendicion.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Reading.StatedTotal;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
import rendicion.reading.words.NoValue;

/**
 * Totals along the rows: a column that speaks of a total, and the columns of its unit before it
 * that it adds up. No header says which these are; the rows do, where nearly all of them agree.
 */
final class RowTotals {

  private static final int FEWEST_PARTS = 2;
  private static final int MOST_PARTS = 60;
  private static final int FEWEST_ROWS = 4;

  private final Table table;
  private final SheetGrid grid;

  RowTotals(Table table) {
    this.table = table;
    this.grid = table.grid();
  }

  /** A row with its total and its parts, of which an empty cell adds nothing. */
  private record Row(CellRef cell, BigDecimal value, List<CellRef> parts, BigDecimal sum) {

    /** A total may be rounded: the sum is compared at the decimals that the total shows. */
    boolean agrees() {
      int decimals = Math.clamp(value.stripTrailingZeros().scale(), 0, 6);
      BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.TWO);
      return value.subtract(sum).abs().compareTo(half) <= 0;
    }

    /** What is the sum of a single figure shows no habit of adding up. */
    boolean isTelling() {
      return parts.size() >= FEWEST_PARTS;
    }
  }

  /** Every row of the columns whose habit is plain, whether it adds up or not. */
  List<StatedTotal> all() {
    List<StatedTotal> totals = new ArrayList<>();
    List<Column> columns = table.columns();
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      if (isOfNumbers(column) && column.speaksOfTotal()) {
        habit(column, before(columns.subList(0, at), column))
            .forEach(row -> totals.add(stated(column, row)));
      }
    }
    return totals;
  }

  /** Columns of numbers of the same unit, the nearest first. */
  private static List<Column> before(List<Column> columns, Column total) {
    return columns.reversed().stream()
        .filter(c -> isOfNumbers(c) && Objects.equals(c.unit(), total.unit()))
        .limit(MOST_PARTS)
        .toList();
  }

  /** The rows under those parts that agree best; empty where too few of them agree. */
  private List<Row> habit(Column total, List<Column> nearest) {
    List<Row> best = List.of();
    long most = 0;
    for (int n = FEWEST_PARTS; n <= nearest.size(); n++) {
      List<Row> rows = rows(total, nearest.subList(0, n));
      List<Row> telling = rows.stream().filter(Row::isTelling).toList();
      long agreeing = telling.stream().filter(Row::agrees).count();
      boolean plain = telling.size() >= FEWEST_ROWS && agreeing * 4 >= telling.size() * 3L;
      if (plain && agreeing > most) {
        most = agreeing;
        best = rows;
      }
    }
    return best;
  }

  private List<Row> rows(Column total, List<Column> parts) {
    List<Row> rows = new ArrayList<>();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.isRecord(row) && grid.at(row, total.number()) instanceof CellValue.Number n) {
        Row read = row(row, cell(row, total), n.value(), parts);
        if (read != null && !read.parts.isEmpty()) {
          rows.add(read);
        }
      }
    }
    return rows;
  }

  /** Null where a part is something else than a number, which is told by itself. */
  private @Nullable Row row(int row, CellRef cell, BigDecimal value, List<Column> columns) {
    List<CellRef> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Column column : columns) {
      CellValue part = grid.at(row, column.number());
      if (part instanceof CellValue.Number n) {
        if (n.value().signum() != 0) {
          parts.add(cell(row, column));
        }
        sum = sum.add(n.value());
      } else if (!(part instanceof CellValue.Empty)
          && !(part instanceof CellValue.Text t && NoValue.is(t.value()))) {
        return null;
      }
    }
    return new Row(cell, value, parts, sum);
  }

  private CellRef cell(int row, Column column) {
    return new CellRef(grid.name(), column.number(), row);
  }

  private StatedTotal stated(Column column, Row row) {
    return new StatedTotal(
        "",
        column.label(),
        null,
        row.value,
        grid.seen(row.cell.row(), row.cell.column()),
        row.cell,
        row.parts,
        row.sum);
  }

  private static boolean isOfNumbers(Column column) {
    return column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
  }
}
