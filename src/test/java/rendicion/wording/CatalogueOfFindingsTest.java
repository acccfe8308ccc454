package rendicion.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rendicion.domain.Severity;
import rendicion.validation.RuleSheet;

/**
 * The page that lists everything the program may say of a file or a figure is made from the texts
 * themselves. To write it anew: {@code mvn test -Dtest=CatalogueOfFindingsTest
 * -Dcatalogo.escribir=true}.
 */
class CatalogueOfFindingsTest {

  private static final Path PAGE = Path.of("src/site/markdown/catalogo-de-hallazgos.md");
  private static final Wording WORDING = Wording.spanish();

  @Test
  void isUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("catalogo.escribir")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Catálogo de hallazgos

            Todo lo que el programa puede decir de un archivo o de una cifra, con las palabras que \
            lee la oficina. Donde dice «…» va el dato de cada caso. Esta página se genera de los \
            textos del programa y una prueba falla si deja de coincidir con ellos.

            Cada regla lleva un ejemplo que la activa y uno correcto. Cada línea es una cifra: \
            variable (con # la actividad, con @ la fila), ubigeo, periodo y valor. «antes» es lo \
            que ya estaba entregado.
            """);
    Map<String, String> rooms = new LinkedHashMap<>();
    rooms.put("intake", "Al recibir el archivo");
    rooms.put("reading", "Al leer el libro");
    rooms.put("validation", "Al revisar las cifras");
    rooms.forEach((room, title) -> section(page, room, title));
    return page.toString();
  }

  private static void section(StringBuilder page, String room, String title) {
    page.append("\n## ").append(title).append('\n');
    SortedMap<String, String> byTitle = new TreeMap<>();
    for (String key : WORDING.keys()) {
      if (key.matches(room + "\\.[a-z0-9-]+\\.title")) {
        byTitle.put(said(key) + " " + key, key.substring(0, key.length() - ".title".length()));
      }
    }
    byTitle.values().forEach(code -> entry(page, code));
  }

  private static void entry(StringBuilder page, String code) {
    page.append("\n### ").append(said(code + ".title")).append("\n\n");
    line(page, "Qué se encontró", code + ".found");
    line(page, "Qué se esperaba", code + ".expected");
    line(page, "Qué pasa ahora", code + ".effect");
    line(page, "Qué hacer", code + ".remedy");
    Optional<Severity> severity = RuleSheet.severity(code);
    severity.ifPresent(
        s -> {
          example(page, "Ejemplo que la activa", RuleSheet.example(code, "bad"));
          example(page, "Ejemplo correcto", RuleSheet.example(code, "good"));
        });
    page.append("\nCódigo: `").append(code).append('`');
    severity.ifPresent(s -> page.append(". Gravedad: ").append(WORDING.name(s)));
    page.append('\n');
  }

  private static void example(StringBuilder page, String title, List<String> lines) {
    page.append("\n").append(title).append(":\n\n```\n");
    lines.forEach(line -> page.append(spanish(line)).append('\n'));
    page.append("```\n");
  }

  /** The words of the notation of examples, as people of the municipality read them. */
  private static String spanish(String line) {
    return line.replaceFirst("^earlier ", "antes: ")
        .replaceFirst("^file ", "archivo: ")
        .replaceFirst("^total ", "total (dice, suma): ")
        .replaceFirst("^sum ", "fórmula (dice, suma): ")
        .replaceFirst("^label ", "encabezado (columna, texto): ")
        .replaceFirst("^before-label ", "antes: encabezado (columna, texto): ")
        .replaceFirst("^share ", "porcentaje (dice, parte, total): ");
  }

  private static void line(StringBuilder page, String question, String key) {
    page.append("- **").append(question).append(":** ").append(said(key)).append('\n');
  }

  /** The text for one case, with an ellipsis for what differs from case to case. */
  private static String said(String key) {
    Map<String, Object> arguments = new TreeMap<>();
    for (String name : WORDING.arguments(key)) {
      boolean counts = name.equals("n") || name.startsWith("n-");
      arguments.put(name, counts ? (Object) 1L : "…");
    }
    return WORDING.say(key, arguments).replace("«…»", "…").strip();
  }
}
