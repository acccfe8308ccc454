package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.ACORA;
import static rendicion.progress.Sample.AMANTANI;
import static rendicion.progress.Sample.PROVINCE;
import static rendicion.progress.Sample.PUNO;
import static rendicion.progress.Sample.activity;
import static rendicion.progress.Sample.number;
import static rendicion.progress.Sample.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Coverage;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Progress.Measured;
import rendicion.domain.Progress.NotMeasurable;
import rendicion.domain.Rating;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.domain.Trajectory;

class ProgressCalculatorTest {

  private static final Indicator ANEMIA =
      indicator("OE01-I1", new Formula.RatioOfSums("saldo-n", "saldo-d", number("100"), null), 1);
  private static final Indicator WATER = indicator("OE01-I2", new Formula.AsReported("agua"), 2);
  private static final Indicator MILK = indicator("OE02-I1", new Formula.AsReported("leche"), 1);
  private static final Indicator WASTE = indicator("OE03-I1", new Formula.Sum("residuos"), 3);

  @Test
  void computesEverythingOfATinyPlan() {
    Observation n = observation("saldo-n", PUNO, "2022", "60");
    Observation d = observation("saldo-d", PUNO, "2022", "200");
    Observation n2 = observation("saldo-n", ACORA, "2022", "20");
    Observation d2 = observation("saldo-d", ACORA, "2022", "50");
    Observation water = observation("agua", PROVINCE, "2022", "38");
    Observation old = observation("leche", PROVINCE, "2021", "38");
    Observation done = activity("actividad-ejecutado", "OE01-A01", PUNO, "8");
    Observation programmed = activity("actividad-programado", "OE01-A01", PUNO, "10");

    Results results =
        calculate(2022, List.of(n, d, n2, d2, water, old, done, programmed), true, 2021);

    NotMeasurable nothing = new NotMeasurable(Reason.NOTHING_REPORTED);
    assertThat(results)
        .isEqualTo(
            new Results(
                Period.year(2022),
                List.of(
                    result(
                        "OE01-I1",
                        Map.of(
                            2021,
                            missing("saldo-n", "saldo-d"),
                            2022,
                            new Figure.Known(
                                number("32"),
                                "(80 ÷ 250) × 100 = 32.0\u00a0%",
                                List.of(d, d2, n, n2),
                                new Coverage(12, 12),
                                new Coverage(2, 2))),
                        measured("80", "80", "(32.0 ÷ 40.0) × 100 = 80.0\u00a0%"),
                        measured("60", "60", "(32.0 − 20.0) ÷ (40.0 − 20.0) × 100 = 60.0\u00a0%"),
                        Rating.AT_RISK,
                        Map.of(
                            PUNO,
                            known("30", "(60 ÷ 200) × 100 = 30.0\u00a0%", d, n),
                            ACORA,
                            known("40", "(20 ÷ 50) × 100 = 40.0\u00a0%", d2, n2),
                            AMANTANI,
                            missing("saldo-n", "saldo-d"))),
                    result(
                        "OE01-I2",
                        Map.of(
                            2021,
                            missing("agua"),
                            2022,
                            known("38", "dato de la oficina: 38.0\u00a0%", water)),
                        measured("95", "95", "(38.0 ÷ 40.0) × 100 = 95.0\u00a0%"),
                        measured("90", "90", "(38.0 − 20.0) ÷ (40.0 − 20.0) × 100 = 90.0\u00a0%"),
                        Rating.ADEQUATE,
                        Map.of()),
                    result(
                        "OE02-I1",
                        Map.of(
                            2021,
                            known("38", "dato de la oficina: 38.0\u00a0%", old),
                            2022,
                            missing("leche")),
                        nothing,
                        nothing,
                        Rating.NO_DATA,
                        Map.of()),
                    result(
                        "OE03-I1",
                        Map.of(2021, missing("residuos"), 2022, missing("residuos")),
                        nothing,
                        nothing,
                        Rating.NO_DATA,
                        Map.of())),
                List.of(
                    new Summary(
                        "OE01",
                        measured("85", "85", "(2 × 80.0 + 95.0) ÷ 3 = 85.0\u00a0%"),
                        Rating.AT_RISK,
                        new Coverage(2, 2),
                        counts(1, 1, 0, 0)),
                    empty("OE02", 1),
                    empty("OE03", 1)),
                List.of(
                    new Summary(
                        "social",
                        measured("85", "85", "un solo valor = 85.0\u00a0%"),
                        Rating.AT_RISK,
                        new Coverage(2, 3),
                        counts(1, 1, 0, 1)),
                    empty("ambiental", 1)),
                new Summary(
                    "puno-2019-2022",
                    measured("85", "85", "un solo valor = 85.0\u00a0%"),
                    Rating.AT_RISK,
                    new Coverage(2, 4),
                    counts(1, 1, 0, 2)),
                List.of(
                    new ActivityResult(
                        "OE01-A01",
                        State.UNDER_WAY,
                        Map.of(
                            ActivityFigure.DONE, number("8"),
                            ActivityFigure.PROGRAMMED, number("10")),
                        measured("80", "80", "(8 ÷ 10) × 100 = 80.0\u00a0%"),
                        nothing,
                        List.of(done, programmed)),
                    new ActivityResult(
                        "OE01-A02", State.NOT_REPORTED, Map.of(), nothing, nothing, List.of()))));
  }

