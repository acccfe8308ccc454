package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.ACORA;
import static rendicion.progress.Sample.PUNO;
import static rendicion.progress.Sample.observation;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.domain.Period;

/** Periods hold one another or do not touch. */
class OverlapsTest {

  @Test
  void takesOnlyTheShortestPeriodsWhereOneIsLookedAtAfterTheOther() {
    assertThat(
            periods(
                Overlaps.onlyShortest(
                    amounts(PUNO, "2021", "2021-S1", "2021-01", "2021-02", "2021-T4"))))
        .containsExactly("2021-01", "2021-02", "2021-T4");
    assertThat(periods(Overlaps.onlyShortest(amounts(PUNO, "2021", "2020-12"))))
        .containsExactly("2021", "2020-12");
  }

  @Test
  void takesOnlyPeriodsThatNoOtherHoldsWhereDaysAreAdded() {
    assertThat(
            Overlaps.onlyLongest(
                Stream.of("2021-S1", "2021-01", "2021-T2", "2021-T3", "2021-08")
                    .map(Period::parse)
                    .toList()))
        .containsExactly(Period.parse("2021-S1"), Period.parse("2021-T3"));
  }

  @Test
  void takesOnlyPeriodsOfWhichEveryRowTells() {
    List<Amount> amounts =
        Stream.concat(
                amounts(PUNO, "2021-01", "2021-02").stream(), amounts(ACORA, "2021-02").stream())
            .toList();

    assertThat(periods(Overlaps.onlyWhole(amounts))).containsExactly("2021-02", "2021-02");
  }

  @Test
  void letsAHalfStandForItsIncompleteQuartersInsideAYearThatIsNotComplete() {
    assertThat(
            periods(
                Overlaps.wholeUnlessPartsComplete(
                    amounts(PUNO, "2021-T1", "2021-S1", "2021-T3", "2021-T4"))))
        .containsExactlyInAnyOrder("2021-S1", "2021-T3", "2021-T4");
    assertThat(
            periods(
                Overlaps.wholeUnlessPartsComplete(
                    amounts(PUNO, "2021", "2021-T1", "2021-S1", "2021-T2", "2021-S2"))))
        .containsExactlyInAnyOrder("2021-T1", "2021-T2", "2021-S2");
  }

  private static List<Amount> amounts(String place, String... periods) {
    return Stream.of(periods)
        .map(period -> Amount.of(observation("casos", place, period, "1")))
        .toList();
  }

  private static List<String> periods(List<Amount> amounts) {
    return amounts.stream().map(a -> a.period().code()).toList();
  }
}
