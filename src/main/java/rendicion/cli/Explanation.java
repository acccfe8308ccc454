package rendicion.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.Baseline;
import rendicion.domain.Closing;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MethodProfile;
import rendicion.domain.Pace;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Projection;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Yardstick;
import rendicion.wording.Wording;

/** What a person would answer who is asked where a number of a period comes from. */
final class Explanation {

  private final Account account;
  private final ReportingPeriod period;
  private final Wording wording;
  private final CellLines cells;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param account the results of the period alone, with what was decided about periods
   * @param everyCell whether every cell is listed, however many there are
   */
  Explanation(
      Account account,
      ReportingPeriod period,
      List<Delivery> deliveries,
      Wording wording,
      boolean everyCell) {
    this.account = account;
    this.period = period;
    this.wording = wording;
    this.cells = new CellLines(account.definitions(), deliveries, wording, everyCell);
  }

  /** Of an indicator, objective, dimension or activity, by its code. */
  List<String> of(String code) {
    Plan plan = plan();
    if (plan.indicators().stream().anyMatch(i -> i.code().equals(code))) {
      indicator(plan.getIndicator(code));
    } else if (plan.findActivity(code).isPresent()) {
      activity(plan.findActivity(code).get());
    } else {
      summary(code);
    }
    return List.copyOf(lines);
  }

  private void indicator(Indicator indicator) {
    IndicatorResult result = results().getIndicator(indicator.code());
    heading(indicator.code(), indicator.name());
    title("promise");
    promise(indicator);
    title("value");
    figure(indicator, result.current());
    title("judged");
    judgement(indicator, result);
    title("ahead");
    pace(indicator, result.outlook().pace());
    projection(indicator, result.outlook().projection());
    decisions(indicator.code(), value -> amount(indicator, value));
    if (result.current() instanceof Figure.Known known) {
      title("cells");
      lines.addAll(cells.of(known.sources()));
    }
  }

  private void promise(Indicator indicator) {
    Baseline baseline = indicator.baseline();
    String target = amount(indicator, indicator.target().value());
    if (baseline == null) {
      item("promise-only", "target", target, "year", indicator.target().year() + "");
    } else {
      item(
          "promise." + indicator.direction().name(),
          "base",
          amount(indicator, baseline.value()),
          "baseyear",
          baseline.year() == null ? say("no-year") : baseline.year().toString(),
          "target",
          target,
          "year",
          indicator.target().year() + "");
    }
  }

