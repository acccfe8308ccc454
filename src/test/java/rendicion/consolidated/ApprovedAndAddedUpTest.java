package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Closing;
import rendicion.domain.Coverage;
import rendicion.domain.Period;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Restatement;
import rendicion.domain.Results;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

class ApprovedAndAddedUpTest {

  @TempDir Path folder;

  @Test
  void addsUpTheActivitiesOfThePlanItsObjectivesServicesAndDistricts() throws Exception {
    assertThat(rows(calculated(), "Ejecución"))
        .filteredOn(row -> row.contains("|2022|"))
        .containsExactly(
            "Todo el plan|prueba-2019-2022|Plan de Gobierno 2019–2022|2022|1|0|1|0|0|66.67|1 de"
                + " 2|1250000.5|900000|72|1 de 2",
            "Objetivo|OE01|Mejorar la nutrición infantil|2022|1|0|0|0|0|Sin datos|0 de 1|Sin"
                + " datos|Sin datos|Sin datos|0 de 1",
            "Objetivo|OE02|Mejorar la calidad ambiental|2022|0|0|1|0|0|66.67|1 de"
                + " 1|1250000.5|900000|72|1 de 1",
            "Servicio|–|Servicio de salud|2022|1|0|0|0|0|Sin datos|0 de 1|Sin"
                + " datos|Sin datos|Sin datos|0 de 1",
            "Servicio|–|Limpieza pública|2022|0|0|1|0|0|66.67|1 de"
                + " 1|1250000.5|900000|72|1 de 1");
  }

  @Test
  void saysThatNoPeriodWasClosed() throws Exception {
    assertThat(rows(calculated(), "Rectificaciones"))
        .contains("Todavía no se cerró ningún periodo.");
  }

  @Test
  void listsWhatWasApprovedAndIsDifferentToday() throws Exception {
    Account account = calculated();
    Closing.Approved before = approved("112.11", "88.04", Rating.AT_RISK, "40");
    Restatement restatement =
        new Restatement(
            Period.year(2021),
            1,
            before,
            approved("120", "96.25", Rating.ADEQUATE, "55.5"),
            Restatement.Cause.CORRECTED_DATA,
            List.of(),
            List.of(account.contents().getFirst().delivery()));
    Restatement ofTheMean =
        new Restatement(
            Period.year(2021),
            1,
            mean("61.25", Rating.CRITICAL),
            mean("80", Rating.AT_RISK),
            Restatement.Cause.CORRECTED_DATA,
            List.of(),
            List.of());
    assertThat(
            rows(
                new Account(
                    account.definitions(),
                    account.contents(),
                    List.of(),
                    account.results(),
                    List.of(closing(before)),
                    List.of(restatement, ofTheMean)),
                "Rectificaciones"))
        .contains(
            "Cierre 1: 2021, aprobado por Concejo Municipal el 15 de marzo de 2022.",
            "2021|OE02-I1|Toneladas de residuos sólidos recogidos por"
                + " día|Indicador|112.11|120|88.0\u00a0% · ▲ En riesgo\n"
                + "Tipo I sin dato; Tipo II 40.0\u00a0%|96.3\u00a0% · ● Adecuado\n"
                + "Tipo I sin dato; Tipo II 55.5\u00a0%|una oficina entregó otros datos|Gerencia de"
                + " Medio Ambiente y Residuos Sólidos: RESIDUOS 2019-2022.xlsx|1",
            "2021|OE02|Mejorar la calidad ambiental|Promedio del objetivo|61.25|80|■ Crítico\n"
                + "1 de 1 indicador|▲ En riesgo\n"
                + "1 de 1 indicador|una oficina entregó otros datos|–|1");
  }

  private static Closing.Approved mean(String percent, Rating rating) {
    return new Closing.Approved(
        "OE02",
        null,
        new BigDecimal(percent),
        null,
        rating,
        List.of(),
        null,
        new Closing.Mean(Closing.Level.OBJECTIVE, new Coverage(1, 1), List.of("OE02-I1")));
  }

  private static Closing closing(Closing.Approved figure) {
    return new Closing(
        1,
        Period.year(2021),
        Instant.parse("2022-03-15T15:00:00Z"),
        "Concejo Municipal",
        null,
        null,
        "12".repeat(32),
        List.of(),
        List.of(figure),
        Map.of(),
        null);
  }

  private static Closing.Approved approved(
      String value, String percent, Rating rating, String typeTwo) {
    return new Closing.Approved(
        "OE02-I1",
        null,
        new BigDecimal(value),
        new BigDecimal(percent),
        rating,
        List.of(),
        new Closing.Measures(null, new BigDecimal(typeTwo)),
        null);
  }

  static Account calculated() {
    Account small = TestAccounts.small();
    List<Results> results =
        small.definitions().settings().periods().stream()
            .map(
                p ->
                    new ProgressCalculator(Wording.spanish())
                        .calculate(small.definitions(), ReadContent.inForce(small.contents()), p))
            .toList();
    return new Account(small.definitions(), small.contents(), List.of(), results);
  }

  private List<String> rows(Account account, String sheet) throws Exception {
    Path file = folder.resolve("consolidado.xlsx");
    new ConsolidatedWorkbook().write(account, null, file);
    List<String> rows = new ArrayList<>();
    try (var in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (var row : workbook.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(Cells.text((XSSFCell) cell)));
        rows.add(
            String.join("|", cells)
                .replace("66.66666666666667", "66.67")
                .replace("71.99997120001152", "72")
                .replaceAll("\\|+$", ""));
      }
    }
    return rows;
  }
}
