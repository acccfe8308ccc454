package rendicion.progress;

import java.util.List;
import rendicion.domain.ActivityResult;
import rendicion.domain.Definitions;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Plan;
import rendicion.domain.Results;
import rendicion.wording.Wording;

/**
 * Computes everything that can be said of a plan at one reporting period, by the method profile of
 * its definitions.
 *
 * <p>Only observations whose period has ended by the cut-off count. Within a year a total and its
 * parts are never both counted: of a period and its parts the parts stand if they cover it, of a
 * province and its districts whichever covers more. Values are exact to 34 digits and never rounded
 * except inside calculation texts. What cannot be computed carries its reason.
 *
 * <p>Not done here: deciding which observations are in force, rejecting values.
 */
public final class ProgressCalculator {

  private final Wording wording;

  /**
   * @param wording in which calculations are told
   */
  public ProgressCalculator(Wording wording) {
    this.wording = wording;
  }

  /** The same where nothing was rejected. */
  public Results calculate(
      Definitions definitions, List<Observation> inForce, ReportingPeriod period) {
    return calculate(definitions, inForce, List.of(), period);
  }

  /**
   * @param inForce observations that count, each key once unless its cells add up
   * @param rejected observations that were delivered and do not count
   * @return results in the plan's order
   */
  public Results calculate(
      Definitions definitions,
      List<Observation> inForce,
      List<Observation> rejected,
      ReportingPeriod period) {
    Plan plan = definitions.plan();
    Scale scale =
        new Scale(definitions.settings().method(), wording.of(definitions.settings().appearance()));
    Counted counted =
        Counted.by(period.cutOff(), plan, inForce)
            .withRejected(Counted.by(period.cutOff(), plan, rejected));
    int year = period.period().to().getYear();
    DistrictTables districts =
        DistrictTables.of(counted, year, scale.profile().options().fewestPeople());
    IndicatorCalculator calculator = new IndicatorCalculator(counted, period, scale, districts);
    List<IndicatorResult> indicators =
        plan.indicators().stream().map(calculator::calculate).toList();
    Aggregation aggregation = new Aggregation(plan, scale, indicators);
    ActivityCalculator calculatorOfActivities = new ActivityCalculator(counted, year, scale);
    List<ActivityResult> activities =
        plan.activities().stream().map(calculatorOfActivities::calculate).toList();
    return new Results(
        period.period(),
        indicators,
        aggregation.objectives(),
        aggregation.dimensions(),
        aggregation.whole(),
        activities,
        new ExecutionTotals(counted, year, scale).of(activities),
        districts.list());
  }
}
