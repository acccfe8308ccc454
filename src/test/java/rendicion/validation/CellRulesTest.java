package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellField;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Observation;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/**
 * What a rule lets templates refuse is what it finds: its bad example does not pass, its good does.
 */
class CellRulesTest {

  static List<CellRule> rules() {
    return CellConstraints.rules();
  }

  @Test
  void areTheRulesAboutSingleCells() {
    assertThat(rules().stream().map(Rule::code))
        .containsExactly(
            "validation.unknown-place",
            "validation.unknown-activity",
            "validation.negative",
            "validation.above-hundred-percent",
            "validation.not-whole",
            "validation.date-outside-period");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refuseTheFaultOfTheirBadExample(CellRule rule) {
    assertThat(example(rule, "bad").observations().stream().filter(o -> !admits(rule, o)))
        .hasSize(1);
  }

  /** A year other than the named one is a fault only where nearly all the others are of that. */
  @ParameterizedTest
  @MethodSource("rules")
  void admitAllOfTheirGoodExample(CellRule rule) {
    assertThat(example(rule, "good").observations())
        .filteredOn(o -> !(rule instanceof DateOutsidePeriod) || o.period().to().getYear() == 2021)
        .isNotEmpty()
        .allMatch(o -> admits(rule, o));
  }

  /** Of CEPLAN's seven units: whether a figure of that unit may be -1, 0, 0.5, 101. */
  @ParameterizedTest
  @CsvSource({
    "QUANTITY,       no,  yes, no,  yes",
    "NUMBER,         no,  yes, yes, yes",
    "PERCENTAGE,     no,  yes, yes, no",
    "RATIO,          no,  yes, yes, yes",
    "RATE,           no,  yes, yes, yes",
    "INDEX,          no,  yes, yes, yes",
    "RATE_OF_CHANGE, yes, yes, yes, yes"
  })
  void giveEachUnitTheRangeThatItsMeaningDemands(
      UnitKind unit, String below, String zero, String part, String above) {
    assertThat(
            java.util.stream.Stream.of("-1", "0", "0.5", "101")
                .map(value -> mayBe(unit, new java.math.BigDecimal(value)) ? "yes" : "no"))
        .containsExactly(below, zero, part, above);
  }

  private static boolean mayBe(UnitKind unit, java.math.BigDecimal value) {
    return rules().stream()
        .flatMap(rule -> rule.constraint(new CellField.Figure(unit)).stream())
        .allMatch(constraint -> constraint.admits(value));
  }

  @Test
  void haveTheirSayAboutTheCellsTheyAreFor() {
    assertThat(
            List.of(
                said(new CellField.Place(Sample.PLAN)),
                said(new CellField.ActivityCode(Sample.PLAN)),
                said(new CellField.Year(2021)),
                said(new CellField.Figure(UnitKind.QUANTITY)),
                said(new CellField.Figure(UnitKind.PERCENTAGE)),
                said(new CellField.Figure(UnitKind.RATE_OF_CHANGE))))
        .containsExactly(
            "unknown-place",
            "unknown-activity",
            "date-outside-period",
            "negative not-whole",
            "negative above-hundred-percent",
            "");
  }

  private static String said(CellField field) {
    return CellConstraints.of(field).stream()
        .map(c -> c.rule().replace("validation.", ""))
        .collect(Collectors.joining(" "));
  }

  /** Has the rule's word on each field of the figure. */
  private static boolean admits(CellRule rule, Observation o) {
    UnitKind kind =
        Sample.PLAN
            .findVariable(o.variable())
            .map(Variable::unit)
            .map(MeasureUnit::kind)
            .orElse(null);
    return admits(rule, new CellField.Place(Sample.PLAN), o.place())
        && (o.activity() == null
            || admits(rule, new CellField.ActivityCode(Sample.PLAN), o.activity()))
        && admits(rule, new CellField.Year(2021), Integer.toString(o.period().to().getYear()))
        && rule.constraint(new CellField.Figure(kind)).stream().allMatch(c -> c.admits(o.value()));
  }

  private static boolean admits(CellRule rule, CellField field, String text) {
    return rule.constraint(field).stream().allMatch((CellConstraint c) -> c.admits(text));
  }

  private static Example example(Rule rule, String kind) {
    return Objects.requireNonNull(Objects.requireNonNull(Example.all().get(rule.code())).get(kind));
  }
}
