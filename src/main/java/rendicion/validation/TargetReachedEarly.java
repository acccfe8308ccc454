package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Direction;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** An indicator is already better than its final target, two years or more before its time. */
final class TargetReachedEarly implements Rule {

  private static final int YEARS_BEFORE = 2;

  @Override
  public String code() {
    return "validation.target-reached-early";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (Indicator indicator : submission.plan().indicators()) {
      for (YearValues.YearValue value : YearValues.of(submission, indicator).values()) {
        Observation here = YearValues.here(submission, value);
        boolean early =
            value.year() >= submission.plan().firstYear()
                && value.year() <= indicator.target().year() - YEARS_BEFORE;
        if (here != null && early && isBetter(indicator, value.value())) {
          remarks.add(
              Remark.on(here, arguments(indicator, value))
                  .workedOutFrom(YearValues.cellsHere(submission, value)));
        }
      }
    }
    return remarks;
  }

  private static boolean isBetter(Indicator indicator, BigDecimal value) {
    int against = value.compareTo(indicator.target().value());
    return switch (indicator.direction()) {
      case ASCENDING -> against > 0;
      case DESCENDING -> against < 0;
      case MAXIMUM_ALLOWED, MINIMUM_ALLOWED -> false;
    };
  }

  private static Map<String, String> arguments(Indicator indicator, YearValues.YearValue value) {
    return Map.of(
        "indicator", indicator.name(),
        "amount-year", AgainstDirection.rounded(value.value(), indicator).toPlainString(),
        "amount-target", indicator.target().value().toPlainString(),
        "year", Integer.toString(value.year()),
        "target-year", Integer.toString(indicator.target().year()),
        "sense", indicator.direction() == Direction.ASCENDING ? "up" : "down");
  }
}
