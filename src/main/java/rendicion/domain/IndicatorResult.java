package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One indicator at one reporting period.
 *
 * @param indicator its code
 * @param series yearly figures from the plan's first year to the period; later years are not in it
 * @param typeOne compliance with the period's own target (Avance Tipo I)
 * @param typeTwo distance covered from the baseline (Avance Tipo II)
 * @param expected what was to be reached at the cut-off: the target, or the declared trajectory;
 *     null where there is neither
 * @param expectedIsTarget true when {@code expected} is a target of the plan itself
 * @param rated the percentage that the rating judges: against {@code expected}
 * @param byPlace latest yearly figure by district, for formulas that can be computed by district
 */
public record IndicatorResult(
    String indicator,
    SortedMap<Integer, Figure> series,
    Progress typeOne,
    Progress typeTwo,
    @Nullable BigDecimal expected,
    boolean expectedIsTarget,
    Progress rated,
    Rating rating,
    Map<String, Figure> byPlace) {
  public IndicatorResult {
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    byPlace = Collections.unmodifiableMap(new TreeMap<>(byPlace));
    if (series.isEmpty()) {
      throw new IllegalArgumentException("Bug: a result without a year: " + indicator);
    }
  }

  /** The figure of the reporting period itself. */
  public Figure current() {
    return series.sequencedValues().getLast();
  }
}
