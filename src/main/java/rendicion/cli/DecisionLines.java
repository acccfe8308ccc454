package rendicion.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import rendicion.domain.Closing;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;

/** Who approved the period, and what is different since. */
record DecisionLines(Telling telling) {

  void tell(String code, Function<BigDecimal, String> shown) {
    List<Restatement> restated =
        telling.account().restatements().stream().filter(r -> r.code().equals(code)).toList();
    telling
        .account()
        .findClosing(telling.reporting().period())
        .ifPresent(
            closing -> {
              telling.title("closing");
              telling.item("closing", "by", closing.by(), "day", day(closing), "act", act(closing));
            });
    for (Restatement r : restated) {
      telling.item(
          "restated",
          "before",
          shown(r, r.before(), shown),
          "now",
          shown(r, r.now(), shown),
          "cause",
          telling.wording().name(r.cause()));
      r.deliveries().forEach(d -> telling.item("restated.by", "file", d.office() + "/" + d.path()));
    }
  }

  private String shown(Restatement r, Closing.Approved figure, Function<BigDecimal, String> shown) {
    BigDecimal value = figure.value();
    String said = value == null ? telling.say("no-figure") : shown.apply(value);
    Rating rating = figure.rating();
    if (rating == null || !r.judgesOtherwise()) {
      return said;
    }
    BigDecimal percent = figure.percent();
    String progress = percent == null ? "none" : telling.wording().number(percent, 1);
    return said
        + " "
        + telling.say("judged", "progress", progress, "rating", telling.rating(rating));
  }

  private String day(Closing closing) {
    return telling
        .wording()
        .longDate(
            closing.at().atZone(telling.account().definitions().settings().zone()).toLocalDate());
  }

  private String act(Closing closing) {
    String act = closing.act();
    return act == null ? "none" : act;
  }
}
