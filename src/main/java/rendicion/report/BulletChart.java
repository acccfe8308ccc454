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
import rendicion.pdf.Canvas.Anchor;
import rendicion.pdf.Mark;
import rendicion.pdf.Tone;

/**
 * The way from baseline to target as one line, on which further right is always better: a pale band
 * for the whole way, a solid bar for what is covered, a thin tick for what was expected at the
 * cut-off, a bold tick for the target. There is none where baseline and target make no way.
 */
record BulletChart(Edition edition, Indicator indicator, Phrases phrases) {

  private static final double WIDTH = 400;
  private static final double HEIGHT = 52;
  private static final double BAR_TOP = 17;
  private static final double BAR_HEIGHT = 13;
  private static final double LABELS = 43;
  private static final double SIZE = 8;
  private static final double FURTHEST_BACK = -0.6;
  private static final double FURTHEST_ON = 1.6;

  BulletChart(Edition edition, Indicator indicator) {
    this(edition, indicator, new Phrases(edition));
  }

  Optional<rendicion.pdf.Figure> of(IndicatorResult result) {
    Baseline baseline = indicator.baseline();
    if (baseline == null || baseline.value().compareTo(indicator.target().value()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new rendicion.pdf.Figure(
            alternative(result, baseline),
            WIDTH,
            HEIGHT,
            canvas -> new Drawing(canvas, result, baseline.value()).paint()));
  }

  private String alternative(IndicatorResult result, Baseline baseline) {
    BigDecimal expected = result.expected();
    return edition.say(
        "chart.alternative",
        "name",
        indicator.name(),
        "direction",
        edition.wording().name(indicator.direction()),
        "base",
        phrases.amount(indicator, baseline.value()),
        "target",
        phrases.amount(indicator, indicator.target().value()),
        "year",
        Integer.toString(indicator.target().year()),
        "value",
        valueLabel(result),
        "in",
        edition.inPeriod(),
        "expected",
        expected == null ? edition.say("chart.none") : phrases.amount(indicator, expected),
        "rating",
        phrases.word(result.rating()));
  }

  private String valueLabel(IndicatorResult result) {
    return switch (result.current()) {
      case Figure.Known known when isIncomplete(result) ->
          edition.say("chart.partial", "value", phrases.amount(indicator, known.value()));
      case Figure.Known known -> phrases.amount(indicator, known.value());
      case Figure.Missing missing -> edition.say("no-data");
    };
  }

  /** A sum that lacks parts has no place on the way to the target. */
  private static boolean isIncomplete(IndicatorResult result) {
    return result.rated() instanceof Progress.NotMeasurable none
        && none.reason() == Reason.INCOMPLETE_SUM;
  }

  /** One drawing; positions run from 0 at the baseline to 1 at the target. */
  private final class Drawing {
    private final Canvas canvas;
    private final IndicatorResult result;
    private final BigDecimal base;
    private final @Nullable Double reached;
    private final double from;
    private final double to;

    Drawing(Canvas canvas, IndicatorResult result, BigDecimal base) {
      this.canvas = canvas;
      this.result = result;
      this.base = base;
      reached =
          result.current() instanceof Figure.Known known && !isIncomplete(result)
              ? way(known.value())
              : null;
      from = reached == null ? 0 : Math.clamp(reached, FURTHEST_BACK, 0);
      to = reached == null ? 1 : Math.clamp(reached, 1, FURTHEST_ON);
    }

    void paint() {
      canvas.rectangle(Tone.GREY_TINT, x(0), BAR_TOP, x(1) - x(0), BAR_HEIGHT);
      paintReached();
      paintExpected();
      double bottom = BAR_TOP + BAR_HEIGHT;
      canvas.line(Tone.MUTED, 1, x(0), BAR_TOP - 2, x(0), bottom + 2);
      canvas.line(Tone.INK, 3, x(1), BAR_TOP - 4, x(1), bottom + 2);
      label("chart.base", phrases.amount(indicator, base), from < 0 ? 0.5 : 0, x(0));
      label(
          "chart.target",
          phrases.amount(indicator, indicator.target().value()),
          to > 1 ? 0.5 : 1,
          x(1));
    }

    private void paintReached() {
      Mark mark = Phrases.mark(result.rating());
      String words =
          edition.say("chart.value", "period", edition.periodName(), "value", valueLabel(result));
      double end = reached == null ? 0 : Math.clamp(reached, from, to);
      double left = Math.min(x(0), x(end));
      if (reached != null) {
        canvas.rectangle(mark.tone(), left, BAR_TOP + 3, Math.abs(x(end) - x(0)), BAR_HEIGHT - 6);
      }
      double width = canvas.textWidth(SIZE, true, words) + 12;
      double start = Math.clamp(x(end) - width / 2, 0, WIDTH - width);
      canvas.mark(mark, start + 4, BAR_TOP - 9, 7);
      canvas.text(mark.tone(), SIZE, true, Anchor.START, start + 11, BAR_TOP - 6, words);
    }

    private void paintExpected() {
      BigDecimal expected = result.expected();
      if (expected == null || result.expectedIsTarget()) {
        return;
      }
      double at = way(expected);
      canvas.line(Tone.INK, 1, x(at), BAR_TOP - 3, x(at), BAR_TOP + BAR_HEIGHT + 3);
      String words = edition.say("chart.expected", "value", phrases.amount(indicator, expected));
      double half = canvas.textWidth(SIZE, false, words) / 2;
      if (x(at) - half > x(0) + 110 && x(at) + half < x(1) - 90) {
        canvas.text(Tone.MUTED, SIZE, false, Anchor.MIDDLE, x(at), LABELS, words);
      }
    }

    /** Words below the bar, whose given part stands at x, moved where they would stick out. */
    private void label(String key, String value, double part, double x) {
      String words = edition.say(key, "value", value);
      double width = canvas.textWidth(SIZE, false, words);
      double start = Math.clamp(x - part * width, 0, WIDTH - width);
      canvas.text(Tone.INK, SIZE, false, Anchor.START, start, LABELS, words);
    }

    private double way(BigDecimal value) {
      BigDecimal whole = indicator.target().value().subtract(base);
      return value.subtract(base).divide(whole, MathContext.DECIMAL64).doubleValue();
    }

    private double x(double position) {
      double margin = 4;
      return margin + (position - from) / (to - from) * (WIDTH - 2 * margin);
    }
  }
}
