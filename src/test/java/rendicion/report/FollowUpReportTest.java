package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Definitions;
import rendicion.domain.JobSettings;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

/** Half-years in the form of Anexo B-7: all of its columns where one is reported, else none. */
class FollowUpReportTest {

  @Test
  void hasTheHalvesOfAllYearsWhereOneIsReported() throws IOException {
    String said = followUp("2020", "2022-S1", "2022");
    assertThat(table(said, "Logros esperados y valores obtenidos por periodo"))
        .containsExactly(
            "Indicador | Atributos | Línea base | Logro esperado | Valor obtenido",
            "Código | Denominación | Unidad de organización | Relev. | Sentido | Agregación | Año |"
                + " Valor | 2020 | 2022 | 2020 | 2022",
            "Sem. | Anual | Sem. | Anual",
            "OE01. Mejorar la nutrición infantil",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | Red de Salud | 1 |"
                + " Descendente | No agregable | 2017 | 54.70 | – | 34.00 | – | 47.43 | sin datos |"
                + " sin datos",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | Red de Salud | 1 | Ascendente |"
                + " No agregable | – | sin datos | – | 5,000.00 | – | 1,265.00 | sin datos | sin"
                + " datos",
            "OE02. Mejorar la calidad ambiental",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | Gerencia de Medio"
                + " Ambiente y Residuos Sólidos | 1 | Descendente | No agregable | – | 160.00 | – |"
                + " 112.00 | – | 121.98 | 102.77 | 101.93");
    assertThat(table(said, "Avance Tipo I (%) por periodo"))
        .containsExactly(
            "Indicador | Avance Tipo I (%)",
            "Código | Denominación | 2020 | 2022",
            "Sem. | Anual | Sem. | Anual",
            "OE01. Mejorar la nutrición infantil | – | – | – | –",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | – | – | – | –",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | – | – | – | –",
            "OE02. Mejorar la calidad ambiental | – | – | – | 109.88",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | – | – | – |"
                + " 109.88");
    assertThat(table(said, "Objetivos e indicadores, con lo que juzga el semáforo"))
        .containsExactly(
            "Indicador | Atributos | Línea base | Logro esperado | Valor obtenido | Lo que juzga el"
                + " semáforo (%)",
            "Código | Objetivos / indicadores | Responsable | Prior. | Sentido | Agregación | Año |"
                + " Valor | 2020 | 2022 | 2020 | 2022 | Avance | Semáforo",
            "OE01. Mejorar la nutrición infantil | sin datos | Sin datos",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | Red de Salud | 1 |"
                + " Descendente | No agregable | 2017 | 54.70 | – | 34.00 | 47.43 | sin datos | sin"
                + " datos | Sin datos",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | Red de Salud | 1 | Ascendente |"
                + " No agregable | – | sin datos | – | 5,000.00 | 1,265.00 | sin datos | sin datos"
                + " | Sin datos",
            "OE02. Mejorar la calidad ambiental | 100.00 | Adecuado",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | Gerencia de Medio"
                + " Ambiente y Residuos Sólidos | 1 | Descendente | No agregable | – | 160.00 | – |"
                + " 112.00 | 121.98 | 101.93 | 109.88 | Adecuado");
  }

