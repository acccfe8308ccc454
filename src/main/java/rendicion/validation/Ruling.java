package rendicion.validation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Severity;

/**
 * A rule as it is in force.
 *
 * @param trialUntil last day on which it only warns; null when it is not on trial
 */
record Ruling(Rule rule, @Nullable LocalDate trialUntil) {

  /**
   * @param trials last day of each rule that is on trial now, by code
   */
  static Ruling of(Rule rule, Map<String, LocalDate> trials) {
    return new Ruling(rule, trials.get(rule.code()));
  }

  String code() {
    return rule.code();
  }

  Severity severity() {
    return trialUntil == null ? rule.severity() : Severity.WARNING;
  }

  boolean leavesOut() {
    return severity() == Severity.ERROR;
  }
}
