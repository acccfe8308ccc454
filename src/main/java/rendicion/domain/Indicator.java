package rendicion.domain;

import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the plan: the fields of the ficha técnica that the plan gives, and how it is
 * computed.
 *
 * @param code stable, for example {@code OE01-I1}
 * @param objective code of its objective
 * @param name as reports show it
 * @param printedName as the plan's table of targets prints it
 * @param baseline null where there is none
 * @param target the final target
 * @param formula how the yearly value is computed
 * @param months months that count; all twelve unless the definition restricts them (dry season)
 * @param trajectory expected path to the target
 * @param relevance 1 (very relevant) to 3 (less relevant), CEPLAN's R
 * @param contradiction text that acknowledges that the declared direction contradicts baseline and
 *     target; null where they agree
 * @param sentence pattern of the plain sentence for citizens; null for the general one
 * @param source where the plan took the baseline from; null where it says nothing
 * @param notes what was found out about the plan's own figures, each with its source
 */
public record Indicator(
    String code,
    String objective,
    String name,
    String printedName,
    MeasureUnit unit,
    Direction direction,
    @Nullable Baseline baseline,
    Target target,
    Articulation articulation,
    Formula formula,
    Set<Month> months,
    Trajectory trajectory,
    int relevance,
    @Nullable String contradiction,
    @Nullable String sentence,
    @Nullable String source,
    List<Note> notes) {
  public Indicator {
    months = Set.copyOf(months);
    notes = List.copyOf(notes);
    if (months.isEmpty()) {
      throw new IllegalArgumentException(code + ": at least one month must count");
    }
    if (relevance < 1 || relevance > 3) {
      throw new IllegalArgumentException(code + ": relevance must be 1, 2 or 3");
    }
  }

  /** A remark with the place it was found in; printed at the indicator. */
  public record Note(String text, String source) {}
}
