package rendicion.reading.tables;

import java.util.List;
import java.util.regex.Pattern;
import rendicion.reading.words.Plain;

/** Words in labels and titles that tell what stands below them. */
final class LabelWords {
  private static final Pattern CODE =
      Pattern.compile("(?:.*\\b)?(?:codigos?|cod|codgeo|ubigeo|clasificador|sec ejec)\\b.*");
  private static final Pattern SHORT_CODE =
      Pattern.compile("(?:.*\\b)?(?:ruc|dni|cui|cut|snip|siaf|bpin|id|iddist|idprov|iddpto)\\b.*");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:no|n|nro|num|numero|cantidad|total|poblacion|monto)\\b.*|.*\\b(?:casos|meta)"
              + "|.*\\b(?:numero|n|cantidad) de .*");
  private static final Pattern RATE =
      Pattern.compile(".*\\b(?:por cada|per capita|tasa|promedio|indice|densidad|razon)\\b.*");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:nombre|descripcion|observacion|obs|responsable|comentario|detalle|fuente|nota)s?\\b.*");
  private static final Pattern PLACE =
      Pattern.compile("(?:departamento|provincia|distrito|municipio|centro poblado|lugar)");
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:(?:n|no|nro)"
              + " )?(?:sector|programa|subprograma|pliego|eje|rubro|partida|funcion|generica|unidad"
              + " ejecutora|fuente|categoria|tipo)(?: \\p{L}{1,4})?");
  private static final Pattern MEASURE =
      Pattern.compile("(?:distancia|tiempo|area|superficie|longitud|peso|volumen|caudal)(?: .*)?");
  private static final Pattern PERCENT =
      Pattern.compile(
          ".*(?:(?<!\\d)(?<!\\d )%|\\bporcentajes?\\b|\\bporcentual(?:es)?\\b|\\bporc\\b).*");
  private static final Pattern PERCENT_TITLE =
      Pattern.compile(
          ".*(?:\\( ?(?:en )?(?:porcentajes?|%|por ?ciento) ?\\)|\\ben porcentajes?\\b"
              + "|variacion porcentual|distribucion porcentual|\\ben %).*|(?:en )?porcentajes?|%");
  private static final Pattern YEAR =
      Pattern.compile("(?:ano|anio|anos|year|ejercicio|periodo|ano eje)(?: .*)?");
  private static final int NEAR = 4;

  private LabelWords() {}

  static boolean isCode(List<String> path) {
    if (path.isEmpty()) {
      return false;
    }
    String words = Plain.words(path.getLast().replace('_', ' '));
    boolean brief = words.split(" ").length <= 3;
    return CODE.matcher(words).matches() || (brief && SHORT_CODE.matcher(words).matches());
  }

  /** A short name in capitals, as files of codes have them ({@code CPRO}, {@code DC}). */
  static boolean isAbbreviation(List<String> path) {
    return !path.isEmpty() && path.getLast().matches("C?[A-Z]{2,4}") && !isCount(path);
  }

  /** Whether the label announces a date. */
  static boolean isDate(List<String> path) {
    return !path.isEmpty() && Plain.words(path.getLast().replace('_', ' ')).matches("fecha\\b.*");
  }

  /** Whether the label announces years. */
  static boolean isYear(List<String> path) {
    return !path.isEmpty() && YEAR.matcher(Plain.words(path.getLast())).matches();
  }

  /** Whether the label announces a name or a remark. */
  static boolean isName(List<String> path) {
    return !path.isEmpty() && NAME.matcher(Plain.words(path.getLast())).matches();
  }

  /** Whether the label is the kind of place whose names stand below it. */
  static boolean isPlace(List<String> path) {
    return !path.isEmpty() && PLACE.matcher(Plain.words(path.getLast())).matches();
  }

  /** Whether the label is the word for one class of a classification ({@code SECTOR MGA}). */
  static boolean isClass(List<String> path) {
    return !path.isEmpty() && CLASS.matcher(Plain.words(path.getLast())).matches();
  }

  /** Whether the label announces a length, a time or the like, which is not counted. */
  static boolean isMeasure(List<String> path) {
    return !path.isEmpty() && MEASURE.matcher(Plain.words(path.getLast())).matches();
  }

  /** Whether the label announces a count. */
  static boolean isCount(List<String> path) {
    String words = path.isEmpty() ? "" : Plain.words(path.getLast()).replaceFirst("^v\\d+ ", "");
    return COUNT.matcher(words).matches() && !RATE.matcher(words).matches();
  }

  /** Whether the label announces an average, a rate or the like. */
  static boolean isRate(List<String> path) {
    return !path.isEmpty() && RATE.matcher(Plain.words(path.getLast())).matches();
  }

  static boolean isPercent(List<String> path) {
    return path.stream().anyMatch(label -> PERCENT.matcher(Plain.of(label)).matches());
  }

  /** Whether the lines next above a table say that its figures are percentages. */
  static boolean sayPercent(List<String> titles) {
    int from = Math.max(0, titles.size() - NEAR);
    return titles.subList(from, titles.size()).stream()
        .anyMatch(title -> PERCENT_TITLE.matcher(Plain.of(title)).matches());
  }
}
