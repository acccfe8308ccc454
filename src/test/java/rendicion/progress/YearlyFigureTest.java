package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.ACORA;
import static rendicion.progress.Sample.AMANTANI;
import static rendicion.progress.Sample.PROVINCE;
import static rendicion.progress.Sample.PUNO;
import static rendicion.progress.Sample.number;
import static rendicion.progress.Sample.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.Coverage;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Trajectory;

/** In these tests variables named {@code saldo…} are stocks and all others are flows. */
class YearlyFigureTest {

  private static final Formula SUM = new Formula.Sum("casos");
  private static final Formula STOCK_SUM = new Formula.Sum("saldo-m3");
  private static final Formula RATIO = ratio("casos", "evaluados", null);
  private static final Formula STOCK_RATIO = ratio("saldo-casos", "saldo-evaluados", null);

  @Test
  void addsUpMonthsAndPlacesOfAFlow() {
    assertThat(
            figure(
                SUM,
                observation("casos", PUNO, "2021-01", "10"),
                observation("casos", PUNO, "2021-02", "20"),
                observation("casos", ACORA, "2021-01", "5"),
                observation("casos", ACORA, "2021-02", "-1")))
        .isEqualTo("10 + 5 + 20 + (−1) = 34.0 % | 2/12 | 2/2");
  }

  @Test
  void addsUpRowsAndRepeatedRowsOfOnePlace() {
    assertThat(
            figure(
                SUM,
                observation("casos", PUNO, "Comisaría A", "2021", "10"),
                observation("casos", PUNO, "Comisaría B", "2021", "1"),
                observation("casos", PUNO, "Comisaría B", "2021", "1")))
        .isEqualTo("10 + 2 = 12.0 % | 12/12 | 1/1");
  }

  @Test
  void takesTheLastPeriodOfEachPlaceAndRowOfAStock() {
    assertThat(
            figure(
                STOCK_SUM,
                observation("saldo-m3", PUNO, "Qocha 1", "2021-03", "100"),
                observation("saldo-m3", PUNO, "Qocha 1", "2021-09", "300"),
                observation("saldo-m3", PUNO, "Qocha 2", "2021-03", "50"),
                observation("saldo-m3", ACORA, "2021-T4", "7")))
        .isEqualTo("50 + 300 + 7 = 357.0 % | 12/12 | 2/2");
  }

  @Test
  void countsTheMonthsAndNotTheirTotalWhenTheyAreComplete() {
    List<Observation> months = new ArrayList<>(months("casos", PUNO, 12, "10"));
    months.add(observation("casos", PUNO, "2021", "119"));
    assertThat(figure(SUM, months)).endsWith("= 120.0 % | 12/12 | 1/1");
  }

  @Test
  void countsTheTotalAndNotItsMonthsWhenTheyAreIncomplete() {
    List<Observation> months = new ArrayList<>(months("casos", PUNO, 10, "10"));
    months.add(observation("casos", PUNO, "2021", "119"));
    assertThat(figure(SUM, months)).isEqualTo("119 = 119.0 % | 12/12 | 1/1");
  }

  @Test
  void countsAQuarterForItsIncompleteMonthsBesideOtherMonths() {
    assertThat(
            figure(
                SUM,
                observation("casos", PUNO, "2021-T1", "30"),
                observation("casos", PUNO, "2021-02", "11"),
                observation("casos", PUNO, "2021-04", "10")))
        .isEqualTo("30 + 10 = 40.0 % | 4/12 | 1/1");
  }

  @Test
  void countsTheDistrictsWhenAllOfThemStandBesideTheProvince() {
    assertThat(
            figure(
                SUM,
                observation("casos", PROVINCE, "2021", "99"),
                observation("casos", PUNO, "2021", "50"),
                observation("casos", ACORA, "2021", "30"),
                observation("casos", AMANTANI, "2021", "20")))
        .isEqualTo("50 + 30 + 20 = 100.0 % | 12/12 | 3/3");
  }

  @Test
  void countsTheProvinceWhenADistrictIsMissingBesideIt() {
    assertThat(
            figure(
                SUM,
                observation("casos", PROVINCE, "2021", "99"),
                observation("casos", PUNO, "2021", "50"),
                observation("casos", ACORA, "2021", "30")))
        .isEqualTo("99 = 99.0 % | 12/12 | 1/1");
  }

