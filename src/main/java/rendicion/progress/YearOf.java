package rendicion.progress;

import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Coverage;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Variable;
import rendicion.wording.Wording;

/** One year of one indicator: the amounts that its formula may use, and how complete they are. */
record YearOf(Counted counted, Indicator indicator, int year, Wording wording) {

  Plan plan() {
    return counted.plan();
  }

  /** Cell by cell, in order. */
  List<Observation> observations(String variable) {
    return counted.ofVariable(variable, year, indicator.months());
  }

  /** What was delivered of it and does not count, in order. */
  List<Observation> rejected(String variable) {
    return counted.rejected().ofVariable(variable, year, indicator.months());
  }

  /** By place, row and period; cells that share all three add up (each may count one case). */
  List<Amount> amounts(String variable) {
    List<Amount> cells = observations(variable).stream().map(Amount::of).toList();
    return List.copyOf(
        Amount.sumBy(cells, a -> List.of(a.place(), a.detail(), a.period())).values());
  }

  boolean isFlow(String variable) {
    return plan().getVariable(variable).accumulation() == Variable.Accumulation.FLOW;
  }

  /** What the year amounts to by place and row: all periods of a flow, the last one of a stock. */
  List<Amount> withinYear(String variable) {
    return isFlow(variable)
        ? Overlaps.wholeUnlessPartsComplete(amounts(variable))
        : last(amounts(variable));
  }

  /** The last period of each place and row. */
  static List<Amount> last(List<Amount> amounts) {
    return amounts.stream()
        .collect(
            Collectors.groupingBy(
                Amount::row, Collectors.maxBy(Comparator.comparing(Amount::period))))
        .values()
        .stream()
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  /**
   * Districts in the amounts, of those that must report or ever did; the province itself is 1 of 1.
   */
  Coverage places(List<Amount> used) {
    if (Side.isProvince(used, plan())) {
      return new Coverage(1, 1);
    }
    List<String> variables = indicator.formula().variables();
    Set<String> districts =
        Stream.concat(
                counted.places(variables).stream(),
                variables.stream().flatMap(v -> plan().getVariable(v).districts().stream()))
            .filter(p -> !p.equals(plan().province()))
            .collect(Collectors.toSet());
    long there = used.stream().map(Amount::place).filter(districts::contains).distinct().count();
    return new Coverage((int) there, districts.size());
  }

  /**
   * Months for which every row of every place in the amounts has data, of the months that count. A
   * row that tells of no month of the year is not missed.
   */
  Coverage months(List<Amount> used) {
    Map<List<String>, List<Period>> periods =
        used.stream()
            .collect(
                Collectors.groupingBy(
                    Amount::row, Collectors.mapping(Amount::period, Collectors.toList())));
    long full =
        indicator.months().stream()
            .filter(m -> periods.values().stream().allMatch(of -> touches(of, m)))
            .count();
    return new Coverage((int) full, indicator.months().size());
  }

  Coverage allMonths() {
    return new Coverage(indicator.months().size(), indicator.months().size());
  }

  private static boolean touches(List<Period> periods, Month month) {
    return periods.stream()
        .anyMatch(
            p ->
                p.from().getMonthValue() <= month.getValue()
                    && month.getValue() <= p.to().getMonthValue());
  }
}
