package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Variable;

/**
 * What a variable comes to in a place and year: a flow adds up, of a level the last period stands.
 * Where a period and its parts are both reported, the longer one counts.
 */
final class YearlyFigures {

  private final Map<String, List<Observation>> byVariable;

  YearlyFigures(List<Observation> inForce) {
    byVariable = inForce.stream().collect(Collectors.groupingBy(Observation::variable));
  }

  boolean knows(Variable variable) {
    return byVariable.containsKey(variable.code());
  }

  /** Places with a figure of the variable in any year. */
  List<String> places(Variable variable) {
    return of(variable).stream().map(Observation::place).distinct().sorted().toList();
  }

  Optional<BigDecimal> find(Variable variable, String place, int year) {
    Map<String, List<Observation>> byDetail = new HashMap<>();
    for (Observation o : of(variable)) {
      if (o.place().equals(place) && Period.year(year).contains(o.period())) {
        byDetail.computeIfAbsent(o.detail(), d -> new java.util.ArrayList<>()).add(o);
      }
    }
    return byDetail.values().stream().map(row -> ofRow(variable, row)).reduce(BigDecimal::add);
  }

  private static BigDecimal ofRow(Variable variable, List<Observation> row) {
    return switch (variable.accumulation()) {
      case STOCK ->
          row.stream().max(Comparator.comparing(Observation::period)).orElseThrow().value();
      case FLOW ->
          row.stream()
              .filter(o -> row.stream().noneMatch(whole -> isPart(o.period(), whole.period())))
              .map(Observation::value)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
    };
  }

  private static boolean isPart(Period part, Period whole) {
    return !part.equals(whole) && whole.contains(part);
  }

  private List<Observation> of(Variable variable) {
    return byVariable.getOrDefault(variable.code(), List.of());
  }
}
