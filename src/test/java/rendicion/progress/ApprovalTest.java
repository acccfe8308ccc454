package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Closing;
import rendicion.domain.Closing.Approved;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.domain.Restatement.Cause;
import rendicion.domain.Restatement.Change;
import rendicion.domain.Results;
import rendicion.domain.Trajectory;

/** What differs from what was approved: before, now, why, and who delivered it. */
class ApprovalTest {

  private static final Period YEAR = Period.year(2021);
  private static final Delivery FIRST = delivery(1, "aa");
  private static final Delivery SECOND = delivery(2, "bb");
  private static final Indicator INDICATOR =
      Sample.indicator(
          "OE01-I1",
          new Formula.AsReported("v"),
          Direction.ASCENDING,
          "20",
          "40",
          1,
          new Trajectory.Linear(2018),
          Sample.ALL_YEAR);
  private static final Observation THIRTY = observation("30", FIRST);
  private static final Observation THIRTY_FOUR = observation("34", SECOND);

  @Test
  void saysNothingWhereNothingIsDifferent() {
    Closing closing = closing(1, "00", THIRTY);
    assertThat(restated(List.of(closing), List.of(THIRTY))).isEmpty();
    Observation sameElsewhere = observation("30.0", SECOND);
    assertThat(restated(List.of(closing), List.of(sameElsewhere))).isEmpty();
  }

  @Test
  void tellsACorrectionWithItsDelivery() {
    assertThat(restated(List.of(closing(1, "00", THIRTY)), List.of(THIRTY_FOUR)))
        .containsExactly(
            new Restatement(
                YEAR,
                1,
                approved("30", "85.71428571428571428571428571428571", Rating.AT_RISK, THIRTY),
                approved("34", "97.14285714285714285714285714285714", Rating.ADEQUATE, THIRTY_FOUR),
                Cause.CORRECTED_DATA,
                List.of(new Change(THIRTY, THIRTY_FOUR)),
                List.of(SECOND)));
  }

  @Test
  void tellsThatAWorkbookCountsNoMore() {
    Restatement gone = restated(List.of(closing(1, "00", THIRTY)), List.of()).getFirst();
    assertThat(gone.cause()).isEqualTo(Cause.WITHDRAWN_DATA);
    assertThat(gone.now())
        .isEqualTo(new Approved("OE01-I1", null, null, null, Rating.NO_DATA, List.of()));
    assertThat(gone.changes()).containsExactly(new Change(THIRTY, null));
    assertThat(gone.deliveries()).isEmpty();
  }

  @Test
  void tellsChangedDefinitionsFromAChangedProgram() {
    Approved other = approved("30", "90", Rating.AT_RISK, THIRTY);
    Closing then = closing(1, "00", List.of(other));
    assertThat(restated(List.of(then), List.of(THIRTY)).getFirst().cause())
        .isEqualTo(Cause.CHANGED_PROGRAM);
    Closing earlier = closing(1, "ff", List.of(other));
    assertThat(restated(List.of(earlier), List.of(THIRTY)).getFirst().cause())
        .isEqualTo(Cause.CHANGED_DEFINITIONS);
  }

  @Test
  void tellsARatingThatChangedThoughItsFigureDidNot() {
    String percent = "85.71428571428571428571428571428571";
    Closing then = closing(1, "ff", List.of(approved("30", percent, Rating.ADEQUATE, THIRTY)));
    Closing same = closing(1, "ff", List.of(approved("30.0", percent, Rating.AT_RISK, THIRTY)));

    Restatement restated = restated(List.of(then), List.of(THIRTY)).getFirst();
    assertThat(restated.now().rating()).isEqualTo(Rating.AT_RISK);
    assertThat(restated.cause()).isEqualTo(Cause.CHANGED_DEFINITIONS);
    assertThat(restated.judgesOtherwise()).isTrue();
    assertThat(restated(List.of(same), List.of(THIRTY))).isEmpty();
  }

  @Test
  void holdsEachClosingAgainstTheNextOfItsPeriod() {
    Closing first =
        closing(1, "00", THIRTY).reopened(Instant.EPOCH, "Alcaldía", "Faltaba un distrito");
    Closing second = closing(2, "00", THIRTY_FOUR);
    List<Restatement> restated = restated(List.of(first, second), List.of(THIRTY_FOUR));
    assertThat(restated).extracting(Restatement::closing).containsExactly(1);
    assertThat(restated.getFirst().now().value()).isEqualByComparingTo("34");
  }

  @Test
  void knowsAPeriodWithoutAnyFigure() {
    assertThat(Approval.hasFigures(results(List.of()))).isFalse();
    assertThat(Approval.hasFigures(results(List.of(THIRTY)))).isTrue();
  }

  private static List<Restatement> restated(List<Closing> closings, List<Observation> today) {
    return Approval.restatements(closings, List.of(results(today)), List.of(FIRST, SECOND), "00");
  }

  private static Closing closing(int number, String definitions, Observation observation) {
    return closing(number, definitions, Approval.figures(results(List.of(observation))));
  }

  private static Closing closing(int number, String definitions, List<Approved> figures) {
    return new Closing(
        number,
        YEAR,
        Instant.EPOCH,
        "Concejo",
        null,
        null,
        definitions,
        List.of(FIRST, SECOND),
        figures,
        Map.of(),
        null);
  }

  private static Results results(List<Observation> observations) {
    return ProgressCalculator.calculate(
        Sample.definitions(Sample.plan(INDICATOR), true), observations, Sample.year(2021));
  }

  private static Approved approved(
      String value, String percent, Rating rating, Observation source) {
    return new Approved("OE01-I1", null, number(value), number(percent), rating, List.of(source));
  }

  private static Observation observation(String value, Delivery delivery) {
    return new Observation(
        "v",
        Sample.PROVINCE,
        null,
        "",
        YEAR,
        number(value),
        value,
        delivery.content(),
        new CellRef("Datos", 2, 3));
  }

  private static Delivery delivery(long number, String content) {
    return new Delivery(
        number,
        "salud",
        "libro" + number + ".xlsx",
        new ContentHash(content.repeat(32)),
        10,
        Instant.EPOCH);
  }
}
