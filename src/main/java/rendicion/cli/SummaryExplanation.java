package rendicion.cli;

import rendicion.domain.Indicator;
import rendicion.domain.Summary;

/** The mean of an objective or a dimension, and the indicators below it. */
record SummaryExplanation(Telling telling) {

  void tell(String code) {
    boolean objective = telling.plan().objectives().stream().anyMatch(o -> o.code().equals(code));
    Summary summary =
        objective ? telling.results().getObjective(code) : telling.results().getDimension(code);
    String name =
        objective
            ? telling.plan().getObjective(code).name()
            : telling.plan().dimensions().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    telling.heading(code, name);
    telling.progress("mean", summary.progress());
    telling.item("rating", "rating", telling.rating(summary.rating()));
    telling.item(
        "coverage",
        "n",
        summary.coverage().withData() + "",
        "n-total",
        summary.coverage().total() + "");
    telling.plan().indicators().stream()
        .filter(i -> isBelow(i, code))
        .forEach(
            i ->
                telling.item(
                    "below",
                    "code",
                    i.code(),
                    "name",
                    i.name(),
                    "rating",
                    telling.rating(telling.results().getIndicator(i.code()).rating())));
    new DecisionLines(telling)
        .tell(code, percent -> telling.wording().number(percent, 1) + "\u00a0%");
  }

  private boolean isBelow(Indicator indicator, String code) {
    return indicator.objective().equals(code)
        || telling.plan().getObjective(indicator.objective()).dimension().equals(code);
  }
}