  @Test
  void takesThePlainMeanWhereTheProfileDoesNotWeigh() {
    Results results =
        calculate(
            2022,
            List.of(
                observation("saldo-n", PUNO, "2022", "32"),
                observation("saldo-d", PUNO, "2022", "100"),
                observation("agua", PROVINCE, "2022", "38")),
            false,
            2019);
    assertThat(results.getObjective("OE01").progress())
        .isEqualTo(measured("87.5", "87.5", "(80.0 + 95.0) ÷ 2 = 87.5\u00a0%"));
  }

  @Test
  void keepsTheWeightsOfThoseWithDataWhenAnotherIsMissing() {
    Results results =
        calculate(2022, List.of(observation("agua", PROVINCE, "2022", "60")), true, 2019);
    assertThat(results.getObjective("OE01"))
        .isEqualTo(
            new Summary(
                "OE01",
                measured("100", "100", "un solo valor = 100.0\u00a0%"),
                Rating.ADEQUATE,
                new Coverage(1, 2),
                counts(1, 0, 0, 1)));
    assertThat(results.getIndicator("OE01-I2").rated())
        .isEqualTo(measured("150", "100", "(60.0 ÷ 40.0) × 100 = 150.0\u00a0%"));
  }

  @Test
  void seesNothingThatEndsAfterTheCutOff() {
    List<Observation> observations =
        List.of(
            observation("agua", PROVINCE, "2021-S1", "30"),
            observation("agua", PROVINCE, "2021-S2", "38"));
    ReportingPeriod half = new ReportingPeriod(Period.year(2021), LocalDate.of(2021, 6, 30));
    Results results =
        new ProgressCalculator(Sample.WORDING)
            .calculate(Sample.definitions(Sample.plan(WATER), true), observations, half);
    assertThat(((Figure.Known) results.getIndicator("OE01-I2").current()).value())
        .isEqualTo(number("30"));
  }

  @Test
  void ratesAgainstTheTrajectoryWhereThePlanHasNoTarget() {
    IndicatorResult result =
        result(
            2020,
            List.of(observation("agua", PROVINCE, "2020", "27")),
            new Trajectory.Linear(2018));
    assertThat(result.expected()).isEqualTo(number("30"));
    assertThat(result.expectedIsTarget()).isFalse();
    assertThat(result.typeOne()).isEqualTo(new NotMeasurable(Reason.NO_TARGET_FOR_PERIOD));
    assertThat(result.rated()).isEqualTo(measured("90", "90", "(27.0 ÷ 30.0) × 100 = 90.0\u00a0%"));
    assertThat(result.rating()).isEqualTo(Rating.AT_RISK);
  }

