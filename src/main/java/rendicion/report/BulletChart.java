package rendicion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.pdf.Canvas;
import rendicion.pdf.Mark;
import rendicion.pdf.Tone;

/**
 * The way from baseline to target as one line, on which further right is always better: a pale band
 * for the whole way, a solid bar for what is covered, a thin tick for what was expected at the
 * cut-off, a bold tick for the target. There is none where baseline and target make no way.
 */
final class BulletChart {

  static final double HEIGHT = 52;

  /** How much room the chart has. */
  enum Cut {
    /** To be read from the back of a hall. */
    LARGE(66, 21, 17, 55, 10),
    AIRY(HEIGHT, 17, 13, 43, 8),
    DENSE(35, 11, 11, 32, 8);

    private final double height;
    private final double barTop;
    private final double barHeight;
    private final double labels;
    private final double size;

    Cut(double height, double barTop, double barHeight, double labels, double size) {
      this.height = height;
      this.barTop = barTop;
      this.barHeight = barHeight;
      this.labels = labels;
      this.size = size;
    }
  }

  private static final double FURTHEST_BACK = -0.6;
  private static final double FURTHEST_ON = 1.6;
  private static final double MARGIN = 4;

  private final double width;
  private final Cut cut;
  private final Mark mark;
  private final String alternative;
  private final String valueWords;
  private final String baseWords;
  private final String targetWords;
  private final @Nullable String expectedWords;
  private final @Nullable Double reached;
  private final @Nullable Double expectedAt;
  private final double from;
  private final double to;

  private BulletChart(
      Edition edition,
      Indicator indicator,
      IndicatorResult result,
      Baseline base,
      double width,
      Cut cut) {
    this.width = width;
    this.cut = cut;
    Phrases phrases = new Phrases(edition);
    mark = Phrases.mark(result.rating());
    String value = valueLabel(edition, indicator, result);
    Quantity expected = Quantity.expected(result, edition.period().period());
    Quantity tick = result.expectedIsTarget() ? null : expected;
    String baseAmount = phrases.figures(indicator, Quantity.baseline(indicator));
    String targetAmount = phrases.amount(indicator, Quantity.target(indicator));
    valueWords = edition.say("chart.value", "period", edition.periodName(), "value", value);
    baseWords = edition.say("chart.base", "value", baseAmount);
    targetWords = edition.say("chart.target", "value", targetAmount);
    expectedWords =
        tick == null
            ? null
            : edition.say("chart.expected", "value", phrases.amount(indicator, tick));
    Way way = new Way(base.value(), indicator.target().value());
    expectedAt = tick == null ? null : (Double) way.of(tick.value());
    reached =
        result.current() instanceof Figure.Known known && !isIncomplete(result)
            ? (Double) way.of(known.value())
            : null;
    from = reached == null ? 0 : Math.clamp(reached, FURTHEST_BACK, 0);
    to = reached == null ? 1 : Math.clamp(reached, 1, FURTHEST_ON);
    alternative =
        edition.say(
            "chart.alternative",
            "name",
            indicator.name(),
            "direction",
            edition.wording().name(indicator.direction()),
            "base",
            baseAmount,
            "target",
            targetAmount,
            "year",
            Edition.year(indicator.target().year()),
            "value",
            value,
            "in",
            edition.inPeriod(),
            "expected",
            expected == null ? edition.say("chart.none") : phrases.amount(indicator, expected),
            "rating",
            phrases.word(result.rating()));
  }

  static Optional<BulletChart> of(
      Edition edition, Indicator indicator, IndicatorResult result, double width) {
    return of(edition, indicator, result, width, Cut.AIRY);
  }

  static Optional<BulletChart> of(
      Edition edition, Indicator indicator, IndicatorResult result, double width, Cut cut) {
    Baseline base = indicator.baseline();
    return base == null || base.value().compareTo(indicator.target().value()) == 0
        ? Optional.empty()
        : Optional.of(new BulletChart(edition, indicator, result, base, width, cut));
  }

  String alternative() {
    return alternative;
  }

