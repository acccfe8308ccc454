package rendicion.cli;

import java.util.List;
import rendicion.domain.Account;
import rendicion.domain.Delivery;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Plan;
import rendicion.wording.Wording;

/** What a person would answer who is asked where a number of a period comes from. */
final class Explanation {

  private final Telling telling;
  private final CellLines cells;

  /**
   * @param account the results of the period alone, with what was decided about periods
   * @param everyCell whether every cell is listed, however many there are
   */
  Explanation(
      Account account,
      ReportingPeriod period,
      List<Delivery> deliveries,
      Wording wording,
      boolean everyCell) {
    this.telling = new Telling(account, period, wording);
    this.cells = new CellLines(account.definitions(), deliveries, wording, everyCell);
  }

  /** Of an indicator, objective, dimension or activity, by its code. */
  List<String> of(String code) {
    Plan plan = telling.plan();
    if (plan.indicators().stream().anyMatch(i -> i.code().equals(code))) {
      new IndicatorExplanation(telling, cells).tell(plan.getIndicator(code));
    } else if (plan.findActivity(code).isPresent()) {
      new ActivityExplanation(telling, cells).tell(plan.findActivity(code).get());
    } else {
      new SummaryExplanation(telling).tell(code);
    }
    return telling.lines();
  }
}