  @Test
  void countsMonthsOfTwoDistrictsRatherThanOneMonthOfTheProvince() {
    List<Observation> all = new ArrayList<>(months("casos", PUNO, 12, "1"));
    all.addAll(months("casos", ACORA, 12, "1"));
    all.add(observation("casos", PROVINCE, "2021-01", "3"));
    assertThat(figure(SUM, all)).endsWith("= 24.0 % | 12/12 | 2/2");
  }

  @Test
  void saysWhichMonthsADistrictLacks() {
    List<Observation> all = new ArrayList<>(months("casos", PUNO, 12, "1"));
    all.addAll(months("casos", ACORA, 11, "1"));
    assertThat(figure(SUM, all)).endsWith("= 23.0 % | 11/12 | 2/2");
  }

  @Test
  void saysWhichMonthsARowLacksThoughItsPlaceHasOthers() {
    List<Observation> all = new ArrayList<>(months("casos", PUNO, 12, "1"));
    all.add(observation("casos", PUNO, "Comisaría B", "2021-S1", "6"));
    assertThat(figure(SUM, all)).endsWith("= 18.0 % | 6/12 | 1/1");
    all.add(observation("casos", PUNO, "Comisaría B", "2021-S2", "6"));
    assertThat(figure(SUM, all)).endsWith("= 24.0 % | 12/12 | 1/1");
  }

  @Test
  void saysThatADistrictIsMissingWhichReportedInAnotherYear() {
    assertThat(
            figure(
                SUM,
                observation("casos", PUNO, "2021", "50"),
                observation("casos", ACORA, "2020", "30")))
        .isEqualTo("50 = 50.0 % | 12/12 | 1/2");
  }

  /** Nobody would know of a district that never delivered, did the plan not say that it must. */
  @Test
  void saysThatADistrictIsMissingWhichMustReportAndNeverDid() {
    assertThat(
            figure(
                new Formula.Sum("cada-distrito"),
                observation("cada-distrito", PUNO, "2021", "30"),
                observation("cada-distrito", ACORA, "2021", "20")))
        .isEqualTo("30 + 20 = 50.0 % | 12/12 | 2/3");
    assertThat(
            figure(
                new Formula.Sum("cada-distrito"),
                observation("cada-distrito", PROVINCE, "2021", "50")))
        .isEqualTo("50 = 50.0 % | 12/12 | 1/1");
  }

  @Test
  void leavesOutMonthsThatDoNotCountAndTheWholeYearWithThem() {
    Indicator dry =
        Sample.indicator(
            "OE01-I1",
            new Formula.MeanOverPeriods("casos"),
            Direction.DESCENDING,
            "1",
            "0",
            1,
            new Trajectory.None(),
            EnumSet.range(Month.MAY, Month.OCTOBER));
    assertThat(
            figure(
                dry,
                2021,
                List.of(
                    observation("casos", PUNO, "2021-04", "1000"),
                    observation("casos", PUNO, "2021-05", "10"),
                    observation("casos", PUNO, "2021-10", "20"),
                    observation("casos", PUNO, "2021", "9999"),
                    observation("casos", PUNO, "2021-S2", "9999"))))
        .isEqualTo("(10 + 20) ÷ 2 = 15.0 % | 2/6 | 1/1");
  }

  @Test
  void dividesSumsAndNotRatios() {
    assertThat(
            figure(
                STOCK_RATIO,
                observation("saldo-casos", PUNO, "2021", "1,000"),
                observation("saldo-evaluados", PUNO, "2021", "3,000"),
                observation("saldo-casos", ACORA, "2021", "197"),
                observation("saldo-evaluados", ACORA, "2021", "493")))
        .isEqualTo("(1,197 ÷ 3,493) × 100 = 34.3 % | 12/12 | 2/2");
  }

  @Test
  void leavesOutANumeratorWithoutItsDenominator() {
    assertThat(
            figure(
                STOCK_RATIO,
                observation("saldo-casos", PUNO, "2021", "10"),
                observation("saldo-evaluados", PUNO, "2021", "100"),
                observation("saldo-casos", ACORA, "2021", "90")))
        .isEqualTo("(10 ÷ 100) × 100 = 10.0 % | 12/12 | 1/2");
  }

  @Test
  void comparesAStockRatioInTheLastPeriodThatBothSidesHave() {
    assertThat(
            figure(
                STOCK_RATIO,
                observation("saldo-casos", PUNO, "2021-06", "10"),
                observation("saldo-evaluados", PUNO, "2021-06", "100"),
                observation("saldo-casos", PUNO, "2021-12", "20")))
        .isEqualTo("(10 ÷ 100) × 100 = 10.0 % | 12/12 | 1/1");
  }

