package rendicion.progress;

import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Reason;

/** The figure of one year: the formula applied where every variable of it was reported. */
final class YearlyFigure {

  private YearlyFigure() {}

  static Figure of(YearOf year) {
    List<String> variables = year.indicator().formula().variables();
    List<String> missing =
        variables.stream().distinct().filter(v -> year.observations(v).isEmpty()).toList();
    if (missing.isEmpty()) {
      return apply(year);
    }
    List<Observation> rejected = missing.stream().flatMap(v -> year.rejected(v).stream()).toList();
    boolean nothing = rejected.isEmpty() && missing.size() == variables.stream().distinct().count();
    boolean all = missing.stream().noneMatch(v -> year.rejected(v).isEmpty());
    Reason partly = nothing ? Reason.NOTHING_REPORTED : Reason.VARIABLE_MISSING;
    return new Figure.Missing(all ? Reason.VALUE_REJECTED : partly, missing, rejected);
  }

  private static Figure apply(YearOf year) {
    return switch (year.indicator().formula()) {
      case Formula.AsReported formula -> AsReportedFigure.of(year, formula);
      case Formula.RatioOfSums formula -> RatioFigure.of(year, formula);
      case Formula.Sum formula -> SumFigure.of(year, formula);
      case Formula.MeanOverPeriods formula -> MeanFigure.of(year, formula);
      case Formula.WeightedMean formula -> WeightedMeanFigure.of(year, formula);
      case Formula.LastValue formula -> LastFigure.of(year, formula);
      case Formula.Maximum formula -> MaximumFigure.of(year, formula);
      case Formula.PerDay formula -> PerDayFigure.of(year, formula);
    };
  }
}