  rendicion.pdf.Figure figure() {
    return new rendicion.pdf.Figure(alternative, width, cut.height, canvas -> paint(canvas, 0));
  }

  private record Way(BigDecimal base, BigDecimal target) {

    /** 0 at the baseline, 1 at the target. */
    double of(BigDecimal value) {
      return value
          .subtract(base)
          .divide(target.subtract(base), MathContext.DECIMAL64)
          .doubleValue();
    }
  }

  private static String valueLabel(Edition edition, Indicator indicator, IndicatorResult result) {
    return switch (result.current()) {
      case Figure.Known known -> {
        String amount =
            new Phrases(edition)
                .amount(indicator, Quantity.value(indicator, edition.year(), known));
        yield isIncomplete(result) ? edition.say("chart.partial", "value", amount) : amount;
      }
      case Figure.Missing missing -> edition.say("no-data");
    };
  }

  /** A sum that lacks parts has no place on the way to the target. */
  private static boolean isIncomplete(IndicatorResult result) {
    return result.rated() instanceof Progress.NotMeasurable none
        && (none.reason() == Reason.INCOMPLETE_SUM || none.reason() == Reason.INCOMPLETE_PERIOD);
  }

  /**
   * @param y of its upper edge
   */
  void paint(Canvas canvas, double y) {
    double top = y + cut.barTop;
    double bottom = top + cut.barHeight;
    canvas.rectangle(Tone.GREY_TINT, x(0), top, x(1) - x(0), cut.barHeight);
    paintReached(canvas, top);
    paintExpected(canvas, top, bottom, y + cut.labels);
    canvas.line(Tone.MUTED, 1, x(0), top - 2, x(0), bottom + 2);
    canvas.line(Tone.INK, 3, x(1), top - 2, x(1), bottom + 2);
    double baseWide = canvas.textWidth(cut.size, false, baseWords);
    double targetWide = canvas.textWidth(cut.size, false, targetWords);
    double target =
        Math.clamp(x(1) - (to > 1 ? 0.5 : 1) * targetWide, 0, Math.max(0, width - targetWide));
    double start = Math.max(0, x(0) - (from < 0 ? 0.5 : 0) * baseWide);
    double base = Math.max(0, Math.min(start, target - 8 - baseWide));
    canvas.text(Tone.INK, cut.size, false, Canvas.Anchor.START, base, y + cut.labels, baseWords);
    canvas.text(
        Tone.INK, cut.size, false, Canvas.Anchor.START, target, y + cut.labels, targetWords);
  }

  private void paintReached(Canvas canvas, double top) {
    double end = reached == null ? 0 : Math.clamp(reached, from, to);
    if (reached != null) {
      double left = Math.min(x(0), x(end));
      canvas.rectangle(mark.tone(), left, top + 3, Math.abs(x(end) - x(0)), cut.barHeight - 6);
    }
    double wide = canvas.textWidth(cut.size, true, valueWords) + 4 + cut.size;
    double start = Math.clamp(x(end) - wide / 2, 0, Math.max(0, width - wide));
    canvas.mark(mark, start + 4, top - 6.5, 7);
    canvas.text(mark.tone(), cut.size, true, Canvas.Anchor.START, start + 11, top - 4, valueWords);
  }

  private void paintExpected(Canvas canvas, double top, double bottom, double labels) {
    if (expectedAt == null || expectedWords == null || expectedAt < from || expectedAt > to) {
      return;
    }
    double at = x(expectedAt);
    canvas.line(Tone.INK, 1, at, top - 3, at, bottom + 3);
    double half = canvas.textWidth(cut.size, false, expectedWords) / 2;
    double leftEnd = x(0) + canvas.textWidth(cut.size, false, baseWords) + 8;
    double rightEnd = x(1) - canvas.textWidth(cut.size, false, targetWords) - 8;
    if (at - half > leftEnd && at + half < rightEnd) {
      canvas.text(Tone.MUTED, cut.size, false, Canvas.Anchor.MIDDLE, at, labels, expectedWords);
    }
  }

  private double x(double position) {
    return MARGIN + (position - from) / (to - from) * (width - 2 * MARGIN);
  }
}
