package rendicion.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.domain.Baseline;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MethodProfile;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.domain.UnitKind;
import rendicion.wording.Wording;

/** The lines of an explanation as they come, and how numbers are said in them. */
final class Telling {

  private final Account account;
  private final ReportingPeriod period;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  Telling(Account account, ReportingPeriod period, Wording wording) {
    this.account = account;
    this.period = period;
    this.wording = wording;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  void addAll(List<String> more) {
    lines.addAll(more);
  }

  Account account() {
    return account;
  }

  ReportingPeriod reporting() {
    return period;
  }

  Wording wording() {
    return wording;
  }

  Results results() {
    return account.latest();
  }

  Plan plan() {
    return account.definitions().plan();
  }

  void heading(String code, String name) {
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

  void progress(String key, Progress progress) {
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

  String rating(Rating rating) {
    String mark =
        switch (rating) {
          case ADEQUATE -> "●";
          case AT_RISK -> "▲";
          case CRITICAL -> "■";
          case NO_DATA -> "○";
        };
    return mark + " " + account.definitions().settings().method().labels().get(rating);
  }

  String amount(Indicator indicator, BigDecimal value) {
    Baseline baseline = indicator.baseline();
    int decimals =
        Stream.of(indicator.target().value(), baseline == null ? BigDecimal.ZERO : baseline.value())
            .mapToInt(v -> Math.max(0, v.stripTrailingZeros().scale()))
            .reduce(indicator.unit().decimals(), Math::max);
    return wording.number(value, decimals) + "\u00a0" + indicator.unit().symbol();
  }

  /** With its sign; percentages differ in points. */
  String change(Indicator indicator, BigDecimal value) {
    String amount = amount(indicator, value);
    boolean points = indicator.unit().kind() == UnitKind.PERCENTAGE;
    String shown = points ? amount.replaceFirst("\u00a0.*", "\u00a0" + say("points")) : amount;
    return value.signum() > 0 ? "+" + shown : shown;
  }

  String period() {
    return wording.period(period.period());
  }

  void title(String key) {
    lines.add("");
    lines.add(say("title." + key));
  }

  void item(String key, String... arguments) {
    lines.add("  " + say(key, arguments));
  }

  String say(String key, String... arguments) {
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
