package rendicion.consolidated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rendicion.domain.MethodProfile;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.workbook.Look;

/** Ratings: how they look, and as formulas over the percentage that they judge. */
final class Ratings {

  /** Thresholds are compared with percentages rounded to so many decimals. */
  private static final int DECIMALS = 6;

  private Ratings() {}

  static Look look(Rating rating) {
    Look.Role role =
        switch (rating) {
          case ADEQUATE -> Look.Role.GREEN;
          case AT_RISK -> Look.Role.AMBER;
          case CRITICAL -> Look.Role.RED;
          case NO_DATA -> Look.Role.GREY;
        };
    return new Look(role, Look.Format.TEXT);
  }

  static Rating byThreshold(Progress rated, MethodProfile method) {
    if (!(rated instanceof Progress.Measured m)) {
      return Rating.NO_DATA;
    }
    BigDecimal rounded = m.raw().setScale(DECIMALS, RoundingMode.HALF_UP);
    if (rounded.compareTo(method.greenFrom()) >= 0) {
      return Rating.ADEQUATE;
    }
    return rounded.compareTo(method.amberFrom()) >= 0 ? Rating.AT_RISK : Rating.CRITICAL;
  }

  static String formula(String cell, Phrases phrases) {
    return "IF(ISNUMBER(%1$s),IF(ROUND(%1$s,6)>=%2$s,\"%4$s\",IF(ROUND(%1$s,6)>=%3$s,\"%5$s\",\"%6$s\")),\"%7$s\")"
        .formatted(
            cell,
            MethodSheet.GREEN_NAME,
            MethodSheet.AMBER_NAME,
            quoted(phrases, Rating.ADEQUATE),
            quoted(phrases, Rating.AT_RISK),
            quoted(phrases, Rating.CRITICAL),
            quoted(phrases, Rating.NO_DATA));
  }

  private static String quoted(Phrases phrases, Rating rating) {
    return phrases.rating(rating).replace("\"", "\"\"");
  }
}
