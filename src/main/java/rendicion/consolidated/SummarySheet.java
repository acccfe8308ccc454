package rendicion.consolidated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rendicion.domain.Dimension;
import rendicion.domain.Finding;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.domain.Summary;

/** How the plan is doing, on one screen: the whole, its dimensions and its objectives. */
final class SummarySheet {

  private final Phrases phrases;
  private final IndicatorsSheet indicators;
  private final Results latest;
  private final List<Results> earlier;

  SummarySheet(Phrases phrases, IndicatorsSheet indicators) {
    this.phrases = phrases;
    this.indicators = indicators;
    this.latest = phrases.account().latest();
    List<Results> all = phrases.account().results();
    this.earlier = all.subList(0, all.size() - 1);
  }

  SheetDraft draft() {
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(row(phrases.say("summary.whole"), latest.whole(), Results::whole, true));
    for (Dimension dimension : phrases.plan().dimensions()) {
      String code = dimension.code();
      rows.add(row(dimension.name(), latest.getDimension(code), r -> r.getDimension(code), true));
      phrases.plan().listObjectives(dimension).forEach(o -> rows.add(row(o)));
    }
    return new SheetDraft(
        phrases.say("summary.sheet"),
        "",
        head(),
        columns(),
        List.of(0, 1),
        rows,
        List.of(legend(), phrases.say("summary.coverage")));
  }

  private SheetDraft.Head head() {
    return new SheetDraft.Head(
        phrases.say("summary.title", Map.of("plan", phrases.plan().title())),
        List.of(phrases.entityAndCutOff(), headline(), deliveries()),
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
    columns.add(phrases.column("code", 10));
    columns.add(phrases.column("objective", 62));
    Map<String, String> year = Map.of("period", latest.period().code());
    columns.add(SheetDraft.Column.of(phrases.say("summary.rating", year), 16));
    columns.add(
        new SheetDraft.Column(phrases.say("summary.progress", year), 13, SheetDraft.Kind.BAR));
    columns.add(SheetDraft.Column.of(phrases.say("summary.with-data", year), 11));
    for (Results results : earlier.reversed()) {
      Map<String, String> other = Map.of("period", results.period().code());
      columns.add(SheetDraft.Column.of(phrases.say("summary.progress", other), 13));
      columns.add(SheetDraft.Column.of(phrases.say("summary.with-data", other), 11));
    }
    for (Rating rating : Rating.values()) {
      columns.add(SheetDraft.Column.of(phrases.rating(rating), 11));
    }
    return columns;
  }

  private List<Entry> row(Objective objective) {
    String code = objective.code();
    List<Entry> row =
        row(objective.name(), latest.getObjective(code), r -> r.getObjective(code), false);
    List<Indicator> below = phrases.plan().listIndicators(objective);
    if (!below.isEmpty()) {
      row.set(
          0,
          new Entry.Link(
              row.getFirst(),
              IndicatorsSheet.name(phrases),
              indicators.rowOf(below.getFirst()),
              1));
    }
    return row;
  }

  private List<Entry> row(
      String name,
      Summary summary,
      java.util.function.Function<Results, Summary> of,
      boolean total) {
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(total ? "" : summary.code()));
    row.add(Entry.text(name));
    row.add(new Entry.Text(phrases.rating(summary.rating()), Look.rating(summary.rating())));
    row.add(phrases.percentage(summary.progress()));
    row.add(phrases.coverage(summary.coverage()));
    for (Results results : earlier.reversed()) {
      Summary then = of.apply(results);
      row.add(phrases.ratedPercentage(then.progress(), then.rating()));
      row.add(phrases.coverage(then.coverage()));
    }
    for (Rating rating : Rating.values()) {
      row.add(Entry.whole(Objects.requireNonNullElse(summary.counts().get(rating), 0)));
    }
    return total
        ? row.stream().map(SummarySheet::asTotal).collect(java.util.stream.Collectors.toList())
        : row;
  }

  private static Entry asTotal(Entry entry) {
    return switch (entry) {
      case Entry.Text t when t.look().equals(Look.TEXT) ->
          new Entry.Text(t.text(), Look.TEXT.as(Look.Role.TOTAL));
      case Entry.Number n when n.look().role() == Look.Role.BODY ->
          new Entry.Number(n.value(), n.look().as(Look.Role.TOTAL));
      default -> entry;
    };
  }
}
