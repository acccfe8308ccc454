package rendicion.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Period;

/** Figures that a ratio of the plan divides by each other, found in one delivery. */
final class Counterparts {

  /** What numerator and denominator must share. */
  record Spot(String place, String detail, Period period) {
    static Spot of(Observation o) {
      return new Spot(o.place(), o.detail(), o.period());
    }
  }

  private Counterparts() {}

  /** Ratios of the plan of which the delivery holds both sides, each pair of variables once. */
  static List<Formula.RatioOfSums> ratios(Submission submission) {
    return submission.plan().indicators().stream()
        .map(Indicator::formula)
        .filter(Formula.RatioOfSums.class::isInstance)
        .map(Formula.RatioOfSums.class::cast)
        .filter(r -> holds(submission, r.numerator()) && holds(submission, r.denominator()))
        .distinct()
        .toList();
  }

  /** A part of a whole, in per cent: the numerator cannot exceed the denominator. */
  static boolean isShare(Formula.RatioOfSums ratio) {
    return ratio.factor().compareTo(BigDecimal.valueOf(100)) == 0;
  }

  static Map<Spot, Observation> bySpot(Submission submission, String variable) {
    Map<Spot, Observation> spots = new HashMap<>();
    of(submission, variable).forEach(o -> spots.putIfAbsent(Spot.of(o), o));
    return spots;
  }

  static List<Observation> of(Submission submission, String variable) {
    return submission.sound().stream()
        .filter(o -> o.variable().equals(variable) && o.activity() == null)
        .toList();
  }

  /** The figure of another kind for the same activity, place, row and period. */
  static @Nullable Observation sameActivity(Submission submission, Observation o, String variable) {
    return submission.sound().stream()
        .filter(other -> other.variable().equals(variable))
        .filter(other -> Spot.of(other).equals(Spot.of(o)))
        .filter(other -> o.activity() != null && o.activity().equals(other.activity()))
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(Submission submission, String variable) {
    return submission.sound().stream().anyMatch(o -> o.variable().equals(variable));
  }
}
