package rendicion.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Coverage;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Reason;
import rendicion.domain.UnitKind;
import rendicion.pdf.Mark;
import rendicion.pdf.Text;

/** Turns of phrase that every section shares, so that one thing is always said in one way. */
record Phrases(Edition edition) {

  private static final int PERCENT_DECIMALS = 1;

  static Mark mark(Rating rating) {
    return switch (rating) {
      case ADEQUATE -> Mark.CIRCLE;
      case AT_RISK -> Mark.TRIANGLE;
      case CRITICAL -> Mark.SQUARE;
      case NO_DATA -> Mark.RING;
    };
  }

  /** The word that the method profile uses for a rating. */
  String word(Rating rating) {
    return Objects.requireNonNull(edition.profile().labels().get(rating));
  }

  /** Shape, colour and word. */
  Text rating(Rating rating) {
    return Text.ofMark(mark(rating), word(rating));
  }

  /** A percentage of progress: one decimal. */
  String percent(BigDecimal value) {
    return edition.wording().percent(value, PERCENT_DECIMALS);
  }

  /** The percentage that counts, or grey words; for a narrow cell. */
  Text brief(Progress progress) {
    return switch (progress) {
      case Progress.Measured measured -> Text.of(percent(measured.capped()));
      case Progress.NotMeasurable none -> noData();
    };
  }

  /** The raw percentage, or a sentence that says why there is none. */
  Text full(Progress progress) {
    return switch (progress) {
      case Progress.Measured measured -> Text.of(percent(measured.raw()));
      case Progress.NotMeasurable none -> Text.ofMuted(whyNot(none.reason()));
    };
  }

  /** The same for the percentage that enters means, with the capped one where it differs. */
  Text counted(Progress progress) {
    return progress instanceof Progress.Measured measured
            && measured.raw().compareTo(measured.capped()) != 0
        ? Text.of(
            edition.say(
                "progress.counted",
                "raw",
                percent(measured.raw()),
                "capped",
                percent(measured.capped())))
        : full(progress);
  }

  String whyNot(Reason reason) {
    return edition.say("progress.why-not", "reason", reason(reason));
  }

  String reason(Reason reason) {
    return edition.wording().name(reason);
  }

  Text noData() {
    return Text.ofMuted(edition.say("no-data"));
  }

  /** {@code calculado en 9 de 11 indicadores}. */
  String coverage(Coverage coverage) {
    return edition.say("coverage", "with", coverage.withData(), "n", coverage.total());
  }

  /** A value of the indicator with its unit. */
  String amount(Indicator indicator, BigDecimal value) {
    return figures(indicator, value) + "\u00a0" + indicator.unit().symbol();
  }

  /** A value of the indicator without its unit. */
  String figures(Indicator indicator, BigDecimal value) {
    return edition.wording().number(value, decimals(indicator));
  }

  /** Whether a difference is still one after rounding for print. */
  boolean isVisible(Indicator indicator, BigDecimal difference) {
    return difference.setScale(decimals(indicator), RoundingMode.HALF_UP).signum() != 0;
  }

  /** The difference of two values in words; in percentage points where they are percentages. */
  String difference(Indicator indicator, BigDecimal positive) {
    boolean points = indicator.unit().kind() == UnitKind.PERCENTAGE;
    return points
        ? edition.say(
            "difference.points",
            "value",
            figures(indicator, positive),
            "n",
            positive.compareTo(BigDecimal.ONE) == 0 ? 1 : 2)
        : inWords(indicator, positive);
  }

  /** The unit by its name, which is plural; by its symbol beside a single one. */
  private String inWords(Indicator indicator, BigDecimal positive) {
    String printed = figures(indicator, positive);
    boolean one = new BigDecimal(printed.replace(",", "")).compareTo(BigDecimal.ONE) == 0;
    MeasureUnit unit = indicator.unit();
    return printed + "\u00a0" + (one ? unit.symbol() : unit.name());
  }

  /** Enough decimals to print what the plan itself promises without rounding it. */
  private static int decimals(Indicator indicator) {
    Baseline baseline = indicator.baseline();
    return Stream.of(
            indicator.unit().decimals(),
            scale(baseline == null ? null : baseline.value()),
            scale(indicator.target().value()))
        .max(Integer::compare)
        .orElseThrow();
  }

  private static int scale(@Nullable BigDecimal value) {
    return value == null ? 0 : Math.max(0, value.stripTrailingZeros().scale());
  }
}
