package rendicion.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rendicion.domain.MethodProfile;
import rendicion.domain.Rating;

/**
 * One thing that a method profile decides, as it is printed wherever its figures are.
 *
 * @param name what is decided
 * @param value how
 * @param source where that comes from; says so where the profile does not tell
 */
public record MethodLine(String name, String value, String source) {

  /** Their order in print; each by its key among the profile's sources. */
  private static final List<String> DECIDED =
      List.of(
          "umbrales",
          "etiquetas",
          "recorte",
          "ponderado",
          "tipo_1",
          "tipo_2_meta",
          "meta_igual_a_base",
          "minimos",
          "trayectoria",
          "proyeccion",
          "personas_minimo");

  /** Everything that the profile decides, its version first. */
  public static List<MethodLine> of(MethodProfile profile, Wording wording) {
    Map<String, String> sources = profile.options().sources();
    List<MethodLine> lines = new ArrayList<>();
    lines.add(
        new MethodLine(
            wording.say("method.version.name", Map.of()),
            profile.options().version(),
            profile.source()));
    for (String key : DECIDED) {
      lines.add(of(key, profile, wording));
    }
    Set<String> others = new TreeSet<>(sources.keySet());
    DECIDED.forEach(others::remove);
    for (String key : others) {
      lines.add(
          new MethodLine(
              key.replace('_', ' '),
              wording.say("method.other.value", Map.of()),
              Objects.requireNonNull(sources.get(key))));
    }
    return List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param key as among the profile's sources
   */
  public static MethodLine of(String key, MethodProfile profile, Wording wording) {
    return new MethodLine(
        wording.say("method." + key + ".name"),
        wording.say("method." + key + ".value", values(profile, wording)),
        source(key, profile, wording));
  }

  /** Where the profile does not tell, a value as usual has the source of the usual one. */
  private static String source(String key, MethodProfile profile, Wording wording) {
    String told = profile.options().sources().get(key);
    if (told != null) {
      return told;
    }
    String usual = "method." + key + ".usual";
    return wording.knows(usual) && isUsual(key, profile.options())
        ? wording.say(usual)
        : wording.say("method.no-source");
  }

  private static boolean isUsual(String key, MethodProfile.Options options) {
    MethodProfile.Options usual = MethodProfile.Options.usual();
    return switch (key) {
      case "tipo_2_meta" -> options.typeTwoTarget() == usual.typeTwoTarget();
      case "meta_igual_a_base" -> options.equalTarget() == usual.equalTarget();
      case "minimos" ->
          options.fewestMonths() == usual.fewestMonths()
              && options.fewestPlaces() == usual.fewestPlaces();
      case "proyeccion" ->
          options.projectionPoints() == usual.projectionPoints()
              && options.projectionBand() == usual.projectionBand();
      case "personas_minimo" -> options.fewestPeople() == usual.fewestPeople();
      default -> false;
    };
  }

  private static Map<String, Object> values(MethodProfile profile, Wording wording) {
    MethodProfile.Options options = profile.options();
    Map<String, Object> values = new TreeMap<>();
    values.put("green", percent(profile.greenFrom(), wording));
    values.put("amber", percent(profile.amberFrom(), wording));
    values.put("cap", percent(profile.cap(), wording));
    values.put("floor", percent(profile.floor(), wording));
    values.put(
        "labels",
        Arrays.stream(Rating.values())
            .map(rating -> Objects.requireNonNull(profile.labels().get(rating)))
            .collect(Collectors.joining(", ")));
    values.put("weighted", profile.weighted() ? "yes" : "no");
    values.put("target", wording.name(options.typeTwoTarget()));
    values.put("equal-target", options.equalTarget().name());
    values.put("months", percent(BigDecimal.valueOf(options.fewestMonths()), wording));
    values.put("places", percent(BigDecimal.valueOf(options.fewestPlaces()), wording));
    values.put("n-points", options.projectionPoints());
    values.put("band", options.projectionBand());
    values.put("n-people", options.fewestPeople());
    return values;
  }

  private static String percent(BigDecimal value, Wording wording) {
    return wording.percent(value, Math.max(0, value.stripTrailingZeros().scale()));
  }
}
