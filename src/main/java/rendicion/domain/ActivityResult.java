package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What was reported of an activity in the year of the period.
 *
 * @param activity its code
 * @param figures sums over districts of what was reported; what was not reported is absent
 * @param physical done against programmed
 * @param financial spent against budget
 */
public record ActivityResult(
    String activity,
    State state,
    Map<ActivityFigure, BigDecimal> figures,
    Progress physical,
    Progress financial,
    List<Observation> sources) {
  public ActivityResult {
    figures = Map.copyOf(figures);
    sources = List.copyOf(sources);
  }

  /** Where an activity stands. */
  public enum State {
    NOT_REPORTED,
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** The office says that it will not be done (any more); what was done and spent stays. */
    DROPPED
  }
}
