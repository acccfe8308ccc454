package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Plan;
import rendicion.domain.Variable;

/**
 * What a variable comes to in a place and year, as the method counts it: cells of one key add up, a
 * flow adds up over the year without counting a period and its parts twice, of a level the last
 * period stands. Nothing is withheld here.
 */
public final class YearlyAmounts {

  private final Counted counted;

  YearlyAmounts(Counted counted) {
    this.counted = counted;
  }

  /**
   * @param inForce observations that count, each key once unless its cells add up
   * @param cutOff only periods that have ended by then count
   */
  public static YearlyAmounts of(Plan plan, List<Observation> inForce, LocalDate cutOff) {
    return new YearlyAmounts(Counted.by(cutOff, plan, inForce));
  }

  /** Places that reported the variable in any year of the plan, in order. */
  public List<String> listPlaces(Variable variable) {
    return counted.places(List.of(variable.code())).stream().sorted().toList();
  }

  /** Empty where nothing was reported, which is never zero. */
  public Optional<BigDecimal> find(Variable variable, String place, int year) {
    return Optional.ofNullable(byPlace(variable, year).get(place)).map(Amount::total);
  }

  /** Only places that reported something in the year. */
  Map<String, List<Amount>> byPlace(Variable variable, int year) {
    List<Amount> cells =
        counted.ofVariable(variable.code(), year, EnumSet.allOf(Month.class)).stream()
            .map(Amount::of)
            .toList();
    List<Amount> amounts =
        List.copyOf(Amount.sumBy(cells, a -> List.of(a.place(), a.detail(), a.period())).values());
    List<Amount> used =
        switch (variable.accumulation()) {
          case FLOW -> Overlaps.wholeUnlessPartsComplete(amounts);
          case STOCK -> YearOf.last(amounts);
        };
    return used.stream().collect(Collectors.groupingBy(Amount::place));
  }
}
