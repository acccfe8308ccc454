package rendicion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Summary;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Tabla A11: what the traffic light judges, how many there are of each colour, and the alerts. */
record FollowUpAlerts(Edition edition, Phrases phrases, FollowUpColumns common) {

  FollowUpAlerts(Edition edition) {
    this(
        edition,
        new Phrases(edition),
        new FollowUpColumns(edition, FollowUpPeriod.ofAlerts(edition)));
  }

  TableSpec table() {
    List<TableSpec.Column> columns =
        new ArrayList<>(
            common.columns(
                "column.objectives-indicators", "column.responsible", "column.priority"));
    columns.add(TableSpec.Column.number(edition.say("column.progress"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.rating"), 9));
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.a11.caption"));
    List<Cell> groups = common.groups();
    groups.add(common.group("column.judged", 2));
    int periods = common.periods().size();
    common.addHeaders(table, groups, columns, columns.size() - 2 - periods, periods);
    for (Objective objective : edition.plan().objectives()) {
      table.group(title(objective));
      edition.plan().listIndicators(objective).forEach(i -> table.row(row(i)));
    }
    return table;
  }

  private List<Cell> title(Objective objective) {
    Summary summary = edition.results().getObjective(objective.code());
    Text progress =
        summary.progress() instanceof Progress.Measured measured
            ? common.number(phrases.quantity(summary, measured))
            : phrases.noData();
    return List.of(
        common.title(objective), Cell.of(progress), Cell.of(phrases.rating(summary.rating())));
  }

  private List<Cell> row(Indicator indicator) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    Text progress =
        result.rated() instanceof Progress.Measured measured
            ? common.number(
                Phrases.Measure.RATED.quantity(result, edition.period().period(), measured))
            : phrases.noData();
    List<Cell> cells = common.cells(indicator);
    cells.add(Cell.of(progress));
    cells.add(Cell.of(phrases.rating(result.rating())));
    return cells;
  }

  /** How many objectives and indicators there are of each colour. */
  TableSpec counts() {
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.what"), 40));
    for (Rating rating : Rating.values()) {
      columns.add(TableSpec.Column.number(phrases.word(rating), 15));
    }
    Map<Rating, Long> objectives =
        edition.results().objectives().stream()
            .collect(Collectors.groupingBy(Summary::rating, Collectors.counting()));
    Map<Rating, Long> indicators =
        edition.results().indicators().stream()
            .collect(Collectors.groupingBy(IndicatorResult::rating, Collectors.counting()));
    return TableSpec.of(columns)
        .width(0.6)
        .row(counts("followup.objectives", objectives))
        .row(counts("followup.indicators", indicators));
  }

  private List<Cell> counts(String name, Map<Rating, Long> counts) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(edition.say(name)));
    for (Rating rating : Rating.values()) {
      cells.add(Cell.of(edition.numbers().count(counts.getOrDefault(rating, 0L))));
    }
    return cells;
  }

  /** Everything that is not green, the worst first. */
  List<Text> list() {
    return edition.plan().indicators().stream()
        .filter(i -> result(i).rating() != Rating.ADEQUATE)
        .sorted(Comparator.comparing(i -> urgency(result(i).rating())))
        .map(this::alert)
        .toList();
  }

  private Text alert(Indicator indicator) {
    IndicatorResult result = result(indicator);
    return phrases
        .rating(result.rating())
        .plain(" · " + Edition.printable(indicator.code() + ". "))
        .plain(new IndicatorSentence(edition, indicator).withoutRating(result));
  }

  private IndicatorResult result(Indicator indicator) {
    return edition.results().getIndicator(indicator.code());
  }

  private static int urgency(Rating rating) {
    return switch (rating) {
      case CRITICAL -> 0;
      case AT_RISK -> 1;
      case NO_DATA -> 2;
      case ADEQUATE -> 3;
    };
  }
}
