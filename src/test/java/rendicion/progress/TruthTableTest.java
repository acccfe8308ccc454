package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rendicion.domain.Coverage;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.MethodProfile;
import rendicion.domain.MethodProfile.EqualTarget;
import rendicion.domain.MethodProfile.TypeTwoTarget;
import rendicion.domain.Observation;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/**
 * Every direction with every kind and every edge: what each measure says, or why it says nothing. A
 * level is an indicator whose years do not add up (no agregable), an amount one whose years do.
 */
class TruthTableTest {

  /** Base, target, value; Tipo I raw/capped; Tipo II raw/capped. "-" is a missing baseline. */
  private static final String TABLE =
      """
      direction        base  target value | tipo I                 | tipo II
      # ordinary
      ASCENDING          20     40     30 | 75/75                  | 50/50
      ASCENDING          20     40     40 | 100/100                | 100/100
      ASCENDING          20     40     20 | 50/50                  | 0/0
      DESCENDING         50     25     40 | 62.5/62.5              | 40/40
      DESCENDING         50     25     25 | 100/100                | 100/100
      DESCENDING         50     25     50 | 50/50                  | 0/0
      # more than promised
      ASCENDING           0     10     15 | 150/100                | 150/100
      DESCENDING         50     25     20 | 125/100                | 120/100
      # worse than at the start
      ASCENDING          20     40     10 | 25/25                  | -50/0
      DESCENDING         50     25     62.5 | 40/40                | -50/0
      # baseline of zero: both measures agree when ascending
      ASCENDING           0     80     60 | 75/75                  | 75/75
      DESCENDING          0    -10     -5 | 50/50                  | 50/50
      # no baseline
      ASCENDING           -     40     30 | 75/75                  | NO_BASELINE
      DESCENDING          -     25     40 | 62.5/62.5              | NO_BASELINE
      # target equals baseline
      ASCENDING          40     40     30 | 75/75                  | TARGET_EQUALS_BASELINE
      DESCENDING         50     50     45 | 111.1111111111111111111111111111111/100 | TARGET_EQUALS_BASELINE
      # direction contradicts baseline and target
      ASCENDING          52     49     50 | 102.0408163265306122448979591836735/100 | CONTRADICTORY_DIRECTION
      DESCENDING         52     55     50 | 110/100                | CONTRADICTORY_DIRECTION
      # value of zero
      ASCENDING          20     40      0 | 0/0                    | -100/0
      DESCENDING         50     25      0 | 100/100                | 200/100
      # target of zero
      ASCENDING         -10      0     -5 | 0/0                    | 50/50
      ASCENDING         -10      0      5 | TARGET_ZERO            | 150/100
      ASCENDING         -10      0      0 | TARGET_ZERO            | 100/100
      DESCENDING          5      0      1 | 0/0                    | 80/80
      DESCENDING          5      0      0 | 100/100                | 100/100
      DESCENDING          5      0     -1 | TARGET_ZERO            | 120/100
      # value and target of opposite signs
      ASCENDING         -10      5     -5 | SIGN_CHANGE            | 33.33333333333333333333333333333333/33.33333333333333333333333333333333
      ASCENDING         -10     -5      5 | SIGN_CHANGE            | 300/100
      DESCENDING          5     -5      1 | SIGN_CHANGE            | 40/40
      DESCENDING         10      5     -5 | SIGN_CHANGE            | 300/100
      # both negative: the larger magnitude is the worse one when ascending
      ASCENDING         -20     -5    -10 | 50/50                  | 66.66666666666666666666666666666667/66.66666666666666666666666666666667
      ASCENDING         -20     -5      0 | VALUE_ZERO             | 133.3333333333333333333333333333333/100
      DESCENDING         -5    -10    -20 | 200/100                | 300/100
      DESCENDING          5    -10      0 | 0/0                    | 33.33333333333333333333333333333333/33.33333333333333333333333333333333
      # a maximum that must be kept
      MAXIMUM_ALLOWED     9     10      8 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     9     10     10 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     9     10     20 | 50/50                  | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     -      0      0 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     -      0      1 | 0/0                    | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     -     -5      1 | SIGN_CHANGE            | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     -    -10     -5 | 50/50                  | NOT_DEFINED_FOR_DIRECTION
      MAXIMUM_ALLOWED     -     -5      0 | 0/0                    | NOT_DEFINED_FOR_DIRECTION
      # a minimum that must be kept
      MINIMUM_ALLOWED     9     10     12 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     9     10     10 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     9     10      5 | 50/50                  | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     9     10      0 | 0/0                    | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     -      0      0 | 100/100                | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     -      0     -1 | 0/0                    | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     -      5     -1 | SIGN_CHANGE            | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED     -     -5    -10 | 50/50                  | NOT_DEFINED_FOR_DIRECTION
      """;

