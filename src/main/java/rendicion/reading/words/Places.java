package rendicion.reading.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import rendicion.domain.District;
import rendicion.domain.Plan;

/** Finds the districts of a plan by UBIGEO first, then by name without case and accents. */
public final class Places {
  private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)(\\d{6})(?:\\.0+)?(?!\\d)");

  private final Plan plan;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byPrinted = new HashMap<>();

  public Places(Plan plan) {
    this.plan = plan;
    for (District district : plan.districts()) {
      byName.put(Plain.words(district.name()), district.ubigeo());
      district.otherNames().forEach(n -> byName.putIfAbsent(Plain.words(n), district.ubigeo()));
      if (district.printedUbigeo() != null) {
        byPrinted.putIfAbsent(district.printedUbigeo(), district.ubigeo());
      }
    }
  }

  /** What a text says of a place. */
  public sealed interface Place {
    record Known(String ubigeo) implements Place {}

    /** The province as a whole: a total, where districts are asked for. */
    record Province() implements Place {}

    /**
     * @param suggestion name of the district that was probably meant; null when none is near
     */
    record Unknown(String text, @Nullable String suggestion) implements Place {}

    record Nothing() implements Place {}
  }

  /** The place that a cell names. */
  public Place find(String text) {
    if (NoValue.is(text)) {
      return new Place.Nothing();
    }
    Matcher digits = SIX_DIGITS.matcher(text);
    if (digits.find()) {
      Place byCode = byUbigeo(digits.group(1));
      if (byCode != null) {
        return byCode;
      }
    }
    String words = Plain.words(text).replaceFirst("^\\d+ ", "");
    String ubigeo = byName.get(withoutTitle(words));
    if (ubigeo != null) {
      return new Place.Known(ubigeo);
    }
    return isProvince(words) ? new Place.Province() : new Place.Unknown(text, nearest(words));
  }

  private @Nullable Place byUbigeo(String code) {
    if (code.equals(plan.province())) {
      return new Place.Province();
    }
    if (plan.findDistrict(code).isPresent()) {
      return new Place.Known(code);
    }
    String known = byPrinted.get(code);
    return known == null ? null : new Place.Known(known);
  }

  private static String withoutTitle(String words) {
    return words.replaceFirst("^(?:distrito|dist|municipalidad distrital)(?: de)? ", "");
  }

  private boolean isProvince(String words) {
    String name = Plain.words(plan.provinceName());
    return words.equals("provincia")
        || words.equals("total provincia")
        || words.equals("total provincial")
        || words.equals("toda la provincia")
        || words.equals("provincia " + name)
        || words.equals("provincia de " + name)
        || words.equals("total provincia " + name)
        || words.equals("total provincia de " + name);
  }

  private @Nullable String nearest(String words) {
    List<String> near = new ArrayList<>();
    double best = 0;
    for (Map.Entry<String, String> entry : byName.entrySet()) {
      double likeness = new JaroWinklerSimilarity().apply(words, entry.getKey());
      int edits = new LevenshteinDistance(3).apply(words, entry.getKey());
      if (edits >= 0 && likeness >= 0.85 && likeness >= best) {
        if (likeness > best) {
          near.clear();
        }
        best = likeness;
        near.add(entry.getValue());
      }
    }
    return near.stream().distinct().count() == 1 ? plan.placeName(near.getFirst()) : null;
  }
}
