package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Closing;
import rendicion.domain.Coverage;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Period;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.wording.Wording;

class AccountabilityReportTest {

  @TempDir Path folder;

  @Test
  void saysEverythingInReadingOrder() throws Exception {
    assertGolden("full", TinyAccount.full());
  }

  @Test
  void saysThatNothingWasDelivered() throws Exception {
    assertGolden("nothing", TinyAccount.nothing());
  }

  @Test
  void saysWhatOneDeliveryTells() throws Exception {
    assertGolden("one", TinyAccount.one());
  }

  @Test
  void knowsNothingOfLaterPeriods() throws Exception {
    assertThat(ReadingOrder.of(report(TinyAccount.full(), TinyPlan.FIRST)))
        .contains("46.3", "498,000")
        .doesNotContain("301,250", "25.00", "Anemia <5», C7", "pesaje.xlsx");
  }

  @Test
  void printsNoPercentageOfSeveralIndicatorsWithoutItsCoverage() throws Exception {
    List<String> lines = ReadingOrder.of(report(TinyAccount.full())).lines().toList();
    assertThat(lines.stream().filter(line -> line.matches(".*(avance|conjunto:) [\\d−].*")))
        .hasSize(5)
        .allMatch(line -> line.matches(".*\\(calculado en \\d+ de \\d+ indicador(es)?\\).*"));
    int summary = lines.indexOf("Caption: Los objetivos con los datos al 31 de diciembre de 2022");
    assertThat(lines.subList(summary, summary + 29))
        .containsSubsequence("Span: 38.2\u00a0%\u00a0", "TD: 2 de 2 indicadores")
        .containsSubsequence("Span: 100.0\u00a0%\u00a0", "TD: 1 de 2 indicadores")
        .containsSubsequence("TD: sin datos", "TD: 0 de 1 indicador");
  }

  @Test
  void saysOfAnApprovedFigureWhatIsJudgedOtherwiseAndWhoDeliveredIt() throws Exception {
    Account account = TinyAccount.full();
    Closing.Approved before = approved("120.25", Rating.AT_RISK);
    Restatement restatement =
        new Restatement(
            TinyPlan.FIRST.period(),
            1,
            before,
            approved("88.5", Rating.CRITICAL),
            Restatement.Cause.CORRECTED_DATA,
            List.of(),
            List.of(account.contents().getFirst().delivery()));
    Restatement ofTheMean =
        new Restatement(
            TinyPlan.FIRST.period(),
            1,
            mean(null, Rating.NO_DATA, 0),
            mean("80", Rating.AT_RISK, 1),
            Restatement.Cause.CORRECTED_DATA,
            List.of(),
            List.of());
    Account restated =
        new Account(
            account.definitions(),
            account.contents(),
            List.of(),
            account.results(),
            List.of(),
            List.of(restatement, ofTheMean));

    assertThat(ReadingOrder.of(report(restated)).lines().map(String::strip))
        .containsSubsequence(
            "TD: 46.3 (avance 120.3 %, En riesgo); Tipo I sin dato, Tipo II 60.1\u00a0%",
            "TD: 46.3 (avance 88.5 %, Crítico); Tipo I sin dato, Tipo II 44.3\u00a0%",
            "TD: una oficina entregó otros datos: Red de Salud, «SIEN ANEMIA 2022.xlsx»",
            "TH: Promedio de todo el plan: Plan de Gobierno de Villa Serena 2021-2022",
            "TD: Sin datos (0 de 1 indicador)",
            "TD: 80.0\u00a0%, En riesgo (1 de 1 indicador)");
  }

  @Test
  void tellsInThePdfOfAFigureThatWasDeliveredAndDoesNotCount() throws Exception {
    Account account = TestAccounts.withARejectedFigure();
    ReportingPeriod of2021 = account.definitions().getPeriod(Period.year(2021));

    assertThat(ReadingOrder.of(report(account, of2021)).replaceAll("\\s+", " "))
        .contains(
            "TD: No se puede calcular porque el dato se entregó con un error que está por corregir."
                + " Una cifra de «2021/TAMIZAJE ANEMIA.xlsx», que entregó Red de Salud, no se"
                + " contó: hoja «TAMIZAJE 2021», celda E6. Hallazgo: Cifra menor que cero.")
        .doesNotContain("-900", "−900");
  }

  private static Closing.Approved mean(@Nullable String percent, Rating rating, int with) {
    return new Closing.Approved(
        TinyPlan.definitions(null).plan().code(),
        null,
        percent == null ? null : new BigDecimal(percent),
        null,
        rating,
        List.of(),
        null,
        new Closing.Mean(Closing.Level.PLAN, new Coverage(with, 1), List.of()));
  }

  private static Closing.Approved approved(String percent, Rating rating) {
    return new Closing.Approved(
        TinyPlan.definitions(null).plan().indicators().getFirst().code(),
        null,
        new BigDecimal("46.3"),
        new BigDecimal(percent),
        rating,
        List.of(),
        new Closing.Measures(null, new BigDecimal(percent).divide(new BigDecimal(2))),
        null);
  }

  private void assertGolden(String name, Account account) throws IOException {
    byte[] file = report(account);
    Path kept = Files.createDirectories(Path.of("target/report"));
    Files.write(kept.resolve(name + ".pdf"), file);
    String actual = ReadingOrder.of(file);
    Files.writeString(kept.resolve(name + ".txt"), actual);
    assertThat(actual).isEqualTo(golden(name));
  }

  private byte[] report(Account account) throws IOException {
    return report(account, TinyPlan.LAST);
  }

  private byte[] report(Account account, ReportingPeriod period) throws IOException {
    return new Reports(words()).informe(account.upTo(period), period, List.of());
  }

  private static String golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AccountabilityReportTest.class.getResourceAsStream(name + ".txt"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The words of the program, with texts for the findings of the tiny account. */
  static Wording words() {
    Map<String, String> texts = new TreeMap<>();
    finding(texts, "validation.tiny", "Cifra fuera de lo usual", "La cifra es muy alta.");
    finding(texts, "validation.ask", "Año repetido", "El año 2022 está dos veces.");
    finding(texts, "validation.shut", "El archivo no se puede abrir", "Tiene contraseña.");
    finding(texts, "validation.across", "Dos oficinas no coinciden", "Salud dice 178 y otra 180.");
    finding(texts, "validation.few", "Cifra rara", "La celda dice {text}.");
    return Wording.spanish().with(texts);
  }

  private static void finding(Map<String, String> texts, String code, String title, String found) {
    texts.put(code + ".title", title);
    texts.put(code + ".found", found);
    texts.put(code + ".expected", "Otra cosa.");
    texts.put(code + ".effect", "La cifra espera.");
    texts.put(code + ".remedy", "Revise la celda y responda.");
  }
}