  @Test
  void addsTheRowsOfAPlaceBeforeDividing() {
    assertThat(
            figure(
                ratio("ejecutados", "proyectos", null),
                observation("ejecutados", PUNO, "Parque", "2021", "1"),
                observation("proyectos", PUNO, "Parque", "2021", "1"),
                observation("proyectos", PUNO, "Mercado", "2021", "1")))
        .isEqualTo("(1 ÷ 2) × 100 = 50.0 % | 12/12 | 1/1");
  }

  @Test
  void addsRowsWhereOnlyOneSideNamesThem() {
    assertThat(
            figure(
                RATIO,
                observation("casos", PUNO, "Sector A", "2021", "3"),
                observation("casos", PUNO, "Sector B", "2021", "4"),
                observation("evaluados", PUNO, "2021", "70")))
        .isEqualTo("(7 ÷ 70) × 100 = 10.0 % | 12/12 | 1/1");
  }

  @Test
  void saysThatARatioIsNoWholerThanItsDenominator() {
    assertThat(
            figure(
                RATIO,
                observation("casos", PUNO, "2021", "60"),
                observation("evaluados", PUNO, "2021-S1", "300")))
        .isEqualTo("DIFFERENT_MONTHS []");
    assertThat(
            figure(
                ratio("saldo-casos", "evaluados", null),
                observation("saldo-casos", PUNO, "2021", "60"),
                observation("evaluados", PUNO, "2021-T1", "300")))
        .isEqualTo("(60 ÷ 300) × 100 = 20.0 % | 3/12 | 1/1");
  }

