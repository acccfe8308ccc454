package rendicion.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Closing;
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
          shown(r.before().value(), shown),
          "now",
          shown(r.now().value(), shown),
          "cause",
          telling.wording().name(r.cause()));
      r.deliveries().forEach(d -> telling.item("restated.by", "file", d.office() + "/" + d.path()));
    }
  }

  private String shown(@Nullable BigDecimal value, Function<BigDecimal, String> shown) {
    return value == null ? telling.say("no-figure") : shown.apply(value);
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
