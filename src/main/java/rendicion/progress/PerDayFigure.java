package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Period;

/** What the year adds up to, over the calendar days of the periods that have data. */
final class PerDayFigure {

  private PerDayFigure() {}

  static Figure of(YearOf year, Formula.PerDay formula) {
    List<Amount> used = SumFigure.counted(year, formula.variable());
    List<Period> periods =
        Overlaps.onlyLongest(used.stream().map(Amount::period).distinct().toList());
    int days = periods.stream().mapToInt(Period::days).sum();
    BigDecimal total = Amount.total(used);
    BigDecimal value = Exact.ratio(total, BigDecimal.valueOf(days), BigDecimal.ONE);
    return new Figure.Known(
        value,
        year.wording()
            .say(
                "calculation.per-day",
                Map.of(
                    "total", Spanish.exact(total),
                    "n", days,
                    "amount", Spanish.amount(value, year.indicator()))),
        Amount.sources(used),
        year.months(used),
        year.places(used));
  }
}
