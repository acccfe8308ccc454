package rendicion.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.domain.MethodProfile;

class MethodLineTest {

  @Test
  void saysEverythingThatAProfileDecidesAndWhereItComesFrom() {
    MethodProfile usual = TestAccounts.definitions().settings().method();
    MethodProfile profile =
        new MethodProfile(
            usual.code(),
            usual.name(),
            usual.source(),
            usual.greenFrom(),
            usual.amberFrom(),
            usual.cap(),
            usual.floor(),
            usual.weighted(),
            usual.labels(),
            usual.choices(),
            new MethodProfile.Options(
                "2",
                MethodProfile.TypeTwoTarget.PERIOD,
                MethodProfile.EqualTarget.KEPT_OR_NOT,
                75,
                60,
                6,
                90,
                10,
                Map.of("umbrales", "Tabla 2", "redondeo", "Acta 7")));
    assertThat(MethodLine.of(profile, Wording.spanish()))
        .containsExactly(
            new MethodLine("Versión del método", "2", "Guía de CEPLAN, 2024"),
            line("Umbrales del semáforo", "Verde desde 95 %; amarillo desde 75 %", "Tabla 2"),
            line("Palabras del semáforo", "Adecuado, En riesgo, Crítico, Sin datos"),
            line("Recorte al promediar", "Cada porcentaje cuenta entre 0 % y 100 %"),
            line("Peso de los indicadores", "Promedio ponderado por relevancia"),
            line("Avance Tipo I", "Contra la meta del mismo periodo"),
            line("Avance Tipo II", "El camino recorrido hasta la meta del periodo"),
            line("Tipo II si la meta es igual a la línea de base", "100 si la meta se mantiene"),
            line(
                "Lo mínimo para juzgar una cifra",
                "75 % de los meses y 60 % de los distritos; de una suma, todos"),
            line("Trayectoria entre la línea de base y la meta", "La que declara cada indicador"),
            line(
                "Proyección",
                "Con 6 datos anuales completos o más; su banda encierra 90 de cada cien casos"),
            line(
                "Conteos de personas por distrito", "No se publica uno menor de 10, salvo el cero"),
            line("redondeo", "–", "Acta 7"));
  }

  @Test
  void givesWhatTheProgramDecidesItsOwnSource() {
    MethodProfile usual = TestAccounts.definitions().settings().method();

    assertThat(
            MethodLine.of(usual, Wording.spanish()).stream()
                .filter(l -> l.source().startsWith("Valor"))
                .map(MethodLine::name))
        .containsExactly(
            "Avance Tipo II",
            "Tipo II si la meta es igual a la línea de base",
            "Lo mínimo para juzgar una cifra",
            "Proyección",
            "Conteos de personas por distrito");
  }

  private static MethodLine line(String name, String value) {
    return line(name, value, "El perfil no lo dice");
  }

  /** Percentages as they are printed, with a space that does not break. */
  private static MethodLine line(String name, String value, String source) {
    return new MethodLine(name, value.replace(" %", "\u00a0%"), source);
  }
}
