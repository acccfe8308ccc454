package rendicion.plan;

import static rendicion.plan.PlanReader.OFFICES;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of an offices.yaml that contradicts itself or the plan. */
class OfficesMistakesTest {

  @TestFactory
  Stream<DynamicTest> mistakes(@TempDir Path temp) {
    return Mistake.tests(
        temp,
        Mistake.of(
            "an office declared twice",
            OFFICES,
            "codigo: planificacion",
            "codigo: agua",
            "offices.yaml, línea 18, columna 5: «agua» ya está como «codigo» en la línea 2. Cada uno debe ser distinto."),
        Mistake.of(
            "a deliverable declared twice",
            OFFICES,
            "codigo: W02",
            "codigo: W01",
            "offices.yaml, línea 21, columna 9: «W01» ya está como «codigo» en la línea 5. Cada uno debe ser distinto."),
        Mistake.of(
            "an unknown indicator",
            OFFICES,
            "indicadores: [OE01-I1]",
            "indicadores: [OE01-I2]",
            "offices.yaml, línea 9, columna 23: no hay ningún indicador con el código «OE01-I2» en plan.yaml; ¿quiso decir «OE01-I1»?"),
        Mistake.of(
            "an unknown variable",
            OFFICES,
            "variable: habitantes",
            "variable: habitante",
            "offices.yaml, línea 17, columna 18: no hay ninguna variable con el código «habitante» en plan.yaml; ¿quiso decir «habitantes»?"),
        Mistake.of(
            "an unknown district",
            OFFICES,
            "fijo: \"990100\"",
            "fijo: \"150101\"",
            "offices.yaml, línea 28, columna 21: no hay ninguna provincia ni distrito con el código «150101» en plan.yaml."),
        Mistake.of(
            "figures of activities without the column of their code",
            OFFICES,
            "            actividad: [CODIGO]\n",
            "",
            "offices.yaml, línea 33, columna 17: esta cifra es de actividades, y la tabla no dice en qué columna está el código de la actividad. Agregue «actividad»."),
        Mistake.of(
            "a fixed year that is none",
            OFFICES,
            "fijo: \"2021\"",
            "fijo: \"21\"",
            "offices.yaml, línea 29, columna 20: «21» no es un año de cuatro cifras."),
        Mistake.of(
            "a fixed month that is none",
            OFFICES,
            "mes: {columna: [MES]}",
            "mes: {fijo: \"13\"}",
            "offices.yaml, línea 30, columna 19: «13» no es un mes: escriba un número del 1 al 12."),
        Mistake.of(
            "a table without a year",
            OFFICES,
            "anio: titulo",
            "anio: ninguno",
            "offices.yaml, línea 12, columna 13: toda cifra es de un año: diga dónde está escrito, o póngalo con «fijo»."));
  }
}
