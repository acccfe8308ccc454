package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Progress.Measured;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/** What holds for any numbers; drawn from fixed seeds. */
@Tag("drawn")
class ProgressPropertiesTest {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-25");
  private static final BigDecimal TOLERANCE_OF_LINES = new BigDecimal("1e-15");

  /** Positive numbers, base and target in the order that the direction asks for. */
  record Draw(
      Direction direction,
      BigDecimal base,
      BigDecimal target,
      BigDecimal worse,
      BigDecimal better) {}

  static Stream<Draw> draws() {
    Random random = new Random(20191231);
    return Stream.generate(() -> draw(random)).limit(500);
  }

  @ParameterizedTest
  @MethodSource("draws")
  void aBetterValueNeverMeansLessProgress(Draw draw) {
    assertThat(one(draw, draw.better).raw()).isGreaterThanOrEqualTo(one(draw, draw.worse).raw());
    assertThat(one(draw, draw.better).capped())
        .isGreaterThanOrEqualTo(one(draw, draw.worse).capped());
    if (hasDistance(draw)) {
      assertThat(two(draw, draw.better).raw()).isGreaterThanOrEqualTo(two(draw, draw.worse).raw());
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void tonnesAndKilogramsGiveTheSameProgress(Draw draw) {
    Draw kilograms =
        new Draw(
            draw.direction,
            thousand(draw.base),
            thousand(draw.target),
            thousand(draw.worse),
            thousand(draw.better));
    assertClose(one(draw, draw.worse), one(kilograms, kilograms.worse));
    if (hasDistance(draw)) {
      assertClose(two(draw, draw.worse), two(kilograms, kilograms.worse));
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theCapChangesOnlyWhatIsOutsideTheRange(Draw draw) {
    Measured measured = one(draw, draw.better);
    boolean inside = measured.raw().signum() >= 0 && measured.raw().compareTo(Exact.HUNDRED) <= 0;
    assertThat(measured.capped().compareTo(measured.raw()) == 0).isEqualTo(inside);
    assertThat(measured.capped()).isBetween(BigDecimal.ZERO, Exact.HUNDRED);
  }

  @ParameterizedTest
  @MethodSource("draws")
  void theTargetItselfIsAHundredAndTheBaselineIsNothingCovered(Draw draw) {
    assertThat(one(draw, draw.target).raw()).isEqualByComparingTo("100");
    if (hasDistance(draw)) {
      assertThat(two(draw, draw.target).raw()).isEqualByComparingTo("100");
      assertThat(two(draw, draw.base).raw()).isEqualByComparingTo("0");
    }
  }

  @ParameterizedTest
  @MethodSource("draws")
  void anAmountGivesTheSameInAnyUnitAndMoreWhereItIsBetter(Draw draw) {
    if (hasDistance(draw)) {
      Measured worse = accumulated(draw, draw.worse, BigDecimal.ONE);
      assertThat(accumulated(draw, draw.better, BigDecimal.ONE).raw())
          .isGreaterThanOrEqualTo(worse.raw());
      assertClose(worse, accumulated(draw, draw.worse, new BigDecimal("1000")));
    }
  }

  /** Of three years, each with its own target. */
  private static Measured accumulated(Draw draw, BigDecimal value, BigDecimal factor) {
    SortedMap<Integer, Target> targets = new TreeMap<>();
    SortedMap<Integer, Figure> series = new TreeMap<>();
    for (int year = 2020; year <= 2022; year++) {
      BigDecimal target = draw.target.multiply(factor);
      targets.put(year, new Target(target, year, ""));
      BigDecimal obtained = year == 2021 ? value : draw.target;
      series.put(year, new Figure.Known(obtained.multiply(factor), "", List.of()));
    }
    Target last = Objects.requireNonNull(targets.remove(2022));
    Indicator indicator =
        Sample.following(draw.direction, "1", last, targets, new Trajectory.None(), true);
    return (Measured) new Accumulated(indicator, Sample.scale()).of(series, 2022);
  }

  @Test
  void aLineIsTheSameInAnyUnitAndFromAnyYear() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      SortedMap<Integer, BigDecimal> points = new TreeMap<>();
      SortedMap<Integer, BigDecimal> moved = new TreeMap<>();
      for (int year = 2015; year < 2019 + random.nextInt(6); year++) {
        BigDecimal value = number(random);
        points.put(year, value);
        moved.put(year + 100, thousand(value));
      }
      LeastSquares line = new LeastSquares(points);
      LeastSquares other = new LeastSquares(moved);
      assertThat(other.at(2130)).isCloseTo(thousand(line.at(2030)), within(TOLERANCE_OF_LINES));
      assertThat(other.halfBand(2130, 80))
          .isCloseTo(thousand(line.halfBand(2030, 80)), within(TOLERANCE_OF_LINES));
    }
  }

  private static Draw draw(Random random) {
    Direction direction = Direction.values()[random.nextInt(4)];
    BigDecimal low = number(random);
    BigDecimal high = low.add(number(random));
    BigDecimal small = number(random);
    BigDecimal large = small.add(number(random));
    boolean up = direction == Direction.ASCENDING || direction == Direction.MINIMUM_ALLOWED;
    return up
        ? new Draw(direction, low, high, small, large)
        : new Draw(direction, high, low, large, small);
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
  }

  private static BigDecimal thousand(BigDecimal value) {
    return value.scaleByPowerOfTen(3);
  }

  private static boolean hasDistance(Draw draw) {
    return draw.direction == Direction.ASCENDING || draw.direction == Direction.DESCENDING;
  }

  private static Measured one(Draw draw, BigDecimal value) {
    Progress progress =
        new TypeOne(draw.direction, Sample.PERCENT, Sample.scale()).of(value, draw.target);
    return (Measured) progress;
  }

  private static Measured two(Draw draw, BigDecimal value) {
    Indicator indicator =
        Sample.indicator(
            new Formula.AsReported("v"),
            draw.direction,
            draw.base.toPlainString(),
            draw.target.toPlainString());
    return (Measured) new TypeTwo(indicator, Sample.scale()).of(value);
  }

  private static void assertClose(Measured a, Measured b) {
    BigDecimal scale = a.raw().abs().max(BigDecimal.ONE);
    BigDecimal difference = a.raw().subtract(b.raw()).abs().divide(scale, MathContext.DECIMAL128);
    assertThat(difference).isLessThanOrEqualTo(TOLERANCE);
  }
}
