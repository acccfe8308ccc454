package rendicion.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Rejection;
import rendicion.domain.Severity;

class FindingWordsTest {

  private static final Wording WORDING = Wording.spanish();
  private static final List<String> ANSWERS =
      List.of("title", "found", "expected", "effect", "remedy");

  @Test
  void answersFiveQuestionsForEveryCode() {
    TreeSet<String> incomplete = new TreeSet<>();
    for (String key : WORDING.keys()) {
      if (key.matches("(intake|reading|validation)\\.[a-z0-9-]+\\.(title|found|remedy)")) {
        String code = key.substring(0, key.lastIndexOf('.'));
        ANSWERS.stream()
            .map(answer -> code + "." + answer)
            .filter(k -> !WORDING.knows(k))
            .forEach(incomplete::add);
      }
    }
    assertThat(incomplete).isEmpty();
  }

  @Test
  void saysOfFiguresThatWaitForAQuestionThatAnAnswerIsEnough() {
    assertThat(rejection(Severity.QUESTION)).contains("lo corrija o responda;");
    assertThat(rejection(Severity.ERROR)).contains("Contará cuando se corrija;");
  }

  private static String rejection(Severity severity) {
    ContentHash file = new ContentHash("ab".repeat(32));
    Observation figure =
        new Observation(
            "casos",
            "210101",
            null,
            "",
            Period.parse("2021"),
            BigDecimal.ONE,
            "1",
            file,
            new CellRef("ENE", 2, 7));
    return WORDING.rejection(
        new Rejection(
            new Delivery(1, "salud", "padron 2022.xlsx", file, 1, Instant.EPOCH),
            List.of(figure),
            new Finding(
                "validation.wrong-period",
                severity,
                "padron 2022.xlsx",
                "ENE",
                "A2",
                null,
                Map.of())),
        "Salud");
  }

  @Test
  void hasNoTextThatCannotBeParsed() {
    assertThat(WORDING.keys()).allSatisfy(key -> assertThat(WORDING.arguments(key)).isNotNull());
  }

  @Test
  void readsNumbersPeriodsAndPluralsByTheNameOfTheArgument() {
    FindingText text =
        WORDING.finding(
            new Finding(
                "validation.same-value-repeated",
                Severity.QUESTION,
                null,
                null,
                null,
                null,
                Map.of(
                    "figure", "Residuos",
                    "values", "«52»",
                    "n", "1",
                    "n-periods", "6",
                    "period-first", "2021-01",
                    "period-last", "2021-06")));
    assertThat(text.found())
        .isEqualTo(
            "El valor «52» se repite en 6 periodos seguidos, de enero de 2021 a junio de 2021"
                + " (Residuos).");
  }

  @Test
  void writesPlainAmountsInTheNotationOfPeru() {
    FindingText text =
        WORDING.finding(
            new Finding(
                "validation.total-mismatch",
                Severity.WARNING,
                null,
                null,
                null,
                null,
                Map.of(
                    "total", "TOTAL",
                    "values", "«245,945»",
                    "n-parts", "15",
                    "along", "column",
                    "skipped", "none",
                    "amount-sum", "245925.50",
                    "amount-difference", "-19.5")));
    assertThat(text.found())
        .isEqualTo(
            "En «TOTAL» dice «245,945», pero sus 15 partes suman 245,925.5."
                + " La diferencia es \u221219.5.");
  }
}
