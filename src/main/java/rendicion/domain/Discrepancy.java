package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the plan contradicts itself, and the reading taken. Shown in reports, not hidden.
 *
 * @param code for example {@code D01}
 * @param summary one line
 * @param concerns codes of indicators, objectives or districts
 * @param mentions what is printed where
 * @param reading the reading taken
 * @param reason why
 * @param changesFigure whether a figure, unit, year or direction depends on it
 */
public record Discrepancy(
    String code,
    String summary,
    List<String> concerns,
    List<Mention> mentions,
    String reading,
    String reason,
    boolean changesFigure) {
  public Discrepancy {
    concerns = List.copyOf(concerns);
    mentions = List.copyOf(mentions);
  }

  /** What the plan prints, where; the line is of the plan's text, null where it has none. */
  public record Mention(String place, @Nullable Integer line, String quote) {}
}
