package rendicion.consolidated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Dimension;
import rendicion.domain.Finding;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.domain.Summary;
import rendicion.workbook.BookDraft;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** How the plan is doing, on one screen: the whole, its dimensions and its objectives. */
final class SummarySheet {

  private static final String ID = "Resumen";

  /** Letter of the column with the latest progress. */
  private static final String PROGRESS = "D";

  /** To the third of the earlier periods; how many have which rating the top of the sheet says. */
  private static final int PRINTED = 11;

  private final Phrases phrases;
  private final IndicatorsSheet indicators;
  private final SummaryFormulas formulas;
  private final Results latest;
  private final List<Results> earlier;

  SummarySheet(Phrases phrases, IndicatorsSheet indicators) {
    this.phrases = phrases;
    this.indicators = indicators;
    this.formulas = new SummaryFormulas(phrases, indicators);
    this.latest = phrases.account().latest();
    List<Results> all = phrases.account().results();
    this.earlier = all.subList(0, all.size() - 1);
  }

  SheetDraft draft() {
    List<List<Entry>> rows = new ArrayList<>();
    List<int[]> blocks = new ArrayList<>();
    int next = head().firstRow() + 1;
    for (Dimension dimension : phrases.plan().dimensions()) {
      List<Objective> objectives = phrases.plan().listObjectives(dimension);
      int[] block = {next + 1, next + objectives.size()};
      rows.add(dimension(dimension, objectives, block, next));
      int row = next + 1;
      for (Objective objective : objectives) {
        rows.add(objective(objective, row++));
      }
      if (!objectives.isEmpty()) {
        blocks.add(block);
      }
      next = row;
    }
    rows.addFirst(
        total(
            phrases.say("summary.whole"),
            Results::whole,
            Results::objectives,
            blocks,
            head().firstRow()));
    return SheetDraft.of(
            ID, phrases.say("summary.sheet"), "", head(), columns(), List.of(0, 1), rows)
        .printing(Math.min(columns().size(), PRINTED))
        .withFormerHeaders("(Calificación|Avance|Con avance) \\d{4}\\S*");
  }

  /** The progress of the whole plan, for formulas of people. */
  Map<String, BookDraft.Place> names() {
    return Map.of(
        "avance_del_plan", new BookDraft.Place(ID, "$" + PROGRESS + "$" + head().firstRow()));
  }

  private SheetDraft.Head head() {
    return new SheetDraft.Head(
        phrases.say("summary.title", Map.of("plan", phrases.plan().title())),
        List.of(
            phrases.entityAndCutOff(),
            headline(),
            deliveries(),
            legend(),
            phrases.say("summary.coverage")),
        phrases.withSampleNotice(List.of()));
  }

  private String headline() {
    Map<Rating, Integer> counts = latest.whole().counts();
    return phrases.say(
        "summary.headline",
        Map.of(
            "n",
            phrases.plan().indicators().size(),
            "green",
            count(counts, Rating.ADEQUATE),
            "amber",
            count(counts, Rating.AT_RISK),
            "red",
            count(counts, Rating.CRITICAL),
            "grey",
            count(counts, Rating.NO_DATA)));
  }

  private String count(Map<Rating, Integer> counts, Rating rating) {
    return Phrases.shape(rating)
        + " "
        + counts.getOrDefault(rating, 0)
        + " "
        + phrases.label(rating);
  }

  private String deliveries() {
    List<ReadContent> contents = phrases.account().contents();
    long refused =
        contents.stream().filter(c -> c.verdict() == ReadContent.Verdict.REFUSED).count();
    List<Finding> findings = new ArrayList<>(phrases.account().planFindings());
    contents.forEach(c -> findings.addAll(c.findings()));
    long open =
        findings.stream()
            .filter(f -> f.severity() != Severity.NOTE && f.severity() != Severity.ANSWERED)
            .count();
    return phrases.say(
        "summary.deliveries",
        Map.of("n", contents.size() - refused, "refused", refused, "open", open));
  }

  private String legend() {
    return phrases.say(
        "summary.legend",
        Map.of(
            "green",
            phrases.rating(Rating.ADEQUATE),
            "amber",
            phrases.rating(Rating.AT_RISK),
            "red",
            phrases.rating(Rating.CRITICAL),
            "grey",
            phrases.rating(Rating.NO_DATA),
            "from",
            phrases.wording().percent(phrases.method().greenFrom(), 0),
            "middle",
            phrases.wording().percent(phrases.method().amberFrom(), 0)));
  }

