package rendicion.report;

import java.math.BigDecimal;
import rendicion.domain.Rating;
import rendicion.pdf.Text;

/** What each traffic light means under the method profile. */
record RatingScale(Edition edition) {

  /** The range of a rating, for example "95 % o más". */
  String range(Rating rating) {
    String green = limit("verde", edition.profile().greenFrom());
    String amber = limit("amarillo", edition.profile().amberFrom());
    return switch (rating) {
      case ADEQUATE -> edition.say("scale.adequate", "green", green);
      case AT_RISK -> edition.say("scale.at-risk", "amber", amber, "green", green);
      case CRITICAL -> edition.say("scale.critical", "amber", amber);
      case NO_DATA -> edition.say("scale.no-data");
    };
  }

  /** A percentage that the method profile sets. */
  String limit(String name, BigDecimal value) {
    return edition.numbers().percent(new Quantity(value, new Basis.Defined("metodo/" + name)), 0);
  }

  /** All of them in one line. */
  Text sentence() {
    Phrases phrases = new Phrases(edition);
    Text all = Text.empty();
    for (Rating rating : Rating.values()) {
      String separator = rating.ordinal() == 0 ? "" : "; ";
      all = all.plain(separator).and(phrases.rating(rating)).plain(": " + range(rating));
    }
    return all.plain(".");
  }
}
