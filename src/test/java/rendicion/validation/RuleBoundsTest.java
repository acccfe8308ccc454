package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Finding;
import rendicion.domain.Repair;

/**
 * Where a rule begins and where it ends: figures on both sides of each bound, in the words of
 * {@code examples.txt}, and all that is found in them: rule, values, and what is proposed instead.
 */
class RuleBoundsTest {

  private static final String NOTHING = "";

  @ParameterizedTest
  @CsvSource({
    "17999, ''",
    "18000, thousandfold «18000» → 18",
    "180000, thousandfold «180000» → 180",
    "180001, ''",
    "0.201, ''",
    "0.2, thousandfold «0.2» → 200",
    "0.02, thousandfold «0.02» → 20",
    "0.0199, ''"
  })
  void takesThreeHundredToThreeThousandTimesTheUsualForAnotherUnit(String value, String found) {
    assertThat(
            found(
                """
                earlier residuos 210101 2020-01 60
                earlier residuos 210101 2020-02 60
                earlier residuos 210101 2020-03 60
                residuos 210101 2021-01 %s
                """
                    .formatted(value)))
        .isEqualTo(found);
  }

  @Test
  void comparesWithTheOtherPeriodsOfTheFileWhereThereIsNoHistory() {
    assertThat(
            found(
                """
                residuos 210101 2021-01 52
                residuos 210101 2021-02 53000
                residuos 210101 2021-03 54
                residuos 210101 2021-04 55
                """))
        .isEqualTo("thousandfold «53000» → 53");
    assertThat(
            found(
                """
                residuos 210101 2021-01 52
                residuos 210101 2021-02 53000
                residuos 210101 2021-03 54
                """))
        .as("two others are too few to tell")
        .isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "52 55 49 510, power-of-ten-jump «510» → 51",
    "52 55 49 5.1, power-of-ten-jump «5.1» → 51",
    "52 55 49 950, ''",
    "52 55 49 165, ''",
    "52 55 49 166, ''",
    "52 55 49 327, power-of-ten-jump «327» → 32.7",
    "52 55 49 326, ''",
    "52 55 49 825, power-of-ten-jump «825» → 82.5",
    "52 55 49 826, ''",
    "52 55 49 0, ''",
    "52 55 0 510, ''",
    "1 2 4 30, ''",
    "2 3 4 30, power-of-ten-jump «30» → 3",
    "1 2 3 30, power-of-ten-jump «30» → 3"
  })
  void asksAboutADigitTooManyOrTooFewInARowThatKeepsTogether(String months, String found) {
    assertThat(found(months(months))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "40 50 60 50 40 60 50 160, outlier «160»",
    "40 50 60 50 40 60 50 150, ''",
    "40 50 60 50 40 60 160, ''",
    "4 5 6 5 4 6 5 16, ''",
    "10 10 11 9 10 11 9 21, outlier «21»",
    "10 10 11 9 10 11 9 20, ''",
    "70 75 72 71 74 73 76 30, outlier «30»",
    "70 75 72 71 74 73 76 47, ''"
  })
  void asksAboutWhatLiesFarOutsideSevenOthersOfTenOrMore(String months, String found) {
    assertThat(found(months(months))).isEqualTo(found);
  }

  @Test
  void setsDaysAgainstDaysAndMonthsAgainstMonths() {
    assertThat(
            found(
                """
                residuos 210101 2021-01-01 52
                residuos 210101 2021-01-02 55
                residuos 210101 2021-01-03 510
                residuos 210101 2021-01-04 49
                residuos 210101 2021-02 520
                """))
        .isEqualTo("power-of-ten-jump «510» → 51");
  }

  @Test
  void asksAboutTheSameAmountOnlyAfterSixDaysOrMonthsOrFourLongerPeriods() {
    assertThat(found(days(6))).isEqualTo("same-value-repeated «20»");
    assertThat(found(days(5))).isEqualTo(NOTHING);
    assertThat(
            found(
                """
                residuos 210101 2020-S1 52
                residuos 210101 2020-S2 52
                residuos 210101 2021-S1 52
                residuos 210101 2021-S2 52
                """))
        .isEqualTo("same-value-repeated «52»");
    assertThat(
            found(
                """
                residuos 210101 2020-S1 52
                residuos 210101 2020-S2 52
                residuos 210101 2021-S1 52
                residuos 210101 2022-S1 52
                """))
        .as("a period between them is missing")
        .isEqualTo(NOTHING);
    assertThat(found(months("9 9 9 9 9 9"))).as("small counts stand still").isEqualTo(NOTHING);
    assertThat(found(months("10 10 10 10 10 10"))).isEqualTo("same-value-repeated «10»");
  }

  @Test
  void tellsADistrictThatLacksWhatMostOthersHaveAndHadItBefore() {
    String before =
        """
        evaluados 210101 2021-S1 52
        evaluados 210102 2021-S1 37
        evaluados 210112 2021-S1 71
        """;
    assertThat(found(before + "evaluados 210101 2021-S2 51\nevaluados 210102 2021-S2 77"))
        .isEqualTo("district-missing «77»");
    assertThat(found(before + "evaluados 210101 2021-S2 51"))
        .as("most are missing")
        .isEqualTo(NOTHING);
    assertThat(found(before + "evaluados 210101 2021-T3 51\nevaluados 210102 2021-T3 77"))
        .as("of another length")
        .isEqualTo(NOTHING);
    assertThat(found(before + "evaluados 210101 2022-S1 51\nevaluados 210102 2022-S1 77"))
        .as("not the period right before")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                evaluados 210101 2021-S1 52
                evaluados 210102 2021-S1 37
                evaluados 210101 2021-S2 51
                """))
        .as("two places are too few to tell")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                earlier evaluados 210101 2021-S1 52
                earlier evaluados 210102 2021-S1 37
                earlier evaluados 210112 2021-S1 71
                earlier evaluados 210101 2021-S2 51
                earlier evaluados 210102 2021-S2 77
                evaluados 210101 2020-S1 50
                """))
        .as("what this file does not give is told of the file that does")
        .isEqualTo(NOTHING);
  }

  @Test
  void asksAboutACopiedLevelOnlyWhereEveryLevelOfThePeriodIsACopy() {
    String copied =
        """
        casos 210101 2020 11
        casos 210102 2020 12
        casos 210112 2020 13
        casos 210101 2021 11
        casos 210102 2021 12
        casos 210112 2021 13
        """;
    assertThat(found(copied)).isEqualTo("last-period-copied «11»");
    assertThat(found(copied + "residuos 210101 2021 52")).isEqualTo("last-period-copied «11»");
    assertThat(found(copied + "pei 210100 2021 52")).as("another level moved").isEqualTo(NOTHING);
  }

  @Test
  void takesNoChanceForACopy() {
    assertThat(
            found(
                """
                residuos@A 210101 2021-S1 52
                residuos@B 210101 2021-S1 37
                residuos@C 210101 2021-S1 71
                residuos@A 210101 2021-T3 52
                residuos@B 210101 2021-T3 37
                residuos@C 210101 2021-T3 71
                """))
        .as("periods of two lengths")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                residuos@A 210101 2021-01 52
                residuos@B 210101 2021-01 52
                residuos@C 210101 2021-01 71
                residuos@A 210101 2021-02 52
                residuos@B 210101 2021-02 52
                residuos@C 210101 2021-02 71
                """))
        .as("rows that hardly differ")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                residuos@A 210101 2021-01 9
                residuos@B 210101 2021-01 37
                residuos@C 210101 2021-01 71
                residuos@A 210101 2021-02 9
                residuos@B 210101 2021-02 37
                residuos@C 210101 2021-02 71
                """))
        .as("two large ones and a small one")
        .isEqualTo(NOTHING);
  }

  @Test
  void asksWhereALevelThatBuildsUpFellInThisFile() {
    assertThat(
            found(
                """
                earlier km@Tramo-1 210101 2019 13
                earlier km@Tramo-1 210101 2020 12
                km@Tramo-1 210101 2021 12.5
                """))
        .as("it fell in a file before")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                earlier km@Tramo-1 210101 2020 12
                earlier km@Tramo-1 210101 2021 13
                km@Tramo-1 210101 2021 12.5
                """))
        .as("it restates the higher level")
        .isEqualTo(NOTHING);
    assertThat(found("km@Tramo-1 210101 2021 12.5\nkm@Tramo-1 210101 2021 11"))
        .as("twice in one year is no fall")
        .isEqualTo(NOTHING);
    assertThat(found("pendientes 210101 2020 30\npendientes 210101 2021 20"))
        .as("what is to go down may")
        .isEqualTo(NOTHING);
  }

  @Test
  void asksAboutSpendingOfNothingOnlyWhereItSaysSo() {
    assertThat(
            found(
                """
                actividad-ejecutado#OE01-A01 210101 2021 5
                actividad-devengado#OE01-A01 210101 2021 3
                """))
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                actividad-pim 210101 2021 1000
                actividad-devengado 210101 2021 1001
                """))
        .as("of no activity")
        .isEqualTo(NOTHING);
  }

  @Test
  void tellsTheSecondFigureOfADistrictOnceAndItsCopyApart() {
    assertThat(
            found(
                """
                residuos 210100 2021-01 52
                residuos 210101 2021-01 37
                residuos 210102 2021-01 71
                residuos 210112 2021-01 41
                residuos 210112 2021-02 49
                residuos 210101 2021-01 37
                residuos 210101 2021-01 73
                """))
        .isEqualTo("repeated-figure «37»\ndistrict-twice «73»");
  }

  @Test
  void takesRowsThatComeTwiceForATableWhereThatIsUsual() {
    String single =
        """
        residuos@A 210101 2021-01 52
        residuos@B 210101 2021-01 37
        residuos@C 210101 2021-01 71
        residuos@D 210101 2021-01 41
        residuos@E 210101 2021-01 44
        residuos@E 210101 2021-01 45
        """;
    assertThat(found(single)).isEqualTo("repeated-key «45»");
    assertThat(found(single + "residuos@F 210101 2021-01 46\nresiduos@F 210101 2021-01 47"))
        .isEqualTo(NOTHING);
  }

  @Test
  void asksWhatAWorkbookNamedAfterAYearHasOfOthers() {
    String named = "file residuos-2021.xlsx\n";
    assertThat(found(named + "residuos 210101 2022-01 52")).isEqualTo("wrong-period «52»");
    assertThat(found(named + "residuos 210101 2020-01 52")).isEqualTo("wrong-period «52»");
    assertThat(found(named + "residuos 210101 2021-01 52")).isEqualTo(NOTHING);
    assertThat(found(named + "residuos 210101 2021-01 -52"))
        .as("nothing that counts")
        .isEqualTo("negative «-52» → 52");
    assertThat(found("file residuos-2020-2021.xlsx\nresiduos 210101 2022-01 52"))
        .as("two years are no name")
        .isEqualTo(NOTHING);
  }

  @Test
  void takesASmallShareForAFractionButNotZero() {
    assertThat(found("pei 210100 2021 0\npei 210100 2020 40")).isEqualTo(NOTHING);
    assertThat(found("pei 210100 2021 1\npei 210100 2020 10"))
        .isEqualTo("fraction-for-percent «1» → 100");
    assertThat(found("pei 210100 2021 1\npei 210100 2020 9.9"))
        .isEqualTo("small-percent «1» → 100");
    assertThat(found("pei 210100 2021 1.01\npei 210100 2020 10")).isEqualTo(NOTHING);
  }

  @Test
  void proposesACountWithoutItsPointWhereThousandsFollowAndRoundedElsewhere() {
    assertThat(found("casos 210101 2021 1.234")).isEqualTo("not-whole «1.234» → 1234");
    assertThat(found("casos 210101 2021 12.5")).isEqualTo("not-whole «12.5» → 13");
  }

  @Test
  void leavesFiguresOfActivitiesOutOfTheRatiosOfIndicators() {
    assertThat(found("casos#OE01-A01 210101 2021 300\nevaluados 210101 2021 30"))
        .isEqualTo(NOTHING);
  }

  @Test
  void tellsARowThatHasOnlyOneSideOfARatio() {
    assertThat(
            found(
                """
                casos@A 210101 2021 3
                evaluados@A 210101 2021 30
                casos@B 210101 2021 4
                evaluados@C 210101 2021 50
                """))
        .isEqualTo("row-without-counterpart «4»\nrow-without-counterpart «50»");
    assertThat(
            found(
                """
                casos@A 210101 2021 3
                evaluados@A 210101 2021 30
                casos 210101 2021-S1 4
                """))
        .as("what is of another period is no other row of it")
        .isEqualTo("row-without-counterpart «4»");
    assertThat(found("casos@A 210101 2021 3\nevaluados@B 210102 2021 30"))
        .as("no row has both")
        .isEqualTo(NOTHING);
    assertThat(
            found(
                """
                contados@A 210101 2021 1
                censados@A 210101 2021 10
                censados@B 210101 2021 20
                """))
        .as("rows that are counted are in one count and not in the other")
        .isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "anemia 210100 2020 18, target-reached-early «18»",
    "anemia 210100 2020 20, ''",
    "anemia 210100 2021 18, ''",
    "anemia 210100 2020 45, against-direction «45»",
    "anemia 210100 2020 40, ''",
    "cobertura 210100 2020 81, target-reached-early «81»",
    "cobertura 210100 2020 80, ''",
    "cobertura 210100 2020 50, ''",
    "cobertura 210100 2018 51, baseline-restated «51»",
    "muertes 210100 2020 12, ''",
    "muertes 210100 2020 45, ''",
    "limpieza 210100 2020 45, ''",
    "limpieza 210100 2018 45, baseline-restated «45»",
    "agua 210100 2020 45, ''",
    "precio 210100 2020 45, ''",
    "visitantes 210100 2020 45, ''",
    "atenciones 210100 2020 45, ''"
  })
  void asksAboutAYearThatIsTooGoodOrTooBadForThePlan(String figure, String found) {
    assertThat(found(figure)).isEqualTo(found);
  }

  @Test
  void findsAMoveAgainstTheTargetOnlyWhereItGotWorseThanTheYearBeforeToo() {
    assertThat(found("earlier anemia 210100 2019 47\nanemia 210100 2020 45")).isEqualTo(NOTHING);
    assertThat(found("earlier anemia 210100 2019 44\nanemia 210100 2020 45"))
        .isEqualTo("against-direction «45»");
    assertThat(found("earlier anemia 210100 2019 36\nanemia 210100 2020 38"))
        .as("still better than the baseline")
        .isEqualTo(NOTHING);
  }

  @Test
  void takesTheLastValueOfAYearWhoeverReportedIt() {
    assertThat(found("cobertura 210100 2020-S1 47\ncobertura 210100 2020-S2 60"))
        .isEqualTo(NOTHING);
    assertThat(found("earlier cobertura 210100 2020-S1 60\ncobertura 210100 2020-S2 47"))
        .isEqualTo("against-direction «47»");
    assertThat(found("earlier cobertura 210100 2020-S2 60\ncobertura 210100 2020-S1 47"))
        .as("the later one is of another file")
        .isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "210100, 49 100, against-direction «49»",
    "210100, 50 100, ''",
    "210100, 0 0, ''",
    "210101 210102 210112, 49 100, against-direction «49»",
    "210101 210102, 49 100, ''"
  })
  void judgesAShareOnceEveryDistrictOrTheProvinceHasBothSides(
      String places, String figures, String found) {
    String[] sides = figures.split(" ");
    String rows =
        List.of(places.split(" ")).stream()
            .map(
                place ->
                    "atendidos %s 2020 %s\ninscritos %s 2020 %s"
                        .formatted(place, sides[0], place, sides[1]))
            .collect(Collectors.joining("\n"));
    assertThat(found(rows)).isEqualTo(found);
  }

  @Test
  void judgesWhatAShareLacksToAHundred() {
    assertThat(found("vacunados 210100 2020 59\nnacidos 210100 2020 100"))
        .as("41 %, from 40 %")
        .isEqualTo("against-direction «59»");
    assertThat(found("vacunados 210100 2020 61\nnacidos 210100 2020 100")).isEqualTo(NOTHING);
    assertThat(found("vacunados 210100 2020 81\nnacidos 210100 2020 100"))
        .isEqualTo("target-reached-early «81»");
  }

  private static String months(String values) {
    String[] each = values.split(" ");
    return IntStream.range(0, each.length)
        .mapToObj(i -> "residuos 210101 2021-%02d %s".formatted(i + 1, each[i]))
        .collect(Collectors.joining("\n"));
  }

  private static String days(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> "residuos 210101 2021-03-%02d 20".formatted(i))
        .collect(Collectors.joining("\n"));
  }

  private static String found(String figures) {
    return Example.of(figures).judged().findings().stream()
        .map(RuleBoundsTest::told)
        .collect(Collectors.joining("\n"));
  }

  private static String told(Finding finding) {
    String repairs =
        finding.details().repairs().stream()
            .map(Repair::proposed)
            .collect(Collectors.joining(", "));
    return finding.code().replace("validation.", "")
        + " "
        + finding.arguments().get("values")
        + (repairs.isEmpty() ? "" : " → " + repairs);
  }
}
