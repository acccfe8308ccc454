package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Reason;

/** Numerators over denominators, times the factor; or a whole minus that. */
final class RatioFigure {

  private RatioFigure() {}

  static Figure of(YearOf year, Formula.RatioOfSums formula) {
    List<Pair> pairs = RatioPairs.of(year, formula);
    if (pairs.isEmpty()) {
      return RatioPairs.areFlows(year, formula) && RatioPairs.sharePlaces(year, formula)
          ? new Figure.Missing(Reason.DIFFERENT_MONTHS, List.of())
          : new Figure.Missing(Reason.VARIABLE_MISSING, List.of(formula.denominator()));
    }
    BigDecimal numerator = Amount.total(Pair.firsts(pairs));
    BigDecimal denominator = Amount.total(Pair.seconds(pairs));
    if (denominator.signum() == 0) {
      return new Figure.Missing(Reason.DENOMINATOR_ZERO, List.of(formula.denominator()));
    }
    BigDecimal ratio = Exact.ratio(numerator, denominator, formula.factor());
    BigDecimal whole = formula.complementOf();
    BigDecimal value = whole == null ? ratio : Exact.canonical(whole.subtract(ratio));
    return new Figure.Known(
        value,
        text(formula, numerator, denominator) + " = " + Spanish.amount(value, year.indicator()),
        Pair.sources(pairs),
        months(year, formula, pairs),
        year.places(Pair.firsts(pairs)));
  }

  private static String text(
      Formula.RatioOfSums formula, BigDecimal numerator, BigDecimal denominator) {
    String division =
        Spanish.exact(numerator) + " ÷ " + Spanish.bracketed(Spanish.exact(denominator));
    boolean plain = formula.factor().compareTo(BigDecimal.ONE) == 0;
    BigDecimal whole = formula.complementOf();
    String ratio = plain ? division : "(" + division + ") × " + Spanish.exact(formula.factor());
    String subtracted = plain ? "(" + division + ")" : ratio;
    return whole == null ? ratio : Spanish.exact(whole) + " − " + subtracted;
  }

  /** Rows may come and go: what a place lacks on both sides does not bend its ratio. */
  private static List<Amount> ofPlaces(List<Amount> amounts) {
    return Amount.sources(amounts).stream().map(Amount::of).map(Amount::withoutDetail).toList();
  }

  /** A ratio is no wholer than the side that lacks more. */
  private static Coverage months(YearOf year, Formula.RatioOfSums formula, List<Pair> pairs) {
    Coverage numerator = months(year, formula.numerator(), Pair.firsts(pairs));
    Coverage denominator = months(year, formula.denominator(), Pair.seconds(pairs));
    return denominator.withData() < numerator.withData() ? denominator : numerator;
  }

  private static Coverage months(YearOf year, String variable, List<Amount> used) {
    return year.isFlow(variable) ? year.months(ofPlaces(used)) : year.allMonths();
  }
}
