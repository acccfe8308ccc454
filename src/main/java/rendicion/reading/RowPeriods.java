package rendicion.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Delivery;
import rendicion.domain.Period;
import rendicion.domain.Reading.TitleYear;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Periods;
import rendicion.reading.words.Plain;
import rendicion.reading.words.WrittenDate;

/** What time each figure of a table is for. */
final class RowPeriods {
  private final Table table;
  private final ReadingFindings findings;
  private final Delivery delivery;
  private final Origin yearOrigin;
  private final Origin monthOrigin;
  private final @Nullable Column yearColumn;
  private final @Nullable Column monthColumn;

  RowPeriods(TableMatch match, Delivery delivery, ReadingFindings findings) {
    this.table = match.table();
    this.delivery = delivery;
    this.findings = findings;
    this.yearOrigin = match.layout().year();
    this.monthOrigin = match.layout().month();
    this.yearColumn = yearOrigin instanceof Origin.InColumn in ? match.column(in.labels()) : null;
    this.monthColumn = monthOrigin instanceof Origin.InColumn in ? match.column(in.labels()) : null;
  }

  /** Of several columns for one figure those that are of different times; else the first. */
  List<Column> distinguish(FigureColumn figure, List<Column> columns) {
    if (columns.size() < 2) {
      return columns;
    }
    List<Column> distinct = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      OptionalInt year = headerYear(column);
      if (yearOrigin instanceof Origin.InHeader && year.isEmpty()) {
        continue;
      }
      if (seen.add(year + " " + headerMonths(column))) {
        distinct.add(column);
      } else {
        findings.unique(
            "reading.column-twice",
            Severity.QUESTION,
            new CellRef(table.grid().name(), column.number(), table.headerLast()),
            Map.of("label", column.label(), "wanted", figure.labels().getFirst()));
      }
    }
    return distinct.isEmpty() ? List.of(columns.getFirst()) : distinct;
  }

  /** The period of a figure; null, with a finding, when the workbook does not tell it. */
  @Nullable Period at(int row, Column column) {
    Period period = quietlyAt(row, column);
    if (period == null) {
      boolean noYear = year(row, column).isEmpty() && date(row) == null;
      CellRef cell = missingAt(row, column, noYear);
      findings.unique(
          noYear ? "reading.no-year" : "reading.no-month",
          Severity.ERROR,
          cell,
          Map.of("text", toldBy(noYear ? yearOrigin : monthOrigin, cell)));
    }
    return period;
  }

  /** What is of the whole table is missing once, at its first label. */
  private CellRef missingAt(int row, Column column, boolean noYear) {
    Column told = noYear ? yearColumn : monthColumn;
    int header = Math.max(1, table.headerLast());
    String sheet = table.grid().name();
    return switch (noYear ? yearOrigin : monthOrigin) {
      case Origin.InColumn c ->
          new CellRef(sheet, told == null ? column.number() : told.number(), row);
      case Origin.InHeader h -> new CellRef(sheet, column.number(), header);
      default -> new CellRef(sheet, table.firstColumn(), header);
    };
  }

  /** What stands where it should be told. */
  private String toldBy(Origin origin, CellRef cell) {
    return switch (origin) {
      case Origin.InTitle t -> table.titles().isEmpty() ? "" : table.titles().getLast();
      case Origin.InSheetName s -> table.grid().name();
      case Origin.InFileName f -> delivery.path().replaceAll(".*/", "");
      default -> RowLabels.cell(table, cell.row(), cell.column());
    };
  }

  /** The period of a figure; null when the workbook does not tell it. */
  @Nullable Period quietlyAt(int row, Column column) {
    LocalDate date = date(row);
    if (date != null) {
      return Period.day(date);
    }
    OptionalInt year = year(row, column);
    if (year.isEmpty()) {
      return null;
    }
    if (monthOrigin instanceof Origin.None) {
      return Period.year(year.getAsInt());
    }
    Periods.Months months = months(row, column);
    return months == null ? null : period(year.getAsInt(), months);
  }

  /** The year that the row is about; null when that is not told. */
  @Nullable Period yearOf(int row, Column column) {
    LocalDate date = date(row);
    OptionalInt year = date != null ? OptionalInt.of(date.getYear()) : year(row, column);
    return year.isPresent() ? Period.year(year.getAsInt()) : null;
  }

  /** The period of a total, which stands for the whole year where its row names no month. */
  @Nullable Period ofTotal(int row, Column column) {
    Period period = quietlyAt(row, column);
    OptionalInt year = year(row, column);
    return period == null && year.isPresent() ? Period.year(year.getAsInt()) : period;
  }

  private static Period period(int year, Periods.Months months) {
    Period first = Period.month(YearMonth.of(year, months.first()));
    return new Period(first.from(), YearMonth.of(year, months.last()).atEndOfMonth());
  }

  private @Nullable LocalDate date(int row) {
    return monthColumn == null
        ? null
        : WrittenDate.of(RowLabels.value(table, row, monthColumn.number()));
  }

  private OptionalInt year(int row, Column column) {
    return switch (yearOrigin) {
      case Origin.None n -> OptionalInt.empty();
      case Origin.Fixed f -> Periods.year(f.value());
      case Origin.InColumn c -> yearColumn == null ? OptionalInt.empty() : yearInColumn(row);
      case Origin.InHeader h -> headerYear(column);
      case Origin.InSheetName s -> Periods.year(table.grid().name());
      case Origin.InTitle t -> titleYear();
      case Origin.InFileName f -> Periods.year(delivery.path().replaceAll(".*/", ""));
    };
  }

  private OptionalInt yearInColumn(int row) {
    if (yearColumn == null) {
      return OptionalInt.empty();
    }
    for (int r = row; r >= table.bodyFirst(); r--) {
      CellValue value = RowLabels.value(table, r, yearColumn.number());
      if (value instanceof CellValue.Moment m) {
        return OptionalInt.of(m.value().getYear());
      }
      if (value instanceof CellValue.Number n) {
        return Periods.year(n.value().toPlainString());
      }
      if (!value.isEmpty()) {
        return Periods.year(RowLabels.cell(table, r, yearColumn.number()));
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt headerYear(Column column) {
    for (String label : column.path().reversed()) {
      OptionalInt year = Periods.year(label);
      if (year.isPresent()) {
        return year;
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt titleYear() {
    String title = datedTitle();
    return title == null ? OptionalInt.empty() : Periods.year(title);
  }

  /** The nearest title that gives a year; null when none does. */
  private @Nullable String datedTitle() {
    return table.titles().reversed().stream()
        .filter(title -> Periods.year(title).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The title that gives the year of all figures; empty where something else does. */
  Optional<TitleYear> title() {
    String title = yearOrigin instanceof Origin.InTitle ? datedTitle() : null;
    if (title == null) {
      return Optional.empty();
    }
    int year = Periods.year(title).orElseThrow();
    for (int row = firstRow() - 1; row >= 1; row--) {
      for (int column : table.grid().columns(row)) {
        if (Plain.collapse(title).equals(Plain.collapse(table.grid().seen(row, column)))) {
          CellRef cell = new CellRef(table.grid().name(), column, row);
          return Optional.of(new TitleYear(cell, Plain.collapse(title), year));
        }
      }
    }
    return Optional.empty();
  }

  private int firstRow() {
    return table.headerFirst() == 0 ? table.bodyFirst() : table.headerFirst();
  }

  private Periods.@Nullable Months months(int row, Column column) {
    return switch (monthOrigin) {
      case Origin.None n -> new Periods.Months(1, 12);
      case Origin.Fixed f -> Periods.monthNumber(f.value());
      case Origin.InColumn c -> monthInColumn(row);
      case Origin.InHeader h -> headerMonths(column);
      case Origin.InSheetName s -> Periods.months(table.grid().name());
      case Origin.InTitle t -> titleMonths();
      case Origin.InFileName f -> Periods.months(delivery.path().replaceAll(".*/", ""));
    };
  }

  private Periods.@Nullable Months monthInColumn(int row) {
    if (monthColumn == null) {
      return null;
    }
    CellValue value = RowLabels.value(table, row, monthColumn.number());
    if (value instanceof CellValue.Number n) {
      return Periods.monthNumber(n.value().toPlainString());
    }
    String text = RowLabels.cell(table, row, monthColumn.number());
    Periods.Months months = Periods.months(text);
    return months != null ? months : Periods.monthNumber(text);
  }

  private static Periods.@Nullable Months headerMonths(Column column) {
    for (String label : column.path().reversed()) {
      Periods.Months months = Periods.months(label);
      if (months != null) {
        return months;
      }
    }
    return null;
  }

  private Periods.@Nullable Months titleMonths() {
    for (String title : table.titles().reversed()) {
      Periods.Months months = Periods.months(title);
      if (months != null) {
        return months;
      }
    }
    return null;
  }
}
