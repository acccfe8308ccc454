package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Objective;
import rendicion.domain.Observation;
import rendicion.domain.Progress;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Every activity of the plan: what was programmed, done, budgeted and spent in the year. */
record ActivitiesAnnex(Edition edition, Phrases phrases) implements Section {

  ActivitiesAnnex(Edition edition) {
    this(edition, new Phrases(edition));
  }

  /** Where links to the activities of an objective lead. */
  static String key(Objective objective) {
    return "actividades-" + objective.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    if (edition.plan().activities().isEmpty()) {
      return;
    }
    pdf.newPage();
    pdf.heading(1, "anexo-actividades", edition.say("activities.annex"));
    pdf.paragraph(new ExecutionSentence(edition).ofPlan());
    edition.plan().objectives().forEach(objective -> write(pdf, objective));
  }

  private void write(PdfDocument pdf, Objective objective) {
    List<Activity> activities = edition.plan().listActivities(objective);
    if (activities.isEmpty()) {
      return;
    }
    List<ActivityResult> results =
        activities.stream().map(a -> edition.results().getActivity(a.code())).toList();
    pdf.minorHeading(
        2, key(objective), edition.say("activities.title", "number", objective.number()));
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
        Text.of(edition.say("activities.silent", "year", Edition.year(edition.year()))));
    pdf.bullets(silent.stream().map(this::name).toList());
  }

  /** Code and name. */
  private Text name(ActivityResult result) {
    Activity activity = edition.plan().findActivity(result.activity()).orElseThrow();
    return Text.ofMuted(Edition.printable(activity.code()) + " ")
        .plain(Edition.printable(activity.name()));
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
            .caption(edition.say("activities.caption", "year", Edition.year(edition.year())))
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
    cells.add(Cell.header(edition.references().afterActivity(name(result), result.activity())));
    cells.add(Cell.of(state(result.state())));
    cells.add(amount(result, ActivityFigure.PROGRAMMED));
    cells.add(amount(result, ActivityFigure.DONE));
    cells.add(Cell.of(percent(result, "fisica", result.physical())));
    cells.add(money(result, ActivityFigure.BUDGET));
    cells.add(money(result, ActivityFigure.SPENT));
    cells.add(Cell.of(percent(result, "financiera", result.financial())));
    return cells;
  }

  private Text percent(ActivityResult result, String what, Progress progress) {
    return switch (progress) {
      case Progress.Measured measured ->
          Text.of(
              edition
                  .numbers()
                  .percent(
                      new Quantity(
                          measured.raw(),
                          new Basis.Computed(
                              edition.period().period().code()
                                  + "/"
                                  + result.activity()
                                  + "/"
                                  + what,
                              measured.calculation())),
                      0));
      case Progress.NotMeasurable none -> phrases.noData();
    };
  }

  private Text state(State state) {
    String word = edition.wording().name(state);
    return state == State.NOT_REPORTED ? Text.ofMuted(word) : Text.of(word);
  }

  private Cell amount(ActivityResult result, ActivityFigure figure) {
    BigDecimal value = result.figures().get(figure);
    int decimals = value == null ? 0 : Math.clamp(value.stripTrailingZeros().scale(), 0, 2);
    return cell(result, figure, decimals);
  }

  private Cell money(ActivityResult result, ActivityFigure figure) {
    return cell(result, figure, 0);
  }

  private Cell cell(ActivityResult result, ActivityFigure figure, int decimals) {
    BigDecimal value = result.figures().get(figure);
    if (value == null) {
      return Cell.of(phrases.noData());
    }
    List<Observation> sources =
        result.sources().stream().filter(o -> o.variable().equals(figure.code())).toList();
    Quantity sum = new Quantity(value, new Basis.CellSum(result.activity(), sources));
    return Cell.of(edition.numbers().print(sum, decimals));
  }

  private static boolean hasMoney(ActivityResult result) {
    return result.figures().containsKey(ActivityFigure.BUDGET)
        || result.figures().containsKey(ActivityFigure.SPENT);
  }

  private List<Cell> total(List<ActivityResult> results, int all) {
    int with = (int) results.stream().filter(ActivitiesAnnex::hasMoney).count();
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
            edition
                .numbers()
                .print(
                    new Quantity(
                        values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        new Basis.Sum(values)),
                    0));
  }
}
