package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.ReadContent.Verdict;
import rendicion.plan.PlanReader;

/**
 * Of figures that were delivered and do not count: which they are, and what speaks against them.
 */
class RejectionTest {

  private static final ContentHash FILE = new ContentHash("ab".repeat(32));
  private static final Delivery DELIVERY =
      new Delivery(1, "agua", "agua.xlsx", FILE, 1, Instant.parse("2022-01-01T00:00:00Z"));
  private static final Finding NEGATIVE = fault("validation.negative", Severity.ERROR, "B2:C3");
  private static final Finding ASKED = fault("validation.outlier", Severity.QUESTION, "B2");

  @Test
  void namesTheErrorThatCoversEachCellAndTellsTogetherWhatHasTheSame() {
    List<Observation> rejected =
        List.of(
            at("Datos", "A2"),
            at("Datos", "B2"),
            at("Datos", "C3"),
            at("Datos", "B4"),
            at("Datos", "B1"),
            at("Datos", "D2"),
            at("Otra", "B2"));
    Account account = account(content(List.of(), rejected), content(List.of(), List.of()));

    assertThat(account.listRejections(rejected).stream().map(RejectionTest::told))
        .containsExactly(
            "Datos [A2, B4, B1, D2] null", "Datos [B2, C3] validation.negative", "Otra [B2] null");
    assertThat(account.listRejections(List.of(at("Datos", "Z9")))).isEmpty();
  }

  @Test
  void namesTheQuestionThatTheFiguresOfASheetOrOfTheFileWaitFor() {
    List<Observation> waiting = List.of(at("Datos", "A2"), at("Datos", "B2"), at("Otra", "B9"));

    assertThat(told(waiting, waits("sheet")))
        .containsExactly(
            "Datos [A2] validation.wrong-period",
            "Datos [B2] validation.negative",
            "Otra [B9] null");
    assertThat(told(waiting, waits("file")))
        .containsExactly(
            "Datos [A2] validation.wrong-period",
            "Datos [B2] validation.negative",
            "Otra [B9] validation.wrong-period");
    assertThat(told(waiting, waits("none")))
        .containsExactly("Datos [A2] null", "Datos [B2] validation.negative", "Otra [B9] null");
    assertThat(told(waiting, waits("sheet").weighing(Severity.WARNING)))
        .as("on trial")
        .containsExactly("Datos [A2] null", "Datos [B2] validation.negative", "Otra [B9] null");
  }

  private static List<String> told(List<Observation> rejected, Finding question) {
    ReadContent content = content(List.of(), rejected).withMore(List.of(question));
    return account(content).listRejections(rejected).stream().map(RejectionTest::told).toList();
  }

  private static Finding waits(String whose) {
    return new Finding(
        "validation.wrong-period",
        Severity.QUESTION,
        "agua.xlsx",
        "Datos",
        "A1",
        null,
        Map.of("waiting", whose));
  }

  @Test
  void speaksOnlyOfRejectedFiguresThatNothingInForceStandsFor() {
    Observation bad = at("Datos", "B2");
    Observation later = figure("Datos", "B2", "2020");

    assertThat(ReadContent.rejected(List.of(content(List.of(), List.of(bad)))))
        .containsExactly(bad);
    assertThat(
            ReadContent.rejected(
                List.of(
                    content(List.of(), List.of(bad, later)),
                    content(List.of(at("Datos", "A2")), List.of()))))
        .containsExactly(later);
  }

  @Test
  void leavesOutWhatIsRejectedOfALaterPeriod() {
    ReadContent content =
        content(List.of(figure("Datos", "A1", "2020")), List.of(at("Datos", "B2")));

    assertThat(content.upTo(LocalDate.of(2021, 12, 31)).rejected()).hasSize(1);
    assertThat(content.upTo(LocalDate.of(2021, 12, 30)).rejected()).isEmpty();
  }

  private static String told(Rejection r) {
    return r.sheet()
        + " "
        + r.figures().stream().map(o -> o.cell().address()).toList()
        + " "
        + (r.fault() == null ? null : r.fault().code());
  }

  private static Account account(ReadContent... contents) {
    Definitions valle = PlanReader.read(Path.of("src/test/resources/rendicion/plan/valle"));
    return new Account(valle, List.of(contents), List.of(), List.of());
  }

  private static ReadContent content(List<Observation> counted, List<Observation> rejected) {
    return new ReadContent(
        DELIVERY,
        Verdict.ACCEPTED_WITH_FINDINGS,
        List.of("W1"),
        counted,
        List.of(ASKED, NEGATIVE, fault("validation.no-figures", Severity.ERROR, null)),
        "",
        List.of(),
        rejected);
  }

  private static Finding fault(String code, Severity severity, @Nullable String cell) {
    return new Finding(
        code, severity, "agua.xlsx", cell == null ? null : "Datos", cell, null, Map.of());
  }

  private static Observation at(String sheet, String cell) {
    return figure(sheet, cell, "2021");
  }

  private static Observation figure(String sheet, String cell, String year) {
    return new Observation(
        "con-agua",
        "210100",
        null,
        "",
        Period.parse(year),
        BigDecimal.ONE,
        "1",
        FILE,
        CellRef.parse(sheet, cell));
  }
}
