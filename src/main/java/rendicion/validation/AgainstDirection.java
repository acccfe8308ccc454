package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import rendicion.domain.Direction;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.Trajectory;

/**
 * An indicator moved away from its target: it is worse than where the plan began and than the year
 * before, although a better value was expected along the way.
 */
final class AgainstDirection implements Rule {

  @Override
  public String code() {
    return "validation.against-direction";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (Indicator indicator : submission.plan().indicators()) {
      if (indicator.baseline() != null && !(indicator.trajectory() instanceof Trajectory.None)) {
        remarks.addAll(check(submission, indicator, indicator.baseline().value()));
      }
    }
    return remarks;
  }

  private static List<Remark> check(Submission submission, Indicator indicator, BigDecimal base) {
    SortedMap<Integer, YearValues.YearValue> years = YearValues.of(submission, indicator);
    List<Remark> remarks = new ArrayList<>();
    years.forEach(
        (year, value) -> {
          YearValues.YearValue before = years.get(year - 1);
          Observation here = YearValues.here(submission, value);
          if (here != null
              && isWorse(indicator.direction(), value.value(), base)
              && (before == null
                  || isWorse(indicator.direction(), value.value(), before.value()))) {
            remarks.add(
                Remark.on(here, arguments(indicator, value, base))
                    .workedOutFrom(YearValues.cellsHere(submission, value)));
          }
        });
    return remarks;
  }

  private static Map<String, String> arguments(
      Indicator indicator, YearValues.YearValue value, BigDecimal base) {
    return Map.of(
        "indicator", indicator.name(),
        "amount-year", rounded(value.value(), indicator).toPlainString(),
        "amount-base", base.toPlainString(),
        "year", Integer.toString(value.year()),
        "sense", indicator.direction() == Direction.ASCENDING ? "up" : "down");
  }

  static BigDecimal rounded(BigDecimal value, Indicator indicator) {
    return value.setScale(indicator.unit().decimals(), RoundingMode.HALF_UP);
  }

  private static boolean isWorse(Direction direction, BigDecimal value, BigDecimal than) {
    return switch (direction) {
      case ASCENDING -> value.compareTo(than) < 0;
      case DESCENDING -> value.compareTo(than) > 0;
      case MAXIMUM_ALLOWED, MINIMUM_ALLOWED -> false;
    };
  }
}
