package rendicion.reading.words;

import java.util.Set;
import java.util.regex.Pattern;

/** Texts by which an office says that there is no figure. They are never zero. */
public final class NoValue {
  private static final Pattern MARKS =
      Pattern.compile("[-\u2010-\u2015\u2212./\u2215\u2044*_?·…()\\[\\]\\s]+");
  private static final Set<String> WORDS =
      Set.of(
          "nd",
          "na",
          "sd",
          "si",
          "nr",
          "ne",
          "nc",
          "n d",
          "n a",
          "s d",
          "s i",
          "n r",
          "n e",
          "s m",
          "no aplica",
          "no recepcionado",
          "sin dato",
          "sin datos",
          "sin informacion",
          "sin medicion",
          "sin registro",
          "sin registros",
          "no disponible",
          "no reporta",
          "no reporto",
          "no informo",
          "no informa",
          "no hay dato",
          "pendiente",
          "no evaluado",
          "no hubo",
          "no se aplico",
          "no se evaluo",
          "n s",
          "null",
          "nan",
          "na na",
          "no corresponde",
          "sin reporte",
          "no registra",
          "no existe",
          "no se tiene",
          "vacio",
          "por confirmar",
          "sin reportar",
          "no determinado",
          "en blanco",
          "s n");

  private NoValue() {}

  /** Whether the text stands for "no value". An empty text does too. */
  public static boolean is(String text) {
    if (text.length() > 40) {
      return false;
    }
    if (MARKS.matcher(text).matches() || text.isBlank()) {
      return true;
    }
    // A bare "si" is the word yes; with points or a stroke it is "sin información".
    String plain = Plain.of(text);
    return !plain.equals("si") && WORDS.contains(Plain.words(text));
  }
}