  /**
   * Tipo II of amounts, from 2019 on: targets and values by year, "-" for none, "~" for partial.
   */
  private static final String AMOUNTS =
      """
      direction        targets       values         closes | tipo II
      # ordinary: what was obtained over what was to be obtained, up to the year
      ASCENDING        10 10 20 20   10 5 15 30       2021 | 75/75
      ASCENDING        10 10 20 20   10 5 15 30       2022 | 100/100
      DESCENDING       10 10 20 20   20 10 10 20      2021 | 100/100
      DESCENDING       10 10 20 20   20 20 40 40      2020 | 50/50
      # more than promised
      ASCENDING        10 10 20 20   20 10 20 20      2020 | 150/100
      DESCENDING       10 10 20 20   4 4 20 20        2020 | 250/100
      # only the final year has a target: the years before it do not count in either sum
      ASCENDING        - - - 20      10 5 15 30       2022 | 150/100
      ASCENDING        - - - 20      10 5 15 30       2021 | NO_TARGET_FOR_PERIOD
      # a year that has a target and no value, or only a part of it
      ASCENDING        10 10 20 20   10 - 15 30       2021 | INCOMPLETE_SUM
      ASCENDING        10 10 20 20   10 ~5 15 30      2021 | INCOMPLETE_SUM
      ASCENDING        10 - 20 20    10 - 15 30       2021 | 83.33333333333333333333333333333333/83.33333333333333333333333333333333
      # targets or values that add up to zero
      ASCENDING        0 0 0 20      0 1 0 5          2021 | TARGET_ZERO
      ASCENDING        5 -5 0 20     1 1 1 5          2021 | TARGET_ZERO
      DESCENDING       0 0 0 20      0 0 0 5          2021 | 100/100
      DESCENDING       0 0 0 20      0 1 0 5          2021 | 0/0
      DESCENDING       10 10 20 20   0 0 0 5          2021 | 100/100
      # opposite signs
      ASCENDING        10 10 20 20   -5 -5 -5 5       2021 | SIGN_CHANGE
      # both sums negative: the larger magnitude is the worse one when ascending
      ASCENDING        -5 -5 0 20    -10 -10 0 5      2020 | 50/50
      ASCENDING        -5 -5 0 20    0 0 0 5          2020 | VALUE_ZERO
      DESCENDING       -5 -5 0 20    -10 -10 0 5      2020 | 200/100
      DESCENDING       -5 -5 0 20    0 0 0 5          2020 | 0/0
      # nothing closes within a year, and nothing adds up towards a maximum or minimum
      ASCENDING        10 10 20 20   10 5 15 30          0 | NO_TARGET_FOR_PERIOD
      MAXIMUM_ALLOWED  10 10 20 20   10 5 15 30       2021 | NOT_DEFINED_FOR_DIRECTION
      MINIMUM_ALLOWED  10 10 20 20   10 5 15 30       2021 | NOT_DEFINED_FOR_DIRECTION
      """;

  /** What may be missing around a level of 30 with base 20 and target 40; see the columns. */
  private static final String MISSING =
      """
      year  path   yearly value    | tipo I               | tipo II              | judged against  | judged
      2022  none   -      30       | 75                   | 50                   | PLAN_TARGET     | 75
      2021  none   -      30       | NO_TARGET_FOR_PERIOD | 50                   | NOTHING         | NO_TARGET_FOR_PERIOD
      2021  line   -      30       | NO_TARGET_FOR_PERIOD | 50                   | STRAIGHT_LINE   | 85.71428571428571428571428571428571
      2021  steps  -      30       | NO_TARGET_FOR_PERIOD | 50                   | DECLARED_STEP   | 100
      2020  steps  -      30       | NO_TARGET_FOR_PERIOD | 50                   | NOTHING         | NO_TARGET_FOR_PERIOD
      2021  line   25     30       | 120                  | 50                   | PLAN_TARGET     | 120
      2021  line   -      nothing  | NO_TARGET_FOR_PERIOD | NOTHING_REPORTED     | STRAIGHT_LINE   | NOTHING_REPORTED
      2022  none   -      nothing  | NOTHING_REPORTED     | NOTHING_REPORTED     | PLAN_TARGET     | NOTHING_REPORTED
      2021  line   -      10months | NO_TARGET_FOR_PERIOD | 50                   | STRAIGHT_LINE   | 85.71428571428571428571428571428571
      2021  line   -      9months  | NO_TARGET_FOR_PERIOD | INCOMPLETE_PERIOD    | STRAIGHT_LINE   | INCOMPLETE_PERIOD
      2022  none   -      6months  | INCOMPLETE_PERIOD    | INCOMPLETE_PERIOD    | PLAN_TARGET     | INCOMPLETE_PERIOD
      """;

