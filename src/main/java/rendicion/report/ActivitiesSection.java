package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Objective;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** What was done and spent on the activities of an objective in the year of the period. */
record ActivitiesSection(Edition edition, Objective objective, Phrases phrases) implements Section {

  ActivitiesSection(Edition edition, Objective objective) {
    this(edition, objective, new Phrases(edition));
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Activity> activities = edition.plan().listActivities(objective);
    if (activities.isEmpty()) {
      return;
    }
    List<ActivityResult> results =
        activities.stream().map(a -> edition.results().getActivity(a.code())).toList();
    pdf.heading(3, edition.say("activities.title", "number", objective.number()));
    pdf.introduction(Text.of(counts(results)));
    List<ActivityResult> reported = results.stream().filter(r -> !r.figures().isEmpty()).toList();
    if (!reported.isEmpty()) {
      pdf.table(table(reported, results.size()));
    }
    writeSilent(pdf, results.stream().filter(r -> r.figures().isEmpty()).toList());
  }

  private void writeSilent(PdfDocument pdf, List<ActivityResult> silent) {
    if (silent.isEmpty()) {
      return;
    }
    pdf.introduction(
        Text.of(edition.say("activities.silent", "year", Integer.toString(edition.year()))));
    pdf.bullets(silent.stream().map(this::name).toList());
  }

  /** Code and name. */
  private Text name(ActivityResult result) {
    Activity activity = edition.plan().findActivity(result.activity()).orElseThrow();
    return Text.ofMuted(activity.code() + " ").plain(Edition.printable(activity.name()));
  }

  private String counts(List<ActivityResult> results) {
    List<String> states =
        Arrays.stream(State.values())
            .sorted(Comparator.reverseOrder())
            .filter(state -> count(results, state) > 0)
            .map(state -> edition.say("activities." + state.name(), "n", count(results, state)))
            .toList();
    return edition.say(
        "activities.counts",
        "n",
        results.size(),
        "year",
        Integer.toString(edition.year()),
        "states",
        String.join("; ", states));
  }

  private static int count(List<ActivityResult> results, State state) {
    return (int) results.stream().filter(r -> r.state() == state).count();
  }

  private TableSpec table(List<ActivityResult> results, int all) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.activity"), 27),
                TableSpec.Column.text(edition.say("column.state"), 11),
                number("column.programmed", 13),
                number("column.done", 12),
                number("column.percent", 7),
                number("column.budget", 12),
                number("column.spent", 12),
                number("column.percent", 7))
            .caption(edition.say("activities.caption", "year", Integer.toString(edition.year())))
            .headerRow(
                Cell.of(edition.say("column.activity")).spanning(1, 2),
                Cell.of(edition.say("column.state")).spanning(1, 2),
                group("column.physical"),
                group("column.financial"))
            .headerRow(headings());
    results.forEach(result -> table.row(row(result)));
    if (results.stream().anyMatch(r -> hasMoney(r))) {
      table.total(total(results, all));
    }
    return table;
  }

  private Cell group(String heading) {
    return Cell.of(edition.say(heading)).spanning(3, 1).aligned(Cell.Align.RIGHT);
  }

  private Cell[] headings() {
    return Stream.of("programmed", "done", "percent", "budget", "spent", "percent")
        .map(name -> Cell.of(edition.say("column." + name)))
        .toArray(Cell[]::new);
  }

  private TableSpec.Column number(String heading, int weight) {
    return TableSpec.Column.number(edition.say(heading), weight);
  }

  private List<Cell> row(ActivityResult result) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(name(result)));
    cells.add(Cell.of(state(result.state())));
    cells.add(amount(result, ActivityFigure.PROGRAMMED));
    cells.add(amount(result, ActivityFigure.DONE));
    cells.add(Cell.of(percent(result.physical())));
    cells.add(money(result, ActivityFigure.BUDGET));
    cells.add(money(result, ActivityFigure.SPENT));
    cells.add(Cell.of(percent(result.financial())));
    return cells;
  }

  private Text percent(rendicion.domain.Progress progress) {
    return switch (progress) {
      case rendicion.domain.Progress.Measured measured ->
          Text.of(edition.wording().percent(measured.raw(), 0));
      case rendicion.domain.Progress.NotMeasurable none -> phrases.noData();
    };
  }

  private Text state(State state) {
    String word = edition.wording().name(state);
    return state == State.NOT_REPORTED ? Text.ofMuted(word) : Text.of(word);
  }

  private Cell amount(ActivityResult result, ActivityFigure figure) {
    BigDecimal value = result.figures().get(figure);
    return Cell.of(value == null ? phrases.noData() : Text.of(quantity(value)));
  }

  private String quantity(BigDecimal value) {
    int decimals = Math.min(2, Math.max(0, value.stripTrailingZeros().scale()));
    return edition.wording().number(value, decimals);
  }

  private Cell money(ActivityResult result, ActivityFigure figure) {
    BigDecimal value = result.figures().get(figure);
    return Cell.of(value == null ? phrases.noData() : Text.of(edition.wording().number(value, 0)));
  }

  private static boolean hasMoney(ActivityResult result) {
    return result.figures().containsKey(ActivityFigure.BUDGET)
        || result.figures().containsKey(ActivityFigure.SPENT);
  }

  private List<Cell> total(List<ActivityResult> results, int all) {
    int with = (int) results.stream().filter(ActivitiesSection::hasMoney).count();
    return List.of(
        Cell.header(edition.say("activities.total", "with", with, "n", all)).spanning(5, 1),
        Cell.of(sum(results, ActivityFigure.BUDGET)),
        Cell.of(sum(results, ActivityFigure.SPENT)),
        Cell.of(""));
  }

  private Text sum(List<ActivityResult> results, ActivityFigure figure) {
    List<BigDecimal> values =
        results.stream()
            .map(r -> (@Nullable BigDecimal) r.figures().get(figure))
            .filter(Objects::nonNull)
            .toList();
    return values.isEmpty()
        ? phrases.noData()
        : Text.of(
            edition.wording().number(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), 0));
  }
}
