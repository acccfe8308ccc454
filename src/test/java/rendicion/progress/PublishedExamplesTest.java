package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.MethodProfile;
import rendicion.domain.MethodProfile.EqualTarget;
import rendicion.domain.Observation;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.domain.Trajectory;

/**
 * Numbers that others published, with what they were computed from. Every row says how it agrees:
 * {@code ROUNDED} and {@code TRUNCATED} to the printed digit, {@code CONTRADICTS} where no honest
 * formula gives the printed number, {@code NO_VALUE} where none is due, {@code UNPUBLISHED} where
 * only the parts are printed. Colours are those of the source; {@code not} marks one that goes
 * against the source's own thresholds.
 */
class PublishedExamplesTest {

  /** A row of the file. */
  record Example(
      String id,
      String check,
      String direction,
      String base,
      String target,
      String value,
      String published,
      String agreement,
      String rating) {

    static Example of(String line) {
      String[] e = line.split(",", -1);
      return new Example(e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7], e[8]);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Example> examples() {
    try (InputStream in =
        Objects.requireNonNull(
            PublishedExamplesTest.class.getResourceAsStream("published-examples.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(Example::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsEveryExampleAndSaysOfEachWhetherItCanBeReproduced() {
    Map<String, Long> counts =
        examples().stream()
            .collect(
                Collectors.groupingBy(Example::agreement, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .isEqualTo(Map.of("ROUNDED", 91L, "CONTRADICTS", 2L, "NO_VALUE", 3L, "UNPUBLISHED", 45L));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void agreesAsTheRowSays(Example e) {
    if (e.check.equals("INPUT")) {
      assertThat(percent(twoOf(e, e.base))).isEqualByComparingTo("0");
      assertThat(percent(twoOf(e, e.target))).isEqualByComparingTo("100");
    } else if (e.check.equals("WEIGHTS")) {
      assertThat(weights(e.target)).isEqualTo(e.published);
    } else if (e.agreement.equals("NO_VALUE")) {
      assertThat(progress(e)).isEqualTo(new Progress.NotMeasurable(Reason.valueOf(e.published)));
    } else {
      String agreement = agreement(e.published, computed(e));
      assertThat(agreement).isEqualTo(e.agreement.equals("UNPUBLISHED") ? "ROUNDED" : e.agreement);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheColourOfTheSource(Example e) {
    if (!e.rating.isEmpty()) {
      String ours = Sample.scale().rate(progress(e)).name();
      if (e.rating.startsWith("not ")) {
        assertThat(ours).isNotEqualTo(e.rating.substring(4));
      } else {
        assertThat(ours).isEqualTo(e.rating);
      }
    }
  }

  /** How printed percentages come about: rounded, cut off, or neither. */
  @Test
  void tellsRoundingFromCuttingOffAndBothFromAMistake() {
    assertThat(agreement("99.9", number("99.9865"))).isEqualTo("TRUNCATED");
    assertThat(agreement("100.0", number("99.9865"))).isEqualTo("ROUNDED");
    assertThat(agreement("101.7", number("101.86"))).isEqualTo("CONTRADICTS");
    assertThat(agreement("41.26", ratio(number("140"), number("340")))).isEqualTo("CONTRADICTS");
    assertThat(agreement("68.52", ratio(number("70"), number("108")))).isEqualTo("CONTRADICTS");
    assertThat(agreement("1050.0", typeOne(Direction.ASCENDING, "2", "21"))).isEqualTo("ROUNDED");
  }

  private static String agreement(String published, BigDecimal computed) {
    BigDecimal printed = number(published);
    if (computed.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0) {
      return "ROUNDED";
    }
    return computed.setScale(printed.scale(), RoundingMode.DOWN).compareTo(printed) == 0
        ? "TRUNCATED"
        : "CONTRADICTS";
  }

  private static BigDecimal computed(Example e) {
    return switch (e.check) {
      case "RATIO" -> ratio(number(e.value), number(e.target));
      case "QUOTIENT" -> quotient(number(e.value), number(e.target));
      case "TYPE_ONE_CAPPED" -> ((Progress.Measured) progress(e)).capped();
      default -> percent(progress(e));
    };
  }

  private static Progress progress(Example e) {
    if (e.value.isEmpty()) {
      return new Judgeable(
              indicator(e), Sample.plan(indicator(e)), LocalDate.of(2022, 12, 31), Sample.scale())
          .measure(new Figure.Missing(Reason.NOTHING_REPORTED, List.of()), v -> twoOf(e, ""));
    }
    return switch (e.check) {
      case "TYPE_ONE", "TYPE_ONE_CAPPED" ->
          new TypeOne(Direction.valueOf(e.direction), Sample.PERCENT, Sample.scale())
              .of(number(e.value), number(e.target));
      default -> twoOf(e, e.value);
    };
  }

  private static Progress twoOf(Example e, String value) {
    boolean kept = e.check.equals("TYPE_TWO_KEPT");
    Scale scale = kept ? new Scale(keeping(), Sample.WORDING) : Sample.scale();
    return new TypeTwo(indicator(e), scale).of(number(value));
  }

  /** The profile of the board of Paraguay: a target that equals the baseline is kept or not. */
  private static MethodProfile keeping() {
    return Sample.profile(
        new MethodProfile.Options(
            "1",
            MethodProfile.TypeTwoTarget.FINAL,
            EqualTarget.KEPT_OR_NOT,
            80,
            80,
            4,
            80,
            5,
            Map.of()));
  }

  private static Indicator indicator(Example e) {
    return Sample.indicator(
        new Formula.AsReported("v"),
        Direction.valueOf(e.direction),
        e.base.isEmpty() ? null : e.base,
        e.target);
  }

  private static BigDecimal percent(Progress progress) {
    return ((Progress.Measured) progress).raw();
  }

  private static BigDecimal typeOne(Direction direction, String target, String value) {
    return percent(
        new TypeOne(direction, Sample.PERCENT, Sample.scale()).of(number(value), number(target)));
  }

  private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    return figure(Exact.HUNDRED, numerator, denominator);
  }

  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return figure(BigDecimal.ONE, numerator, denominator);
  }

  private static BigDecimal figure(
      BigDecimal factor, BigDecimal numerator, BigDecimal denominator) {
    Indicator indicator =
        Sample.indicator(
            new Formula.RatioOfSums("n", "d", factor, null), Direction.ASCENDING, null, "100");
    Counted counted =
        Counted.by(
            LocalDate.of(2021, 12, 31),
            Sample.plan(indicator),
            List.of(
                Sample.observation("n", Sample.PUNO, "2021", numerator.toPlainString()),
                Sample.observation("d", Sample.PUNO, "2021", denominator.toPlainString())));
    return ((Figure.Known) YearlyFigure.of(new YearOf(counted, indicator, 2021, Sample.WORDING)))
        .value();
  }

  /** Each indicator's weight: what the objective reaches when that one alone is at its target. */
  private static String weights(String relevances) {
    String[] r = relevances.split(";");
    Indicator[] indicators = new Indicator[r.length];
    int all = 0;
    int least = 0;
    for (int i = 0; i < r.length; i++) {
      least = Math.max(least, Integer.parseInt(r[i]));
      indicators[i] =
          Sample.indicator(
              "OE01-I" + (i + 1),
              new Formula.AsReported("v" + i),
              Direction.ASCENDING,
              null,
              "40",
              Integer.parseInt(r[i]),
              new Trajectory.None(),
              Sample.ALL_YEAR);
    }
    for (String each : r) {
      all += least - Integer.parseInt(each) + 1;
    }
    List<String> weights = new ArrayList<>();
    for (int i = 0; i < r.length; i++) {
      BigDecimal share = onlyAtTarget(indicators, i).divide(Exact.HUNDRED);
      BigDecimal parts = share.multiply(BigDecimal.valueOf(all)).setScale(6, RoundingMode.HALF_UP);
      weights.add(parts.stripTrailingZeros().toPlainString() + "/" + all);
    }
    return String.join(";", weights);
  }

  private static BigDecimal onlyAtTarget(Indicator[] indicators, int which) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < indicators.length; i++) {
      observations.add(
          Sample.observation("v" + i, Sample.PROVINCE, "2022", i == which ? "40" : "0"));
    }
    return percent(
        new ProgressCalculator(Sample.WORDING)
            .calculate(
                Sample.definitions(Sample.plan(indicators), true), observations, Sample.year(2022))
            .getObjective("OE01")
            .progress());
  }
}
