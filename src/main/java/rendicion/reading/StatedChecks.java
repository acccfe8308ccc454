package rendicion.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Plan;
import rendicion.domain.Reading.StatedShare;
import rendicion.domain.Reading.StatedSum;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/** What a table itself works out: sums by formula, and percentages beside their two figures. */
final class StatedChecks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_PARTS = 5_000;

  private final Table table;
  private final SheetGrid grid;
  private final List<FigureReader> readers;

  StatedChecks(Table table, List<FigureReader> readers) {
    this.table = table;
    this.grid = table.grid();
    this.readers = readers;
  }

  /** Formulas in the columns of figures that only add up cells. */
  List<StatedSum> sums() {
    List<StatedSum> sums = new ArrayList<>();
    for (FigureReader reader : readers) {
      int column = reader.column().number();
      for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
        List<MergedArea> areas = grid.addends(row, column);
        if (!areas.isEmpty() && grid.at(row, column) instanceof CellValue.Number n) {
          add(sums, reader.column(), row, n.value(), areas);
        }
      }
    }
    return sums;
  }

  /** Nothing where an addend is an error: then the sum is one too, or was not worked out again. */
  private void add(
      List<StatedSum> sums, Column column, int row, BigDecimal value, List<MergedArea> areas) {
    List<CellRef> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (MergedArea area : areas) {
      if ((long) area.width() * area.height() > MOST_PARTS) {
        return;
      }
      for (int r = area.firstRow(); r <= area.lastRow(); r++) {
        for (int c = area.firstColumn(); c <= area.lastColumn(); c++) {
          switch (grid.at(r, c)) {
            case CellValue.Number n -> sum = sum.add(n.value());
            case CellValue.Fault f -> {
              return;
            }
            case CellValue.Moment m -> {
              return;
            }
            case CellValue.Text t -> {}
            case CellValue.Truth b -> {}
            case CellValue.Empty e -> {}
          }
          parts.add(new CellRef(grid.name(), c, r));
        }
      }
    }
    sums.add(
        new StatedSum(
            column.label(),
            value,
            grid.seen(row, column.number()),
            new CellRef(grid.name(), column.number(), row),
            parts,
            sum));
  }

  /** Of each share that the plan knows the column that prints it, told by its figures. */
  List<StatedShare> shares(Plan plan) {
    Set<Integer> taken = readers.stream().map(r -> r.column().number()).collect(Collectors.toSet());
    List<StatedShare> shares = new ArrayList<>();
    plan.indicators().stream()
        .map(Indicator::formula)
        .filter(Formula.RatioOfSums.class::isInstance)
        .map(Formula.RatioOfSums.class::cast)
        .filter(f -> f.factor().compareTo(HUNDRED) == 0)
        .distinct()
        .forEach(f -> shares.addAll(shares(f, taken)));
    return shares;
  }

  private List<StatedShare> shares(Formula.RatioOfSums formula, Set<Integer> taken) {
    List<FigureReader> parts = of(formula.numerator());
    List<FigureReader> wholes = of(formula.denominator());
    if (parts.size() != 1 || wholes.size() != 1) {
      return List.of();
    }
    for (Column column : table.columns()) {
      if (!taken.contains(column.number())) {
        List<StatedShare> rows =
            rows(column, parts.getFirst().column(), wholes.getFirst().column());
        long agreeing = rows.stream().filter(StatedChecks::agrees).count();
        if (rows.size() >= FEWEST_ROWS && agreeing * 4 >= rows.size() * 3L) {
          return rows;
        }
      }
    }
    return List.of();
  }

  private List<FigureReader> of(String variable) {
    return readers.stream()
        .filter(r -> r.figure().variable().equals(variable) && !r.figure().countRows())
        .toList();
  }

  private List<StatedShare> rows(Column column, Column part, Column whole) {
    List<StatedShare> rows = new ArrayList<>();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      boolean record = table.isRecord(row);
      if (record
          && grid.at(row, column.number()) instanceof CellValue.Number printed
          && grid.at(row, part.number()) instanceof CellValue.Number n
          && grid.at(row, whole.number()) instanceof CellValue.Number d
          && d.value().signum() > 0) {
        boolean asPercent = grid.format(row, column.number()).contains("%");
        rows.add(
            new StatedShare(
                column.label(),
                asPercent ? printed.value().multiply(HUNDRED) : printed.value(),
                grid.seen(row, column.number()),
                new CellRef(grid.name(), column.number(), row),
                n.value(),
                new CellRef(grid.name(), part.number(), row),
                d.value(),
                new CellRef(grid.name(), whole.number(), row)));
      }
    }
    return rows;
  }

  private static boolean agrees(StatedShare share) {
    BigDecimal right = share.part().multiply(HUNDRED).divide(share.whole(), MathContext.DECIMAL64);
    return right
            .setScale(1, RoundingMode.HALF_UP)
            .subtract(share.value().setScale(1, RoundingMode.HALF_UP))
            .abs()
            .compareTo(new BigDecimal("0.1"))
        <= 0;
  }
}
