package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Period;
import rendicion.domain.Reason;
import rendicion.domain.Trajectory;
import rendicion.domain.Yardstick;

class ExpectedTest {

  private static final Trajectory LINE = new Trajectory.Linear(2018);
  private static final Trajectory STEPS =
      new Trajectory.Steps(new TreeMap<>(Map.of(2020, number("12"))));

  @Test
  void isThePlansTargetInItsYearWhateverTheTrajectory() {
    Expected target =
        new Expected(number("20"), Yardstick.PLAN_TARGET, Reason.NO_TARGET_FOR_PERIOD);
    assertThat(at("2022", "10", new Trajectory.None())).isEqualTo(target);
    assertThat(at("2022", "10", LINE)).isEqualTo(target);
    assertThat(at("2022", null, STEPS)).isEqualTo(target);
  }

  @Test
  void isNothingInOtherYearsWithoutATrajectory() {
    assertThat(at("2021", "10", new Trajectory.None()))
        .isEqualTo(none(Reason.NO_TARGET_FOR_PERIOD));
    assertThat(at("2023", "10", LINE)).isEqualTo(none(Reason.NO_TARGET_FOR_PERIOD));
    assertThat(at("2017", "10", LINE)).isEqualTo(none(Reason.NO_TARGET_FOR_PERIOD));
  }

  @Test
  void liesOnTheLineFromTheBaselineToTheTarget() {
    assertThat(at("2018", "10", LINE)).isEqualTo(declared("10"));
    assertThat(at("2019", "10", LINE)).isEqualTo(declared("12.5"));
    assertThat(at("2021", "10", LINE)).isEqualTo(declared("17.5"));
    assertThat(at("2020", "30", LINE)).isEqualTo(declared("25"));
  }

  @Test
  void liesOnTheLineByMonthsWithinAYear() {
    assertThat(at("2022-S1", "10", LINE)).isEqualTo(declared("18.75"));
    assertThat(at("2019-03", "10", LINE)).isEqualTo(declared("10.625"));
  }

  @Test
  void goesNoFurtherThanTheCutOff() {
    ReportingPeriod early = new ReportingPeriod(Period.year(2021), LocalDate.of(2021, 6, 30));
    assertThat(Expected.of(indicator("10", LINE), early)).isEqualTo(declared("16.25"));
  }

  @Test
  void needsABaselineForALine() {
    assertThat(at("2020", null, LINE)).isEqualTo(none(Reason.NO_BASELINE));
  }

  @Test
  void isTheDeclaredStepOfTheYear() {
    assertThat(at("2020", "10", STEPS))
        .isEqualTo(
            new Expected(number("12"), Yardstick.DECLARED_STEP, Reason.NO_TARGET_FOR_PERIOD));
    assertThat(at("2021", "10", STEPS)).isEqualTo(none(Reason.NO_TARGET_FOR_PERIOD));
    assertThat(at("2020-S1", "10", STEPS)).isEqualTo(none(Reason.NO_TARGET_FOR_PERIOD));
  }

  private static Expected declared(String value) {
    return new Expected(
        new BigDecimal(value), Yardstick.STRAIGHT_LINE, Reason.NO_TARGET_FOR_PERIOD);
  }

  private static Expected none(Reason reason) {
    return new Expected(null, Yardstick.NOTHING, reason);
  }

  private static Expected at(String period, @Nullable String baseline, Trajectory trajectory) {
    Period p = Period.parse(period);
    return Expected.of(indicator(baseline, trajectory), new ReportingPeriod(p, p.to()));
  }

  private static Indicator indicator(@Nullable String baseline, Trajectory trajectory) {
    return Sample.indicator(
        "OE01-I1",
        new Formula.AsReported("v"),
        Direction.ASCENDING,
        baseline,
        "20",
        1,
        trajectory,
        Sample.ALL_YEAR);
  }
}
