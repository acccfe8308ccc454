package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Reason;

/** Rates weighted by another variable of the same place, row and period. */
final class WeightedMeanFigure {

  private WeightedMeanFigure() {}

  static Figure of(YearOf year, Formula.WeightedMean formula) {
    List<Pair> pairs = pairs(year, formula);
    if (pairs.isEmpty()) {
      return new Figure.Missing(Reason.VARIABLE_MISSING, List.of(formula.weight()));
    }
    BigDecimal products =
        Exact.sum(pairs.stream().map(p -> p.first().value().multiply(p.second().value())).toList());
    BigDecimal weights = Amount.total(Pair.seconds(pairs));
    if (weights.signum() == 0) {
      return new Figure.Missing(Reason.DENOMINATOR_ZERO, List.of(formula.weight()));
    }
    BigDecimal mean = Exact.ratio(products, weights, BigDecimal.ONE);
    return new Figure.Known(
        mean,
        year.wording()
            .say(
                "calculation.weighted",
                Map.of(
                    "products", Spanish.exact(products),
                    "weights", Spanish.exact(weights),
                    "amount", Spanish.amount(mean, year.indicator()))),
        Pair.sources(pairs),
        months(year, formula, pairs),
        year.places(Pair.firsts(pairs)));
  }

  private static List<Pair> pairs(YearOf year, Formula.WeightedMean formula) {
    List<Pair> all =
        Pair.join(
            year.amounts(formula.variable()),
            year.amounts(formula.weight()),
            a -> List.of(a.place(), a.detail(), a.period()));
    List<Amount> rates = Pair.firsts(all);
    List<Amount> counted =
        year.isFlow(formula.variable())
            ? Side.ofFlow(Overlaps.wholeUnlessPartsComplete(rates), year.plan())
            : Side.ofStock(YearOf.last(rates), year.plan());
    return Pair.keeping(all, counted);
  }

  private static Coverage months(YearOf year, Formula.WeightedMean formula, List<Pair> pairs) {
    return year.isFlow(formula.variable()) ? year.months(Pair.firsts(pairs)) : year.allMonths();
  }
}
