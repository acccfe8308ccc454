package rendicion.plan;

import static rendicion.plan.PlanReader.JOB;
import static rendicion.plan.PlanReader.OFFICES;
import static rendicion.plan.PlanReader.PLAN;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a file that is no YAML. */
class SyntaxMistakesTest {

  @TestFactory
  Stream<DynamicTest> mistakes(@TempDir Path temp) {
    return Mistake.tests(
        temp,
        Mistake.of(
            "a tabulation in place of spaces",
            PLAN,
            "  codigo: valle",
            "\tcodigo: valle",
            "plan.yaml, línea 2, columna 1: hay una tabulación al comienzo de la línea. Use solo espacios."),
        Mistake.of(
            "a quote within braces that is never closed",
            PLAN,
            "impreso: \"5.5%\"",
            "impreso: \"5.5%",
            "plan.yaml, línea 38, columna 15: el corchete o la llave que se abre en la línea 34 no se cierra bien: falta cerrarlo, o falta una coma o una comilla, entre esa línea y esta."),
        Mistake.of(
            "a quote that is never closed",
            JOB,
            "* MON\", zona",
            "* MON, zona",
            "job.yaml, línea 18, columna 1: falta la comilla que cierra el texto que empieza en la línea 15."),
        Mistake.of(
            "a bracket that is never closed",
            OFFICES,
            "archivos: [\"COBERTURA*\"]",
            "archivos: [\"COBERTURA*\"",
            "offices.yaml, línea 8, columna 9: el corchete o la llave que se abre en la línea 7 no se cierra bien: falta cerrarlo, o falta una coma o una comilla, entre esa línea y esta."),
        Mistake.of(
            "a brace that is never closed",
            JOB,
            "portada: {entidad: Municipalidad del Valle, area: Planificación, ciudad: Valle}",
            "portada: {entidad: Municipalidad del Valle, area: Planificación",
            "job.yaml, línea 18, columna 1: el corchete o la llave que se abre en la línea 17 no se cierra bien: falta cerrarlo, o falta una coma o una comilla, entre esa línea y esta."),
        Mistake.of(
            "a colon within a text without quotes",
            PLAN,
            "titulo: Plan del Valle",
            "titulo: Plan: del Valle",
            "plan.yaml, línea 3, columna 15: hay «: » donde no corresponde. Revise los espacios al comienzo de la línea o ponga el texto entre comillas."),
        Mistake.of(
            "a percent sign at the start of a text",
            PLAN,
            "simbolo: \"%\"",
            "simbolo: %",
            "plan.yaml, línea 20, columna 15: este carácter no puede empezar un valor. Ponga el texto entre comillas."),
        Mistake.of(
            "a line out of alignment",
            PLAN,
            "  titulo: Plan del Valle",
            "   titulo: Plan del Valle",
            "plan.yaml, línea 3, columna 10: hay «: » donde no corresponde. Revise los espacios al comienzo de la línea o ponga el texto entre comillas."),
        Mistake.of(
            "a line too far to the left",
            PLAN,
            "    nombre: Más agua",
            "  nombre: Más agua",
            "plan.yaml, línea 17, columna 3: esta línea no está alineada con las anteriores. Revise los espacios al comienzo."),
        Mistake.of(
            "a key without its colon",
            PLAN,
            "dimensiones:\n",
            "dimensiones\n",
            "plan.yaml, línea 11, columna 12: falta «: » después de la clave."),
        Mistake.of(
            "a key given twice",
            PLAN,
            "    numero: 1\n    dimension",
            "    numero: 1\n    numero: 2\n    dimension",
            "plan.yaml, línea 15, columna 5: la clave «numero» ya está en la línea 14. Deje una sola."),
        Mistake.of(
            "a reference of YAML",
            PLAN,
            "titulo: Plan del Valle",
            "titulo: *valle",
            "plan.yaml, línea 3, columna 11: no se admiten referencias de YAML («*valle»). Escriba el valor completo, o ponga el texto entre comillas."),
        Mistake.of(
            "a second document",
            JOB,
            "ciudad: Valle}\n",
            "ciudad: Valle}\n---\nlimites: {}\n",
            "job.yaml, línea 19, columna 1: aquí empieza un segundo documento («---»). Deje uno solo en el archivo."));
  }
}
