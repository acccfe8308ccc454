package rendicion.domain;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the activities of an objective, a service, a district or the whole plan add up to.
 *
 * <p>Physical targets have different units and cannot be added: the physical execution is the plain
 * mean of the capped percentages. Soles can: the financial execution is all that was spent over all
 * that was budgeted, of the activities that report both.
 *
 * @param key code of the plan or objective, name of the service as it is read, or UBIGEO
 * @param states activities by state, every state present
 * @param amounts soles by {@link ActivityFigure#BUDGET} and {@link ActivityFigure#SPENT}, over all
 *     that report them; what nobody reported is absent
 * @param physicalCoverage activities with a physical execution, of all
 * @param financialCoverage activities with both budget and spending, of all
 */
public record ExecutionTotal(
    Group group,
    String key,
    Map<ActivityResult.State, Integer> states,
    Map<ActivityFigure, BigDecimal> amounts,
    Progress physical,
    Coverage physicalCoverage,
    Progress financial,
    Coverage financialCoverage) {
  public ExecutionTotal {
    states = Map.copyOf(states);
    amounts = Map.copyOf(amounts);
  }

  /** By what activities are added up. */
  public enum Group {
    PLAN,
    OBJECTIVE,
    SERVICE,
    DISTRICT
  }
}
