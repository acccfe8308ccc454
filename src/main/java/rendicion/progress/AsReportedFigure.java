package rendicion.progress;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Reason;

/**
 * The office's own number: the last of the year, the province's where there is one. Numbers of
 * several districts, or several of the same period, cannot stand for the province, because nobody
 * says how they combine.
 */
final class AsReportedFigure {

  private AsReportedFigure() {}

  static Figure of(YearOf year, Formula.AsReported formula) {
    List<Observation> all = year.observations(formula.variable());
    List<Observation> ofProvince =
        all.stream().filter(o -> o.place().equals(year.plan().province())).toList();
    List<Observation> candidates = ofProvince.isEmpty() ? all : ofProvince;
    Set<String> places = candidates.stream().map(Observation::place).collect(Collectors.toSet());
    Observation last = candidates.getLast();
    long ofLast = candidates.stream().filter(o -> o.period().equals(last.period())).count();
    if (places.size() > 1 || ofLast > 1) {
      return new Figure.Missing(Reason.VARIABLE_MISSING, formula.variables());
    }
    return new Figure.Known(
        Exact.canonical(last.value()),
        year.wording()
            .say(
                "calculation.as-reported",
                Map.of("amount", Spanish.amount(last.value(), year.indicator()))),
        List.of(last),
        monthsUpTo(last.period(), year.indicator().months()),
        new Coverage(1, 1));
  }

  /** A number of the first half does not speak of the whole year. */
  private static Coverage monthsUpTo(Period period, Set<Month> counting) {
    long gone = counting.stream().filter(m -> m.compareTo(period.to().getMonth()) <= 0).count();
    return new Coverage((int) gone, counting.size());
  }
}
