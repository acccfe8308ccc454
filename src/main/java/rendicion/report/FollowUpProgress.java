package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * Anexo B-7: expected, obtained and Avance Tipo I of each period; an objective has their mean. With
 * half-years there are too many columns for letters that can be read, so that Avance Tipo I has a
 * table of its own.
 */
record FollowUpProgress(Edition edition, FollowUpColumns common) {

  private static final double PERCENT = 5.5;

  FollowUpProgress(Edition edition) {
    this(edition, new FollowUpColumns(edition, FollowUpPeriod.ofProgress(edition)));
  }

  List<TableSpec> tables() {
    return common.partsYears() ? List.of(values(), percentages()) : List.of(together());
  }

  /** Whether a first half-year is reported in any year. */
  boolean hasHalves() {
    return common.periods().stream().anyMatch(FollowUpPeriod::isFirstHalf);
  }

  private TableSpec together() {
    List<TableSpec.Column> columns = columns();
    columns.addAll(common.ofPeriods(PERCENT));
    List<Cell> groups = common.groups();
    groups.add(common.group("column.type-one", periods()));
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.b7.caption"));
    common.addHeaders(table, groups, columns, columns.size() - 2 * periods(), 2 * periods());
    for (Objective objective : edition.plan().objectives()) {
      List<Cell> title = new ArrayList<>(List.of(common.title(objective)));
      title.addAll(means(objective));
      table.group(title);
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        List<Cell> cells = common.cells(indicator);
        cells.addAll(percentages(indicator));
        table.row(cells);
      }
    }
    return table;
  }

  private TableSpec values() {
    List<TableSpec.Column> columns = columns();
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.b7.values"));
    common.addHeaders(table, common.groups(), columns, columns.size() - periods(), periods());
    for (Objective objective : edition.plan().objectives()) {
      table.group(List.of(common.title(objective)));
      edition.plan().listIndicators(objective).forEach(i -> table.row(common.cells(i)));
    }
    return table;
  }

  private TableSpec percentages() {
    List<TableSpec.Column> columns =
        new ArrayList<>(
            List.of(
                TableSpec.Column.text(edition.say("column.code"), 6),
                TableSpec.Column.text(edition.say("column.name"), 50)));
    columns.addAll(common.ofPeriods(PERCENT));
    List<Cell> groups =
        List.of(common.group("column.indicator", 2), common.group("column.type-one", periods()));
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.b7.type-one"));
    common.addHeaders(table, groups, columns, 2, periods());
    for (Objective objective : edition.plan().objectives()) {
      List<Cell> title = new ArrayList<>(List.of(common.name(objective).spanning(2, 1)));
      title.addAll(means(objective));
      table.group(title);
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        List<Cell> cells = new ArrayList<>(common.name(indicator));
        cells.addAll(percentages(indicator));
        table.row(cells);
      }
    }
    return table;
  }

  private List<TableSpec.Column> columns() {
    return common.columns("column.name", "column.unit", "column.relevance");
  }

  private int periods() {
    return common.periods().size();
  }

  private List<Cell> means(Objective objective) {
    List<Indicator> indicators = edition.plan().listIndicators(objective);
    return common.periods().stream().map(p -> Cell.of(mean(indicators, p.results()))).toList();
  }

  private Text mean(List<Indicator> indicators, @Nullable Results results) {
    if (results == null) {
      return common.none();
    }
    List<Progress> all =
        indicators.stream().map(i -> results.getIndicator(i.code()).typeOne()).toList();
    return common.mean(FollowUpColumns.measured(all));
  }

  private List<Cell> percentages(Indicator indicator) {
    return common.periods().stream().map(p -> Cell.of(typeOne(indicator, p.results()))).toList();
  }

  private Text typeOne(Indicator indicator, @Nullable Results results) {
    if (results == null) {
      return common.none();
    }
    IndicatorResult result = results.getIndicator(indicator.code());
    return switch (result.typeOne()) {
      case Progress.Measured measured ->
          common.number(Phrases.Measure.TYPE_ONE.quantity(result, results.period(), measured));
      case Progress.NotMeasurable none -> common.none();
    };
  }
}