  /** Tipo II where a profile says otherwise: to the period's own target; equal targets kept. */
  private static final String CHOICES =
      """
      direction   base final 2021 value | final, no value        | period            | final, kept or not
      ASCENDING     20    40   25    30 | 50                     | 200               | 50
      ASCENDING     20    40    -    30 | 50                     | NO_TARGET_FOR_PERIOD | 50
      ASCENDING     20    40   20    30 | 50                     | TARGET_EQUALS_BASELINE | 50
      ASCENDING     40    40    -    40 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 100
      ASCENDING     40    40    -    50 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 100
      ASCENDING     40    40    -    30 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 75
      DESCENDING    40    40    -    30 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 100
      DESCENDING    40    40    -    40 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 100
      DESCENDING    40    40    -    50 | TARGET_EQUALS_BASELINE | NO_TARGET_FOR_PERIOD | 0
      """;

  @Test
  void measuresAmountsOfEveryDirectionAtEveryEdge() {
    compare(AMOUNTS, TruthTableTest::accumulated);
  }

  @Test
  void saysWhatItJudgesAgainstAndWhatIsMissing() {
    compare(MISSING, TruthTableTest::judged);
  }

  @Test
  void saysInWhichSenseAPromiseWasKept() {
    assertThat(kept(Direction.ASCENDING, "50")).isEqualTo("50.0 ≥ 40.0: cumplida = 100.0\u00a0%");
    assertThat(kept(Direction.DESCENDING, "30")).isEqualTo("30.0 ≤ 40.0: cumplida = 100.0\u00a0%");
  }

  private static String kept(Direction direction, String value) {
    Indicator indicator =
        Sample.indicator(
            "OE01-I1",
            new Formula.AsReported("v"),
            direction,
            "40",
            "40",
            1,
            new Trajectory.None(),
            Sample.ALL_YEAR);
    Progress progress = two(indicator, TypeTwoTarget.FINAL, EqualTarget.KEPT_OR_NOT, value);
    return ((Progress.Measured) progress).calculation();
  }

  @Test
  void followsTheChoicesOfTheProfile() {
    compare(CHOICES, TruthTableTest::chosen);
  }

  private static void compare(String table, UnaryOperator<String> computed) {
    List<String> rows = table.lines().skip(1).filter(row -> !row.startsWith("#")).toList();
    assertThat(rows.stream().map(computed).collect(Collectors.joining("\n")))
        .isEqualTo(rows.stream().map(TruthTableTest::tidy).collect(Collectors.joining("\n")));
  }

