package rendicion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.Account;
import rendicion.domain.CellRef;
import rendicion.domain.Closing;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.plan.PlanReader;
import rendicion.progress.Approval;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

/** What a person is told who asks where a number comes from, word for word. */
class ExplanationTest {

  private static final Definitions VALLE =
      PlanReader.read(Path.of("src/test/resources/rendicion/plan/valle"));
  private static final ReportingPeriod OF_2021 = VALLE.getPeriod(Period.year(2021));
  private static final Delivery FIRST = delivery(1, "aa");
  private static final Delivery SECOND = delivery(2, "bb");

  @Test
  void explainsAnIndicatorFromThePromiseToTheCells() {
    Account account = account(List.of(), water("900", FIRST), people("1000", FIRST));
    assertThat(explained(account, "OE01-I1"))
        .isEqualTo(
            """
            OE01-I1 · Porcentaje de personas sin agua
            Periodo 2021, con datos hasta el 31 de diciembre de 2021. Método ceplan-2024, versión 1.

            Qué se prometió
              Bajar de 20.0 % (2017) a 5.5 % a fines de 2022.

            Qué se logró
              El valor de 2021 es 10.0 %.
              Cálculo: 100 − (900 ÷ 1,000) × 100 = 10.0 %

            Contra qué se juzga
              Se esperaba 9.1 %. Es la recta declarada entre la línea de base y la meta; no es una promesa del plan.
              Cálculo de lo esperado: 20.0 % + (5.5 % − 20.0 %) × 36 ÷ 48 meses = 9.1 %
              Logrado de lo esperado: (9.125 ÷ 10.0) × 100 = 91.3 %
              Semáforo: ▲ Regular
              Avance Tipo I (contra la meta del periodo): no hay, porque el plan no fija meta para este periodo.
              Avance Tipo II (desde la línea de base): (10.0 − 20.0) ÷ (5.5 − 20.0) × 100 = 69.0 %

            Qué falta
              Ritmo que hace falta: (5.5 − 10.0) ÷ 12 meses × 12 = −4.5 puntos por año
              Ritmo hasta ahora: −3.3 puntos por año.
              Proyección: datos insuficientes (hay 1 dato anual completo; hacen falta 4).

            De qué celdas sale
              Oficina de Agua entregó «COBERTURA 1.xlsx» (entrega 1; SHA-256 HASH):
                hoja «AGUA», Habitantes:
                  celda D4: «1000» · Provincia de Valle · 2021
                hoja «AGUA», Personas con agua:
                  celda C4: «900» · Provincia de Valle · 2021
            """
                .replace("HASH", "aa".repeat(32))
                .strip());
  }

  @Test
  void saysWhyThereIsNothing() {
    assertThat(explained(account(List.of()), "OE01-I1"))
        .contains("No hay valor de 2021, porque ninguna oficina entregó el dato de este periodo.")
        .containsPattern("Lo entrega Oficina de Agua, en «[^»]+»\\.")
        .contains("Semáforo: ○ Sin datos")
        .doesNotContain("De qué celdas sale");
  }

  @Test
  void saysWhoDeliveredWhatWasRejectedAndWhy() {
    Observation water = water("-900", FIRST);
    ReadContent content =
        new ReadContent(
            FIRST,
            ReadContent.Verdict.REFUSED,
            List.of("W1"),
            List.of(),
            List.of(
                new Finding(
                    "validation.negative",
                    Severity.ERROR,
                    FIRST.path(),
                    "AGUA",
                    "C4",
                    Period.year(2021),
                    Map.of("values", "«-900»", "figure", "Personas con agua"))),
            "",
            List.of(),
            List.of(water, people("0", FIRST)));
    Results results =
        new ProgressCalculator(Wording.spanish())
            .calculate(VALLE, List.of(), content.rejected(), OF_2021);
    Account account = new Account(VALLE, List.of(content), List.of(), List.of(results));

    assertThat(explained(account, "OE01-I1"))
        .contains(
            """
              No hay valor de 2021, porque el dato se entregó con un error que está por corregir.
              Una cifra de «COBERTURA 1.xlsx», que entregó Oficina de Agua, no se contó: hoja «AGUA», celda C4. Hallazgo: Cifra menor que cero. Contará cuando se corrija; el detalle está en la copia marcada que se le devolvió.
              Una cifra de «COBERTURA 1.xlsx», que entregó Oficina de Agua, no se contó: hoja «AGUA», celda D4. Hallazgo: el que lleva la celda en esa copia. Contará cuando se corrija; el detalle está en la copia marcada que se le devolvió.
            """);
  }

