package rendicion.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Plan;

/**
 * What the figures of a delivery and those before it say of an indicator, year by year, where that
 * can be told without the whole method: a figure reported as such, or a share of sums.
 */
final class YearValues {

  /**
   * @param sources the figures it was made from, in {@link Observation#ORDER}
   */
  record YearValue(int year, BigDecimal value, List<Observation> sources) {}

  private YearValues() {}

  /** By year; empty for an indicator that needs more than its figures. */
  static SortedMap<Integer, YearValue> of(Submission submission, Indicator indicator) {
    return switch (indicator.formula()) {
      case Formula.AsReported f -> reported(submission, f);
      case Formula.RatioOfSums f -> ratios(submission, f);
      case Formula.Sum f -> new TreeMap<>();
      case Formula.MeanOverPeriods f -> new TreeMap<>();
      case Formula.WeightedMean f -> new TreeMap<>();
      case Formula.LastValue f -> new TreeMap<>();
      case Formula.Maximum f -> new TreeMap<>();
      case Formula.PerDay f -> new TreeMap<>();
    };
  }

  private static SortedMap<Integer, YearValue> reported(
      Submission submission, Formula.AsReported formula) {
    SortedMap<Integer, YearValue> values = new TreeMap<>();
    for (Observation o : submission.withHistory(formula.variable())) {
      YearValue before = values.get(o.period().to().getYear());
      if (before == null || before.sources().getFirst().period().compareTo(o.period()) <= 0) {
        values.put(year(o), new YearValue(year(o), o.value(), List.of(o)));
      }
    }
    return values;
  }

  private static SortedMap<Integer, YearValue> ratios(
      Submission submission, Formula.RatioOfSums formula) {
    List<Observation> parts = submission.withHistory(formula.numerator());
    List<Observation> wholes = submission.withHistory(formula.denominator());
    SortedMap<Integer, YearValue> values = new TreeMap<>();
    for (int year : years(parts)) {
      List<Observation> part = parts.stream().filter(o -> year(o) == year).toList();
      List<Observation> whole = wholes.stream().filter(o -> year(o) == year).toList();
      BigDecimal value =
          isWhole(submission.plan(), part, whole) ? ratio(formula, part, whole) : null;
      if (value != null) {
        List<Observation> sources = new ArrayList<>(part);
        sources.addAll(whole);
        values.put(year, new YearValue(year, value, sources));
      }
    }
    return values;
  }

  private static @Nullable BigDecimal ratio(
      Formula.RatioOfSums formula, List<Observation> part, List<Observation> whole) {
    BigDecimal divisor = sum(whole);
    if (divisor.signum() == 0) {
      return null;
    }
    BigDecimal ratio = sum(part).multiply(formula.factor()).divide(divisor, MathContext.DECIMAL64);
    BigDecimal complement = formula.complementOf();
    return complement == null ? ratio : complement.subtract(ratio);
  }

  /** Both sides of the same places: the province itself or every district of it. */
  private static boolean isWhole(Plan plan, List<Observation> part, List<Observation> whole) {
    Set<String> places = places(part);
    return places.equals(places(whole))
        && (places.contains(plan.province()) || places.size() == plan.districts().size());
  }

  private static Set<String> places(List<Observation> all) {
    return all.stream().map(Observation::place).collect(Collectors.toSet());
  }

  private static Set<Integer> years(List<Observation> all) {
    return all.stream().map(YearValues::year).collect(Collectors.toSet());
  }

  private static int year(Observation o) {
    return o.period().to().getYear();
  }

  private static BigDecimal sum(List<Observation> all) {
    return all.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The figure of a value that stands in this delivery; null when all of it came before. */
  static @Nullable Observation here(Submission submission, YearValue value) {
    Predicate<Observation> isHere = submission::isHere;
    return value.sources().stream().filter(isHere).findFirst().orElse(null);
  }

  static List<CellRef> cellsHere(Submission submission, YearValue value) {
    return value.sources().stream().filter(submission::isHere).map(Observation::cell).toList();
  }
}
