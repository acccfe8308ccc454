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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Coverage;
import rendicion.domain.Direction;
import rendicion.domain.District;
import rendicion.domain.DistrictTable;
import rendicion.domain.ExecutionTotal;
import rendicion.domain.ExecutionTotal.Group;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Plan;
import rendicion.domain.Progress.Measured;
import rendicion.domain.Progress.NotMeasurable;
import rendicion.domain.Reason;
import rendicion.domain.Results;

/** What districts delivered, who stands where, and what activities add up to. */
class DistrictsAndExecutionTest {

  private static final String ILAVE = "210104";
  private static final Indicator ANEMIA = ratio("personas-casos", "evaluados");

  @Test
  void keepsEveryVariableThatDistrictsDelivered() {
    Results results =
        calculate(
            observation("evaluados", PUNO, "2021-01", "10"),
            observation("evaluados", PUNO, "2021-02", "12"),
            observation("evaluados", ACORA, "2022", "40"),
            observation("evaluados", PROVINCE, "2022", "99"));
    assertThat(results.districtTables()).hasSize(1);
    assertThat(shown(results, "evaluados"))
        .isEqualTo(
            Map.of(
                2021, PUNO + " 22, " + ACORA + " -, " + AMANTANI + " - = 22",
                2022, PUNO + " -, " + ACORA + " 40, " + AMANTANI + " - = 40"));
  }

  @Test
  void withholdsSmallCountsOfPeopleAndTheRatiosMadeFromThem() {
    Results results =
        calculate(
            observation("personas-casos", PUNO, "2022", "30"),
            observation("personas-casos", ACORA, "2022", "3"),
            observation("personas-casos", AMANTANI, "2022", "50"),
            observation("evaluados", PUNO, "2022", "100"),
            observation("evaluados", ACORA, "2022", "60"),
            observation("evaluados", AMANTANI, "2022", "80"));
    assertThat(shown(results, "personas-casos"))
        .isEqualTo(Map.of(2022, PUNO + " *, " + ACORA + " *, " + AMANTANI + " 50 = 83"));
    assertThat(shown(results, "evaluados"))
        .isEqualTo(Map.of(2022, PUNO + " 100, " + ACORA + " 60, " + AMANTANI + " 80 = 240"));
    IndicatorResult result = results.getIndicator("OE01-I1");
    assertThat(result.withheld()).containsExactlyInAnyOrder(PUNO, ACORA);
    assertThat(result.ranks()).isEmpty();
  }

  /** Ilave's 5 % would be the first place, Puno's 30 % the same as the withheld figure of Acora. */
  @Test
  void leavesNoGapAndNoTieInTheOrderWhereAFigureIsWithheld() {
    Results results =
        calculate(
            withOneMore(Sample.plan(ANEMIA)),
            observation("personas-casos", PUNO, "2022", "30"),
            observation("personas-casos", ACORA, "2022", "3"),
            observation("personas-casos", AMANTANI, "2022", "50"),
            observation("personas-casos", ILAVE, "2022", "2"),
            observation("evaluados", PUNO, "2022", "100"),
            observation("evaluados", ACORA, "2022", "10"),
            observation("evaluados", AMANTANI, "2022", "80"),
            observation("evaluados", ILAVE, "2022", "40"));
    IndicatorResult result = results.getIndicator("OE01-I1");
    assertThat(result.withheld()).containsExactlyInAnyOrder(ACORA, ILAVE);
    assertThat(result.ranks()).isEqualTo(Map.of(PUNO, 1, AMANTANI, 2));
  }

