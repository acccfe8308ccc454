package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.Finding;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/**
 * What every rule owes: a bad example that fires it alone, a good one that fires nothing, words.
 */
class RulesTest {

  private static final Map<String, Map<String, Example>> EXAMPLES = Example.all();
  private static final Wording WORDING = Wording.spanish();

  static List<Rule> rules() {
    return Rules.all();
  }

  @Test
  void hasExamplesOfEveryRuleAndOfNothingElse() {
    assertThat(EXAMPLES.keySet())
        .containsExactlyElementsOf(Rules.all().stream().map(Rule::code).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void firesAloneOnItsBadExample(Rule rule) {
    List<Finding> findings = example(rule, "bad").judged().findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().code()).isEqualTo(rule.code());
    assertThat(findings.getFirst().severity()).isEqualTo(rule.severity());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSilentWithAllOthersOnItsGoodExample(Rule rule) {
    assertThat(example(rule, "good").judged().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasFiveTextsThatUseOnlyWhatTheFindingSays(Rule rule) {
    Finding finding = example(rule, "bad").judged().findings().getFirst();
    FindingText text = WORDING.finding(finding);
    assertThat(List.of(text.title(), text.found(), text.expected(), text.effect(), text.remedy()))
        .allSatisfy(t -> assertThat(t).isNotBlank().doesNotContain("{").doesNotContain("}"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void leavesOutFiguresOnlyWhereItIsAnErrorOrTheyWaitForAnAnswer(Rule rule) {
    Example bad = example(rule, "bad");
    int kept = bad.judged().observations().size();
    boolean leavesOut = kept < bad.observations().size();
    assertThat(leavesOut)
        .isEqualTo(
            rule.severity() == rendicion.domain.Severity.ERROR || rule instanceof WrongPeriod);
  }

  @Test
  void hasNoTextsWithoutAFinding() {
    TreeSet<String> codes = new TreeSet<>();
    WORDING.keys().stream()
        .filter(k -> k.startsWith("validation."))
        .forEach(k -> codes.add(k.substring(0, k.lastIndexOf('.'))));
    TreeSet<String> known = new TreeSet<>(EXAMPLES.keySet());
    known.addAll(
        List.of(
            DeliveryValidator.NOT_RECOGNISED,
            DeliveryValidator.NO_FIGURES,
            Listing.MORE,
            SameContentTwice.CODE,
            TwoValues.CODE,
            OtherBook.CODE,
            Missing.DELIVERY,
            Missing.FIGURE,
            Missing.DISTRICTS,
            Missing.MONTHS,
            Missing.MONTHS_OF_PLACE,
            Missing.ACTIVITIES));
    assertThat(codes).isEqualTo(known);
  }

  /** The codes that job.yaml may put on trial are those of the rules. */
  @Test
  void canAllBePutOnTrial() throws java.io.IOException {
    String schema =
        new String(
            Objects.requireNonNull(
                    Rule.class.getResourceAsStream("/rendicion/plan/job.schema.json"))
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    TreeSet<String> codes = new TreeSet<>();
    java.util.regex.Pattern.compile("\"(validation\\.[a-z-]+)\"")
        .matcher(schema)
        .results()
        .forEach(m -> codes.add(m.group(1)));
    assertThat(codes).containsExactlyElementsOf(new TreeSet<>(EXAMPLES.keySet()));
  }

  private static Example example(Rule rule, String kind) {
    return Objects.requireNonNull(Objects.requireNonNull(EXAMPLES.get(rule.code())).get(kind));
  }
}
