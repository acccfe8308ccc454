package rendicion.plan;

import static rendicion.plan.PlanReader.PLAN;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a plan.yaml that contradicts itself. */
class PlanMistakesTest {

  @TestFactory
  Stream<DynamicTest> mistakes(@TempDir Path temp) {
    return Mistake.tests(
        temp,
        Mistake.of(
            "a code that is not the name of the folder",
            PLAN,
            "codigo: valle",
            "codigo: val",
            "plan.yaml, línea 2, columna 3: el código del plan debe ser el nombre de su carpeta:"
                + " «valle»."),
        Mistake.of(
            "years in the wrong order",
            PLAN,
            "ultimo_anio: 2022",
            "ultimo_anio: 2018",
            "plan.yaml, línea 9, columna 3: el último año del plan es anterior al primero."),
        Mistake.of(
            "a province whose UBIGEO is of a district",
            PLAN,
            "provincia: \"990100\"",
            "provincia: \"990103\"",
            "plan.yaml, línea 6, columna 3: el UBIGEO de una provincia termina en 00, y aquí hay"
                + " «990103».",
            "offices.yaml, línea 28, columna 21: no hay ninguna provincia ni distrito con el código"
                + " «990100» en plan.yaml; ¿quiso decir «990101»?"),
        Mistake.of(
            "a district of another province",
            PLAN,
            "ubigeo: \"990102\"",
            "ubigeo: \"980102\"",
            "plan.yaml, línea 50, columna 6: «980102» no es un distrito de esta provincia: su"
                + " UBIGEO debe empezar con 9901 y no terminar en 00."),
        Mistake.of(
            "a code used twice",
            PLAN,
            "ubigeo: \"990102\"",
            "ubigeo: \"990101\"",
            "plan.yaml, línea 50, columna 6: «990101» ya está como «ubigeo» en la línea 49. Cada"
                + " uno debe ser distinto."),
        Mistake.of(
            "a variable declared twice",
            PLAN,
            "variables:\n",
            "variables:\n"
                + "  - {codigo: habitantes, nombre: Gente, unidad: personas, acumulacion: saldo,"
                + " personas: false}\n",
            "plan.yaml, línea 25, columna 6: «habitantes» ya está como «codigo» en la línea 23."
                + " Cada uno debe ser distinto."),
        Mistake.of(
            "an unknown district that must deliver a variable",
            PLAN,
            "variables:\n",
            "variables:\n"
                + "  - {codigo: casas, nombre: Casas, unidad: personas, acumulacion: saldo,"
                + " personas: false, distritos: [\"990103\"]}\n",
            "plan.yaml, línea 23, columna 103: no hay ninguna provincia ni distrito con el código"
                + " «990103» en plan.yaml; ¿quiso decir «990101»?"),
        Mistake.of(
            "an unknown dimension",
            PLAN,
            "dimension: social",
            "dimension: sociales",
            "plan.yaml, línea 15, columna 5: no hay ninguna dimensión con el código «sociales» en"
                + " plan.yaml; ¿quiso decir «social»?"),
        Mistake.of(
            "an unknown objective",
            PLAN,
            "    objetivo: OE01\n    nombre: Por",
            "    objetivo: OE99\n    nombre: Por",
            "plan.yaml, línea 27, columna 5: no hay ningún objetivo con el código «OE99» en"
                + " plan.yaml."),
        Mistake.of(
            "an unknown unit",
            PLAN,
            "    unidad: \"%\"",
            "    unidad: litros",
            "plan.yaml, línea 30, columna 5: no hay ninguna unidad con el código «litros» en"
                + " plan.yaml."),
        Mistake.of(
            "a formula with a variable that is not declared",
            PLAN,
            "numerador: con-agua",
            "numerador: con-agu",
            "plan.yaml, línea 36, columna 30: no hay ninguna variable con el código «con-agu» en"
                + " plan.yaml; ¿quiso decir «con-agua»?"),
        Mistake.of(
            "an unknown indicator in a discrepancy",
            PLAN,
            "sobre: [OE01-I1]",
            "sobre: [OE01-I7]",
            "plan.yaml, línea 58, columna 13: no hay ningún objetivo, indicador, actividad ni"
                + " distrito con el código «OE01-I7» en plan.yaml; ¿quiso decir «OE01-I1»?"),
        Mistake.of(
            "an unknown objective in a policy",
            PLAN,
            "lineamiento: Agua para todos, objetivos: [OE01]",
            "lineamiento: Agua para todos, objetivos: [OE01, AGUA]",
            "plan.yaml, línea 52, columna 65: no hay ningún objetivo con el código «AGUA» en"
                + " plan.yaml."),
        Mistake.of(
            "a variable with a code kept for activities",
            PLAN,
            "variables:\n",
            "variables:\n"
                + "  - {codigo: actividad-pim, nombre: PIM, unidad: personas, acumulacion: flujo,"
                + " personas: false}\n",
            "plan.yaml, línea 23, columna 6: el código «actividad-pim» está reservado para las"
                + " actividades. Elija otro."),
        Mistake.of(
            "a direction that contradicts baseline and target",
            PLAN,
            "sentido: descendente",
            "sentido: ascendente",
            "plan.yaml, línea 31, columna 5: el sentido es «ascendente», pero de la línea de base"
                + " (20) a la meta (5.5) el indicador va al revés. Corrija el dato o, si el plan se"
                + " contradice de verdad, explíquelo en «contradiccion_reconocida»."),
        Mistake.of(
            "a contradiction acknowledged where there is none",
            PLAN,
            "    relevancia: 1\n",
            "    relevancia: 1\n    contradiccion_reconocida: El plan se contradice\n",
            "plan.yaml, línea 33, columna 5: sobra «contradiccion_reconocida»: el sentido concuerda"
                + " con la línea de base y la meta."),
        Mistake.of(
            "a target after the plan",
            PLAN,
            "anio: 2022, impreso: \"5.5%\"",
            "anio: 2025, impreso: \"5.5%\"",
            "plan.yaml, línea 34, columna 24: la meta es para 2025, fuera del plan (2019 a 2022)."),
        Mistake.of(
            "a baseline later than the target",
            PLAN,
            "anio: 2017",
            "anio: 2023",
            "plan.yaml, línea 33, columna 32: la línea de base debe ser de un año anterior al de la"
                + " meta."),
        Mistake.of(
            "a baseline without a year that does not say so",
            PLAN,
            "valor: 20, anio: 2017",
            "valor: 20",
            "plan.yaml, línea 33, columna 5: la línea de base no tiene «anio». Si el plan no lo"
                + " dice, agregue la marca «sin-anio»."),
        Mistake.of(
            "a mark that says there is no source where there is one",
            PLAN,
            "[aproximado]",
            "[sin-fuente]",
            "plan.yaml, línea 33, columna 5: la línea de base lleva la marca «sin-fuente», pero sí"
                + " se da «fuente». Quite una de las dos."),
        Mistake.of(
            "a trajectory that starts too late",
            PLAN,
            "desde: 2018",
            "desde: 2022",
            "plan.yaml, línea 37, columna 33: la trayectoria debe empezar antes del año de la meta"
                + " (2022)."),
        Mistake.of(
            "a straight trajectory without a baseline",
            PLAN,
            "    linea_de_base: {valor: 20, anio: 2017, impreso: \"20% (2017)\", marcas:"
                + " [aproximado]}\n",
            "",
            "plan.yaml, línea 36, columna 5: una trayectoria lineal parte de la línea de base, y"
                + " este indicador no la tiene. Use «ninguna» o «escalones»."),
        Mistake.of(
            "an expected value outside the plan",
            PLAN,
            "{tipo: lineal, desde: 2018}",
            "{tipo: escalones, valores: {2018: 19}}",
            "plan.yaml, línea 37, columna 46: hay un valor esperado para 2018, fuera del plan (2019"
                + " a 2022)."),
        Mistake.of(
            "an expected value that is not the target of its year",
            PLAN,
            "{tipo: lineal, desde: 2018}",
            "{tipo: escalones, valores: {2021: 9, 2022: 7}}",
            "plan.yaml, línea 37, columna 55: este es el año de la meta, y su valor esperado debe"
                + " ser la meta: 5.5."),
        Mistake.of(
            "an indicator without a trajectory where the method has none either",
            PLAN,
            "    trayectoria: {tipo: lineal, desde: 2018}\n",
            "",
            "plan.yaml, línea 26, columna 5: este indicador no tiene «trayectoria», y job.yaml"
                + " tampoco la da en «metodo». Declare una de las dos; puede ser «ninguna»."),
        Mistake.of(
            "a yearly target twice, another outside the plan, another as late as the final one",
            PLAN,
            "    articulacion: {ods",
            "    metas_anuales:\n"
                + "      - {anio: 2020, valor: 9, impreso: 9%}\n"
                + "      - {anio: 2020, valor: 8, impreso: 8%}\n"
                + "      - {anio: 2018, valor: 12, impreso: 12%}\n"
                + "      - {anio: 2022, valor: 5, impreso: 5%}\n"
                + "    articulacion: {ods",
            "plan.yaml, línea 37, columna 10: «2020» ya está como «anio» en la línea 36. Cada uno"
                + " debe ser distinto.",
            "plan.yaml, línea 38, columna 10: la meta es para 2018, fuera del plan (2019 a 2022).",
            "plan.yaml, línea 39, columna 10: en «metas_anuales» van las metas anteriores a la"
                + " final (2022); la final va en «meta»."),
        Mistake.of(
            "a sentence with an unknown placeholder",
            PLAN,
            "faltaba agua en {anio}",
            "faltaba agua en {ano}",
            "plan.yaml, línea 38, columna 5: en la oración no se conoce «{ano}». Se admiten"
                + " «{base}», «{anio_base}», «{valor}», «{anio}», «{meta}» y «{anio_meta}»."));
  }
}