  @Test
  void ratesNothingWithoutTargetAndTrajectory() {
    IndicatorResult result =
        result(2020, List.of(observation("agua", PROVINCE, "2020", "27")), new Trajectory.None());
    assertThat(result.expected()).isNull();
    assertThat(result.rated()).isEqualTo(new NotMeasurable(Reason.NO_TARGET_FOR_PERIOD));
    assertThat(result.rating()).isEqualTo(Rating.NO_DATA);
    assertThat(result.typeTwo())
        .isEqualTo(measured("35", "35", "(27.0 − 20.0) ÷ (40.0 − 20.0) × 100 = 35.0\u00a0%"));
  }

  @Test
  void judgesTheExactPercentageAndNotThePrintedOne() {
    IndicatorResult result =
        result(
            2022,
            List.of(observation("agua", PROVINCE, "2022", "37.9999999")),
            new Trajectory.None());
    assertThat(((Measured) result.rated()).calculation()).endsWith("= 95.0\u00a0%");
    assertThat(result.rating()).isEqualTo(Rating.AT_RISK);
  }

  @Test
  void showsAnIncompleteSumAndDoesNotHoldItAgainstTheTarget() {
    List<Observation> january = List.of(observation("residuos", PROVINCE, "2022-01", "39"));
    IndicatorResult result = calculate(2022, january, true, 2019).getIndicator("OE03-I1");
    Progress incomplete = new NotMeasurable(Reason.INCOMPLETE_SUM);
    assertThat(((Figure.Known) result.current()).isPartial()).isTrue();
    assertThat(List.of(result.typeOne(), result.typeTwo(), result.rated()))
        .containsOnly(incomplete);
  }

  @Test
  void tellsWhereAnActivityStands() {
    assertThat(stateOf()).isEqualTo(State.NOT_REPORTED);
    assertThat(stateOf("programado", "10", "pim", "500")).isEqualTo(State.NOT_REPORTED);
    assertThat(stateOf("programado", "10", "ejecutado", "0")).isEqualTo(State.NOT_STARTED);
    assertThat(stateOf("devengado", "0")).isEqualTo(State.NOT_STARTED);
    assertThat(stateOf("ejecutado", "0", "devengado", "1")).isEqualTo(State.UNDER_WAY);
    assertThat(stateOf("programado", "10", "ejecutado", "9.99")).isEqualTo(State.UNDER_WAY);
    assertThat(stateOf("programado", "10", "devengado", "1")).isEqualTo(State.UNDER_WAY);
    assertThat(stateOf("ejecutado", "5")).isEqualTo(State.UNDER_WAY);
    assertThat(stateOf("programado", "0", "ejecutado", "0")).isEqualTo(State.NOT_STARTED);
    assertThat(stateOf("programado", "10", "ejecutado", "10")).isEqualTo(State.DONE);
    assertThat(stateOf("programado", "10", "ejecutado", "12")).isEqualTo(State.DONE);
  }

  @Test
  void addsUpAnActivityOverDistricts() {
    ActivityResult result =
        activityOf(
            List.of(
                activity("actividad-pim", "OE01-A01", PUNO, "1,000"),
                activity("actividad-pim", "OE01-A01", ACORA, "500"),
                activity("actividad-devengado", "OE01-A01", PUNO, "900"),
                activity("actividad-devengado", "OE01-A01", ACORA, "450")));
    assertThat(result.financial())
        .isEqualTo(measured("90", "90", "(1,350 ÷ 1,500) × 100 = 90.0\u00a0%"));
    assertThat(result.physical()).isEqualTo(new NotMeasurable(Reason.NOTHING_REPORTED));
  }

  /** A budget is what there is to spend: told again in the second half, it is the same money. */
  @Test
  void takesTheLastBudgetOfAnActivityAndAddsUpWhatWasSpent() {
    ActivityResult result =
        activityOf(
            List.of(
                activityIn("actividad-pim", "2022-S1", "1,000"),
                activityIn("actividad-pim", "2022-S2", "1,200"),
                activityIn("actividad-devengado", "2022-S1", "300"),
                activityIn("actividad-devengado", "2022-S2", "600")));
    assertThat(result.figures())
        .isEqualTo(
            Map.of(ActivityFigure.BUDGET, number("1200"), ActivityFigure.SPENT, number("900")));
  }

