package rendicion.progress;

import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Formula;

/** What the year adds up to over places, rows and periods. */
final class SumFigure {

  private SumFigure() {}

  static Figure of(YearOf year, Formula.Sum formula) {
    List<Amount> used = counted(year, formula.variable());
    return new Figure.Known(
        Amount.total(used),
        Terms.sum(used, year.wording())
            + " = "
            + Spanish.amount(Amount.total(used), year.indicator()),
        Amount.sources(used),
        year.isFlow(formula.variable()) ? year.months(used) : year.allMonths(),
        year.places(used));
  }

  /** The amounts of the year without double counting, over time or over places. */
  static List<Amount> counted(YearOf year, String variable) {
    List<Amount> amounts = year.withinYear(variable);
    List<Amount> side =
        year.isFlow(variable)
            ? Side.ofFlow(amounts, year.plan())
            : Side.ofStock(amounts, year.plan());
    return side.stream().sorted(Terms.ORDER).toList();
  }
}
