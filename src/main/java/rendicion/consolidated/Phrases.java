package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.domain.Baseline;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Reason;
import rendicion.domain.Reserve;
import rendicion.domain.Results;
import rendicion.domain.Variable;
import rendicion.wording.Wording;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** What every sheet says in the same way about one account. */
final class Phrases {

  private final Account account;
  private final Wording wording;
  private final Audience audience;
  private final Reserve reserve;
  private final Map<String, String> said = new HashMap<>();

  Phrases(Account account, Wording wording) {
    this(account, wording, Audience.MUNICIPALITY);
  }

  Phrases(Account account, Wording wording, Audience audience) {
    this.account = account;
    this.wording = wording;
    this.audience = audience;
    this.reserve =
        switch (audience) {
          case MUNICIPALITY -> Reserve.nothing();
          case PUBLIC -> Reserve.of(account);
        };
  }

  /** Who may read the workbook. */
  enum Audience {
    /** Those who work with the counts of people and keep them. */
    MUNICIPALITY,
    /** Everybody: small counts of people are withheld. */
    PUBLIC
  }

  boolean isPublished() {
    return audience == Audience.PUBLIC;
  }

  /** The cells whose numbers are not shown. */
  Reserve reserve() {
    return reserve;
  }

  /** What stands where a number is delivered and not shown. */
  Entry reserved() {
    return missing("reserved");
  }

  /** What to know of the counts of people on a sheet; nothing where the plan counts none. */
  String[] peopleNotice() {
    if (plan().variables().stream().noneMatch(Variable::personal)) {
      return new String[0];
    }
    return new String[] {
      switch (audience) {
        case MUNICIPALITY -> say("notice.people");
        case PUBLIC -> say("notice.reserved", Map.of("n", method().options().fewestPeople()));
      }
    };
  }

  Account account() {
    return account;
  }

  Plan plan() {
    return account.definitions().plan();
  }

  /** The name of a place by its UBIGEO. */
  String place(String ubigeo) {
    return wording.place(plan(), ubigeo);
  }

  Wording wording() {
    return wording;
  }

  MethodProfile method() {
    return account.definitions().settings().method();
  }

  /** A text of this room. */
  String say(String key, Map<String, ?> arguments) {
    return wording.say("consolidated." + key, arguments);
  }

  /** Said once and remembered: some are said in every row. */
  String say(String key) {
    return said.computeIfAbsent(key, k -> say(k, Map.of()));
  }

  SheetDraft.Column column(String key, int widest) {
    return SheetDraft.Column.of(say("column." + key), widest);
  }

  SheetDraft.Column column(String key, int widest, SheetDraft.Kind kind) {
    return new SheetDraft.Column(say("column." + key), widest, kind);
  }

  /** Title, entity and cut-off, what the sheet is for, and whatever warns of the data. */
  SheetDraft.Head head(String sheet, String... notices) {
    List<String> lines = List.of(entityAndCutOff(), say(sheet + ".purpose"));
    return new SheetDraft.Head(say(sheet + ".title"), lines, withSampleNotice(List.of(notices)));
  }

  String entityAndCutOff() {
    Results latest = account.latest();
    return say(
        "entity",
        Map.of(
            "entity",
            plan().entity(),
            "plan",
            plan().title(),
            "cutoff",
            wording.longDate(account.definitions().getPeriod(latest.period()).cutOff())));
  }

  List<String> withSampleNotice(List<String> notices) {
    List<String> all = new ArrayList<>();
    String sample = account.definitions().settings().sampleNotice();
    if (sample != null) {
      all.add(sample);
    }
    account.contents().stream()
        .map(ReadContent::sample)
        .filter(s -> !s.isBlank() && sample == null)
        .distinct()
        .sorted()
        .forEach(all::add);
    all.addAll(notices);
    return all;
  }

  Entry missing() {
    return missing("missing");
  }

  private Entry missing(String key) {
    return new Entry.Text(say(key), Look.MISSING);
  }

  /** A short word for why there is no number. */
  Entry missing(Reason reason) {
    return missing(
        switch (reason) {
          case NO_TARGET_FOR_PERIOD -> "missing.target";
          case NO_BASELINE -> "missing.baseline";
          case NOTHING_REPORTED, VARIABLE_MISSING, NOTHING_TO_AGGREGATE -> "missing";
          case VALUE_REJECTED -> "missing.rejected";
          default -> "missing.calculable";
        });
  }

  /** Why there is no number, as the start of a sentence. */
  String reason(Reason reason) {
    String words = wording.name(reason);
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /** Who delivered what does not count, in which cells, and why. */
  List<String> rejections(Figure.Missing missing) {
    return account.listRejections(missing.rejected()).stream()
        .map(r -> wording.rejection(r, account.officeName(r.delivery().office())))
        .toList();
  }

  Entry percentage(Progress progress) {
    return switch (progress) {
      case Progress.Measured m -> new Entry.Number(m.raw(), Look.PERCENT);
      case Progress.NotMeasurable n -> missing(n.reason());
    };
  }

  Entry amount(BigDecimal value, MeasureUnit unit) {
    return new Entry.Number(value, Look.number(unit.decimals()));
  }

  /** A value of an indicator, with no fewer decimals than the plan itself prints for it. */
  Entry amount(BigDecimal value, Indicator indicator) {
    Baseline baseline = indicator.baseline();
    int decimals =
        Stream.of(indicator.target().value(), baseline == null ? BigDecimal.ZERO : baseline.value())
            .mapToInt(printed -> printed.stripTrailingZeros().scale())
            .reduce(indicator.unit().decimals(), Math::max);
    return new Entry.Number(value, Look.number(decimals));
  }

  /** {@code ● Adecuado}. */
  String rating(Rating rating) {
    return shape(rating) + " " + label(rating);
  }

  String label(Rating rating) {
    return java.util.Objects.requireNonNull(method().labels().get(rating));
  }

  static String shape(Rating rating) {
    return switch (rating) {
      case ADEQUATE -> "●";
      case AT_RISK -> "▲";
      case CRITICAL -> "■";
      case NO_DATA -> "○";
    };
  }

  Entry coverage(Coverage coverage) {
    return Entry.text(say("coverage", Map.of("n", coverage.withData(), "total", coverage.total())));
  }

  String period(Period period) {
    return wording.period(period);
  }

  /** Which variables of the plan and figures of activities are called how. */
  Map<String, String> variableNames() {
    Map<String, String> names = new TreeMap<>();
    plan().variables().forEach(v -> names.put(v.code(), v.name()));
    for (rendicion.domain.ActivityFigure f : rendicion.domain.ActivityFigure.values()) {
      names.put(f.code(), say("activity.figure", Map.of("figure", wording.name(f))));
    }
    return names;
  }
}
