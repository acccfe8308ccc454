package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Formula;

/** The plain mean over the periods that have data, each summed over places. */
final class MeanFigure {

  private MeanFigure() {}

  static Figure of(YearOf year, Formula.MeanOverPeriods formula) {
    List<Amount> used = counted(year, formula.variable());
    List<BigDecimal> sums = Terms.byPeriod(used).stream().map(Amount::value).toList();
    BigDecimal mean = Exact.mean(sums);
    String terms = sums.size() == 1 ? Terms.joined(sums, "") : "(" + text(sums) + ")";
    return new Figure.Known(
        mean,
        terms + " ÷ " + sums.size() + " = " + Spanish.amount(mean, year.indicator()),
        Amount.sources(used),
        year.months(used),
        year.places(used));
  }

  /** Period by period: only the shortest periods, and either the province or its districts. */
  static List<Amount> counted(YearOf year, String variable) {
    return Side.ofFlow(Overlaps.onlyShortest(year.amounts(variable)), year.plan()).stream()
        .sorted(Terms.ORDER)
        .toList();
  }

  private static String text(List<BigDecimal> sums) {
    return sums.size() <= 12 ? Terms.joined(sums, " + ") : "suma de " + sums.size() + " datos";
  }
}
