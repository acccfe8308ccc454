package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rendicion.TestAccounts;
import rendicion.domain.CellChange;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Period;
import rendicion.domain.ProgressChange;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;
import rendicion.pdf.VeraPdf;
import rendicion.plan.PlanReader;

class ReceiptTest {

  private static final ContentHash CONTENT = new ContentHash("ab".repeat(32));
  private static final Delivery DELIVERY =
      new Delivery(
          17,
          "residuos-solidos",
          "2022/RESIDUOS.xlsx",
          CONTENT,
          12_345,
          Instant.parse("2022-07-02T04:30:00Z"));

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void isOnePageThatEveryoneCanReadAndArchivesCanKeep(Verdict verdict) throws Exception {
    byte[] file = bytes(receipt(verdict, 60, revision(80)));
    assertThat(pages(file)).isEqualTo(1);
    assertThat(VeraPdf.broken("ua1", file)).isEmpty();
    assertThat(VeraPdf.broken("3a", file)).isEmpty();
  }

  @Test
  void saysWhatArrivedWhatCountsAndWhatToDoByWhen() throws Exception {
    assertThat(words(bytes(receipt(Verdict.ACCEPTED_WITH_FINDINGS, 2, revision(1)))))
        .contains(
            "Constancia de recepción N.º 0017",
            "Aceptado con observaciones. Ya cuentan 96 de 100 datos del archivo; 4 esperan su"
                + " corrección. 96 datos que ya cuentan 2 puntos por atender",
            "11/07/2022 último día para atenderlos",
            "1. RESIDUOS 2021: C9.",
            "Qué cambió desde la constancia N.º 0009",
            "Cambió 1 celda.",
            "RESIDUOS 2021, C1: «1» → «2»",
            "■ Crítico (50.0 %) → ● Adecuado (96.0 %)",
            "2022/RESIDUOS.xlsx",
            "1 de julio de 2022, a las 23:30 (hora de Perú)",
            "12,345 bytes",
            CONTENT.sha256());
  }

  @Test
  void speaksOfWhatWasDeliveredBeforeOnlyWhereSomethingWas() throws Exception {
    String before = "Lo que se entregó antes sigue contando.";
    assertThat(words(bytes(receipt(Verdict.REFUSED, 1, revision(1))))).contains(before);
    assertThat(words(bytes(receipt(Verdict.REFUSED, 1, null))))
        .contains("Nada de este archivo cuenta todavía.")
        .doesNotContain(before);
  }

  @Test
  void saysThatNothingChanged() throws Exception {
    assertThat(words(bytes(receipt(Verdict.ACCEPTED, 0, revision(0)))))
        .contains("Sin cambios: el archivo tiene las mismas celdas que el anterior.")
        .contains("Nada. Guarde esta constancia.")
        .doesNotContain("último día");
  }

  /** At the foot, on two lines where one is too short. */
  @Test
  void saysInFullThatTheFiguresAreASample() throws Exception {
    Definitions puno = PlanReader.read(Path.of("jobs", "puno-2019-2022"));
    byte[] file = new OfficeFeedback().receipt(receipt(Verdict.REFUSED, 1, null), puno);

    assertThat(words(file)).contains(Objects.requireNonNull(puno.settings().sampleNotice()));
  }

  /** There is no copy of what nobody can open. */
  @Test
  void saysOfAFileThatIsTooBigHowBigItMayBeAndSpeaksOfNoCopy() throws Exception {
    Finding tooBig =
        new Finding(
            "intake.too-big",
            Severity.ERROR,
            "2022/RESIDUOS.xlsx",
            null,
            null,
            null,
            Map.of("n-size", "67", "n-limit", "25"));
    Receipt receipt =
        ReceiptMaker.make(
            1,
            ReadContent.refused(DELIVERY, List.of(tooBig)),
            List.of(),
            TestAccounts.definitions(),
            null);

    assertThat(words(bytes(receipt)))
        .contains(
            "Devuelto. Nada de este archivo cuenta todavía.",
            "Todo el archivo. El archivo pesa 67 MB y se reciben hasta 25 MB. Quite imágenes",
            "Luego deje el archivo correcto en su carpeta de entrega. No hay copia revisada,")
        .doesNotContain("pintadas");
  }

