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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/** Numbers that others published, with what they were computed from. */
class PublishedExamplesTest {

  static List<String> examples() {
    try (InputStream in =
        Objects.requireNonNull(
            PublishedExamplesTest.class.getResourceAsStream("published-examples.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsEnoughExamples() {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reproducesAPublishedPercentage(String example) {
    String[] e = example.split(",");
    BigDecimal target = number(e[2]);
    BigDecimal value = number(e[3]);
    BigDecimal published = number(e[4]);
    BigDecimal computed =
        e[1].equals("RATIO")
            ? ratio(value, target)
            : typeOne(Direction.valueOf(e[1]), value, target);
    assertThat(computed.setScale(published.scale(), RoundingMode.HALF_UP)).isEqualTo(published);
  }

  /** Golden numbers of public programs; the last two differ from ours on purpose, see TypeTwo. */
  @ParameterizedTest
  @CsvSource({
    "DESCENDING, 100,  95,  96, 80",
    "ASCENDING,    0,  10,  15, 150",
    "ASCENDING,    -, 1.05,  1, NO_BASELINE",
    "ASCENDING,  400, 400, 400, TARGET_EQUALS_BASELINE",
    "DESCENDING,  50,  50,  45, TARGET_EQUALS_BASELINE",
  })
  void coversDistanceLikeTheBoardOfPlansOfParaguay(
      Direction direction, String base, String target, String value, String expected) {
    Indicator indicator =
        Sample.indicator(
            new Formula.AsReported("v"), direction, base.equals("-") ? null : base, target);
    assertThat(shown(new TypeTwo(indicator, Sample.scale()).of(number(value)))).isEqualTo(expected);
  }

  private static String shown(Progress progress) {
    return switch (progress) {
      case Progress.Measured measured -> measured.raw().toPlainString();
      case Progress.NotMeasurable(Reason reason) -> reason.name();
    };
  }

  private static BigDecimal typeOne(Direction direction, BigDecimal value, BigDecimal target) {
    return ((Progress.Measured)
            new TypeOne(direction, Sample.PERCENT, Sample.scale()).of(value, target))
        .raw();
  }

  private static BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
    Indicator indicator =
        Sample.indicator(
            new Formula.RatioOfSums("n", "d", Exact.HUNDRED, null),
            Direction.ASCENDING,
            null,
            "100");
    Counted counted =
        Counted.by(
            LocalDate.of(2021, 12, 31),
            Sample.plan(indicator),
            List.of(
                Sample.observation("n", Sample.PUNO, "2021", numerator.toPlainString()),
                Sample.observation("d", Sample.PUNO, "2021", denominator.toPlainString())));
    return ((Figure.Known) YearlyFigure.of(new YearOf(counted, indicator, 2021))).value();
  }
}