  /** The province's 5 % of 60 would be three. */
  @Test
  void withholdsTheOtherSideOfARatioWhereEvenTheTotalOfOneIsWithheld() {
    Results results =
        calculate(
            observation("personas-casos", ACORA, "2022", "3"),
            observation("evaluados", PUNO, "2022", "100"),
            observation("evaluados", ACORA, "2022", "60"),
            observation("evaluados", ACORA, "2021", "70"));
    assertThat(shown(results, "personas-casos"))
        .isEqualTo(Map.of(2022, PUNO + " -, " + ACORA + " *, " + AMANTANI + " - = *"));
    assertThat(shown(results, "evaluados"))
        .isEqualTo(
            Map.of(
                2021, PUNO + " -, " + ACORA + " 70, " + AMANTANI + " - = 70",
                2022, PUNO + " 100, " + ACORA + " *, " + AMANTANI + " - = *"));
  }

  @Test
  void ranksOnlyFiguresOfTheSameYearAndSharesPlaces() {
    Results results =
        calculate(
            observation("personas-casos", PUNO, "2022", "30"),
            observation("evaluados", PUNO, "2022", "100"),
            observation("personas-casos", ACORA, "2022", "60"),
            observation("evaluados", ACORA, "2022", "200"),
            observation("personas-casos", AMANTANI, "2021", "9"),
            observation("evaluados", AMANTANI, "2021", "90"));
    assertThat(results.getIndicator("OE01-I1").ranks()).isEqualTo(Map.of(PUNO, 1, ACORA, 1));
  }

  @Test
  void addsUpWhatActivitiesSpentAndAveragesWhatTheyDid() {
    Results results =
        calculate(
            activity("actividad-programado", "OE01-A01", PUNO, "10"),
            activity("actividad-ejecutado", "OE01-A01", PUNO, "5"),
            activity("actividad-pim", "OE01-A01", PUNO, "1000"),
            activity("actividad-devengado", "OE01-A01", PUNO, "400"),
            activity("actividad-programado", "OE01-A02", ACORA, "2"),
            activity("actividad-ejecutado", "OE01-A02", ACORA, "3"),
            activity("actividad-devengado", "OE01-A02", ACORA, "70"));
    ExecutionTotal plan = results.listExecution(Group.PLAN).getFirst();
    assertThat(plan.states())
        .isEqualTo(
            Map.of(
                State.DONE, 1,
                State.UNDER_WAY, 1,
                State.NOT_STARTED, 0,
                State.NOT_REPORTED, 0,
                State.DROPPED, 0));
    assertThat(plan.amounts())
        .isEqualTo(
            Map.of(ActivityFigure.BUDGET, number("1000"), ActivityFigure.SPENT, number("470")));
    assertThat(((Measured) plan.physical()).raw()).isEqualByComparingTo("75");
    assertThat(plan.physicalCoverage()).isEqualTo(new Coverage(2, 2));
    assertThat(((Measured) plan.financial()).calculation())
        .isEqualTo("(400 ÷ 1,000) × 100 = 40.0\u00a0%");
    assertThat(plan.financialCoverage()).isEqualTo(new Coverage(1, 2));
    ExecutionTotal objective = results.listExecution(Group.OBJECTIVE).getFirst();
    assertThat(results.listExecution(Group.OBJECTIVE)).containsExactly(objective);
    assertThat(objective.amounts()).isEqualTo(plan.amounts());
    assertThat(objective.physicalCoverage()).isEqualTo(plan.physicalCoverage());
    assertThat(results.listExecution(Group.SERVICE))
        .extracting(ExecutionTotal::key)
        .containsExactly("");
    assertThat(results.listExecution(Group.DISTRICT))
        .extracting(ExecutionTotal::key)
        .containsExactly(PUNO, ACORA);
  }

