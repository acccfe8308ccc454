package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.workbook.ChartDraft;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/**
 * Progress by objective, and for each indicator what was reached, what was expected and the target.
 * The numbers of the charts stand to their right; what has no value is empty there, as a chart
 * would draw a text as zero.
 */
final class ChartsSheet {

  private static final int FIRST_COLUMN = 18;
  private static final int LABEL = 1;
  private static final int VALUE = 2;
  private static final int EXPECTED = 3;
  private static final int TARGET = 4;

  private final Phrases phrases;
  private final List<List<Entry>> rows = new ArrayList<>();
  private final List<ChartDraft> charts = new ArrayList<>();

  ChartsSheet(Phrases phrases) {
    this.phrases = phrases;
    addObjectives();
    phrases.plan().indicators().forEach(this::addIndicator);
  }

  SheetDraft draft() {
    return SheetDraft.of(
            "Graficos",
            phrases.say("charts.sheet"),
            "Tabla_Graficos",
            new SheetDraft.Head(
                phrases.say("charts.title"),
                List.of(phrases.entityAndCutOff()),
                phrases.withSampleNotice(List.of())),
            List.of(
                SheetDraft.Column.of(phrases.say("charts.chart"), 14),
                SheetDraft.Column.of(phrases.say("charts.point"), 14),
                SheetDraft.Column.of(phrases.say("charts.value"), 14),
                SheetDraft.Column.of(phrases.say("charts.expected"), 14),
                SheetDraft.Column.of(phrases.say("charts.target"), 14)),
            List.of(0, 1),
            rows)
        .withCharts(FIRST_COLUMN, charts);
  }

  private void addObjectives() {
    Results latest = phrases.account().latest();
    String chart = phrases.say("charts.objectives");
    int first = rows.size();
    boolean any = false;
    for (Objective objective : phrases.plan().objectives()) {
      Summary summary = latest.getObjective(objective.code());
      BigDecimal value = summary.progress() instanceof Progress.Measured m ? m.capped() : null;
      any |= value != null;
      rows.add(
          List.of(
              Entry.text(chart),
              Entry.text(objective.code()),
              number(value, Look.PERCENT),
              new Entry.Blank(Look.TEXT),
              new Entry.Blank(Look.TEXT)));
    }
    if (any) {
      String title =
          phrases.say("charts.objectives.title", Map.of("period", latest.period().code()));
      charts.add(
          new ChartDraft(
              chart,
              title,
              title,
              ChartDraft.Kind.BARS,
              first,
              rows.size() - first,
              LABEL,
              List.of(
                  new ChartDraft.Series(
                      phrases.say("charts.progress"), VALUE, ChartDraft.Stroke.VALUE))));
    }
  }

  private void addIndicator(Indicator indicator) {
    List<Point> points = points(indicator);
    if (points.stream().allMatch(p -> p.value == null)) {
      return;
    }
    int first = rows.size();
    Look look = Look.number(indicator.unit().decimals());
    for (Point point : points) {
      rows.add(
          List.of(
              Entry.text(indicator.code()),
              Entry.text(point.label),
              number(point.value, look),
              number(point.expected, look),
              number(point.target, look)));
    }
    charts.add(
        new ChartDraft(
            indicator.code(),
            indicator.code() + " · " + indicator.name() + " (" + indicator.unit().symbol() + ")",
            phrases.say("charts.description", Map.of("indicator", indicator.name())),
            ChartDraft.Kind.LINES,
            first,
            points.size(),
            LABEL,
            List.of(
                series("charts.value", VALUE, ChartDraft.Stroke.VALUE),
                series("charts.expected", EXPECTED, ChartDraft.Stroke.EXPECTED),
                series("charts.target", TARGET, ChartDraft.Stroke.TARGET))));
  }

  private ChartDraft.Series series(String key, int column, ChartDraft.Stroke stroke) {
    return new ChartDraft.Series(phrases.say(key), column, stroke);
  }

  private static Entry number(@Nullable BigDecimal value, Look look) {
    return value == null ? new Entry.Blank(look) : new Entry.Number(value, look);
  }

  private List<Point> points(Indicator indicator) {
    List<Point> points = new ArrayList<>();
    BigDecimal target = indicator.target().value();
    var baseline = indicator.baseline();
    if (baseline != null) {
      Integer year = baseline.year();
      String label =
          year == null
              ? phrases.say("charts.baseline")
              : phrases.say("charts.baseline-year", Map.of("year", year.toString()));
      points.add(new Point(label, baseline.value(), null, target));
    }
    for (Results results : phrases.account().results()) {
      IndicatorResult result = results.getIndicator(indicator.code());
      BigDecimal value = result.current() instanceof Figure.Known k ? k.value() : null;
      points.add(new Point(results.period().code(), value, result.expected(), target));
    }
    return points;
  }

  private record Point(
      String label, @Nullable BigDecimal value, @Nullable BigDecimal expected, BigDecimal target) {}
}
