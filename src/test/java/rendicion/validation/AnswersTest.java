package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.validation.Sample.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Severity;

/** A question is asked until the office answers it, and again when the figure changes. */
class AnswersTest {

  private static final Map<String, String> NONE = Map.of();

  @Test
  void keepsAnAnsweredQuestionVisibleWithWhoSaidWhatAndWhen() {
    Finding question = only(judged(percent("0.45", "C5"), List.of()));
    Justification answer = answer(question.key(), Sample.FILE, "C5");

    ReadContent again = judged(percent("0.45", "C5"), List.of(answer));

    assertThat(question.severity()).isEqualTo(Severity.QUESTION);
    assertThat(only(again)).isEqualTo(question.answeredBy(answer));
    assertThat(only(again).severity()).isEqualTo(Severity.ANSWERED);
    assertThat(only(again).details().answer()).isEqualTo(answer);
    assertThat(again.verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void knowsTheQuestionAgainAfterItsRowMoved() {
    String key = only(judged(percent("0.45", "C5"), List.of())).key();

    assertThat(only(judged(percent("0.450", "C19"), List.of(answer(key, Sample.FILE, "A1")))))
        .extracting(Finding::severity)
        .isEqualTo(Severity.ANSWERED);
  }

  @Test
  void asksAgainWhenTheFigureSaysSomethingElse() {
    String key = only(judged(percent("0.45", "C5"), List.of())).key();

    assertThat(only(judged(percent("0.46", "C5"), List.of(answer(key, Sample.FILE, "A1")))))
        .extracting(Finding::severity)
        .isEqualTo(Severity.QUESTION);
  }

  @Test
  void takesAnAnswerInTheRowOfTheFigureOnlyInItsOwnFile() {
    Justification here = answer(null, Sample.FILE, "J5");
    Justification elsewhere = answer(null, Sample.EARLIER_FILE, "J5");

    assertThat(only(judged(percent("0.45", "C5"), List.of(here))).details().answer())
        .isEqualTo(here);
    assertThat(only(judged(percent("0.45", "C6"), List.of(here))).severity())
        .isEqualTo(Severity.QUESTION);
    assertThat(only(judged(percent("0.45", "C5"), List.of(elsewhere))).severity())
        .isEqualTo(Severity.QUESTION);
  }

  @Test
  void takesAnAnswerToTheWholeOrToEachFigureButNotToSomeOfThem() {
    List<Observation> column =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> observation("pei", "210100", "202" + (i - 1), "0.41", "C" + (4 + i)))
            .toList();
    Finding question = only(judged(column, List.of()));
    List<Justification> each =
        question.memberKeys().stream().map(k -> answer(k, Sample.FILE, "J9")).toList();

    assertThat(question.cell()).isEqualTo("C5:C7");
    assertThat(only(judged(column, List.of(answer(question.key(), Sample.FILE, "J9")))).severity())
        .isEqualTo(Severity.ANSWERED);
    assertThat(only(judged(column, each)).severity()).isEqualTo(Severity.ANSWERED);
    assertThat(only(judged(column, each.subList(0, 2))).severity()).isEqualTo(Severity.QUESTION);
  }

  @Test
  void takesTheLastOfSeveralAnswers() {
    Finding question = only(judged(percent("0.45", "C5"), List.of()));
    Justification first = answer(question.key(), "Recién empezamos", 1);
    Justification last = answer(question.key(), "Se midió otra vez", 2);

    assertThat(only(judged(percent("0.45", "C5"), List.of(last, first))).details().answer())
        .isEqualTo(last);
  }

  /** The copy of a colleague brings the words of the first one along. */
  @Test
  void leavesAnAnswerToWhoeverSignedItFirst() {
    String key = only(judged(percent("0.45", "C5"), List.of())).key();
    Justification unsigned = answer(key, "Recién empezamos", null, 1);
    Justification first = answer(key, "Recién empezamos", "R. Quispe", 2);
    Justification carried = answer(key, "Recién empezamos ", "J. Mamani", 3);
    Justification alone = answer(key, "Recién empezamos", null, 4);
    Justification other = answer(key, "Se midió otra vez", "J. Mamani", 5);
    Justification back = answer(key, "Recién empezamos", "P. Choque", 6);

    assertThat(standing(unsigned, alone)).isEqualTo(unsigned);
    assertThat(standing(unsigned, first)).isEqualTo(first);
    assertThat(standing(unsigned, first, carried, alone)).isEqualTo(first);
    assertThat(standing(first, carried, other)).isEqualTo(other);
    assertThat(standing(first, other, back)).isEqualTo(back);
  }

  private static @Nullable Justification standing(Justification... answers) {
    return only(judged(percent("0.45", "C5"), List.of(answers))).details().answer();
  }

  /** What stands in one row is no word on the others. */
  @Test
  void takesNoAnswerOfOneRowForSeveralOrForAllOfTheSheet() {
    Justification inRow = answer(null, Sample.FILE, "J5");
    List<Observation> column =
        List.of(
            observation("pei", "210100", "2020", "0.41", "C5"),
            observation("pei", "210100", "2021", "0.42", "C6"));
    List<Observation> apart =
        List.of(
            observation("pei", "210100", "2020", "0.41", "C5"),
            observation("pei", "210100", "2021", "0.42", "C9"));
    List<Finding> loose =
        List.of(
            new Finding("reading.x", Severity.QUESTION, "residuos.xlsx", "Datos", null, null, NONE),
            new Finding("reading.x", Severity.QUESTION, "residuos.xlsx", null, null, null, NONE));

    assertThat(only(judged(column, List.of(inRow))).severity()).isEqualTo(Severity.QUESTION);
    assertThat(only(judged(apart, List.of(inRow))).cells()).containsExactly("C5", "C9");
    assertThat(only(judged(apart, List.of(inRow))).severity()).isEqualTo(Severity.QUESTION);
    assertThat(new Answers(Sample.FILE, List.of(inRow)).applyTo(loose)).isEqualTo(loose);
  }

  /** Words beside an error are kept with it; they do not make its figure count. */
  @Test
  void clearsNoErrorAndKeepsWhatWasSaidAboutIt() {
    Finding error = only(judged(percent("120", "C5"), List.of()));

    Justification said = answer(error.key(), Sample.FILE, "A1");
    ReadContent again = judged(percent("120", "C5"), List.of(said));

    assertThat(only(again)).isEqualTo(error.noting(said));
    assertThat(only(again).severity()).isEqualTo(Severity.ERROR);
    assertThat(only(again).details().answer()).isEqualTo(said);
    assertThat(again.observations()).isEmpty();
    assertThat(only(judged(percent("120", "C5"), List.of(answer(null, Sample.FILE, "J5")))))
        .as("a remark in its row is of no finding")
        .isEqualTo(error);
  }

  private static Justification answer(String finding, String text, int dayOfMarch) {
    return answer(finding, text, "R. Quispe", dayOfMarch);
  }

  private static Justification answer(
      String finding, String text, @Nullable String author, int dayOfMarch) {
    return new Justification(
        finding,
        text,
        author,
        LocalDate.of(2023, 3, dayOfMarch),
        Sample.FILE,
        CellRef.parse("Datos", "A1"));
  }

  private static Justification answer(@Nullable String finding, ContentHash content, String cell) {
    CellRef at = CellRef.parse("Datos", cell);
    return new Justification(
        finding, "Recién empezamos", "R. Quispe", LocalDate.of(2023, 2, 1), content, at);
  }

  private static List<Observation> percent(String value, String cell) {
    return List.of(observation("pei", "210100", "2021", value, cell));
  }

  private static ReadContent judged(List<Observation> all, List<Justification> answers) {
    return DeliveryValidator.judge(
        Sample.reading(all, List.of(), List.of()),
        Sample.OFFICE,
        Sample.DEFINITIONS,
        List.of(),
        answers);
  }

  private static Finding only(ReadContent content) {
    assertThat(content.findings()).hasSize(1);
    return Objects.requireNonNull(content.findings().getFirst());
  }
}
