package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;

/** Every direction with every edge: what each measure says, or why it says nothing. */
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

  @Test
  void measuresEveryDirectionAtEveryEdge() {
    List<String> rows = TABLE.lines().skip(1).filter(row -> !row.startsWith("#")).toList();
    String expected = rows.stream().map(TruthTableTest::tidy).collect(Collectors.joining("\n"));
    String actual = rows.stream().map(TruthTableTest::computed).collect(Collectors.joining("\n"));
    assertThat(actual).isEqualTo(expected);
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
