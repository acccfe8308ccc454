package rendicion.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.Baseline;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Reason;
import rendicion.domain.Summary;
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

  /** The first words of a name that is too long for its place. */
  static String shortened(String name, int letters) {
    if (name.length() <= letters) {
      return name;
    }
    int end = name.lastIndexOf(' ', letters - 1);
    return name.substring(0, end < letters / 2 ? letters - 1 : end).strip() + "…";
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
  String percent(Quantity quantity) {
    return edition.numbers().percent(quantity, PERCENT_DECIMALS);
  }

  /** The mean of an objective, a dimension or the plan. */
  String percent(Summary summary, Progress.Measured measured) {
    return percent(quantity(summary, measured));
  }

  Quantity quantity(Summary summary, Progress.Measured measured) {
    String what = edition.period().period().code() + "/" + summary.code() + "/avance";
    return new Quantity(measured.capped(), new Basis.Computed(what, ""));
  }

  /** The mean, or grey words; for a narrow cell. */
  Text brief(Summary summary) {
    return switch (summary.progress()) {
      case Progress.Measured measured -> Text.of(percent(summary, measured));
      case Progress.NotMeasurable none -> noData();
    };
  }

  /** The percentages of an indicator. */
  enum Measure {
    TYPE_ONE("tipo-1"),
    TYPE_TWO("tipo-2"),
    RATED("semaforo");

    private final String code;

    Measure(String code) {
      this.code = code;
    }

    Progress of(IndicatorResult result) {
      return switch (this) {
        case TYPE_ONE -> result.typeOne();
        case TYPE_TWO -> result.typeTwo();
        case RATED -> result.rated();
      };
    }

    Quantity quantity(IndicatorResult result, Period period, Progress.Measured measured) {
      return new Quantity(
          measured.raw(),
          new Basis.Computed(
              period.code() + "/" + result.indicator() + "/" + code, measured.calculation()));
    }

    Quantity capped(IndicatorResult result, Period period, Progress.Measured measured) {
      return new Quantity(
          measured.capped(),
          new Basis.Computed(
              period.code() + "/" + result.indicator() + "/" + code + "-recortado", ""));
    }
  }

  /** The raw percentage, or a sentence that says why there is none. */
  Text full(IndicatorResult result, Measure measure) {
    return switch (measure.of(result)) {
      case Progress.Measured measured ->
          Text.of(percent(measure.quantity(result, edition.period().period(), measured)));
      case Progress.NotMeasurable none -> Text.ofMuted(whyNot(none.reason()));
    };
  }

  /** The same for the percentage that enters means, with the capped one where it differs. */
  Text counted(IndicatorResult result) {
    if (result.rated() instanceof Progress.Measured measured
        && measured.raw().compareTo(measured.capped()) != 0) {
      Period period = edition.period().period();
      return Text.of(
          edition.say(
              "progress.counted",
              "raw",
              percent(Measure.RATED.quantity(result, period, measured)),
              "capped",
              percent(Measure.RATED.capped(result, period, measured))));
    }
    return full(result, Measure.RATED);
  }

  String whyNot(Reason reason) {
    return edition.say("progress.why-not", "reason", reason(reason));
  }

  /** Who delivered what does not count, in which cells, and why. */
  List<String> rejections(Figure.Missing missing) {
    Account account = edition.account();
    return account.listRejections(missing.rejected()).stream()
        .map(r -> edition.wording().rejection(r, account.officeName(r.delivery().office())))
        .map(Edition::printable)
        .toList();
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
  String amount(Indicator indicator, Quantity quantity) {
    return figures(indicator, quantity) + "\u00a0" + indicator.unit().symbol();
  }

  /** A value of the indicator without its unit. */
  String figures(Indicator indicator, Quantity quantity) {
    return edition.numbers().print(quantity, decimals(indicator));
  }

  /** The value as so many of each hundred. */
  String whole(Quantity quantity) {
    return edition.numbers().print(quantity, 0);
  }

  /** Whether a difference is still one after rounding for print. */
  boolean isVisible(Indicator indicator, BigDecimal difference) {
    return difference.setScale(decimals(indicator), RoundingMode.HALF_UP).signum() != 0;
  }

  /** The difference of two values in words; in percentage points where they are percentages. */
  String difference(Indicator indicator, Quantity positive) {
    boolean points = indicator.unit().kind() == UnitKind.PERCENTAGE;
    return points
        ? edition.say(
            "difference.points",
            "value",
            figures(indicator, positive),
            "n",
            isOne(indicator, positive) ? 1 : 2)
        : inWords(indicator, positive);
  }

  /** The unit by its name, which is plural; by its symbol beside a single one. */
  private String inWords(Indicator indicator, Quantity positive) {
    MeasureUnit unit = indicator.unit();
    return figures(indicator, positive)
        + "\u00a0"
        + (isOne(indicator, positive) ? unit.symbol() : unit.name());
  }

  private static boolean isOne(Indicator indicator, Quantity quantity) {
    return quantity
            .value()
            .setScale(decimals(indicator), RoundingMode.HALF_UP)
            .compareTo(BigDecimal.ONE)
        == 0;
  }

  /** Enough decimals to print what the plan itself promises without rounding it. */
  static int decimals(Indicator indicator) {
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
