package rendicion.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import rendicion.domain.Account;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Pace;
import rendicion.domain.Projection;
import rendicion.domain.Trajectory;
import rendicion.domain.Variable;
import rendicion.domain.Yardstick;

/** What was promised of an indicator, what was reached, what it is judged against, what is left. */
record IndicatorExplanation(Telling telling, CellLines cells) {

  void tell(Indicator indicator) {
    IndicatorResult result = telling.results().getIndicator(indicator.code());
    telling.heading(indicator.code(), indicator.name());
    telling.title("promise");
    promise(indicator);
    telling.title("value");
    figure(indicator, result.current());
    telling.title("judged");
    judgement(indicator, result);
    telling.title("ahead");
    pace(indicator, result.outlook().pace());
    projection(indicator, result.outlook().projection());
    new DecisionLines(telling).tell(indicator.code(), value -> telling.amount(indicator, value));
    if (result.current() instanceof Figure.Known known) {
      telling.title("cells");
      warnOfFewPeople(known);
      telling.addAll(cells.of(known.sources()));
    }
  }

  /** The command is for the municipality and shows them; whoever copies its lines must know. */
  private void warnOfFewPeople(Figure.Known known) {
    BigDecimal fewest =
        BigDecimal.valueOf(
            telling.account().definitions().settings().method().options().fewestPeople());
    boolean few =
        known.sources().stream()
            .filter(
                o ->
                    telling
                        .plan()
                        .findVariable(o.variable())
                        .filter(Variable::personal)
                        .isPresent())
            .anyMatch(o -> o.value().signum() > 0 && o.value().compareTo(fewest) < 0);
    if (few) {
      telling.item("few-people", "n", fewest.toPlainString());
    }
  }

  private void promise(Indicator indicator) {
    Baseline baseline = indicator.baseline();
    String target = telling.amount(indicator, indicator.target().value());
    if (baseline == null) {
      telling.item("promise-only", "target", target, "year", indicator.target().year() + "");
    } else {
      telling.item(
          "promise." + indicator.direction().name(),
          "base",
          telling.amount(indicator, baseline.value()),
          "baseyear",
          baseline.year() == null ? telling.say("no-year") : baseline.year().toString(),
          "target",
          target,
          "year",
          indicator.target().year() + "");
    }
  }

  private void figure(Indicator indicator, Figure figure) {
    switch (figure) {
      case Figure.Missing missing -> {
        telling.item(
            "no-value",
            "period",
            telling.period(),
            "reason",
            telling.wording().name(missing.reason()));
        rejected(missing);
        owed(indicator);
      }
      case Figure.Known known -> {
        telling.item(
            "value", "period", telling.period(), "value", telling.amount(indicator, known.value()));
        telling.item("calculation", "text", known.calculation());
        if (known.isPartial()) {
          telling.item(
              "partial",
              "months",
              known.months().withData() + "",
              "n-months",
              known.months().total() + "",
              "places",
              known.places().withData() + "",
              "n-places",
              known.places().total() + "");
        }
      }
    }
  }

  private void rejected(Figure.Missing missing) {
    Account account = telling.account();
    account
        .listRejections(missing.rejected())
        .forEach(
            r ->
                telling.item(
                    "rejected",
                    "text",
                    telling.wording().rejection(r, account.officeName(r.delivery().office()))));
  }

  /** Who is to deliver it, for whoever wants to ask. */
  private void owed(Indicator indicator) {
    telling
        .account()
        .definitions()
        .offices()
        .forEach(
            office ->
                office.deliverables().stream()
                    .filter(d -> d.indicators().contains(indicator.code()))
                    .forEach(
                        d -> telling.item("owed", "office", office.name(), "title", d.title())));
  }

  private void judgement(Indicator indicator, IndicatorResult result) {
    BigDecimal expected = result.expected();
    if (expected == null || result.yardstick() == Yardstick.NOTHING) {
      telling.item("expected-nothing");
    } else {
      telling.item(
          "expected",
          "value",
          telling.amount(indicator, expected),
          "yardstick",
          telling.wording().name(result.yardstick()));
      line(indicator, result);
      telling.progress("rated", result.rated());
    }
    telling.item("rating", "rating", telling.rating(result.rating()));
    telling.progress("type-one", result.typeOne());
    telling.progress("type-two", result.typeTwo());
  }

  /** The numbers of the straight line, where it is what is judged against. */
  private void line(Indicator indicator, IndicatorResult result) {
    Baseline baseline = indicator.baseline();
    if (result.yardstick() == Yardstick.STRAIGHT_LINE
        && baseline != null
        && indicator.trajectory() instanceof Trajectory.Linear linear) {
      LocalDate end = telling.reporting().period().to();
      LocalDate day =
          telling.reporting().cutOff().isBefore(end) ? telling.reporting().cutOff() : end;
      telling.item(
          "expected.line",
          "base",
          telling.amount(indicator, baseline.value()),
          "target",
          telling.amount(indicator, indicator.target().value()),
          "result",
          telling.amount(indicator, Objects.requireNonNull(result.expected())),
          "gone",
          linear.monthsGone(day) + "",
          "all",
          (indicator.target().year() - linear.startYear()) * 12 + "");
    }
  }

  private void pace(Indicator indicator, Pace pace) {
    switch (pace) {
      case Pace.Reached reached -> telling.item("pace.reached");
      case Pace.Unknown unknown ->
          telling.item("pace.unknown", "reason", telling.wording().name(unknown.reason()));
      case Pace.Needed needed -> {
        telling.item("pace.needed", "text", needed.calculation());
        BigDecimal made = needed.madePerYear();
        if (made != null) {
          telling.item("pace.made", "value", telling.change(indicator, made));
        }
      }
    }
  }

  private void projection(Indicator indicator, Projection projection) {
    switch (projection) {
      case Projection.Insufficient few ->
          telling.item(
              "projection.insufficient", "n", few.points() + "", "n-needed", few.needed() + "");
      case Projection.Unknown unknown -> {}
      case Projection.Estimated estimated -> {
        telling.item("projection", "year", estimated.year() + "", "text", estimated.calculation());
        telling.item("projection.outcome", "text", telling.wording().name(estimated.outlook()));
      }
    }
  }
}
