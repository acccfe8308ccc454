package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/** What a reader is told of sums over years: the very numbers, in the order of the division. */
class AccumulatedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASCENDING  | 5  | 15 | 10 | 30 | (5 + 15) ÷ (10 + 30) × 100 = 50.0 %",
        "ASCENDING  | 0  | 0  | 10 | 30 | (0 + 0) ÷ (10 + 30) × 100 = 0.0 %",
        "ASCENDING  | -5 | -5 | -2 | -3 | ((−2) + (−3)) ÷ ((−5) + (−5)) × 100 = 50.0 %",
        "DESCENDING | 5  | 15 | 10 | 30 | (10 + 30) ÷ (5 + 15) × 100 = 200.0 %",
        "DESCENDING | 2  | 3  | 0  | 0  | (0 + 0) ÷ (2 + 3) × 100 = 0.0 %",
        "DESCENDING | -5 | -5 | -2 | -3 | ((−5) + (−5)) ÷ ((−2) + (−3)) × 100 = 200.0 %",
        "DESCENDING | 0  | 0  | -1 | -2 | (0 + 0) ÷ ((−1) + (−2)) × 100 = 0.0 %",
        "DESCENDING | 0  | 0  | 1  | 4  | 0 ≤ 1 + 4: cumplida = 100.0 %",
        "DESCENDING | 0  | 0  | 0  | 0  | 0 ≤ 0 + 0: cumplida = 100.0 %",
      })
  void saysTheDivisionThatItMade(
      Direction direction, String one, String two, String aim, String last, String expected) {
    SortedMap<Integer, Figure> obtained = new TreeMap<>();
    obtained.put(2021, known(one));
    obtained.put(2022, known(two));
    SortedMap<Integer, Target> aims = new TreeMap<>();
    aims.put(2021, target(aim, 2021));

    assertThat(
            told(
                Sample.following(
                    direction, "1", target(last, 2022), aims, new Trajectory.None(), true),
                obtained))
        .isEqualTo(expected);
  }

  @Test
  void takesDeclaredValuesWhereThePlanHasNoTargetOfItsOwn() {
    SortedMap<Integer, BigDecimal> declared = new TreeMap<>();
    declared.put(2020, number("12"));
    declared.put(2021, number("99"));
    SortedMap<Integer, Target> aims = new TreeMap<>();
    aims.put(2021, target("10", 2021));
    SortedMap<Integer, Figure> obtained = new TreeMap<>();
    obtained.put(2019, known("1000"));
    obtained.put(2020, known("6"));
    obtained.put(2021, known("5"));
    obtained.put(2022, known("15"));

    assertThat(
            told(
                Sample.following(
                    Direction.ASCENDING,
                    "1",
                    target("30", 2022),
                    aims,
                    new Trajectory.Steps(declared),
                    true),
                obtained))
        .isEqualTo("(6 + 5 + 15) ÷ (12 + 10 + 30) × 100 = 50.0 %");
  }

  private static String told(Indicator indicator, SortedMap<Integer, Figure> obtained) {
    Progress progress = new Accumulated(indicator, Sample.scale()).of(obtained, 2022);
    return progress instanceof Progress.Measured measured
        ? measured.calculation().replace('\u00a0', ' ')
        : progress.toString();
  }

  private static Figure known(String value) {
    return new Figure.Known(number(value), "", List.of());
  }

  private static Target target(String value, int year) {
    return new Target(number(value), year, value);
  }
}
