package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Severity;

/**
 * Every row of a period has the same figure as in the period before, as if the column had been
 * copied. A level may well stand still, like kilometres of road or houses in a register: levels are
 * only asked about where every one that the delivery restates is a copy.
 */
final class LastPeriodCopied implements Rule {

  private static final int FEWEST_ROWS = 3;
  private static final BigDecimal SMALLEST = BigDecimal.TEN;

  @Override
  public String code() {
    return "validation.last-period-copied";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    Set<String> standing = standing(submission);
    Map<String, Map<Period, Map<Submission.Row, List<Observation>>>> tables = new TreeMap<>();
    for (String variable : submission.variables()) {
      if (!standing.contains(variable)) {
        tables.put(variable, byPeriod(submission.withHistory(variable)));
      }
    }
    List<Remark> remarks = new ArrayList<>();
    tables.forEach(
        (variable, periods) ->
            periods.forEach(
                (period, rows) -> {
                  Observation first = rows.values().iterator().next().getFirst();
                  if (submission.isFlow(first) || isAllCopied(submission, tables, period)) {
                    remarks.addAll(check(submission, period, rows, periods));
                  }
                }));
    return remarks;
  }

  private static Map<Period, Map<Submission.Row, List<Observation>>> byPeriod(
      List<Observation> figures) {
    Map<Period, Map<Submission.Row, List<Observation>>> periods = new TreeMap<>();
    for (Observation o : figures) {
      periods
          .computeIfAbsent(o.period(), p -> new LinkedHashMap<>())
          .computeIfAbsent(Submission.Row.of(o), r -> new ArrayList<>())
          .add(o);
    }
    return periods;
  }

  /** Whether every level that the delivery has for the period repeats the one before. */
  private static boolean isAllCopied(
      Submission submission,
      Map<String, Map<Period, Map<Submission.Row, List<Observation>>>> tables,
      Period period) {
    return tables.values().stream()
        .filter(periods -> periods.containsKey(period))
        .filter(periods -> !submission.isFlow(any(periods.get(period))))
        .allMatch(
            periods ->
                !check(submission, period, Objects.requireNonNull(periods.get(period)), periods)
                    .isEmpty());
  }

  private static Observation any(@Nullable Map<Submission.Row, List<Observation>> rows) {
    return Objects.requireNonNull(rows).values().iterator().next().getFirst();
  }

  private static List<Remark> check(
      Submission submission,
      Period period,
      Map<Submission.Row, List<Observation>> rows,
      Map<Period, Map<Submission.Row, List<Observation>>> periods) {
    List<Observation> here =
        rows.values().stream()
            .flatMap(List::stream)
            .filter(submission::isHere)
            .sorted(Observation.ORDER)
            .toList();
    if (here.isEmpty() || !isTelling(rows)) {
      return List.of();
    }
    return periods.entrySet().stream()
        .filter(e -> isRightBefore(e.getKey(), period))
        .filter(e -> values(e.getValue()).equals(values(rows)))
        .findFirst()
        .map(e -> remark(submission, here, e.getKey()))
        .stream()
        .toList();
  }

  private static boolean isRightBefore(Period before, Period period) {
    return before.to().plusDays(1).equals(period.from())
        && Series.kind(before) == Series.kind(period);
  }

  private static Remark remark(Submission submission, List<Observation> here, Period before) {
    Observation first = here.getFirst();
    return Remark.on(
            here,
            Map.of(
                "figure", submission.label(first),
                "n-rows", Integer.toString(here.size()),
                "period", first.period().code(),
                "period-before", before.code()))
        .forPeriod(first.period());
  }

  /** Enough rows that differ among themselves, so that it cannot be chance. */
  private static boolean isTelling(Map<Submission.Row, List<Observation>> rows) {
    List<BigDecimal> large =
        rows.values().stream()
            .flatMap(List::stream)
            .map(Observation::value)
            .filter(v -> v.compareTo(SMALLEST) >= 0)
            .map(BigDecimal::stripTrailingZeros)
            .toList();
    return large.size() >= FEWEST_ROWS && large.stream().distinct().count() >= FEWEST_ROWS;
  }

  private static Map<Submission.Row, List<String>> values(
      Map<Submission.Row, List<Observation>> rows) {
    return rows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    e.getValue().stream()
                        .map(o -> o.value().stripTrailingZeros().toPlainString())
                        .sorted()
                        .toList()));
  }

  private static Set<String> standing(Submission submission) {
    return submission.plan().indicators().stream()
        .map(rendicion.domain.Indicator::formula)
        .flatMap(f -> f instanceof Formula.LastValue l ? Stream.of(l.variable()) : Stream.of())
        .collect(Collectors.toSet());
  }
}