  private void figure(Indicator indicator, Figure figure) {
    switch (figure) {
      case Figure.Missing missing ->
          item("no-value", "period", period(), "reason", wording.name(missing.reason()));
      case Figure.Known known -> {
        item("value", "period", period(), "value", amount(indicator, known.value()));
        item("calculation", "text", known.calculation());
        if (known.isPartial()) {
          item(
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

  private void judgement(Indicator indicator, IndicatorResult result) {
    BigDecimal expected = result.expected();
    if (expected == null || result.yardstick() == Yardstick.NOTHING) {
      item("expected-nothing");
    } else {
      item(
          "expected",
          "value",
          amount(indicator, expected),
          "yardstick",
          wording.name(result.yardstick()));
      line(indicator, result);
      progress("rated", result.rated());
    }
    item("rating", "rating", rating(result.rating()));
    progress("type-one", result.typeOne());
    progress("type-two", result.typeTwo());
  }

  /** The numbers of the straight line, where it is what is judged against. */
  private void line(Indicator indicator, IndicatorResult result) {
    Baseline baseline = indicator.baseline();
    if (result.yardstick() == Yardstick.STRAIGHT_LINE
        && baseline != null
        && indicator.trajectory() instanceof Trajectory.Linear linear) {
      LocalDate end = period.period().to();
      LocalDate day = period.cutOff().isBefore(end) ? period.cutOff() : end;
      item(
          "expected.line",
          "base",
          amount(indicator, baseline.value()),
          "target",
          amount(indicator, indicator.target().value()),
          "gone",
          linear.monthsGone(day) + "",
          "all",
          (indicator.target().year() - linear.startYear()) * 12 + "");
    }
  }

  private void progress(String key, Progress progress) {
    switch (progress) {
      case Progress.Measured measured -> {
        item(key, "text", measured.calculation());
        if (measured.raw().compareTo(measured.capped()) != 0) {
          item("capped", "value", wording.percent(measured.capped(), 1));
        }
      }
      case Progress.NotMeasurable none ->
          item(key + ".none", "reason", wording.name(none.reason()));
    }
  }

  private void pace(Indicator indicator, Pace pace) {
    switch (pace) {
      case Pace.Reached reached -> item("pace.reached");
      case Pace.Unknown unknown -> item("pace.unknown", "reason", wording.name(unknown.reason()));
      case Pace.Needed needed -> {
        item("pace.needed", "text", needed.calculation());
        BigDecimal made = needed.madePerYear();
        if (made != null) {
          item("pace.made", "value", change(indicator, made));
        }
      }
    }
  }

  private void projection(Indicator indicator, Projection projection) {
    switch (projection) {
      case Projection.Insufficient few ->
          item("projection.insufficient", "n", few.points() + "", "n-needed", few.needed() + "");
      case Projection.Unknown unknown -> {}
      case Projection.Estimated estimated -> {
        item("projection", "year", estimated.year() + "", "text", estimated.calculation());
        item("projection.outcome", "text", wording.name(estimated.outlook()));
      }
    }
  }

  private void activity(Activity activity) {
    ActivityResult result = results().getActivity(activity.code());
    heading(activity.code(), activity.name());
    item("activity.of", "objective", objective(activity), "service", activity.service());
    item("activity.state", "state", wording.name(result.state()));
    figures(result);
    progress("physical", result.physical());
    progress("financial", result.financial());
    decisions(activity.code(), value -> wording.number(value, Math.max(0, value.scale())));
    if (!result.sources().isEmpty()) {
      title("cells");
      lines.addAll(cells.of(result.sources()));
    }
  }

  private String objective(Activity activity) {
    return activity.objective() + " " + plan().getObjective(activity.objective()).name();
  }

  private void figures(ActivityResult result) {
    Stream.of(ActivityFigure.values())
        .filter(f -> result.figures().containsKey(f))
        .forEach(
            f -> {
              BigDecimal value = result.figures().getOrDefault(f, BigDecimal.ZERO);
              boolean money = f == ActivityFigure.BUDGET || f == ActivityFigure.SPENT;
              item(
                  "activity.figure",
                  "figure",
                  wording.name(f),
                  "value",
                  money
                      ? wording.soles(value)
                      : wording.number(value, Math.max(0, value.stripTrailingZeros().scale())));
            });
  }

  private void summary(String code) {
    boolean objective = plan().objectives().stream().anyMatch(o -> o.code().equals(code));
    Summary summary = objective ? results().getObjective(code) : results().getDimension(code);
    String name =
        objective
            ? plan().getObjective(code).name()
            : plan().dimensions().stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    heading(code, name);
    progress("mean", summary.progress());
    item("rating", "rating", rating(summary.rating()));
    item(
        "coverage",
        "n",
        summary.coverage().withData() + "",
        "n-total",
        summary.coverage().total() + "");
    plan().indicators().stream()
        .filter(i -> isBelow(i, code))
        .forEach(
            i ->
                item(
                    "below",
                    "code",
                    i.code(),
                    "name",
                    i.name(),
                    "rating",
                    rating(results().getIndicator(i.code()).rating())));
  }

  private boolean isBelow(Indicator indicator, String code) {
    return indicator.objective().equals(code)
        || plan().getObjective(indicator.objective()).dimension().equals(code);
  }

  private void decisions(String code, Function<BigDecimal, String> shown) {
    List<Restatement> restated =
        account.restatements().stream().filter(r -> r.code().equals(code)).toList();
    account
        .findClosing(period.period())
        .ifPresent(
            closing -> {
              title("closing");
              item("closing", "by", closing.by(), "day", day(closing), "act", act(closing));
            });
    for (Restatement r : restated) {
      item(
          "restated",
          "before",
          shown(r.before().value(), shown),
          "now",
          shown(r.now().value(), shown),
          "cause",
          wording.name(r.cause()));
      r.deliveries().forEach(d -> item("restated.by", "file", d.office() + "/" + d.path()));
    }
  }

  private String shown(@Nullable BigDecimal value, Function<BigDecimal, String> shown) {
    return value == null ? say("no-figure") : shown.apply(value);
  }

  private String day(Closing closing) {
    return wording.longDate(
        closing.at().atZone(account.definitions().settings().zone()).toLocalDate());
  }

  private String act(Closing closing) {
    String act = closing.act();
    return act == null ? "none" : act;
  }

  private void heading(String code, String name) {
    MethodProfile method = account.definitions().settings().method();
    lines.add(code + " · " + name);
    lines.add(
        say(
            "heading",
            "period",
            period(),
            "day",
            wording.longDate(period.cutOff()),
            "method",
            method.code(),
            "version",
            method.options().version()));
  }

  private String rating(Rating rating) {
    String mark =
        switch (rating) {
          case ADEQUATE -> "●";
          case AT_RISK -> "▲";
          case CRITICAL -> "■";
          case NO_DATA -> "○";
        };
    return mark + " " + account.definitions().settings().method().labels().get(rating);
  }

  private String amount(Indicator indicator, BigDecimal value) {
    Baseline baseline = indicator.baseline();
    int decimals =
        Stream.of(indicator.target().value(), baseline == null ? BigDecimal.ZERO : baseline.value())
            .mapToInt(v -> Math.max(0, v.stripTrailingZeros().scale()))
            .reduce(indicator.unit().decimals(), Math::max);
    return wording.number(value, decimals) + "\u00a0" + indicator.unit().symbol();
  }

  /** With its sign; percentages differ in points. */
  private String change(Indicator indicator, BigDecimal value) {
    String amount = amount(indicator, value);
    boolean points = indicator.unit().kind() == UnitKind.PERCENTAGE;
    String shown = points ? amount.replaceFirst("\u00a0.*", "\u00a0" + say("points")) : amount;
    return value.signum() > 0 ? "+" + shown : shown;
  }

  private String period() {
    return wording.period(period.period());
  }

  private Results results() {
    return account.latest();
  }

  private Plan plan() {
    return account.definitions().plan();
  }

  private void title(String key) {
    lines.add("");
    lines.add(say("title." + key));
  }

  private void item(String key, String... arguments) {
    lines.add("  " + say(key, arguments));
  }

  private String say(String key, String... arguments) {
    Map<String, Object> named = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      boolean number = arguments[i].equals("n") || arguments[i].startsWith("n-");
      named.put(
          arguments[i].replace("-", ""),
          number ? Long.valueOf(arguments[i + 1]) : arguments[i + 1]);
    }
    return wording.say("cli.explain." + key, named);
  }
}
