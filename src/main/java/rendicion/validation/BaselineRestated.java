package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Baseline;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** A delivery gives another value for the year of the baseline than the plan does. */
final class BaselineRestated implements Rule {

  @Override
  public String code() {
    return "validation.baseline-restated";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (Indicator indicator : submission.plan().indicators()) {
      Baseline baseline = indicator.baseline();
      Integer year = baseline == null ? null : baseline.year();
      YearValues.YearValue value =
          year == null ? null : YearValues.of(submission, indicator).get(year);
      Observation here = value == null ? null : YearValues.here(submission, value);
      if (baseline != null && value != null && here != null && differs(value.value(), baseline)) {
        remarks.add(
            Remark.on(
                    here,
                    Map.of(
                        "indicator", indicator.name(),
                        "amount-year",
                            AgainstDirection.rounded(value.value(), indicator).toPlainString(),
                        "base", baseline.printed(),
                        "year", Integer.toString(value.year())))
                .workedOutFrom(YearValues.cellsHere(submission, value)));
      }
    }
    return remarks;
  }

  /** Beyond the decimals that the plan prints. */
  private static boolean differs(BigDecimal value, Baseline baseline) {
    int decimals = Math.max(0, baseline.value().scale());
    return value.setScale(decimals, RoundingMode.HALF_UP).compareTo(baseline.value()) != 0;
  }
}