  @Test
  void takesForTheShareSpentOnlyActivitiesOfWhichBothAreKnown() {
    ExecutionTotal plan =
        calculate(
                activity("actividad-programado", "OE01-A01", PUNO, "10"),
                activity("actividad-ejecutado", "OE01-A01", PUNO, "5"),
                activity("actividad-pim", "OE01-A01", PUNO, "1000"),
                activity("actividad-devengado", "OE01-A01", PUNO, "400"),
                activity("actividad-pim", "OE01-A02", PUNO, "500"))
            .listExecution(Group.PLAN)
            .getFirst();
    assertThat(((Measured) plan.financial()).calculation())
        .isEqualTo("(400 ÷ 1,000) × 100 = 40.0\u00a0%");
    assertThat(plan.financialCoverage()).isEqualTo(new Coverage(1, 2));
    assertThat(plan.physicalCoverage()).isEqualTo(new Coverage(1, 2));
    assertThat(plan.amounts())
        .isEqualTo(
            Map.of(ActivityFigure.BUDGET, number("1500"), ActivityFigure.SPENT, number("400")));
  }

  @Test
  void addsUpNothingOfWhatNobodyReported() {
    ExecutionTotal plan =
        calculate(activity("actividad-pim", "OE01-A02", PUNO, "500"))
            .listExecution(Group.PLAN)
            .getFirst();
    assertThat(plan.amounts()).isEqualTo(Map.of(ActivityFigure.BUDGET, number("500")));
    assertThat(plan.financial()).isEqualTo(new NotMeasurable(Reason.NOTHING_REPORTED));
  }

  @Test
  void knowsAnActivityThatWasDroppedWhateverWasDoneOfIt() {
    Results results =
        calculate(
            activity("actividad-ejecutado", "OE01-A01", PUNO, "5"),
            activity("actividad-dejada", "OE01-A01", PUNO, "1"),
            activity("actividad-ejecutado", "OE01-A02", PUNO, "5"),
            activity("actividad-dejada", "OE01-A02", PUNO, "0"));
    assertThat(results.getActivity("OE01-A01").state()).isEqualTo(State.DROPPED);
    assertThat(results.getActivity("OE01-A02").state()).isEqualTo(State.UNDER_WAY);
  }

  /** Programmed, done: each district, period and amount; what is said of the activity in 2022. */
  @Test
  void holdsWhatWasDoneAgainstWhatWasProgrammedForTheSameMonths() {
    String table =
        """
        P 2022:10                       | P 2022:5                        | (5 ÷ 10) × 100 = 50.0 % UNDER_WAY
        # nine months are not held against the year, but what is done is done
        P 2022:10                       | P 2022-S1:4 2022-T3:1           | DIFFERENT_MONTHS UNDER_WAY
        P 2022:10                       | P 2022-S1:4 2022-T3:6           | DIFFERENT_MONTHS DONE
        P 2022-T1:3 2022-T2:3 2022-S2:4 | P 2022:10                       | (10 ÷ 10) × 100 = 100.0 % DONE
        P 2022-S1:6 2022-S2:4           | P 2022-T1:2 2022-T2:4           | INCOMPLETE_PERIOD UNDER_WAY
        P 2022-S1:6 2022-T3:2 2022-11:1 | P 2022-S1:6 2022-T3:1           | lo que tiene ambos datos: (7 ÷ 8) × 100 = 87.5 % UNDER_WAY
        # done in months for which nothing is known to be programmed
        P 2022-T1:3                     | P 2022-T1:2 2022-T2:4           | lo que tiene ambos datos: (2 ÷ 3) × 100 = 66.7 % UNDER_WAY
        P 2022-T1:3                     | P 2022-T2:4                     | DIFFERENT_MONTHS UNDER_WAY
        P 2022-T1:3                     | P 2022:4                        | DIFFERENT_MONTHS UNDER_WAY
        # a district that says nothing has not done nothing
        P 2022:10 A 2022:5              | P 2022:10                       | INCOMPLETE_PERIOD UNDER_WAY
        P 2022:10                       | P 2022:5 A 2022:5               | lo que tiene ambos datos: (5 ÷ 10) × 100 = 50.0 % UNDER_WAY
        P 2022-S1:5 A 2022-S2:5         | P 2022-S2:5 A 2022-S1:5         | DIFFERENT_MONTHS UNDER_WAY
        # the province stands for its districts
        V 2022:10                       | P 2022:4 A 2022:4               | (8 ÷ 10) × 100 = 80.0 % UNDER_WAY
        V 2022-S1:5 2022-S2:5           | P 2022:4 A 2022-S1:4            | DIFFERENT_MONTHS UNDER_WAY
        P 2022:4 A 2022:4               | V 2022-S1:4 2022-S2:4           | (8 ÷ 8) × 100 = 100.0 % DONE
        P 2022:0                        | P 2022:1                        | TARGET_ZERO UNDER_WAY
        """;
    List<String> computed = new ArrayList<>();
    for (String line : table.lines().toList()) {
      computed.add(line.startsWith("#") ? line : execution(line.split(" *\\| *")));
    }
    assertThat(String.join("\n", computed)).isEqualTo(table.strip());
  }

