package rendicion.cli;

import java.math.BigDecimal;
import java.util.stream.Stream;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;

/** Where an activity stands, what was done and spent. */
record ActivityExplanation(Telling telling, CellLines cells) {

  void tell(Activity activity) {
    ActivityResult result = telling.results().getActivity(activity.code());
    telling.heading(activity.code(), activity.name());
    telling.item("activity.of", "objective", objective(activity), "service", activity.service());
    telling.item("activity.state", "state", telling.wording().name(result.state()));
    figures(result);
    telling.progress("physical", result.physical());
    telling.progress("financial", result.financial());
    new DecisionLines(telling)
        .tell(
            activity.code(), value -> telling.wording().number(value, Math.max(0, value.scale())));
    if (!result.sources().isEmpty()) {
      telling.title("cells");
      telling.addAll(cells.of(result.sources()));
    }
  }

  private String objective(Activity activity) {
    return activity.objective() + " " + telling.plan().getObjective(activity.objective()).name();
  }

  private void figures(ActivityResult result) {
    Stream.of(ActivityFigure.values())
        .filter(f -> result.figures().containsKey(f))
        .forEach(
            f -> {
              BigDecimal value = result.figures().getOrDefault(f, BigDecimal.ZERO);
              boolean money = f == ActivityFigure.BUDGET || f == ActivityFigure.SPENT;
              telling.item(
                  "activity.figure",
                  "figure",
                  telling.wording().name(f),
                  "value",
                  money
                      ? telling.wording().soles(value)
                      : telling
                          .wording()
                          .number(value, Math.max(0, value.stripTrailingZeros().scale())));
            });
  }
}
