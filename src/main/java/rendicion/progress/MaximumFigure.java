package rendicion.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Reason;
import rendicion.wording.Wording;

/** The largest period of the year of which every row tells, each summed over places. */
final class MaximumFigure {

  private MaximumFigure() {}

  static Figure of(YearOf year, Formula.Maximum formula) {
    List<Amount> used = MeanFigure.counted(year, formula.variable());
    if (used.isEmpty()) {
      return new Figure.Missing(Reason.INCOMPLETE_PERIOD, formula.variables());
    }
    List<BigDecimal> sums = Terms.byPeriod(used).stream().map(Amount::value).toList();
    BigDecimal largest = Exact.canonical(Collections.max(sums));
    return new Figure.Known(
        largest,
        year.wording()
            .say(
                "calculation.maximum",
                Map.of(
                    "terms", text(sums, year.wording()),
                    "amount", Spanish.amount(largest, year.indicator()))),
        Amount.sources(used),
        year.months(used),
        year.places(used));
  }

  private static String text(List<BigDecimal> sums, Wording wording) {
    return sums.size() <= Terms.MOST
        ? Terms.joined(sums, "; ")
        : wording.say("calculation.data", Map.of("n", sums.size()));
  }
}