  @Test
  void countsOfAnActivityOnlyWhatIsOfTheYear() {
    ActivityResult result =
        activityOf(
            List.of(
                activityIn("actividad-devengado", "2021", "300"),
                activityIn("actividad-devengado", "2022", "600")));
    assertThat(result.figures()).isEqualTo(Map.of(ActivityFigure.SPENT, number("600")));
  }

  @Test
  void saysWhyAnActivityHasNoPercentage() {
    assertThat(
            activityOf(
                    List.of(
                        activity("actividad-pim", "OE01-A01", PUNO, "0"),
                        activity("actividad-devengado", "OE01-A01", PUNO, "0"),
                        activity("actividad-ejecutado", "OE01-A01", PUNO, "3")))
                .financial())
        .isEqualTo(new NotMeasurable(Reason.DENOMINATOR_ZERO));
    assertThat(
            activityOf(List.of(activity("actividad-ejecutado", "OE01-A01", PUNO, "3"))).physical())
        .isEqualTo(new NotMeasurable(Reason.VARIABLE_MISSING));
  }

  private static State stateOf(String... figures) {
    List<Observation> observations = new java.util.ArrayList<>();
    for (int i = 0; i < figures.length; i += 2) {
      observations.add(activity("actividad-" + figures[i], "OE01-A01", PUNO, figures[i + 1]));
    }
    return activityOf(observations).state();
  }

  @Test
  void saysThatWhatIsMissingWasDeliveredAndRejected() {
    Indicator ratio =
        Sample.indicator(
            new Formula.RatioOfSums("casos", "evaluados", new BigDecimal("100"), null),
            Direction.ASCENDING,
            "20",
            "40");
    Observation cases = observation("casos", PUNO, "2022", "-5");
    Observation judged = observation("evaluados", PUNO, "2022", "-9");
    Observation before = observation("casos", PUNO, "2021", "-5");

    assertThat(
            List.of(
                missing(ratio, List.of(), List.of(cases, judged)),
                missing(ratio, List.of(), List.of(cases)),
                missing(ratio, List.of(observation("casos", PUNO, "2022", "5")), List.of(judged)),
                missing(ratio, List.of(), List.of(before))))
        .isEqualTo(
            List.of(
                new Figure.Missing(
                    Reason.VALUE_REJECTED, List.of("casos", "evaluados"), List.of(cases, judged)),
                new Figure.Missing(
                    Reason.VARIABLE_MISSING, List.of("casos", "evaluados"), List.of(cases)),
                new Figure.Missing(Reason.VALUE_REJECTED, List.of("evaluados"), List.of(judged)),
                new Figure.Missing(
                    Reason.NOTHING_REPORTED, List.of("casos", "evaluados"), List.of())));
  }

  @Test
  void saysOfADistrictToo_thatItsFigureWasRejected() {
    Indicator indicator =
        Sample.indicator(new Formula.AsReported("agua"), Direction.ASCENDING, "20", "40");
    Observation bad = observation("agua", Sample.AMANTANI, "2022", "400");
    List<Observation> good =
        List.of(
            observation("agua", PUNO, "2022", "30"),
            observation("agua", Sample.ACORA, "2022", "31"));

    assertThat(calculated(indicator, good, List.of(bad)).byPlace().get(Sample.AMANTANI))
        .isEqualTo(new Figure.Missing(Reason.VALUE_REJECTED, List.of("agua"), List.of(bad)));
  }

  @Test
  void saysOfAnActivityWhatWasRejected() {
    Observation programmed = activityIn("actividad-programado", "2022", "10");
    Observation done = activityIn("actividad-ejecutado", "2022", "-4");
    Observation spent = activityIn("actividad-devengado", "2022", "-4");

    assertThat(
            List.of(
                physical(List.of(programmed), List.of(done, spent)),
                physical(List.of(), List.of(done)),
                physical(List.of(), List.of(done, programmed)),
                physical(List.of(), List.of(spent))))
        .isEqualTo(
            List.of(
                new NotMeasurable(Reason.VALUE_REJECTED),
                new NotMeasurable(Reason.VARIABLE_MISSING),
                new NotMeasurable(Reason.VALUE_REJECTED),
                new NotMeasurable(Reason.NOTHING_REPORTED)));
  }

