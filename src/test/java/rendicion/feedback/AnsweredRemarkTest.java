package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** An answered question is told as answered, with who said what and when, and asks for nothing. */
class AnsweredRemarkTest {

  private static final Finding QUESTION =
      new Finding(
          "validation.outlier",
          Severity.QUESTION,
          "a.xlsx",
          "Datos",
          "C5",
          null,
          Map.of("figure", "Casos", "n", "1", "values", "«9»", "amount-usual", "4"));

  @Test
  void saysWhoAnsweredWhatAndWhen() {
    RemarkText remark = remark("R. Quispe, jefe de área", "Hubo «doble» campaña");

    assertThat(remark.severity()).isEqualTo("✓ Respondida");
    assertThat(remark.effect())
        .isEqualTo("Respondió R. Quispe, jefe de área, el 01/02/2023: «Hubo «doble» campaña».");
    assertThat(remark.remedy()).isEqualTo("Nada, mientras la cifra no cambie.");
    assertThat(remark.note("C5"))
        .startsWith("Rendición · ✓ Respondida\n")
        .endsWith(
            "\nQué hacer: Nada, mientras la cifra no cambie.\nRespondió R. Quispe, jefe de área, el"
                + " 01/02/2023: «Hubo «doble» campaña».");
  }

  @Test
  void saysOfAnErrorThatItsAnswerWasReadAndThatItStillMustBeMended() {
    RemarkText remark = noted(Severity.ERROR);
    var text = Wording.spanish().finding(QUESTION);

    assertThat(remark.answer()).isEqualTo("Hubo campaña");
    assertThat(remark.effect())
        .isEqualTo(text.effect() + "\nRespondió R. Quispe, el 01/02/2023: «Hubo campaña».");
    assertThat(remark.remedy())
        .isEqualTo(
            text.remedy()
                + "\nLeímos su respuesta y queda anotada. Todavía hace falta corregir: una"
                + " respuesta no basta para que cuente.");
  }

  @Test
  void saysOfAWarningThatItsAnswerWasNoted() {
    assertThat(noted(Severity.WARNING).remedy())
        .endsWith(
            "\nLeímos su respuesta y queda anotada. Si con ella está todo dicho, no hace falta"
                + " más.");
  }

  private static RemarkText noted(Severity severity) {
    return new RemarkText(
        QUESTION.weighing(severity).noting(justification("R. Quispe", "Hubo campaña")),
        Wording.spanish());
  }

  @Test
  void saysSoWithoutASignature() {
    assertThat(remark(null, "Hubo campaña").effect())
        .isEqualTo("Su oficina respondió el 01/02/2023: «Hubo campaña».");
  }

  /** The cell is read again when the copy comes back, so it must not grow from turn to turn. */
  @Test
  void leavesTheAnswerItselfAsItWasWritten() {
    assertThat(remark("R. Quispe", "Hubo campaña").answer()).isEqualTo("Hubo campaña");
  }

  @Test
  void saysOfAnOpenQuestionWhatItsTextsSay() {
    RemarkText open = new RemarkText(QUESTION, Wording.spanish());
    var text = Wording.spanish().finding(QUESTION);

    assertThat(List.of(open.severity(), open.effect(), open.remedy(), open.answer()))
        .containsExactly("? Consulta", text.effect(), text.remedy(), "");
  }

  private static RemarkText remark(@Nullable String author, String words) {
    return new RemarkText(QUESTION.answeredBy(justification(author, words)), Wording.spanish());
  }

  private static Justification justification(@Nullable String author, String words) {
    return new Justification(
        null,
        words,
        author,
        LocalDate.of(2023, 2, 1),
        new ContentHash("ab".repeat(32)),
        CellRef.parse("Datos", "J5"));
  }
}
