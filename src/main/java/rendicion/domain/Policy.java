package rendicion.domain;

import java.util.List;

/** A policy guideline of the plan and the objectives it bears on. */
public record Policy(int number, String guideline, List<String> objectives) {
  public Policy {
    objectives = List.copyOf(objectives);
  }
}
