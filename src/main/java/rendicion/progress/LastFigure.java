package rendicion.progress;

import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Period;

/** What the places add up to in the last period of the year that has data. */
final class LastFigure {

  private LastFigure() {}

  static Figure of(YearOf year, Formula.LastValue formula) {
    List<Amount> all = Overlaps.onlyShortest(year.amounts(formula.variable()));
    Period last = all.stream().map(Amount::period).max(Period::compareTo).orElseThrow();
    List<Amount> then = all.stream().filter(a -> a.period().equals(last)).toList();
    List<Amount> used = Side.ofStock(then, year.plan()).stream().sorted(Terms.ORDER).toList();
    return new Figure.Known(
        Amount.total(used),
        Terms.sum(used, year.wording())
            + " = "
            + Spanish.amount(Amount.total(used), year.indicator()),
        Amount.sources(used),
        year.allMonths(),
        year.places(used));
  }
}