  /** Both sides add up over time: what is divided by what must be of the same months. */
  @Test
  void dividesWhatIsOfTheSameMonths() {
    String table =
        """
        2021-T1:9             | 2021-01:30 2021-02:30 2021-03:30 | 9 ÷ 90, 3/12
        2021-T1:9 2021-T2:9   | 2021-01:30 2021-02:30 2021-03:30 | 9 ÷ 90, 3/12
        2021-01:1 2021-02:2   | 2021-02:20 2021-03:40            | 2 ÷ 20, 1/12
        2021-S1:5 2021-S2:7   | 2021:120                         | 12 ÷ 120, 12/12
        2021-S1:5 2021-07:1   | 2021:120                         | DIFFERENT_MONTHS []
        2021:12 2021-01:9     | 2021:120 2021-01:90              | 12 ÷ 120, 12/12
        2021:12               | 2021-S1:60 2021-T3:30            | DIFFERENT_MONTHS []
        2021:12               | 2021-S1:60 2021-T3:30 2021-T4:30 | 12 ÷ 120, 12/12
        """;
    List<String> computed = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] sides = line.split(" *\\| *");
      List<Observation> all = new ArrayList<>(told("casos", sides[0]));
      all.addAll(told("evaluados", sides[1]));
      String figure =
          figure(RATIO, all).replaceAll("\\((.*)\\) × 100 = 10.0 % \\| (.*) \\| 1/1", "$1, $2");
      computed.add("%-21s | %-32s | %s".formatted(sides[0], sides[1], figure));
    }
    assertThat(String.join("\n", computed)).isEqualTo(table.strip());
  }

  @Test
  void pairsTheRowsThatBothSidesOfAPlaceName() {
    assertThat(
            figure(
                RATIO,
                observation("casos", PUNO, "Posta A", "2021-01", "1"),
                observation("casos", PUNO, "Posta A", "2021-02", "1"),
                observation("casos", PUNO, "Posta B", "2021-01", "3"),
                observation("evaluados", PUNO, "Posta A", "2021-T1", "100"),
                observation("evaluados", PUNO, "Posta A", "2021-01", "10"),
                observation("evaluados", PUNO, "Posta A", "2021-02", "10"),
                observation("evaluados", PUNO, "Posta B", "2021-01", "30"),
                observation("evaluados", PUNO, "Posta B", "2021-02", "30")))
        .isEqualTo("(5 ÷ 50) × 100 = 10.0 % | 2/12 | 1/1");
  }

  @Test
  void comparesAllDistrictsWithTheProvinceOnlyInMonthsOfWhichAllTell() {
    assertThat(
            figure(
                RATIO,
                observation("casos", PUNO, "2021-01", "1"),
                observation("casos", PUNO, "2021-02", "50"),
                observation("casos", ACORA, "2021-01", "2"),
                observation("casos", AMANTANI, "2021-01", "3"),
                observation("evaluados", PROVINCE, "2021-01", "60"),
                observation("evaluados", PROVINCE, "2021-02", "60")))
        .isEqualTo("(6 ÷ 60) × 100 = 10.0 % | 1/12 | 1/1");
  }

  @Test
  void comparesAYearsCasesWithThePopulationOfTheYear() {
    List<Observation> all = new ArrayList<>(months("casos", PUNO, 12, "5"));
    all.add(observation("saldo-poblacion", PUNO, "2021", "600"));
    assertThat(figure(ratio("casos", "saldo-poblacion", null), all))
        .isEqualTo("(60 ÷ 600) × 100 = 10.0 % | 12/12 | 1/1");
  }

  @Test
  void comparesAllDistrictsWithTheProvinceWhereNoPlaceIsShared() {
    assertThat(
            figure(
                STOCK_RATIO,
                observation("saldo-casos", PUNO, "2021", "1"),
                observation("saldo-casos", ACORA, "2021", "2"),
                observation("saldo-casos", AMANTANI, "2021", "3"),
                observation("saldo-evaluados", PROVINCE, "2021", "60")))
        .isEqualTo("(6 ÷ 60) × 100 = 10.0 % | 12/12 | 1/1");
  }

  @Test
  void doesNotCompareSomeDistrictsWithTheProvince() {
    assertThat(
            figure(
                STOCK_RATIO,
                observation("saldo-casos", PUNO, "2021", "1"),
                observation("saldo-evaluados", PROVINCE, "2021", "60")))
        .isEqualTo("VARIABLE_MISSING [saldo-evaluados]");
  }

  @Test
  void turnsCoverageIntoLack() {
    assertThat(
            figure(
                ratio("saldo-servida", "saldo-ambito", "100"),
                observation("saldo-servida", PUNO, "2021", "94,000"),
                observation("saldo-ambito", PUNO, "2021", "110,000")))
        .isEqualTo("100 − (94,000 ÷ 110,000) × 100 = 14.5 % | 12/12 | 1/1");
  }

  @Test
  void saysThatTheDenominatorIsZero() {
    assertThat(
            figure(
                RATIO,
                observation("casos", PUNO, "2021", "1"),
                observation("evaluados", PUNO, "2021", "0")))
        .isEqualTo("DENOMINATOR_ZERO [evaluados]");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(figure(RATIO, observation("casos", PUNO, "2021", "1")))
        .isEqualTo("VARIABLE_MISSING [evaluados]");
    assertThat(figure(RATIO)).isEqualTo("NOTHING_REPORTED [casos, evaluados]");
    assertThat(figure(SUM, observation("casos", PUNO, "2020", "1")))
        .isEqualTo("NOTHING_REPORTED [casos]");
  }

  @Test
  void averagesTheShortestPeriodsOnly() {
    assertThat(
            figure(
                new Formula.MeanOverPeriods("casos"),
                observation("casos", PUNO, "2021", "9999"),
                observation("casos", PUNO, "2021-01", "10"),
                observation("casos", ACORA, "2021-01", "2"),
                observation("casos", PUNO, "2021-02", "21"),
                observation("casos", ACORA, "2021-02", "0")))
        .isEqualTo("(12 + 21) ÷ 2 = 16.5 % | 2/12 | 2/2");
  }

  /** A row that is lost would make a mean look smaller, which is better where it must fall. */
  @Test
  void averagesAndComparesOnlyPeriodsOfWhichEveryRowTells() {
    List<Observation> rows =
        List.of(
            observation("casos", PUNO, "Laguna", "2021-05", "400"),
            observation("casos", PUNO, "Emisor", "2021-05", "100"),
            observation("casos", PUNO, "Laguna", "2021-06", "900"),
            observation("casos", PUNO, "Laguna", "2021-07", "420"),
            observation("casos", PUNO, "Emisor", "2021-07", "80.5"),
            observation("casos", PUNO, "By pass", "2020-07", "7"));
    assertThat(figure(new Formula.MeanOverPeriods("casos"), rows))
        .isEqualTo("(500 + 500.5) ÷ 2 = 500.3 % | 2/12 | 1/1");
    assertThat(figure(new Formula.Maximum("casos"), rows))
        .isEqualTo("el mayor de 500; 500.5 = 500.5 % | 2/12 | 1/1");
  }

  @Test
  void averagesNothingWhereNoPeriodIsWhole() {
    assertThat(
            figure(
                new Formula.MeanOverPeriods("casos"),
                observation("casos", PUNO, "Laguna", "2021-05", "400"),
                observation("casos", PUNO, "Emisor", "2021-06", "100")))
        .isEqualTo("INCOMPLETE_PERIOD [casos]");
    assertThat(
            figure(
                new Formula.Maximum("casos"),
                observation("casos", PUNO, "2021-05", "400"),
                observation("casos", ACORA, "2021-06", "100")))
        .isEqualTo("INCOMPLETE_PERIOD [casos]");
  }

  @Test
  void takesTheLargestPeriod() {
    assertThat(
            figure(
                new Formula.Maximum("casos"),
                observation("casos", PUNO, "2021-01", "10"),
                observation("casos", PUNO, "2021-02", "21"),
                observation("casos", PUNO, "2021-03", "12")))
        .isEqualTo("el mayor de 10; 21; 12 = 21.0 % | 3/12 | 1/1");
  }

  @Test
  void addsUpThePlacesOfTheLastPeriodWithData() {
    assertThat(
            figure(
                new Formula.LastValue("saldo-km"),
                observation("saldo-km", PUNO, "2021-T3", "80"),
                observation("saldo-km", PUNO, "2021-T4", "82.5"),
                observation("saldo-km", ACORA, "2021-T4", "3")))
        .isEqualTo("82.5 + 3 = 85.5 % | 12/12 | 2/2");
  }

  @Test
  void dividesByTheDaysOfTheMonthsReported() {
    assertThat(
            figure(
                new Formula.PerDay("casos"),
                observation("casos", PUNO, "2021-01", "3,100"),
                observation("casos", PUNO, "2021-02", "2,800")))
        .isEqualTo("5,900 ÷ 59 días = 100.0 % | 2/12 | 1/1");
  }

  @Test
  void weighsRatesByTheirWeights() {
    assertThat(
            figure(
                new Formula.WeightedMean("saldo-tasa", "saldo-peso"),
                observation("saldo-tasa", PUNO, "2021", "10"),
                observation("saldo-peso", PUNO, "2021", "3"),
                observation("saldo-tasa", ACORA, "2021", "20"),
                observation("saldo-peso", ACORA, "2021", "1"),
                observation("saldo-tasa", AMANTANI, "2021", "90")))
        .isEqualTo("suma de valor × peso 50 ÷ suma de pesos 4 = 12.5 % | 12/12 | 2/3");
  }

  @Test
  void weighsTheMonthsOfAFlowAndTheLastLevelOfAStock() {
    Formula ofFlow = new Formula.WeightedMean("tasa", "peso");
    Formula ofStock = new Formula.WeightedMean("saldo-tasa", "saldo-peso");
    assertThat(figure(ofFlow, weighed("tasa", "peso", "2021-01", "10", "3", "2021-02", "20", "1")))
        .isEqualTo("suma de valor × peso 50 ÷ suma de pesos 4 = 12.5 % | 2/12 | 1/1");
    assertThat(
            figure(
                ofStock,
                weighed("saldo-tasa", "saldo-peso", "2021-01", "10", "3", "2021-02", "20", "1")))
        .isEqualTo("suma de valor × peso 20 ÷ suma de pesos 1 = 20.0 % | 12/12 | 1/1");
  }

  @Test
  void weighsNothingWithoutWeights() {
    Formula formula = new Formula.WeightedMean("saldo-tasa", "saldo-peso");
    assertThat(
            figure(
                formula,
                observation("saldo-tasa", PUNO, "2021", "10"),
                observation("saldo-peso", ACORA, "2021", "3")))
        .isEqualTo("VARIABLE_MISSING [saldo-peso]");
    assertThat(
            figure(
                formula,
                observation("saldo-tasa", PUNO, "2021", "10"),
                observation("saldo-peso", PUNO, "2021", "0")))
        .isEqualTo("DENOMINATOR_ZERO [saldo-peso]");
  }

  @Test
  void writesOutTwelveTermsAndCountsMore() {
    Formula mean = new Formula.MeanOverPeriods("casos");
    Formula largest = new Formula.Maximum("casos");
    assertThat(figure(mean, days(1))).isEqualTo("5 ÷ 1 = 5.0 % | 1/12 | 1/1");
    assertThat(figure(mean, days(12)))
        .isEqualTo("(5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5) ÷ 12 = 5.0 % | 1/12 | 1/1");
    assertThat(figure(mean, days(13))).isEqualTo("(suma de 13 datos) ÷ 13 = 5.0 % | 1/12 | 1/1");
    assertThat(figure(largest, days(12)))
        .isEqualTo("el mayor de 5; 5; 5; 5; 5; 5; 5; 5; 5; 5; 5; 5 = 5.0 % | 1/12 | 1/1");
    assertThat(figure(largest, days(13))).isEqualTo("el mayor de 13 datos = 5.0 % | 1/12 | 1/1");
    assertThat(figure(SUM, days(12)))
        .isEqualTo("5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 = 60.0 % | 1/12 | 1/1");
    assertThat(figure(SUM, days(13))).isEqualTo("suma de 13 datos = 65.0 % | 1/12 | 1/1");
  }

  @Test
  void addsUpManyRowsByPeriodWhereThereAreSeveral() {
    List<Observation> rows = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      rows.add(observation("casos", PUNO, "Puesto " + i, "2021-S1", "1"));
    }
    assertThat(figure(SUM, rows)).isEqualTo("suma de 13 datos = 13.0 % | 6/12 | 1/1");
    rows.add(observation("casos", PUNO, "Puesto 1", "2021-S2", "2"));
    assertThat(figure(SUM, rows)).isEqualTo("13 + 2 = 15.0 % | 6/12 | 1/1");
  }

  @Test
  void countsNoPlaceThatReportedOnlyOutsideThePlan() {
    assertThat(
            figure(
                SUM,
                observation("casos", PUNO, "2021", "50"),
                observation("casos", ACORA, "2018", "30"),
                observation("casos", AMANTANI, "2020", "20")))
        .isEqualTo("50 = 50.0 % | 12/12 | 1/2");
  }

  @Test
  void comparesCasesOfAllDistrictsWithThePopulationOfTheProvince() {
    Formula rate = ratio("casos", "saldo-poblacion", null);
    assertThat(
            figure(
                rate,
                observation("casos", PUNO, "2021-S1", "1"),
                observation("casos", PUNO, "2021-S2", "1"),
                observation("casos", ACORA, "2021", "1"),
                observation("casos", AMANTANI, "2021", "3"),
                observation("saldo-poblacion", PROVINCE, "2021", "60")))
        .isEqualTo("(6 ÷ 60) × 100 = 10.0 % | 12/12 | 1/1");
    assertThat(
            figure(
                rate,
                observation("casos", PROVINCE, "2021", "6"),
                observation("saldo-poblacion", PUNO, "2021", "60")))
        .as("one district is not the province")
        .isEqualTo("VARIABLE_MISSING [saldo-poblacion]");
  }

  @Test
  void takesTheLastNumberThatTheOfficeReports() {
    assertThat(
            figure(
                new Formula.AsReported("saldo-pei"),
                observation("saldo-pei", PROVINCE, "2021-S1", "30"),
                observation("saldo-pei", PROVINCE, "2021-S2", "61.25"),
                observation("saldo-pei", PUNO, "2021", "99")))
        .isEqualTo("dato de la oficina: 61.3 % | 12/12 | 1/1");
  }

  @Test
  void saysThatANumberOfTheFirstHalfDoesNotSpeakOfTheWholeYear() {
    assertThat(
            figure(
                new Formula.AsReported("saldo-pei"),
                observation("saldo-pei", PROVINCE, "2021-S1", "30")))
        .isEqualTo("dato de la oficina: 30.0 % | 6/12 | 1/1");
  }

  @Test
  void doesNotTakeTheNumberOfOneDistrictForAll() {
    assertThat(
            figure(
                new Formula.AsReported("saldo-pei"),
                observation("saldo-pei", ACORA, "2021", "30"),
                observation("saldo-pei", PUNO, "2021", "99")))
        .isEqualTo("VARIABLE_MISSING [saldo-pei]");
  }

  @Test
  void doesNotTakeOneOfSeveralNumbersOfTheSamePeriod() {
    assertThat(
            figure(
                new Formula.AsReported("saldo-pei"),
                observation("saldo-pei", PROVINCE, "Gerencia A", "2021", "30"),
                observation("saldo-pei", PROVINCE, "Gerencia B", "2021", "99")))
        .isEqualTo("VARIABLE_MISSING [saldo-pei]");
    assertThat(
            figure(
                new Formula.AsReported("saldo-pei"),
                observation("saldo-pei", PROVINCE, "Gerencia A", "2021-S1", "30"),
                observation("saldo-pei", PROVINCE, "Gerencia B", "2021-S1", "99"),
                observation("saldo-pei", PROVINCE, "2021-S2", "61.25")))
        .isEqualTo("dato de la oficina: 61.3 % | 12/12 | 1/1");
  }

  @Test
  void doesNotDependOnTheOrderOfTheObservations() {
    List<Observation> all = new ArrayList<>(months("casos", PUNO, 12, "5.5"));
    all.addAll(months("casos", ACORA, 7, "3"));
    all.add(observation("casos", ACORA, "2021-S1", "40"));
    all.add(observation("casos", PROVINCE, "2021-T1", "90"));
    Figure first = known(SUM, all);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(all, random);
      assertThat(known(SUM, all)).isEqualTo(first);
    }
  }

  @Test
  void namesTheObservationsItWasMadeFromAndNoOthers() {
    Observation counted = observation("casos", PUNO, "2021", "119");
    Observation left = observation("casos", PUNO, "2021-03", "10");
    assertThat(known(SUM, List.of(left, counted)))
        .isEqualTo(
            new Figure.Known(
                number("119"),
                "119 = 119.0\u00a0%",
                List.of(counted),
                new Coverage(12, 12),
                new Coverage(1, 1)));
  }

  @Test
  void keepsThirtyFourDigits() {
    assertThat(
            ((Figure.Known)
                    known(
                        RATIO,
                        List.of(
                            observation("casos", PUNO, "2021", "1"),
                            observation("evaluados", PUNO, "2021", "3"))))
                .value())
        .isEqualTo(new BigDecimal("33.33333333333333333333333333333333"));
  }

  private static List<Observation> told(String variable, String periods) {
    List<Observation> all = new ArrayList<>();
    for (String told : periods.split(" ")) {
      String[] parts = told.split(":");
      all.add(observation(variable, PUNO, parts[0], parts[1]));
    }
    return all;
  }

  private static Formula ratio(
      String numerator, String denominator, @Nullable String complementOf) {
    return new Formula.RatioOfSums(
        numerator, denominator, number("100"), complementOf == null ? null : number(complementOf));
  }

  /** Of days of March, five each. */
  private static List<Observation> days(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(day -> observation("casos", PUNO, "2021-03-%02d".formatted(day), "5"))
        .toList();
  }

  private static List<Observation> weighed(String rate, String weight, String... rows) {
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < rows.length; i += 3) {
      all.add(observation(rate, PUNO, rows[i], rows[i + 1]));
      all.add(observation(weight, PUNO, rows[i], rows[i + 2]));
    }
    return all;
  }

  private static List<Observation> months(String variable, String place, int n, String value) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(m -> observation(variable, place, "2021-%02d".formatted(m), value))
        .toList();
  }

  private static String figure(Formula formula, Observation... observations) {
    return figure(formula, List.of(observations));
  }

  private static String figure(Formula formula, List<Observation> observations) {
    return figure(Sample.indicator(formula, Direction.ASCENDING, "0", "100"), 2021, observations);
  }

  private static String figure(Indicator indicator, int year, List<Observation> observations) {
    return shown(of(indicator, year, observations));
  }

  private static Figure known(Formula formula, List<Observation> observations) {
    return of(Sample.indicator(formula, Direction.ASCENDING, "0", "100"), 2021, observations);
  }

  private static Figure of(Indicator indicator, int year, List<Observation> observations) {
    Counted counted = Counted.by(LocalDate.of(year, 12, 31), Sample.plan(indicator), observations);
    return YearlyFigure.of(new YearOf(counted, indicator, year, Sample.WORDING));
  }

  private static String shown(Figure figure) {
    return switch (figure) {
      case Figure.Missing missing -> missing.reason() + " " + missing.missing();
      case Figure.Known known ->
          known.calculation().replace('\u00a0', ' ')
              + " | "
              + shown(known.months())
              + " | "
              + shown(known.places());
    };
  }

  private static String shown(Coverage coverage) {
    return coverage.withData() + "/" + coverage.total();
  }
}
