package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a file in the folder of layouts that cannot be understood or contradicts. */
class LayoutMistakesTest {

  private static final String SOUND =
      """
      oficina: agua
      entregas:
        - codigo: W03
          titulo: Recojo
          archivos: ["RECOJO*"]
          frecuencia: anual
          tablas:
            - lugar: {columna: [DISTRITO]}
              anio: titulo
              mes: ninguno
              cifras:
                - {variable: con-agua, columna: [CON AGUA]}
      """;

  @TempDir Path temp;

  @Test
  void aSoundFileIsTaken() throws IOException {
    assertThat(problems(Map.of("recojo.yaml", SOUND))).isEmpty();
  }

  @Test
  void eachMistakeHasItsFileItsLineAndWhatToDo() throws IOException {
    assertThat(problems("oficina: agua", "oficina: aguas"))
        .containsExactly(
            "layouts/recojo.yaml, línea 1, columna 1: no hay ninguna oficina con el código «aguas» en offices.yaml; ¿quiso decir «agua»?");
    assertThat(problems("oficina: agua\n", ""))
        .containsExactly(
            "layouts/recojo.yaml, línea 1, columna 1: falta la clave «oficina». Agréguela al archivo.");
    assertThat(problems("variable: con-agua", "variable: con-aguas"))
        .containsExactly(
            "layouts/recojo.yaml, línea 12, columna 14: no hay ninguna variable con el código «con-aguas» en plan.yaml; ¿quiso decir «con-agua»?");
    assertThat(problems("frecuencia: anual", "frecuenzia: anual"))
        .containsExactly(
            "layouts/recojo.yaml, línea 6, columna 5: no existe la clave «frecuenzia»; ¿quiso decir «frecuencia»?");
    assertThat(problems("codigo: W03", "codigo: W01"))
        .containsExactly(
            "layouts/recojo.yaml, línea 3, columna 5: «W01» ya está como «codigo» en la línea 5 de offices.yaml. Cada uno debe ser distinto.");
    assertThat(problems("anio: titulo", "anio: {fijo: \"22\"}"))
        .containsExactly(
            "layouts/recojo.yaml, línea 9, columna 16: «22» no es un año de cuatro cifras.");
    assertThat(problems("columna: [CON AGUA]}", "columna: [CON AGUA}"))
        .containsExactly(
            "layouts/recojo.yaml, línea 12, columna 52: el corchete o la llave que se abre en la línea 12 no se cierra bien: falta cerrarlo, o falta una coma o una comilla, entre esa línea y esta.");
    assertThat(problems("  - codigo", "\t- codigo"))
        .containsExactly(
            "layouts/recojo.yaml, línea 3, columna 1: hay una tabulación al comienzo de la línea. Use solo espacios.");
    assertThat(problems(SOUND, "")).containsExactly("layouts/recojo.yaml: el archivo está vacío.");
  }

  @Test
  void twoFilesForTheSameDeliverableAreToldOfInTheSecond() throws IOException {
    assertThat(problems(Map.of("a.yaml", SOUND, "b.yml", SOUND)))
        .containsExactly(
            "layouts/b.yml, línea 3, columna 5: «W03» ya está como «codigo» en la línea 3 de layouts/a.yaml. Cada uno debe ser distinto.");
  }

  @Test
  void everyFileWithAMistakeIsToldOfAtOnce() throws IOException {
    assertThat(
            problems(
                Map.of(
                    "a.yaml", SOUND.replace("oficina: agua", "oficina: ninguna"),
                    "b.yaml", SOUND.replace("W03", "W04").replace("con-agua", "otra"))))
        .containsExactly(
            "layouts/a.yaml, línea 1, columna 1: no hay ninguna oficina con el código «ninguna» en"
                + " offices.yaml.",
            "layouts/b.yaml, línea 12, columna 14: no hay ninguna variable con el código «otra» en"
                + " plan.yaml.");
  }

  private List<String> problems(String right, String wrong) throws IOException {
    assertThat(SOUND).contains(right);
    return problems(Map.of("recojo.yaml", SOUND.replace(right, wrong)));
  }

  private List<String> problems(Map<String, String> layouts) throws IOException {
    Valle valle = Valle.in(Files.createTempDirectory(temp, "plan"));
    Path folder = Files.createDirectory(valle.folder().resolve(LayoutFiles.FOLDER));
    for (Map.Entry<String, String> layout : new TreeMap<>(layouts).entrySet()) {
      Files.writeString(folder.resolve(layout.getKey()), layout.getValue());
    }
    return valle.problems();
  }
}