  @Test
  void warnsOfCellsThatCountFewPeople() {
    String warning = "hay conteos de menos de 5 personas";
    assertThat(explained(account(List.of(), water("4", FIRST), people("5", FIRST)), "OE01-I1"))
        .contains(warning);
    assertThat(explained(account(List.of(), water("5", FIRST), people("4", FIRST)), "OE01-I1"))
        .doesNotContain(warning);
  }

  @Test
  void explainsAnActivityAndAnObjective() {
    Observation programmed =
        observation("actividad-programado", "OE01-A01", "10", new CellRef("POI", 5, 9), FIRST);
    Observation done =
        observation("actividad-ejecutado", "OE01-A01", "4", new CellRef("POI", 6, 9), FIRST);
    Account account =
        account(List.of(), programmed, done, water("900", FIRST), people("1000", FIRST));
    assertThat(explained(account, "OE01-A01"))
        .contains(
            """
              Objetivo OE01 Más agua. Servicio: Agua.
              Estado: En ejecución
              Programado: 10
              Ejecutado: 4
              Ejecución física: (4 ÷ 10) × 100 = 40.0 %
              Ejecución financiera: no hay, porque ninguna oficina entregó el dato de este periodo.
            """)
        .contains("celda F9: «4» · Provincia de Valle · 2021");
    assertThat(explained(account, "OE01"))
        .contains("Promedio: un solo valor = 91.3 %")
        .contains("Un indicador tiene avance, de 1.")
        .contains("OE01-I1 Porcentaje de personas sin agua: ▲ Regular");
  }

  @Test
  void tellsWhoClosedThePeriodAndWhatWasRestatedSince() {
    Results then = results(water("900", FIRST), people("1000", FIRST));
    Closing closing =
        new Closing(
            1,
            Period.year(2021),
            Instant.parse("2022-03-04T10:00:00Z"),
            "Concejo Municipal",
            "Acuerdo 12-2022",
            null,
            VALLE.fingerprint(),
            List.of(FIRST),
            Approval.figures(VALLE.plan(), then),
            Map.of(),
            null);
    Account account = account(List.of(closing), water("800", SECOND), people("1000", FIRST));
    assertThat(explained(account, "OE01-I1"))
        .contains(
            """
            Cierre
              El periodo lo cerró Concejo Municipal el 4 de marzo de 2022 (Acuerdo 12-2022). Lo aprobado no cambia.
              Rectificado: antes 10.0 % (avance 91.3 %, ▲ Regular) · Tipo I sin dato, Tipo II 69.0 %, ahora 20.0 % (avance 45.6 %, ■ Mal) · Tipo I sin dato, Tipo II 0.0 %, porque una oficina entregó otros datos.
              Lo entregó: agua/COBERTURA 2.xlsx
            """);
    assertThat(explained(account, "OE01"))
        .contains(
            """
              Rectificado: antes 91.3 % (1 de 1 indicador), ahora 45.6 % (1 de 1 indicador), porque una oficina entregó otros datos.
              Lo entregó: agua/COBERTURA 2.xlsx\
            """);
  }

  /** Spaces that do not break are written as others here. */
  private static String explained(Account account, String code) {
    return String.join(
            "\n",
            new Explanation(account, OF_2021, List.of(FIRST, SECOND), Wording.spanish(), false)
                .of(code))
        .replace('\u00a0', ' ');
  }

  private static Account account(List<Closing> closings, Observation... observations) {
    Results results = results(observations);
    return new Account(
        VALLE,
        List.of(),
        List.of(),
        List.of(results),
        closings,
        Approval.restatements(VALLE, closings, List.of(results), List.of(FIRST, SECOND)));
  }

  private static Results results(Observation... observations) {
    return new ProgressCalculator(Wording.spanish())
        .calculate(VALLE, List.of(observations), OF_2021);
  }

  private static Observation water(String value, Delivery delivery) {
    return observation("con-agua", null, value, new CellRef("AGUA", 3, 4), delivery);
  }

  private static Observation people(String value, Delivery delivery) {
    return observation("habitantes", null, value, new CellRef("AGUA", 4, 4), delivery);
  }

  private static Observation observation(
      String variable,
      @org.jspecify.annotations.Nullable String activity,
      String value,
      CellRef cell,
      Delivery delivery) {
    return new Observation(
        variable,
        "990100",
        activity,
        "",
        Period.year(2021),
        new BigDecimal(value),
        value,
        delivery.content(),
        cell);
  }

  private static Delivery delivery(long number, String content) {
    return new Delivery(
        number,
        "agua",
        "COBERTURA " + number + ".xlsx",
        new ContentHash(content.repeat(32)),
        10,
        Instant.EPOCH);
  }
}
