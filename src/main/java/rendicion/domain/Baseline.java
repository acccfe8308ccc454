package rendicion.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stood before the plan (línea de base).
 *
 * @param value in the indicator's unit
 * @param year null where the plan prints none; never guessed
 * @param printed the text as the plan prints it
 * @param marks what weakens it
 */
public record Baseline(
    BigDecimal value, @Nullable Integer year, String printed, Set<QualityMark> marks) {
  public Baseline {
    marks = Set.copyOf(marks);
  }

  /** What a reader must know about how well a baseline is founded. */
  public enum QualityMark {
    APPROXIMATE,
    EXPERT_OPINION,
    WITHOUT_SOURCE,
    WITHOUT_YEAR,
    SCOPE_NOT_CONFIRMED
  }
}
