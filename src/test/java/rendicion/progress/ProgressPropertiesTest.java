package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Progress.Measured;

/** What holds for any numbers; drawn from fixed seeds. */
class ProgressPropertiesTest {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-25");

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
