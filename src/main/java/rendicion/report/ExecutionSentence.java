package rendicion.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.ExecutionTotal;
import rendicion.domain.Objective;
import rendicion.domain.Progress;

/** What was done and spent on the activities of an objective or of the plan, in plain words. */
record ExecutionSentence(Edition edition) {

  String ofPlan() {
    return of(ExecutionTotal.Group.PLAN, edition.plan().code(), edition.results().activities());
  }

  String of(Objective objective) {
    List<ActivityResult> results =
        edition.plan().listActivities(objective).stream()
            .map(a -> edition.results().getActivity(a.code()))
            .toList();
    return of(ExecutionTotal.Group.OBJECTIVE, objective.code(), results);
  }

  private String of(ExecutionTotal.Group group, String key, List<ActivityResult> results) {
    String counts = counts(group, results);
    return edition.results().listExecution(group).stream()
        .filter(total -> total.key().equals(key))
        .findFirst()
        .map(total -> counts + money(total))
        .orElse(counts);
  }

  private String counts(ExecutionTotal.Group group, List<ActivityResult> results) {
    List<String> states =
        Arrays.stream(State.values())
            .sorted(Comparator.reverseOrder())
            .filter(state -> count(results, state) > 0)
            .map(state -> edition.say("activities." + state.name(), "n", count(results, state)))
            .toList();
    return edition.say(
        group == ExecutionTotal.Group.PLAN ? "activities.counts-plan" : "activities.counts",
        "n",
        results.size(),
        "year",
        Edition.year(edition.year()),
        "states",
        String.join("; ", states));
  }

  private static int count(List<ActivityResult> results, State state) {
    return (int) results.stream().filter(r -> r.state() == state).count();
  }

  private String money(ExecutionTotal total) {
    BigDecimal budget = total.amounts().get(ActivityFigure.BUDGET);
    BigDecimal spent = total.amounts().get(ActivityFigure.SPENT);
    if (budget == null || spent == null) {
      return " " + edition.say("execution.no-money");
    }
    String said =
        edition.say(
            "execution.money",
            "budget",
            soles(total, "pim", budget),
            "spent",
            soles(total, "devengado", spent),
            "with",
            total.financialCoverage().withData(),
            "n",
            total.financialCoverage().total());
    return " "
        + (total.financial() instanceof Progress.Measured measured
            ? said
                + " "
                + edition.say(
                    "execution.percent",
                    "percent",
                    edition
                        .numbers()
                        .percent(
                            new Quantity(
                                measured.raw(),
                                new Basis.Computed(
                                    place(total, "financiera"), measured.calculation())),
                            1))
            : said);
  }

  private String soles(ExecutionTotal total, String what, BigDecimal value) {
    return "S/\u00a0"
        + edition
            .numbers()
            .print(new Quantity(value, new Basis.Computed(place(total, what), "")), 0);
  }

  private String place(ExecutionTotal total, String what) {
    return edition.period().period().code() + "/" + total.key() + "/" + what;
  }
}
