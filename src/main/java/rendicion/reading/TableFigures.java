package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Delivery;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Reading.StatedTotal;
import rendicion.domain.Reading.TitleYear;
import rendicion.domain.Severity;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/** Turns the rows of a table into observations, and its totals into stated totals. */
final class TableFigures {
  private final TableMatch match;
  private final Table table;
  private final Delivery delivery;
  private final Plan plan;
  private final ReadingFindings findings;
  private final RowPlaces places;
  private final RowPeriods periods;
  private final RowActivities activities;
  private final RowFilters filters;
  private final @Nullable Column detail;
  private final List<FigureReader> readers = new ArrayList<>();

  TableFigures(
      TableMatch match,
      Delivery delivery,
      Plan plan,
      WritingHabit habit,
      ReadingFindings findings) {
    this.match = match;
    this.table = match.table();
    this.delivery = delivery;
    this.plan = plan;
    this.findings = findings;
    this.places = new RowPlaces(match, plan, delivery, findings);
    this.periods = new RowPeriods(match, delivery, findings);
    this.activities = new RowActivities(match, plan, findings);
    this.filters = new RowFilters(match);
    this.detail = match.layout().detail().isEmpty() ? null : match.column(match.layout().detail());
    match
        .figures()
        .forEach(
            (figure, columns) -> {
              for (Column column : periods.distinguish(figure, columns)) {
                readers.add(new FigureReader(figure, column, table, plan, habit, findings));
              }
            });
  }

  void read(List<Observation> observations, List<StatedTotal> totals) {
    HiddenParts.note(match, findings);
    for (FigureReader reader : readers) {
      new ColumnWalk(reader).walk(observations, totals);
      reader.finish();
    }
  }

  Optional<TitleYear> title() {
    return periods.title();
  }

  StatedChecks checks() {
    return new StatedChecks(table, readers);
  }

  /** Goes down one column of figures. */
  private final class ColumnWalk {
    private final FigureReader reader;
    private final TotalParts parts = new TotalParts();

    ColumnWalk(FigureReader reader) {
      this.reader = reader;
    }

    void walk(List<Observation> observations, List<StatedTotal> totals) {
      for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
        switch (table.kind(row)) {
          case RECORD, WHOLE -> record(row, observations);
          case TOTAL -> total(row);
          case SUM -> sum(row, observations);
          case SECTION -> parts.section();
          case BLANK, REPEATED_HEADER -> {}
        }
      }
      totals.addAll(parts.totals());
    }

    private void record(int row, List<Observation> observations) {
      if (places.isProvince(row)) {
        total(row);
        return;
      }
      boolean empty = table.grid().isEmpty(row, reader.column().number());
      if (empty && !reader.figure().countRows()) {
        return;
      }
      if (reader.figure().countRows() && isBare(row)) {
        return;
      }
      boolean counts = filters.allow(row);
      Figure figure =
          counts ? reader.read(row, periods.quietlyAt(row, reader.column())) : reader.peek(row);
      if (figure != null) {
        parts.part(figure, table.grid().name());
        if (counts) {
          observe(row, figure, observations);
        }
      }
    }

    private void sum(int row, List<Observation> observations) {
      if (isKeyed(row)) {
        record(row, observations);
        return;
      }
      CellRef cell = new CellRef(table.grid().name(), reader.column().number(), row);
      findings.counted(
          "reading.unlabelled-total",
          Severity.WARNING,
          cell,
          "",
          Map.of("text", RowLabels.of(table, row)));
      total(row);
    }

    private boolean isBare(int row) {
      return table.grid().columns(row).length < 2;
    }

    private void observe(int row, Figure figure, List<Observation> observations) {
      Period year = periods.yearOf(row, reader.column());
      String place = places.at(row, year);
      Period period = periods.at(row, reader.column());
      String activity = activities.at(row, year);
      if (place == null || period == null || (activities.isWanted() && activity == null)) {
        return;
      }
      noteYear(period.to().getYear(), figure);
      observations.add(
          new Observation(
              reader.figure().variable(),
              place,
              activity,
              detailOf(row),
              period,
              figure.value(),
              figure.printed(),
              delivery.content(),
              figure.cell()));
    }

    private void total(int row) {
      Figure figure = reader.figure().countRows() ? null : reader.peek(row);
      if (figure != null) {
        parts.total(
            reader.figure().variable(),
            RowLabels.of(table, row),
            periods.ofTotal(row, reader.column()),
            figure);
      }
    }
  }

  /**
   * Whether the row names a district or an activity, or was to, so that it is of that, whatever it
   * adds up to. Where each row has a name besides, one without is of several.
   */
  private boolean isKeyed(int row) {
    return (detail == null || !detailOf(row).isEmpty())
        && (places.isMeant(row) || activities.isMeant(row));
  }

  private void noteYear(int year, Figure figure) {
    if (year < plan.firstYear() || year > plan.lastYear()) {
      findings.counted(
          "reading.year-outside-plan",
          Severity.NOTE,
          figure.cell(),
          Integer.toString(year),
          Map.of(
              "year", Integer.toString(year),
              "later", year > plan.lastYear() ? "yes" : "no",
              "first", Integer.toString(plan.firstYear()),
              "last", Integer.toString(plan.lastYear())));
    }
  }

  private String detailOf(int row) {
    return detail == null ? "" : RowLabels.cell(table, row, detail.number());
  }
}
