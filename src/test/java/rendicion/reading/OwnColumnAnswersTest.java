package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.TestAccounts;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.reading.cells.KindOfFile;
import rendicion.validation.DeliveryValidator;

/** An office explains a figure in a column of its own table, in the row of the figure. */
class OwnColumnAnswersTest {
  private static final Office OFFICE =
      TestPlan.office(TestPlan.layout().figure("cobertura", "COBERTURA").build());
  private static final ContentHash CONTENT = new ContentHash("0".repeat(64));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Justificación", "Respuesta", "Sustento"})
  void whatStandsInTheRowOfTheFigureClearsItsQuestion(String header) throws IOException {
    ReadContent judged = judged(header, "Recién empezó la campaña", "");

    assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.ACCEPTED);
    assertThat(questions(judged)).containsExactly("B3 ANSWERED");
    assertThat(only(judged).details().answer())
        .isEqualTo(
            new Justification(
                null,
                "Recién empezó la campaña",
                null,
                LocalDate.of(2022, 1, 10),
                CONTENT,
                CellRef.parse("H", "C3")));
  }

  @Test
  void whatStandsInAnotherRowClearsNothing() throws IOException {
    assertThat(questions(judged("Justificación", "", "Recién empezó la campaña")))
        .containsExactly("B3 QUESTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sin observaciones", "Ninguna observación", "-", "ok", "Sin novedad"})
  void whatExplainsNothingClearsNothing(String remark) throws IOException {
    assertThat(questions(judged("Observaciones", remark, ""))).containsExactly("B3 QUESTION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El 0.45 es real, recién empezó",
        "Lo de B3: recién empezó",
        "La cobertura recién empezó",
        "La cifra es correcta"
      })
  void aRemarkAmongOthersClearsTheFigureThatItNames(String remark) throws IOException {
    assertThat(questions(judged("OBSERVACIONES", remark, ""))).containsExactly("B3 ANSWERED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entregado completo",
        "Firmado por el alcalde",
        "Lo de B4 es real",
        "Hubo 5.3 más"
      })
  void aRemarkAmongOthersThatNamesNoFigureOfItsRowClearsNothing(String remark) throws IOException {
    assertThat(questions(judged("OBSERVACIONES", remark, ""))).containsExactly("B3 QUESTION");
  }

  /** At eleven in the evening of the ninth in Peru it is the tenth in Greenwich. */
  @Test
  void isDatedWhereTheMunicipalityIs() throws IOException {
    Path file =
        TestBook.xlsx()
            .sheet("H", "2021", "DISTRITO | COBERTURA | Sustento", "Puno | 0.45 | Recién empezó")
            .save(folder);
    Delivery delivery =
        new Delivery(
            1, OFFICE.code(), "libro.xlsx", CONTENT, 1, Instant.parse("2022-01-10T04:00:00Z"));
    Reading reading =
        WorkbookReader.read(
            file,
            KindOfFile.of(file),
            delivery,
            OFFICE,
            TestPlan.plan(),
            List.of(),
            TestAccounts.definitions().settings().zone());
    assertThat(reading.justifications())
        .extracting(Justification::received)
        .containsExactly(LocalDate.of(2022, 1, 9));
  }

  @Test
  void aColumnForSomethingElseClearsNothing() throws IOException {
    assertThat(questions(judged("Responsable", "Recién empezó la campaña", "")))
        .containsExactly("B3 QUESTION");
  }

  private ReadContent judged(String header, String first, String second) throws IOException {
    Path file =
        TestBook.xlsx()
            .sheet(
                "H",
                "2021",
                "DISTRITO | COBERTURA | " + header,
                "Puno     | 0.45      | " + first,
                "Ácora    | 5.3       | " + second,
                "Mañazo   | 6.8       | ")
            .save(folder);
    Delivery delivery =
        new Delivery(
            1, OFFICE.code(), "libro.xlsx", CONTENT, 1, Instant.parse("2022-01-10T15:00:00Z"));
    Reading reading =
        WorkbookReader.read(file, KindOfFile.of(file), delivery, OFFICE, TestPlan.plan());
    Definitions definitions =
        new Definitions(
            TestPlan.plan(), List.of(OFFICE), TestAccounts.definitions().settings(), "");
    return DeliveryValidator.judge(
        reading, OFFICE, definitions, List.of(), reading.justifications());
  }

  private static List<String> questions(ReadContent judged) {
    return judged.findings().stream()
        .filter(f -> f.severity() == Severity.QUESTION || f.severity() == Severity.ANSWERED)
        .map(f -> f.cell() + " " + f.severity())
        .toList();
  }

  private static Finding only(ReadContent judged) {
    assertThat(judged.findings()).hasSize(1);
    return Objects.requireNonNull(judged.findings().getFirst());
  }
}