  private static Progress physical(List<Observation> counted, List<Observation> rejected) {
    return new ProgressCalculator(Sample.WORDING)
        .calculate(
            Sample.definitions(Sample.plan(WATER), true), counted, rejected, Sample.year(2022))
        .getActivity("OE01-A01")
        .physical();
  }

  private static Figure missing(
      Indicator indicator, List<Observation> counted, List<Observation> rejected) {
    return calculated(indicator, counted, rejected).current();
  }

  private static IndicatorResult calculated(
      Indicator indicator, List<Observation> counted, List<Observation> rejected) {
    return new ProgressCalculator(Sample.WORDING)
        .calculate(
            Sample.definitions(Sample.plan(indicator), true), counted, rejected, Sample.year(2022))
        .getIndicator(indicator.code());
  }

  private static Observation activityIn(String variable, String period, String value) {
    Observation of = observation(variable, PUNO, period, value);
    return new Observation(
        variable, PUNO, "OE01-A01", "", of.period(), of.value(), value, of.content(), of.cell());
  }

  private static ActivityResult activityOf(List<Observation> observations) {
    return calculate(2022, observations, true, 2019).getActivity("OE01-A01");
  }

  private static IndicatorResult result(
      int year, List<Observation> observations, Trajectory trajectory) {
    Indicator indicator =
        Sample.indicator(
            "OE01-I2",
            new Formula.AsReported("agua"),
            Direction.ASCENDING,
            "20",
            "40",
            1,
            trajectory,
            Sample.ALL_YEAR);
    return new ProgressCalculator(Sample.WORDING)
        .calculate(
            Sample.definitions(Sample.plan(indicator), true), observations, Sample.year(year))
        .getIndicator("OE01-I2");
  }

  /** Of the four indicators above; the series is cut to the years from {@code since}. */
  private static Results calculate(
      int year, List<Observation> observations, boolean weighted, int since) {
    Results all =
        new ProgressCalculator(Sample.WORDING)
            .calculate(
                Sample.definitions(Sample.plan(ANEMIA, WATER, MILK, WASTE), weighted),
                observations,
                Sample.year(year));
    return new Results(
        all.period(),
        all.indicators().stream().map(r -> cut(r, since)).toList(),
        all.objectives(),
        all.dimensions(),
        all.whole(),
        all.activities());
  }

  private static IndicatorResult cut(IndicatorResult r, int since) {
    return new IndicatorResult(
        r.indicator(),
        r.series().tailMap(since),
        r.typeOne(),
        r.typeTwo(),
        r.expected(),
        r.expectedIsTarget(),
        r.rated(),
        r.rating(),
        r.byPlace());
  }

  private static Indicator indicator(String code, Formula formula, int relevance) {
    return Sample.indicator(
        code,
        formula,
        Direction.ASCENDING,
        "20",
        "40",
        relevance,
        new Trajectory.None(),
        Sample.ALL_YEAR);
  }

  private static IndicatorResult result(
      String code,
      Map<Integer, Figure> series,
      Progress typeOne,
      Progress typeTwo,
      Rating rating,
      Map<String, Figure> byPlace) {
    return new IndicatorResult(
        code,
        new TreeMap<>(series),
        typeOne,
        typeTwo,
        number("40"),
        true,
        typeOne,
        rating,
        byPlace);
  }

  private static Figure known(String value, String calculation, Observation... sources) {
    return new Figure.Known(number(value), calculation, List.of(sources));
  }

  private static Figure missing(String... variables) {
    return new Figure.Missing(Reason.NOTHING_REPORTED, List.of(variables));
  }

  private static Measured measured(String raw, String capped, String calculation) {
    return new Measured(new BigDecimal(raw), new BigDecimal(capped), calculation);
  }

  private static Summary empty(String code, int indicators) {
    return new Summary(
        code,
        new NotMeasurable(Reason.NOTHING_TO_AGGREGATE),
        Rating.NO_DATA,
        new Coverage(0, indicators),
        counts(0, 0, 0, indicators));
  }

  private static Map<Rating, Integer> counts(int green, int amber, int red, int grey) {
    return Map.of(
        Rating.ADEQUATE, green, Rating.AT_RISK, amber, Rating.CRITICAL, red, Rating.NO_DATA, grey);
  }
}
