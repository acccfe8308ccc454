package rendicion.reading.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Physical units that offices mix up, and how they convert into each other. */
public final class Units {
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,25})[)\\]]");
  private static final Map<String, Known> KNOWN = new HashMap<>();

  private Units() {}

  private record Known(String quantity, BigDecimal factor) {}

  static {
    put("mass", "1", "kg", "kgs", "kilos", "kilo", "kilogramos", "kilogramo");
    put("mass", "1000", "t", "tn", "tm", "ton", "tons", "toneladas", "tonelada", "tns");
    put("mass", "0.001", "g", "gr", "gramos");
    put("length", "1", "m", "ml", "mts", "metros", "metro");
    put("length", "1000", "km", "kms", "kilometros", "kilometro");
    put("volume", "1", "m3", "metros cubicos", "metro cubico", "mt3");
    put("volume", "0.001", "l", "lt", "lts", "litros", "litro");
    put("volume", "1000", "miles de m3", "dam3");
    put("volume", "1000000", "hm3", "mmc");
    put("area", "1", "m2", "metros cuadrados", "mt2");
    put("area", "10000", "ha", "has", "hectareas", "hectarea");
    put("area", "1000000", "km2");
    put("money", "1", "s/", "soles", "s/.", "nuevos soles");
    put("money", "1000", "miles de soles", "miles s/", "s/ miles");
    put("money", "1000000", "millones de soles", "millones s/", "s/ millones");
    put("ratio", "1", "%", "porcentaje", "por ciento", "porciento");
  }

  private static void put(String quantity, String factor, String... names) {
    for (String name : names) {
      KNOWN.put(name, new Known(quantity, new BigDecimal(factor)));
    }
  }

  private static String key(String unit) {
    return Plain.of(unit).replace('³', '3').replace('²', '2').replaceAll("[.]$", "").strip();
  }

  /** Whether it is one of the units that convert. */
  public static boolean isKnown(String unit) {
    return KNOWN.containsKey(key(unit));
  }

  /**
   * The unit that a label declares in brackets or as its last words; null when it declares none.
   */
  public static @Nullable String declared(String label) {
    Matcher m = IN_BRACKETS.matcher(label);
    String found = null;
    while (m.find()) {
      if (isKnown(m.group(1))) {
        found = key(m.group(1));
      }
    }
    if (found != null) {
      return found;
    }
    Matcher en = Pattern.compile(".*\\ben ([\\p{L} /.0-9³²]{1,25})$").matcher(Plain.of(label));
    return en.matches() && isKnown(en.group(1)) ? key(en.group(1)) : null;
  }

  /** By what a value in one unit is multiplied to be in another; null when they do not convert. */
  public static @Nullable BigDecimal factor(String from, String to) {
    Known a = KNOWN.get(key(from));
    Known b = KNOWN.get(key(to));
    if (a == null || b == null || !a.quantity.equals(b.quantity)) {
      return null;
    }
    return a.factor.divide(b.factor, 12, java.math.RoundingMode.UNNECESSARY).stripTrailingZeros();
  }
}
