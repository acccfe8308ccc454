package rendicion.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    Closing.Mean mean = figure.mean();
    if (mean != null) {
      said +=
          " "
              + telling.say(
                  "judged.mean",
                  "n",
                  mean.coverage().withData() + "",
                  "n-total",
                  mean.coverage().total() + "");
    }
    Rating rating = figure.rating();
    if (rating != null && r.judgesOtherwise() && mean == null) {
      said +=
          " "
              + telling.say(
                  "judged",
                  "progress",
                  percent(figure.percent()),
                  "rating",
                  telling.rating(rating));
    }
    Closing.Measures measures = figure.measures();
    return measures == null || !r.measuresOtherwise()
        ? said
        : said
            + " "
            + telling.say(
                "measured", "one", percent(measures.typeOne()), "two", percent(measures.typeTwo()));
  }

  private String percent(@Nullable BigDecimal percent) {
    return percent == null ? "none" : telling.wording().number(percent, 1);
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