  private List<SheetDraft.Column> columns() {
    List<SheetDraft.Column> columns = new ArrayList<>();
    columns.add(phrases.column("code", 9));
    columns.add(phrases.column("objective", 44));
    Map<String, String> year = Map.of("period", latest.period().code());
    columns.add(
        new SheetDraft.Column(phrases.say("summary.rating", year), 13, SheetDraft.Kind.RATING));
    columns.add(
        new SheetDraft.Column(phrases.say("summary.progress", year), 11, SheetDraft.Kind.BAR));
    columns.add(SheetDraft.Column.of(phrases.say("summary.with-data", year), 10));
    for (Results results : earlier.reversed()) {
      Map<String, String> other = Map.of("period", results.period().code());
      columns.add(
          new SheetDraft.Column(
              phrases.say("summary.progress", other), 11, SheetDraft.Kind.RATED_NUMBER));
      columns.add(SheetDraft.Column.of(phrases.say("summary.with-data", other), 10));
    }
    for (Rating rating : Rating.values()) {
      columns.add(SheetDraft.Column.of(phrases.rating(rating), 10));
    }
    return columns;
  }

  private List<Entry> dimension(
      Dimension dimension, List<Objective> objectives, int[] block, int row) {
    return total(
        dimension.name(),
        r -> r.getDimension(dimension.code()),
        r -> objectives.stream().map(o -> r.getObjective(o.code())).toList(),
        objectives.isEmpty() ? List.of() : List.of(block),
        row);
  }

  /** A row over others: means of their percentages, sums of their counts. */
  private List<Entry> total(
      String name,
      Function<Results, Summary> of,
      Function<Results, List<Summary>> below,
      List<int[]> blocks,
      int row) {
    Filling filling =
        new Filling() {
          @Override
          public Entry progress(Results results, String column, Entry progress) {
            return blocks.isEmpty()
                ? progress
                : formulas.mean(
                    below.apply(results), SummaryFormulas.ranges(blocks, column), progress);
          }

          @Override
          public Entry count(Rating rating, String column, Entry count) {
            return blocks.isEmpty()
                ? count
                : new Entry.Formula(
                    "SUM(" + String.join(",", SummaryFormulas.ranges(blocks, column)) + ")", count);
          }
        };
    return row("", name, of, filling, row).stream()
        .map(SummarySheet::asTotal)
        .collect(Collectors.toList());
  }

  private List<Entry> objective(Objective objective, int number) {
    Filling filling =
        new Filling() {
          @Override
          public Entry progress(Results results, String column, Entry progress) {
            return formulas.objective(objective, results, progress);
          }

          @Override
          public Entry count(Rating rating, String column, Entry count) {
            return formulas.count(objective, latest, rating, count);
          }
        };
    String code = objective.code();
    List<Entry> row = row(code, objective.name(), r -> r.getObjective(code), filling, number);
    List<Indicator> below = phrases.plan().listIndicators(objective);
    if (!below.isEmpty()) {
      int first = indicators.rowOf(below.getFirst());
      row.set(0, new Entry.Link(row.getFirst(), IndicatorsSheet.name(phrases), first, 1));
    }
    return row;
  }

  /** How the cells of a row are computed. */
  private interface Filling {
    Entry progress(Results results, String column, Entry progress);

    Entry count(Rating rating, String column, Entry count);
  }

  private List<Entry> row(
      String code, String name, Function<Results, Summary> of, Filling filling, int number) {
    Summary summary = of.apply(latest);
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(code));
    row.add(Entry.text(name));
    row.add(formulas.rating(summary, PROGRESS + number));
    row.add(filling.progress(latest, PROGRESS, phrases.percentage(summary.progress())));
    row.add(phrases.coverage(summary.coverage()));
    for (Results results : earlier.reversed()) {
      Summary then = of.apply(results);
      String column = CellRef.columnLetters(row.size() + 1);
      row.add(filling.progress(results, column, phrases.percentage(then.progress())));
      row.add(phrases.coverage(then.coverage()));
    }
    for (Rating rating : Rating.values()) {
      Entry count = Entry.whole(Objects.requireNonNullElse(summary.counts().get(rating), 0));
      row.add(filling.count(rating, CellRef.columnLetters(row.size() + 1), count));
    }
    return row;
  }

  private static Entry asTotal(Entry entry) {
    return switch (entry) {
      case Entry.Text t when t.look().equals(Look.TEXT) ->
          new Entry.Text(t.text(), Look.TEXT.as(Look.Role.TOTAL));
      case Entry.Number n when n.look().role() == Look.Role.BODY ->
          new Entry.Number(n.value(), n.look().as(Look.Role.TOTAL));
      case Entry.Formula f -> new Entry.Formula(f.formula(), asTotal(f.cached()));
      default -> entry;
    };
  }
}
