package rendicion.report;

import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Outlook;
import rendicion.domain.Pace;
import rendicion.domain.Projection;

/** What lies ahead of an indicator, in one or two sentences; empty where nothing can be said. */
record OutlookSentence(Edition edition, Indicator indicator) {

  String of(IndicatorResult result) {
    Outlook outlook = result.outlook();
    String pace = pace(outlook.pace());
    String projection = projection(outlook);
    return pace.isEmpty() || projection.isEmpty() ? pace + projection : pace + " " + projection;
  }

  String pace(Pace pace) {
    return switch (pace) {
      case Pace.Needed needed ->
          edition.say(
              "outlook.needed." + (needed.gap().signum() < 0 ? "down" : "up"),
              "value",
              new Phrases(edition)
                  .difference(indicator, computed("ritmo", needed.perYear().abs(), needed)),
              "year",
              Edition.year(indicator.target().year()));
      case Pace.Reached reached -> edition.say("outlook.reached");
      case Pace.Unknown unknown -> "";
    };
  }

  String projection(Outlook outlook) {
    return switch (outlook.projection()) {
      case Projection.Estimated estimated -> {
        Phrases phrases = new Phrases(edition);
        yield edition.say(
            "outlook.estimated",
            "year",
            Edition.year(estimated.year()),
            "low",
            phrases.figures(indicator, part("proyeccion-desde", estimated.low())),
            "high",
            phrases.amount(indicator, part("proyeccion-hasta", estimated.high())),
            "outcome",
            edition.wording().name(estimated.outlook()),
            "points",
            estimated.points());
      }
      case Projection.Insufficient few ->
          edition.say("outlook.insufficient", "n", few.points(), "needed", few.needed());
      case Projection.Unknown unknown -> "";
    };
  }

  private Quantity part(String what, java.math.BigDecimal value) {
    return new Quantity(value, new Basis.Computed(place(what), ""));
  }

  private Quantity computed(String what, java.math.BigDecimal value, Pace.Needed needed) {
    return new Quantity(value, new Basis.Computed(place(what), needed.calculation()));
  }

  private String place(String what) {
    return edition.period().period().code() + "/" + indicator.code() + "/" + what;
  }
}