  private static String accumulated(String row) {
    String[] in = row.trim().split("[| ]+");
    SortedMap<Integer, Target> targets = new TreeMap<>();
    SortedMap<Integer, Figure> series = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      if (!in[1 + i].equals("-")) {
        targets.put(2019 + i, new Target(number(in[1 + i]), 2019 + i, in[1 + i]));
      }
      series.put(2019 + i, figure(in[5 + i]));
    }
    Target last = Objects.requireNonNull(targets.remove(2022));
    Indicator indicator =
        Sample.following(Direction.valueOf(in[0]), "5", last, targets, new Trajectory.None(), true);
    Progress two = new Accumulated(indicator, Sample.scale()).of(series, Integer.parseInt(in[9]));
    return String.join(" ", Arrays.copyOf(in, 10)) + " " + shown(two);
  }

  private static Figure figure(String value) {
    if (value.equals("-")) {
      return new Figure.Missing(Reason.NOTHING_REPORTED, List.of("v"));
    }
    boolean partial = value.startsWith("~");
    return new Figure.Known(
        number(value.replace("~", "")),
        "",
        List.of(),
        new Coverage(partial ? 11 : 12, 12),
        new Coverage(1, 1));
  }

  private static String judged(String row) {
    String[] in = row.trim().split("[| ]+");
    int year = Integer.parseInt(in[0]);
    SortedMap<Integer, Target> yearly = new TreeMap<>();
    if (!in[2].equals("-")) {
      yearly.put(year, new Target(number(in[2]), year, in[2]));
    }
    Indicator indicator =
        Sample.following(
            Direction.ASCENDING,
            "20",
            new Target(number("40"), 2022, "40"),
            yearly,
            path(in[1]),
            false);
    IndicatorResult result =
        new ProgressCalculator(Sample.WORDING)
            .calculate(
                Sample.definitions(Sample.plan(indicator), true),
                observations(year, in[3]),
                Sample.year(year))
            .getIndicator("OE01-I1");
    return String.join(
        " ",
        in[0],
        in[1],
        in[2],
        in[3],
        raw(result.typeOne()),
        raw(result.typeTwo()),
        result.yardstick().name(),
        raw(result.rated()));
  }

  private static Trajectory path(String word) {
    return switch (word) {
      case "line" -> new Trajectory.Linear(2018);
      case "steps" -> new Trajectory.Steps(new TreeMap<>(Map.of(2021, number("30"))));
      default -> new Trajectory.None();
    };
  }

  private static List<Observation> observations(int year, String value) {
    if (value.equals("nothing")) {
      return List.of();
    }
    String period =
        value.endsWith("months")
            ? String.format(
                java.util.Locale.ROOT,
                "%d-%02d",
                year,
                Integer.parseInt(value.replace("months", "")))
            : Integer.toString(year);
    return List.of(Sample.observation("v", Sample.PROVINCE, period, "30"));
  }

  private static String chosen(String row) {
    String[] in = row.trim().split("[| ,]+");
    SortedMap<Integer, Target> yearly = new TreeMap<>();
    if (!in[3].equals("-")) {
      yearly.put(2021, new Target(number(in[3]), 2021, in[3]));
    }
    Indicator indicator =
        Sample.following(
            Direction.valueOf(in[0]),
            in[1],
            new Target(number(in[2]), 2022, in[2]),
            yearly,
            new Trajectory.None(),
            false);
    return String.join(
        " ",
        in[0],
        in[1],
        in[2],
        in[3],
        in[4],
        raw(two(indicator, TypeTwoTarget.FINAL, EqualTarget.NO_VALUE, in[4])),
        raw(two(indicator, TypeTwoTarget.PERIOD, EqualTarget.NO_VALUE, in[4])),
        raw(two(indicator, TypeTwoTarget.FINAL, EqualTarget.KEPT_OR_NOT, in[4])));
  }

  private static Progress two(
      Indicator indicator, TypeTwoTarget target, EqualTarget equal, String value) {
    MethodProfile.Options options =
        new MethodProfile.Options("1", target, equal, 80, 80, 4, 80, 5, Map.of());
    return new TypeTwo(indicator, new Scale(Sample.profile(options), Sample.WORDING), 2021)
        .of(number(value));
  }

  private static String raw(Progress progress) {
    return switch (progress) {
      case Progress.NotMeasurable none -> none.reason().name();
      case Progress.Measured m -> m.raw().toPlainString();
    };
  }

  @Test
  void measuresEveryDirectionAtEveryEdge() {
    compare(TABLE, TruthTableTest::computed);
  }

  private static String tidy(String row) {
    return Arrays.stream(row.trim().split("[| ]+")).collect(Collectors.joining(" "));
  }

  private static String computed(String row) {
    String[] in = row.trim().split("[| ]+");
    Direction direction = Direction.valueOf(in[0]);
    Indicator indicator =
        Sample.indicator(
            new Formula.AsReported("v"), direction, in[1].equals("-") ? null : in[1], in[2]);
    BigDecimal value = number(in[3]);
    Progress one =
        new TypeOne(direction, indicator.unit(), Sample.scale()).of(value, number(in[2]));
    Progress two = new TypeTwo(indicator, Sample.scale()).of(value);
    return String.join(" ", in[0], in[1], in[2], in[3], shown(one), shown(two));
  }

  private static String shown(Progress progress) {
    return switch (progress) {
      case Progress.NotMeasurable none -> none.reason().name();
      case Progress.Measured m -> m.raw().toPlainString() + "/" + m.capped().toPlainString();
    };
  }
}
