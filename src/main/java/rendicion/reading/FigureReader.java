package rendicion.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.TypedNumber;
import rendicion.reading.words.TypedNumber.Habit;

/** Reads the figures of one column, in the unit of their variable. */
final class FigureReader {
  private final FigureColumn figure;
  private final Column column;
  private final Table table;
  private final Habit habit;
  private final ReadingFindings findings;
  private final ColumnUnit unit;
  private final PercentScale scale;

  FigureReader(
      FigureColumn figure,
      Column column,
      Table table,
      Plan plan,
      WritingHabit writing,
      ReadingFindings findings) {
    this.figure = figure;
    this.column = column;
    this.table = table;
    this.findings = findings;
    this.habit = writing.of(table, column.number());
    this.unit = ColumnUnit.of(figure, column, table, plan, findings);
    this.scale = new PercentScale(table, column, unit.isPercent());
  }

  FigureColumn figure() {
    return figure;
  }

  Column column() {
    return column;
  }

  /**
   * The figure of the row; null when there is none, with a finding when something else stands
   * there.
   */
  @Nullable Figure read(int row, @Nullable Period period) {
    CellRef cell = cell(row);
    if (figure.countRows()) {
      return new Figure(BigDecimal.ONE, RowLabels.cell(table, row, column.number()), cell);
    }
    boolean fault = table.grid().at(row, column.number()) instanceof CellValue.Fault;
    if (!fault && table.grid().isFormula(row, column.number())) {
      findings.countedInFile(
          "reading.formula", Severity.NOTE, cell, Map.of("label", column.label()));
    }
    return figure(row, cell, new Teller(false, period));
  }

  /** The same without findings. */
  @Nullable Figure peek(int row) {
    return figure.countRows() ? null : figure(row, cell(row), new Teller(true, null));
  }

  private CellRef cell(int row) {
    return new CellRef(table.grid().name(), column.number(), row);
  }

  private @Nullable Figure figure(int row, CellRef cell, Teller teller) {
    CellValue value = table.grid().at(row, column.number());
    String printed = table.grid().seen(row, column.number());
    return switch (value) {
      case CellValue.Number n ->
          new Figure(unit.convert(scale.inPercent(n.value(), row)), printed, cell);
      case CellValue.Text t -> typed(t.value(), cell, teller);
      case CellValue.Fault f -> {
        teller.tell("reading.formula-error", Severity.ERROR, cell, Map.of("text", f.code()));
        yield null;
      }
      case CellValue.Moment m -> {
        teller.tell("reading.date-for-number", Severity.ERROR, cell, Map.of("text", printed));
        yield null;
      }
      case CellValue.Truth b -> unreadable(printed, cell, teller);
      case CellValue.Empty e -> null;
    };
  }

  private @Nullable Figure typed(String text, CellRef cell, Teller teller) {
    if (NoValue.is(text)) {
      return null;
    }
    TypedNumber number = TypedNumber.read(text);
    if (number == null || !unit.accepts(number.unit()) || teller.isOtherYear(number)) {
      return unreadable(text, cell, teller);
    }
    BigDecimal value = number.under(habit, text.indexOf(',') >= 0 ? ',' : '.');
    if (value == null) {
      teller.tell(
          "reading.ambiguous-number",
          Severity.QUESTION,
          cell,
          Map.of(
              "text", text,
              "grouped", String.valueOf(number.grouped()),
              "fraction", String.valueOf(number.fraction())));
      return null;
    }
    if (!teller.quiet) {
      findings.counted(
          "reading.number-as-text",
          Severity.NOTE,
          cell,
          column.label(),
          Map.of("label", column.label(), "text", text));
    }
    return new Figure(unit.convert(value, number.unit()), text, cell);
  }

  private @Nullable Figure unreadable(String text, CellRef cell, Teller teller) {
    teller.tell(
        "reading.unreadable-number",
        Severity.ERROR,
        cell,
        Map.of("text", text, "label", column.label()));
    return null;
  }

  /** Says what was found, unless a cell is only looked at. */
  private final class Teller {
    private final boolean quiet;
    private final @Nullable Period period;

    Teller(boolean quiet, @Nullable Period period) {
      this.quiet = quiet;
      this.period = period;
    }

    /** Whether the cell itself says that its number is for another year than its row. */
    boolean isOtherYear(TypedNumber number) {
      return period != null
          && number.year().isPresent()
          && number.year().getAsInt() != period.to().getYear();
    }

    void tell(String code, Severity severity, CellRef cell, Map<String, String> arguments) {
      if (!quiet) {
        findings.unique(code, severity, cell, period, arguments);
      }
    }
  }

  /** Says what can be said only once the whole column was read. */
  void finish() {
    if (scale.isMixed()) {
      findings.unique(
          "reading.percent-scales",
          Severity.QUESTION,
          cell(scale.firstFraction()),
          Map.of("label", column.label()));
    }
  }
}
