package rendicion.progress;

import java.math.BigDecimal;
import rendicion.domain.MethodProfile;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.wording.Wording;

/** The profile's floor, cap and thresholds. Thresholds judge the exact number, not the printed. */
record Scale(MethodProfile profile, Wording wording) {

  Progress.Measured measured(BigDecimal raw, String calculation) {
    BigDecimal exact = Exact.canonical(raw);
    BigDecimal capped = Exact.canonical(exact.min(profile.cap()).max(profile.floor()));
    return new Progress.Measured(exact, capped, calculation + " = " + Spanish.percent(exact));
  }

  int fewestMonths() {
    return profile.options().fewestMonths();
  }

  int fewestPlaces() {
    return profile.options().fewestPlaces();
  }

  Rating rate(Progress progress) {
    return switch (progress) {
      case Progress.NotMeasurable none -> Rating.NO_DATA;
      case Progress.Measured measured -> rate(measured.raw());
    };
  }

  private Rating rate(BigDecimal percent) {
    if (percent.compareTo(profile.greenFrom()) >= 0) {
      return Rating.ADEQUATE;
    }
    return percent.compareTo(profile.amberFrom()) >= 0 ? Rating.AT_RISK : Rating.CRITICAL;
  }
}
