package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.ActivityFigure;
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
import rendicion.domain.Plan;
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
  private static final Plan PLAN = Sample.plan(INDICATOR);
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
    assertThat(restated(List.of(closing(1, "00", THIRTY)), List.of(THIRTY_FOUR)).getFirst())
        .isEqualTo(
            new Restatement(
                YEAR,
                1,
                approved("30", "85.71428571428571428571428571428571", Rating.AT_RISK, "50", THIRTY),
                approved(
                    "34",
                    "97.14285714285714285714285714285714",
                    Rating.ADEQUATE,
                    "70",
                    THIRTY_FOUR),
                Cause.CORRECTED_DATA,
                List.of(new Change(THIRTY, THIRTY_FOUR)),
                List.of(SECOND)));
  }

  @Test
  void tellsTheMeansThatACorrectionChangesWithWhatChangedThem() {
    List<Restatement> means =
        restated(List.of(closing(1, "00", THIRTY)), List.of(THIRTY_FOUR)).stream()
            .filter(Restatement::isMean)
            .toList();
    assertThat(means)
        .extracting(r -> r.code() + " " + shown(r.before()) + ", " + shown(r.now()))
        .containsExactly(
            "OE01 85.7 AT_RISK 1/1, 97.1 ADEQUATE 1/1",
            "social 85.7 AT_RISK 1/1, 97.1 ADEQUATE 1/1",
            "puno-2019-2022 85.7 AT_RISK 1/1, 97.1 ADEQUATE 1/1");
    assertThat(means)
        .allSatisfy(
            r -> {
              assertThat(r.cause()).isEqualTo(Cause.CORRECTED_DATA);
              assertThat(r.changes()).containsExactly(new Change(THIRTY, THIRTY_FOUR));
              assertThat(r.deliveries()).containsExactly(SECOND);
            });
  }

  @Test
  void tellsThatAMeanIsOfFewerIndicators() {
    Closing closing = closing(1, "00", THIRTY);
    assertThat(restated(List.of(closing), List.of()))
        .extracting(r -> r.code() + " " + shown(r.now()))
        .containsExactly(
            "OE01-I1 - NO_DATA -",
            "OE01 - NO_DATA 0/1",
            "social - NO_DATA 0/1",
            "puno-2019-2022 - NO_DATA 0/1");
  }

  /** Another baseline changes the distance covered and neither the value nor its light. */
  @Test
  void tellsATipoTwoThatChangedThoughAllElseDidNot() {
    Approved then =
        approved("30", "85.71428571428571428571428571428571", Rating.AT_RISK, "55", THIRTY);
    List<Restatement> restated =
        restated(List.of(closing(1, "ff", List.of(then))), List.of(THIRTY));
    assertThat(restated).hasSize(1);
    assertThat(restated.getFirst().measuresOtherwise()).isTrue();
    assertThat(restated.getFirst().judgesOtherwise()).isFalse();
    assertThat(restated.getFirst().cause()).isEqualTo(Cause.CHANGED_DEFINITIONS);
  }

  /** What an earlier program approved says nothing of measures and means, so nothing changed. */
  @Test
  void holdsAgainstAnEarlierApprovalOnlyWhatItKept() {
    String percent = "85.71428571428571428571428571428571";
    Approved kept =
        new Approved(
            "OE01-I1", null, number("30"), number(percent), Rating.AT_RISK, List.of(THIRTY));
    assertThat(restated(List.of(closing(1, "00", List.of(kept))), List.of(THIRTY))).isEmpty();
    assertThat(restated(List.of(closing(1, "00", List.of(kept))), List.of(THIRTY_FOUR)))
        .extracting(Restatement::code)
        .containsExactly("OE01-I1");
  }

  private static String shown(Approved figure) {
    BigDecimal value = figure.value();
    Closing.Mean mean = figure.mean();
    return (value == null ? "-" : value.setScale(1, RoundingMode.HALF_UP).toPlainString())
        + " "
        + figure.rating()
        + " "
        + (mean == null ? "-" : mean.coverage().withData() + "/" + mean.coverage().total());
  }

  @Test
  void tellsThatAWorkbookCountsNoMore() {
    Restatement gone = restated(List.of(closing(1, "00", THIRTY)), List.of()).getFirst();
    assertThat(gone.cause()).isEqualTo(Cause.WITHDRAWN_DATA);
    assertThat(gone.now())
        .isEqualTo(
            new Approved(
                "OE01-I1",
                null,
                null,
                null,
                Rating.NO_DATA,
                List.of(),
                new Closing.Measures(null, null),
                null));
    assertThat(gone.changes()).containsExactly(new Change(THIRTY, null));
    assertThat(gone.deliveries()).isEmpty();
  }

  @Test
  void tellsChangedDefinitionsFromAChangedProgram() {
    Approved other = approved("30", "90", Rating.AT_RISK, "50", THIRTY);
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
    Closing then =
        closing(1, "ff", List.of(approved("30", percent, Rating.ADEQUATE, "50", THIRTY)));
    Closing same =
        closing(1, "ff", List.of(approved("30.0", percent, Rating.AT_RISK, "50.0", THIRTY)));

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
    assertThat(restated).extracting(Restatement::closing).containsOnly(1);
    assertThat(restated.getFirst().now().value()).isEqualByComparingTo("34");
  }

  @Test
  void holdsAClosingAgainstNoOtherPeriod() {
    Closing ofTheYearBefore =
        new Closing(
            1,
            Period.year(2020),
            Instant.EPOCH,
            "Concejo",
            null,
            null,
            "00",
            List.of(FIRST),
            Approval.figures(PLAN, results(List.of(THIRTY))),
            Map.of(),
            null);
    assertThat(restated(List.of(ofTheYearBefore), List.of(THIRTY_FOUR))).isEmpty();
  }

  @Test
  void approvesWhatActivitiesDid() {
    Observation done = Sample.activity("actividad-ejecutado", "OE01-A01", Sample.PUNO, "2021", "8");
    assertThat(Approval.figures(PLAN, results(List.of(done))))
        .filteredOn(figure -> figure.code().equals("OE01-A01"))
        .extracting(Approved::figure, Approved::value, Approved::sources)
        .contains(tuple(ActivityFigure.DONE, number("8"), List.of(done)));
  }

  @Test
  void knowsAPeriodWithoutAnyFigure() {
    assertThat(Approval.hasFigures(PLAN, results(List.of()))).isFalse();
    assertThat(Approval.hasFigures(PLAN, results(List.of(THIRTY)))).isTrue();
  }

  private static List<Restatement> restated(List<Closing> closings, List<Observation> today) {
    return Approval.restatements(
        Sample.definitions(PLAN, true), closings, List.of(results(today)), List.of(FIRST, SECOND));
  }

  private static Closing closing(int number, String definitions, Observation observation) {
    return closing(number, definitions, Approval.figures(PLAN, results(List.of(observation))));
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
    return new ProgressCalculator(Sample.WORDING)
        .calculate(Sample.definitions(PLAN, true), observations, Sample.year(2021));
  }

  private static Approved approved(
      String value, String percent, Rating rating, String typeTwo, Observation source) {
    return new Approved(
        "OE01-I1",
        null,
        number(value),
        number(percent),
        rating,
        List.of(source),
        new Closing.Measures(null, number(typeTwo)),
        null);
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
