package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Reason;
import rendicion.wording.Wording;

/** The plain mean over the periods of which every row tells, each summed over places. */
final class MeanFigure {

  private MeanFigure() {}

  static Figure of(YearOf year, Formula.MeanOverPeriods formula) {
    List<Amount> used = counted(year, formula.variable());
    if (used.isEmpty()) {
      return new Figure.Missing(Reason.INCOMPLETE_PERIOD, formula.variables());
    }
    List<BigDecimal> sums = Terms.byPeriod(used).stream().map(Amount::value).toList();
    BigDecimal mean = Exact.mean(sums);
    String terms =
        sums.size() == 1 ? Terms.joined(sums, "") : "(" + text(sums, year.wording()) + ")";
    return new Figure.Known(
        mean,
        terms + " ÷ " + sums.size() + " = " + Spanish.amount(mean, year.indicator()),
        Amount.sources(used),
        year.months(used),
        year.places(used));
  }

  /**
   * Period by period: only the shortest periods, either the province or its districts, and of these
   * the periods that are whole; empty where none is.
   */
  static List<Amount> counted(YearOf year, String variable) {
    List<Amount> side = Side.ofFlow(Overlaps.onlyShortest(year.amounts(variable)), year.plan());
    return Overlaps.onlyWhole(side).stream().sorted(Terms.ORDER).toList();
  }

  private static String text(List<BigDecimal> sums, Wording wording) {
    return sums.size() <= Terms.MOST
        ? Terms.joined(sums, " + ")
        : Terms.sumOf(sums.size(), wording);
  }
}
