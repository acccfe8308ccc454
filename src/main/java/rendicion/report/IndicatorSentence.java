package rendicion.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.pdf.Text;

/** An indicator in plain words: what was promised, what is, what is missing, in that order. */
record IndicatorSentence(Edition edition, Indicator indicator, Phrases phrases) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  IndicatorSentence(Edition edition, Indicator indicator) {
    this(edition, indicator, new Phrases(edition));
  }

  Text of(IndicatorResult result) {
    return referred(Text.of(withoutRating(result)), result).and(rating(result));
  }

  /** Where the figure that is told comes from: that of the period, else the last one known. */
  private Text referred(Text said, IndicatorResult result) {
    return result.series().reversed().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Figure.Known)
        .findFirst()
        .map(entry -> edition.references().after(said, indicator.code(), entry.getKey()))
        .orElse(said);
  }

  /** The same where the rating stands beside it. */
  String withoutRating(IndicatorResult result) {
    String opening = citizen(result.current()).orElseGet(() -> promise() + " " + state(result));
    String gap = gap(result);
    return gap.isEmpty() ? opening : opening + " " + gap;
  }

  /** The sentence that the definition gives, where all of its places can be filled. */
  private Optional<String> citizen(Figure current) {
    String pattern = indicator.sentence();
    if (pattern == null || !(current instanceof Figure.Known known)) {
      return Optional.empty();
    }
    Map<String, String> values = values(known);
    Matcher places = PLACE.matcher(pattern);
    StringBuilder sentence = new StringBuilder();
    while (places.find()) {
      String value = values.get(places.group(1));
      if (value == null) {
        return Optional.empty();
      }
      places.appendReplacement(sentence, Matcher.quoteReplacement(value));
    }
    String whole = places.appendTail(sentence).toString().strip();
    return Optional.of(Edition.printable(whole.endsWith(".") ? whole : whole + "."));
  }

  private Map<String, String> values(Figure.Known known) {
    Map<String, String> values = new TreeMap<>();
    Baseline baseline = indicator.baseline();
    if (baseline != null) {
      values.put("base", phrases.figures(indicator, Quantity.baseline(indicator)));
      values.put("base_entero", phrases.whole(Quantity.baseline(indicator)));
    }
    if (baseline != null && baseline.year() != null) {
      values.put("anio_base", Edition.year(baseline.year()));
    }
    Quantity value = Quantity.value(indicator, edition.year(), known);
    values.put("valor", phrases.figures(indicator, value));
    values.put("valor_entero", phrases.whole(value));
    values.put("anio", edition.periodName());
    values.put("meta", phrases.figures(indicator, Quantity.target(indicator)));
    values.put("meta_entero", phrases.whole(Quantity.target(indicator)));
    values.put("anio_meta", Edition.year(indicator.target().year()));
    return values;
  }

  private String promise() {
    Baseline baseline = indicator.baseline();
    String target = phrases.amount(indicator, Quantity.target(indicator));
    String year = Edition.year(indicator.target().year());
    if (baseline == null) {
      return edition.say("sentence.promise-only", "target", target, "year", year);
    }
    return edition.say(
        "sentence.promise." + indicator.direction().name(),
        "base",
        phrases.amount(indicator, Quantity.baseline(indicator)),
        "baseYear",
        baseYear(baseline.year()),
        "target",
        target,
        "year",
        year);
  }

  private String baseYear(@Nullable Integer year) {
    return year == null ? edition.say("baseline.no-year") : Edition.year(year);
  }

  private String state(IndicatorResult result) {
    return switch (result.current()) {
      case Figure.Known known ->
          edition.say(
              "sentence.state",
              "in",
              edition.inPeriod(),
              "value",
              phrases.amount(indicator, Quantity.value(indicator, edition.year(), known)));
      case Figure.Missing missing ->
          edition.say(
                  "sentence.missing",
                  "in",
                  edition.inPeriod(),
                  "reason",
                  phrases.reason(missing.reason()))
              + lastKnown(result);
    };
  }

  private String lastKnown(IndicatorResult result) {
    return result.series().reversed().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Figure.Known)
        .findFirst()
        .map(entry -> lastKnown(entry.getKey(), (Figure.Known) entry.getValue()))
        .orElse("");
  }

  private String lastKnown(int year, Figure.Known known) {
    return " "
        + edition.say(
            "sentence.last-known",
            "year",
            Edition.year(year),
            "value",
            phrases.amount(indicator, Quantity.value(indicator, year, known)));
  }

  private String gap(IndicatorResult result) {
    if (!(result.current() instanceof Figure.Known known)) {
      return "";
    }
    if (result.rated() instanceof Progress.NotMeasurable none
        && none.reason() == Reason.INCOMPLETE_SUM) {
      return edition.say("sentence.incomplete", "what", new PartialData(edition).what(known));
    }
    BigDecimal missing = indicator.target().value().subtract(known.value());
    boolean upwards =
        switch (indicator.direction()) {
          case ASCENDING, MINIMUM_ALLOWED -> true;
          case DESCENDING, MAXIMUM_ALLOWED -> false;
        };
    String kind = kind(upwards ? missing : missing.negate());
    return edition.say(
            "sentence.gap." + kind,
            "value",
            phrases.difference(
                indicator, Quantity.distance(known.value(), indicator.target().value())))
        + setback(known.value(), missing);
  }

  /** Said where the value is further from the target than the baseline was. */
  private String setback(BigDecimal value, BigDecimal missing) {
    Baseline baseline = indicator.baseline();
    if (baseline == null) {
      return "";
    }
    BigDecimal before = indicator.target().value().subtract(baseline.value());
    boolean sameSide = before.signum() == missing.signum();
    BigDecimal further = missing.abs().subtract(before.abs());
    return sameSide && further.signum() > 0 && phrases.isVisible(indicator, further)
        ? " "
            + edition.say(
                "sentence.setback",
                "value",
                phrases.difference(indicator, Quantity.distance(value, baseline.value())))
        : "";
  }

  private String kind(BigDecimal missing) {
    if (missing.signum() > 0) {
      return indicator.direction().name();
    }
    boolean limit =
        indicator.direction() == Direction.MAXIMUM_ALLOWED
            || indicator.direction() == Direction.MINIMUM_ALLOWED;
    return limit ? "kept" : missing.signum() == 0 ? "reached" : "surpassed";
  }

  private Text rating(IndicatorResult result) {
    return Text.of(" " + edition.say("sentence.rating") + " ")
        .and(phrases.rating(result.rating()))
        .plain(".");
  }
}