  @Test
  void speaksOfNoCopyOfAListOfOurs() throws Exception {
    Finding ours =
        new Finding(
            "reading.own-list", Severity.ERROR, "2022/RESIDUOS.xlsx", null, null, null, Map.of());
    Receipt receipt =
        ReceiptMaker.make(
            1,
            ReadContent.refused(DELIVERY, List.of(ours)),
            List.of(),
            TestAccounts.definitions(),
            null);

    assertThat(words(bytes(receipt)))
        .contains(
            "Todo el archivo. Este archivo es una lista de observaciones que le dio este programa",
            "De este archivo no hay copia revisada: es una lista nuestra")
        .doesNotContain("pintadas");
  }

  @Test
  void asksNothingOfAnOfficeForAFaultOfTheProgram() throws Exception {
    Finding fault =
        new Finding(
            "job.program-failed",
            Severity.ERROR,
            "2022/RESIDUOS.xlsx",
            null,
            null,
            null,
            Map.of("file", "2022/RESIDUOS.xlsx"));
    Receipt receipt =
        ReceiptMaker.make(
            1,
            new ReadContent(DELIVERY, Verdict.REFUSED, List.of(), List.of(), List.of(fault), ""),
            List.of(),
            TestAccounts.definitions(),
            null);

    assertThat(receipt.due()).isNull();
    assertThat(words(bytes(receipt)))
        .contains("No es un error de la oficina.", "0 puntos por atender", "Nada. El administrador")
        .doesNotContain("último día", "Corrija");
  }

  @Test
  void showsWhatToDoRatherThanWhatChangedWhereThereIsNoRoomForBoth() throws Exception {
    assertThat(words(bytes(receipt(Verdict.ACCEPTED_WITH_FINDINGS, 5, revision(80)))))
        .contains("2. RESIDUOS 2021: C9.", "RESIDUOS 2021, C1: «1» → «2»");
  }

  @Test
  void isTheSameTwice() {
    Receipt receipt = receipt(Verdict.REFUSED, 3, null);
    assertThat(bytes(receipt)).isEqualTo(bytes(receipt));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-07-01, 5, 2022-07-08", // from a Friday over the weekend to the next
    "2022-07-02, 1, 2022-07-04", // a Saturday does not count
    "2022-07-04, 10, 2022-07-18",
  })
  void countsDaysFromMondayToFriday(LocalDate from, int days, LocalDate due) {
    assertThat(ReceiptMaker.after(from, days)).isEqualTo(due);
  }

  private static Receipt receipt(
      Verdict verdict, int findings, Receipt.@Nullable Revision revision) {
    Finding finding =
        new Finding(
            "reading.unknown-workbook",
            Severity.ERROR,
            "2022/RESIDUOS.xlsx",
            "RESIDUOS 2021",
            "C9",
            null,
            Map.of("office", "RESIDUOS con un nombre muy largo ".repeat(findings > 9 ? 6 : 1)));
    return new Receipt(
        17,
        DELIVERY,
        verdict,
        List.of("Residuos por mes"),
        verdict == Verdict.REFUSED ? 0 : 96,
        verdict == Verdict.ACCEPTED_WITH_FINDINGS ? 4 : 0,
        Collections.nCopies(findings, finding),
        findings == 0 ? null : LocalDate.of(2022, 7, 11),
        revision);
  }

  private static Receipt.Revision revision(int cells) {
    List<CellChange> changes = new ArrayList<>();
    for (int i = 1; i <= cells; i++) {
      changes.add(new CellChange("RESIDUOS 2021", "C" + i, "" + i, "" + (i + 1)));
    }
    String indicator = TestAccounts.definitions().plan().indicators().getFirst().code();
    ProgressChange effect =
        new ProgressChange(
            indicator,
            Period.year(2022),
            BigDecimal.ONE,
            BigDecimal.TEN,
            BigDecimal.valueOf(50),
            BigDecimal.valueOf(96),
            Rating.CRITICAL,
            Rating.ADEQUATE);
    return new Receipt.Revision(
        9, true, cells, changes, cells == 0 ? List.of() : Collections.nCopies(8, effect));
  }

  private static byte[] bytes(Receipt receipt) {
    return new OfficeFeedback().receipt(receipt, TestAccounts.definitions());
  }

  private static int pages(byte[] file) throws Exception {
    try (var document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    }
  }

  private static String words(byte[] file) throws Exception {
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }
  }
}
