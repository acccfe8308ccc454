package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.domain.Trajectory;

/**
 * Avance Tipo II of an indicator whose years add up (agregable): what was obtained in the years
 * that have a target or a declared value, up to the period, over what was to be obtained in them;
 * turned round for a descending one. A year without its figure would make the sum lower than the
 * truth, so nothing is said then.
 */
record Accumulated(Indicator indicator, Scale scale) {

  /**
   * @param year the year that the period closes, 0 for none
   */
  Progress of(SortedMap<Integer, Figure> series, int year) {
    if (indicator.direction() != Direction.ASCENDING
        && indicator.direction() != Direction.DESCENDING) {
      return new Progress.NotMeasurable(Reason.NOT_DEFINED_FOR_DIRECTION);
    }
    SortedMap<Integer, BigDecimal> aims = aims();
    aims.keySet().removeIf(y -> y > year || !series.containsKey(y));
    if (year == 0 || aims.isEmpty()) {
      return new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD);
    }
    List<BigDecimal> obtained = new ArrayList<>();
    for (int y : aims.keySet()) {
      if (series.get(y) instanceof Figure.Known known && !known.isPartial()) {
        obtained.add(known.value());
      } else {
        return new Progress.NotMeasurable(Reason.INCOMPLETE_SUM);
      }
    }
    return quotient(obtained, List.copyOf(aims.values()));
  }

  /** The sums are held against each other as two numbers of one year are. */
  private Progress quotient(List<BigDecimal> obtained, List<BigDecimal> aims) {
    BigDecimal value = Exact.sum(obtained);
    BigDecimal target = Exact.sum(aims);
    Progress progress =
        new TypeOne(indicator.direction(), indicator.unit(), scale).of(value, target);
    return progress instanceof Progress.Measured measured
        ? scale.measured(measured.raw(), calculation(obtained, aims))
        : progress;
  }

  private String calculation(List<BigDecimal> obtained, List<BigDecimal> aims) {
    boolean descending = indicator.direction() == Direction.DESCENDING;
    BigDecimal value = Exact.sum(obtained);
    BigDecimal target = Exact.sum(aims);
    if (descending && value.signum() == 0 && target.signum() >= 0) {
      return scale.wording().say("calculation.met", Map.of("sum", sum(aims)));
    }
    boolean negative = value.signum() < 0 || target.signum() < 0;
    return descending == negative
        ? "(" + sum(obtained) + ") ÷ (" + sum(aims) + ") × 100"
        : "(" + sum(aims) + ") ÷ (" + sum(obtained) + ") × 100";
  }

  private static String sum(List<BigDecimal> terms) {
    return Terms.joined(terms, " + ");
  }

  /** The plan's own targets by year, and declared values where it has none. */
  private SortedMap<Integer, BigDecimal> aims() {
    SortedMap<Integer, BigDecimal> aims = new TreeMap<>();
    if (indicator.trajectory() instanceof Trajectory.Steps steps) {
      aims.putAll(steps.expected());
    }
    indicator.yearlyTargets().forEach((y, target) -> aims.put(y, target.value()));
    aims.put(indicator.target().year(), indicator.target().value());
    return aims;
  }
}
