package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rendicion.domain.Coverage;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * What was done of an activity against what was programmed for the same months of the same places.
 * A part of the year is never held against the target of the whole year: where nobody said what was
 * programmed for that part, there is no percentage. What only one side tells of is left out; where
 * that is too much of what was programmed (as for any figure, by the profile) nothing is judged.
 *
 * @param programmed of the side that counts, the province or its districts, by row and period
 * @param done the same of what was done
 * @param sameSide false where districts stand for the province or the other way round
 */
record Physical(List<Amount> programmed, List<Amount> done, boolean sameSide, Scale scale) {

  static Physical of(Plan plan, List<Amount> programmed, List<Amount> done, Scale scale) {
    List<Amount> aims = side(programmed, plan);
    List<Amount> results = side(done, plan);
    boolean same = Side.isProvince(aims, plan) == Side.isProvince(results, plan);
    return new Physical(aims, results, same, scale);
  }

  Progress progress() {
    List<Pair> pairs =
        sameSide ? RatioPairs.ofSharedPlaces(done, programmed) : SameMonths.of(done, programmed);
    if (pairs.isEmpty()) {
      return new Progress.NotMeasurable(Reason.DIFFERENT_MONTHS);
    }
    List<Amount> aims = Pair.seconds(pairs);
    if (!isEnough(aims)) {
      return new Progress.NotMeasurable(Reason.INCOMPLETE_PERIOD);
    }
    BigDecimal dividend = Amount.total(Pair.firsts(pairs));
    BigDecimal divisor = Amount.total(aims);
    if (divisor.signum() == 0) {
      return new Progress.NotMeasurable(Reason.TARGET_ZERO);
    }
    String division = Spanish.exact(dividend) + " ÷ " + Spanish.bracketed(Spanish.exact(divisor));
    return scale.measured(
        Exact.percent(dividend, divisor), whatOf(pairs) + "(" + division + ") × 100");
  }

  /**
   * Whether all that was programmed is known to be done: what was told of as done is at least that
   * much, and none of it is of months or places for which nobody said what was programmed.
   */
  boolean isReached() {
    return done.stream().allMatch(this::isProgrammed)
        && total(done).compareTo(total(programmed)) >= 0;
  }

  private boolean isProgrammed(Amount result) {
    List<Amount> aims = sameSide ? at(Set.of(result.place()), programmed) : programmed;
    return SameMonths.covers(aims, result.period());
  }

  private boolean isEnough(List<Amount> aims) {
    List<Amount> some = sameSide ? aims : asOne(aims);
    List<Amount> all = sameSide ? programmed : asOne(programmed);
    Set<String> places = places(some);
    Coverage months = months(some, at(places, all));
    return months.withData() * 100 >= months.total() * scale.fewestMonths()
        && places.size() * 100 >= places(all).size() * scale.fewestPlaces();
  }

  private static List<Amount> asOne(List<Amount> side) {
    return side.stream().map(a -> a.at("")).toList();
  }

  /** Says what was left out of either side, so that the division is not taken for the whole. */
  private String whatOf(List<Pair> pairs) {
    boolean whole =
        Amount.total(Pair.firsts(pairs)).compareTo(total(done)) == 0
            && Amount.total(Pair.seconds(pairs)).compareTo(total(programmed)) == 0;
    return whole ? "" : scale.wording().say("calculation.both-sides") + " ";
  }

  /** Months that the side tells of wholly, of those that it is to tell of. */
  private static Coverage months(List<Amount> some, List<Amount> all) {
    List<Integer> programmed =
        IntStream.rangeClosed(1, 12).filter(m -> !in(m, all).isEmpty()).boxed().toList();
    long full = programmed.stream().filter(m -> in(m, some).containsAll(in(m, all))).count();
    return new Coverage((int) full, programmed.size());
  }

  /** Places that tell of a month of the year. */
  private static Set<String> in(int month, List<Amount> amounts) {
    return places(
        amounts.stream()
            .filter(a -> a.period().from().getMonthValue() <= month)
            .filter(a -> month <= a.period().to().getMonthValue())
            .toList());
  }

  /** All amounts of the province, or all of its districts. */
  private static List<Amount> side(List<Amount> amounts, Plan plan) {
    return at(places(Side.ofFlow(Overlaps.wholeUnlessPartsComplete(amounts), plan)), amounts);
  }

  private static BigDecimal total(List<Amount> amounts) {
    return Amount.total(Overlaps.wholeUnlessPartsComplete(amounts));
  }

  private static List<Amount> at(Set<String> places, List<Amount> amounts) {
    return amounts.stream().filter(a -> places.contains(a.place())).toList();
  }

  private static Set<String> places(List<Amount> amounts) {
    return amounts.stream().map(Amount::place).collect(Collectors.toSet());
  }
}
