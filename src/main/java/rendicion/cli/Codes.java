package rendicion.cli;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.Activity;
import rendicion.domain.Dimension;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Plan;

/** Every code of a plan that can be explained; capital letters do not matter. */
record Codes(List<String> list) {

  static Codes of(Plan plan) {
    List<String> codes = new ArrayList<>();
    plan.indicators().stream().map(Indicator::code).forEach(codes::add);
    plan.objectives().stream().map(Objective::code).forEach(codes::add);
    plan.dimensions().stream().map(Dimension::code).forEach(codes::add);
    plan.activities().stream().map(Activity::code).forEach(codes::add);
    return new Codes(codes);
  }

  boolean contains(String code) {
    return list.stream().anyMatch(code::equalsIgnoreCase);
  }

  /** As the plan writes it. */
  String exact(String code) {
    return list.stream().filter(code::equalsIgnoreCase).findFirst().orElse(code);
  }
}