  /** The half is the report's own period: it stands in both forms. */
  @Test
  void hasTheHalfThatTheReportIsOf() throws IOException {
    String said = followUp("2021", "2022-S1");
    assertThat(table(said, "Avance Tipo I (%) por periodo"))
        .containsExactly(
            "Indicador | Avance Tipo I (%)",
            "Código | Denominación | 2021 | 2022",
            "Sem. | Anual | Sem. | Anual",
            "OE01. Mejorar la nutrición infantil | – | – | – | –",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | – | – | – | –",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | – | – | – | –",
            "OE02. Mejorar la calidad ambiental | – | – | – | –",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | – | – | – | –");
    assertThat(table(said, "Objetivos e indicadores, con lo que juzga el semáforo"))
        .containsExactly(
            "Indicador | Atributos | Línea base | Logro esperado | Valor obtenido | Lo que juzga el"
                + " semáforo (%)",
            "Código | Objetivos / indicadores | Responsable | Prior. | Sentido | Agregación | Año |"
                + " Valor | 2021 | 2022 | 2021 | 2022 | Avance | Semáforo",
            "Anual | Sem. | Anual",
            "OE01. Mejorar la nutrición infantil | sin datos | Sin datos",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | Red de Salud | 1 |"
                + " Descendente | No agregable | 2017 | 54.70 | – | 34.00 | 35.28 | sin datos | – |"
                + " sin datos | Sin datos",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | Red de Salud | 1 | Ascendente |"
                + " No agregable | – | sin datos | – | 5,000.00 | 1,162.00 | sin datos | – | sin"
                + " datos | Sin datos",
            "OE02. Mejorar la calidad ambiental | 100.00 | Adecuado",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | Gerencia de Medio"
                + " Ambiente y Residuos Sólidos | 1 | Descendente | No agregable | – | 160.00 | – |"
                + " 112.00 | 112.11 | 102.77 | – | 114.82 | Adecuado");
  }

  @Test
  void saysThatThereAreNoHalvesWhereNoneIsReported() throws IOException {
    String said = followUp("2021", "2022");
    assertThat(table(said, "Logros esperados, valores obtenidos y avance Tipo I (%) por periodo"))
        .containsExactly(
            "Indicador | Atributos | Línea base | Logro esperado | Valor obtenido | Avance Tipo I"
                + " (%)",
            "Código | Denominación | Unidad de organización | Relev. | Sentido | Agregación | Año |"
                + " Valor | 2021 | 2022 | 2021 | 2022 | 2021 | 2022",
            "OE01. Mejorar la nutrición infantil | – | –",
            "OE01-I1 | Niñas y niños menores de 5 años con anemia (%) | Red de Salud | 1 |"
                + " Descendente | No agregable | 2017 | 54.70 | – | 34.00 | 35.28 | sin datos | – |"
                + " –",
            "OE01-I2 | Niñas y niños evaluados en el año (niños) | Red de Salud | 1 | Ascendente |"
                + " No agregable | – | sin datos | – | 5,000.00 | 1,162.00 | sin datos | – | –",
            "OE02. Mejorar la calidad ambiental | – | 109.88",
            "OE02-I1 | Toneladas de residuos sólidos recogidos por día (t/día) | Gerencia de Medio"
                + " Ambiente y Residuos Sólidos | 1 | Descendente | No agregable | – | 160.00 | – |"
                + " 112.00 | 112.11 | 101.93 | – | 109.88");
    assertThat(said).contains("no se muestra porque este plan no rinde cuentas por semestre");
  }

  private static String followUp(String... codes) throws IOException {
    Account account = reporting(codes);
    ReportingPeriod last = account.definitions().settings().periods().getLast();
    byte[] file = new Reports(Wording.spanish()).followUp(account.upTo(last), last);
    return ReadingOrder.of(file);
  }

  /** The rows of a table, a bar between cells. */
  private static List<String> table(String said, String caption) {
    String after = said.substring(said.indexOf("Caption: " + caption));
    List<String> rows = new ArrayList<>();
    for (String line : after.lines().skip(1).toList()) {
      if (line.equals("TR")) {
        rows.add("");
      } else if (line.startsWith("TH: ") || line.startsWith("TD: ")) {
        String row = rows.removeLast();
        rows.add(row + (row.isEmpty() ? "" : " | ") + line.substring(4));
      } else {
        break;
      }
    }
    return rows;
  }

  /** The account that reports these periods. */
  private static Account reporting(String... codes) {
    Account all = TestAccounts.small();
    JobSettings s = all.definitions().settings();
    List<ReportingPeriod> periods =
        Arrays.stream(codes)
            .map(Period::parse)
            .map(period -> new ReportingPeriod(period, period.to()))
            .toList();
    JobSettings settings =
        new JobSettings(
            periods,
            s.method(),
            s.cron(),
            s.zone(),
            s.stableForSeconds(),
            s.limits(),
            s.titlePage(),
            null,
            null,
            null,
            s.trials(),
            null);
    Definitions definitions =
        new Definitions(
            all.definitions().plan(),
            all.definitions().offices(),
            settings,
            all.definitions().fingerprint());
    List<Observation> inForce = ReadContent.inForce(all.contents());
    List<Results> results =
        periods.stream()
            .map(p -> new ProgressCalculator(Wording.spanish()).calculate(definitions, inForce, p))
            .toList();
    return new Account(definitions, all.contents(), List.of(), results);
  }
}
