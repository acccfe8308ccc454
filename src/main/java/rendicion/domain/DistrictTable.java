package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One variable as the districts delivered it, fit to be published: small counts of people are
 * withheld, and so is a second count where the total would give the first one away, and what they
 * are set against in a ratio where even the total is withheld.
 *
 * @param variable code of the variable
 * @param years by year; only years for which a district delivered something
 */
public record DistrictTable(String variable, SortedMap<Integer, Year> years) {
  public DistrictTable {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }

  /** The same with what some places delivered in a year withheld, and the total with them. */
  public DistrictTable withholding(int year, Set<String> places) {
    SortedMap<Integer, Year> all = new TreeMap<>(years);
    all.computeIfPresent(year, (y, of) -> of.withholding(places));
    return new DistrictTable(variable, all);
  }

  /**
   * @param places every district of the plan by UBIGEO
   * @param total what the districts add up to, withheld ones included; null where it would give a
   *     withheld one away
   */
  public record Year(SortedMap<String, Cell> places, @Nullable BigDecimal total) {
    public Year {
      places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Places of which something was delivered that is not to be published. */
    public Set<String> withheld() {
      return places.entrySet().stream()
          .filter(e -> e.getValue() instanceof Cell.Withheld)
          .map(Map.Entry::getKey)
          .collect(Collectors.toUnmodifiableSet());
    }

    private Year withholding(Set<String> more) {
      SortedMap<String, Cell> all = new TreeMap<>(places);
      more.forEach(
          place ->
              all.computeIfPresent(
                  place, (p, c) -> c instanceof Cell.Missing ? c : new Cell.Withheld()));
      return new Year(all, null);
    }
  }

  /** What stands at one district. */
  public sealed interface Cell {

    /**
     * @param value all months of a flow added up, the last level of a stock
     */
    record Known(BigDecimal value, List<Observation> sources) implements Cell {
      public Known {
        sources = List.copyOf(sources);
      }
    }

    /** Delivered, and not to be published. */
    record Withheld() implements Cell {}

    /** Not delivered; never to be shown as zero. */
    record Missing() implements Cell {}
  }
}
