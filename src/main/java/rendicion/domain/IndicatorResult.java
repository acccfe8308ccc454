package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * @param yardstick what {@code expected} is
 * @param rated the percentage that the rating judges: against {@code expected}
 * @param byPlace latest yearly figure by district, for formulas that can be computed by district
 * @param ranks place of each district, 1 the best by the indicator's direction, equals sharing one;
 *     only districts with a figure of the period's own year, and only where the definition says
 *     that an order makes sense
 * @param withheld districts whose figure must not be published: it would give away a small count of
 *     people
 * @param outlook the pace it needs and where it would end
 */
public record IndicatorResult(
    String indicator,
    SortedMap<Integer, Figure> series,
    Progress typeOne,
    Progress typeTwo,
    @Nullable BigDecimal expected,
    Yardstick yardstick,
    Progress rated,
    Rating rating,
    Map<String, Figure> byPlace,
    Map<String, Integer> ranks,
    Set<String> withheld,
    Outlook outlook) {
  public IndicatorResult {
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    byPlace = Collections.unmodifiableMap(new TreeMap<>(byPlace));
    ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
    withheld = Collections.unmodifiableSet(new TreeSet<>(withheld));
    if (series.isEmpty()) {
      throw new IllegalArgumentException("Bug: a result without a year: " + indicator);
    }
  }

  /** A result of which nothing is said about districts in order or about what lies ahead. */
  public IndicatorResult(
      String indicator,
      SortedMap<Integer, Figure> series,
      Progress typeOne,
      Progress typeTwo,
      @Nullable BigDecimal expected,
      boolean expectedIsTarget,
      Progress rated,
      Rating rating,
      Map<String, Figure> byPlace) {
    this(
        indicator,
        series,
        typeOne,
        typeTwo,
        expected,
        expected == null
            ? Yardstick.NOTHING
            : expectedIsTarget ? Yardstick.PLAN_TARGET : Yardstick.STRAIGHT_LINE,
        rated,
        rating,
        byPlace,
        Map.of(),
        Set.of(),
        Outlook.unknown(Reason.NOTHING_REPORTED));
  }

  /** True when {@code expected} is a target of the plan itself. */
  public boolean expectedIsTarget() {
    return yardstick == Yardstick.PLAN_TARGET;
  }

  /** The figure of the reporting period itself. */
  public Figure current() {
    return series.sequencedValues().getLast();
  }
}