  private static String execution(String[] sides) {
    List<Observation> told = new ArrayList<>(told("actividad-programado", sides[0]));
    told.addAll(told("actividad-ejecutado", sides[1]));
    ActivityResult result = calculate(told.toArray(Observation[]::new)).getActivity("OE01-A01");
    String said =
        switch (result.physical()) {
          case Measured m -> m.calculation().replace('\u00a0', ' ');
          case NotMeasurable none -> none.reason().name();
        };
    return "%-31s | %-31s | %s %s".formatted(sides[0], sides[1], said, result.state());
  }

  private static List<Observation> told(String figure, String side) {
    Map<String, String> places = Map.of("P", PUNO, "A", ACORA, "V", PROVINCE);
    List<Observation> all = new ArrayList<>();
    String place = "";
    for (String word : side.split(" ")) {
      String[] parts = word.split(":");
      if (parts.length == 1) {
        place = places.getOrDefault(word, "");
      } else {
        all.add(activity(figure, "OE01-A01", place, parts[0], parts[1]));
      }
    }
    return all;
  }

  private static SortedMap<Integer, String> shown(Results results, String variable) {
    SortedMap<Integer, String> shown = new TreeMap<>();
    results
        .findDistrictTable(variable)
        .orElseThrow()
        .years()
        .forEach((year, of) -> shown.put(year, shown(of)));
    return shown;
  }

  private static String shown(DistrictTable.Year year) {
    List<String> cells = new ArrayList<>();
    year.places().forEach((place, cell) -> cells.add(place + " " + shown(cell)));
    @Nullable BigDecimal total = year.total();
    return String.join(", ", cells) + " = " + (total == null ? "*" : total.toPlainString());
  }

  private static String shown(DistrictTable.Cell cell) {
    return switch (cell) {
      case DistrictTable.Cell.Known known -> known.value().toPlainString();
      case DistrictTable.Cell.Withheld withheld -> "*";
      case DistrictTable.Cell.Missing missing -> "-";
    };
  }

  private static Results calculate(Observation... observations) {
    return calculate(Sample.plan(ANEMIA), observations);
  }

  private static Results calculate(Plan plan, Observation... observations) {
    return new ProgressCalculator(Sample.WORDING)
        .calculate(Sample.definitions(plan, true), List.of(observations), Sample.year(2022));
  }

  private static Plan withOneMore(Plan plan) {
    List<District> districts = new ArrayList<>(plan.districts());
    districts.add(new District(ILAVE, "Ilave", null, List.of(), Map.of()));
    return new Plan(
        plan.code(),
        plan.title(),
        plan.entity(),
        plan.organisation(),
        plan.province(),
        plan.provinceName(),
        plan.firstYear(),
        plan.lastYear(),
        plan.dimensions(),
        plan.objectives(),
        plan.indicators(),
        plan.variables(),
        plan.activities(),
        districts,
        List.of(),
        List.of(),
        List.of());
  }

  private static Indicator ratio(String numerator, String denominator) {
    return Sample.indicator(
        new Formula.RatioOfSums(numerator, denominator, Exact.HUNDRED, null),
        Direction.DESCENDING,
        "50",
        "20");
  }
}
