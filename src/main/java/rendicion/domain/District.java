package rendicion.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A district of the province.
 *
 * @param ubigeo six digits, the key
 * @param printedUbigeo what the plan prints where that is wrong; null otherwise
 * @param otherNames other spellings in use
 * @param population by year, as the plan prints it
 */
public record District(
    String ubigeo,
    String name,
    @Nullable String printedUbigeo,
    List<String> otherNames,
    Map<Integer, Integer> population) {
  public District {
    if (!ubigeo.matches("\\d{6}")) {
      throw new IllegalArgumentException("UBIGEO must have six digits: " + ubigeo);
    }
    otherNames = List.copyOf(otherNames);
    population = java.util.Collections.unmodifiableMap(new TreeMap<>(population));
  }
}
