package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Results;
import rendicion.pdf.Canvas;
import rendicion.pdf.Tone;

/**
 * The years of an indicator side by side: points for values, a dotted line for what was expected, a
 * line across for the target. The axis starts at zero. There is none with fewer than two values.
 */
final class SeriesChart {

  private static final double SIZE = 7;
  private static final double TOP = 12;
  private static final double FOOT = 11;
  private static final double META = 24;

  private record Point(int year, double value, @Nullable String words) {}

  private final double width;
  private final double height;
  private final String alternative;
  private final String target;
  private final double targetValue;
  private final List<Point> values = new ArrayList<>();
  private final List<Point> expected = new ArrayList<>();
  private final List<String> years = new ArrayList<>();
  private final int first;
  private final int last;
  private final double highest;

  private SeriesChart(
      Edition edition, Indicator indicator, IndicatorResult result, double width, double height) {
    this.width = width;
    this.height = height;
    Phrases phrases = new Phrases(edition);
    SortedMap<Integer, Quantity> known = known(indicator, result);
    StringBuilder told = new StringBuilder();
    for (Map.Entry<Integer, Quantity> entry : known.entrySet()) {
      String printed = phrases.figures(indicator, entry.getValue());
      values.add(new Point(entry.getKey(), entry.getValue().value().doubleValue(), printed));
      told.append(told.isEmpty() ? "" : "; ")
          .append(
              edition.say("series.value", "year", Edition.year(entry.getKey()), "value", printed));
    }
    for (Results said : edition.account().results()) {
      Quantity path = Quantity.expected(said.getIndicator(indicator.code()), said.period());
      if (path != null) {
        expected.add(new Point(said.period().to().getYear(), path.value().doubleValue(), null));
      }
    }
    target = edition.say("series.target");
    targetValue = indicator.target().value().doubleValue();
    first = Math.min(known.firstKey(), result.series().firstKey());
    last = result.series().lastKey();
    for (int year = first; year <= last; year++) {
      years.add(Edition.year(year));
    }
    highest =
        values.stream().mapToDouble(Point::value).reduce(targetValue, Math::max) * 1.02 + 1e-9;
    alternative = edition.say("series.alternative", "values", told.toString());
  }

  static Optional<SeriesChart> of(
      Edition edition, Indicator indicator, IndicatorResult result, double width, double height) {
    SortedMap<Integer, Quantity> known = known(indicator, result);
    boolean negative = known.values().stream().anyMatch(q -> q.value().signum() < 0);
    return known.size() < 2 || negative
        ? Optional.empty()
        : Optional.of(new SeriesChart(edition, indicator, result, width, height));
  }

  /** The baseline, where the plan says of which year it is, and the years of the plan. */
  private static SortedMap<Integer, Quantity> known(Indicator indicator, IndicatorResult result) {
    SortedMap<Integer, Quantity> known = new TreeMap<>();
    Baseline baseline = indicator.baseline();
    int start = result.series().firstKey();
    if (baseline != null && baseline.year() != null && baseline.year() >= start - 5) {
      known.put(baseline.year(), Quantity.baseline(indicator));
    }
    result
        .series()
        .forEach(
            (year, figure) -> {
              if (figure instanceof Figure.Known value && !value.isPartial()) {
                known.put(year, Quantity.value(indicator, year, value));
              }
            });
    return known;
  }

  String alternative() {
    return alternative;
  }

  /**
   * @param left of its left edge
   * @param top of its upper edge
   */
  void paint(Canvas canvas, double left, double top) {
    double base = top + height - FOOT;
    canvas.line(Tone.RULE, 0.7, left, base, left + width, base);
    for (int i = 0; i < years.size(); i++) {
      boolean shown = years.size() <= 6 || (last - first - i) % 2 == 0;
      if (shown) {
        canvas.text(
            Tone.MUTED,
            SIZE,
            false,
            Canvas.Anchor.MIDDLE,
            x(left, first + i),
            top + height - 2,
            years.get(i));
      }
    }
    double at = y(top, targetValue);
    canvas.line(Tone.INK, 0.8, left, at, left + width - META, at);
    canvas.text(
        Tone.INK, SIZE, false, Canvas.Anchor.START, left + width - META + 3, at + 2.5, target);
    path(canvas, left, top);
    line(canvas, left, top);
  }

  private void path(Canvas canvas, double left, double top) {
    for (int i = 1; i < expected.size(); i++) {
      Point one = expected.get(i - 1);
      Point two = expected.get(i);
      canvas.dottedLine(
          Tone.MUTED,
          0.8,
          x(left, one.year()),
          y(top, one.value()),
          x(left, two.year()),
          y(top, two.value()));
    }
  }

  private void line(Canvas canvas, double left, double top) {
    for (int i = 0; i < values.size(); i++) {
      Point point = values.get(i);
      double x = x(left, point.year());
      double y = y(top, point.value());
      boolean joined = i > 0 && values.get(i - 1).year() == point.year() - 1;
      if (joined) {
        Point before = values.get(i - 1);
        canvas.line(Tone.LAKE, 1.2, x(left, before.year()), y(top, before.value()), x, y);
      }
      canvas.circle(Tone.LAKE, x, y, 2.2);
    }
    for (Point point : List.of(values.getFirst(), values.getLast())) {
      String words = point.words();
      if (words != null) {
        double y = y(top, point.value());
        boolean below = Math.abs(y - y(top, targetValue)) < 10 && y > y(top, targetValue);
        Canvas.Anchor anchor = point == values.getFirst() ? Canvas.Anchor.START : Canvas.Anchor.END;
        double x = x(left, point.year()) + (point == values.getFirst() ? -6 : 8);
        canvas.text(Tone.LAKE, SIZE, true, anchor, x, below ? y + 9 : y - 4, words);
      }
    }
  }

  private double x(double left, int year) {
    double margin = 12;
    return first == last
        ? left + (width - META) / 2
        : left + margin + (year - first) * (width - META - 2 * margin) / (last - first);
  }

  private double y(double top, double value) {
    double room = height - TOP - FOOT;
    return top + TOP + room * (1 - Math.min(value, highest) / highest);
  }
}
