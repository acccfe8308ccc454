package rendicion.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Definitions;
import rendicion.domain.JobSettings;
import rendicion.domain.MethodProfile;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Rating;

/** Definitions with two offices and nothing else. */
final class Puno {

  private Puno() {}

  static Definitions definitions(@Nullable Map<String, Long> limits) {
    Plan plan =
        new Plan(
            "puno",
            "Plan",
            "Entidad",
            "Organización",
            "210100",
            "Puno",
            2019,
            2022,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Definitions(
        plan,
        List.of(new Office("turismo", "Turismo", List.of()), new Office("emsa", "EMSA", List.of())),
        settings(limits == null ? Map.of() : limits),
        "f".repeat(64));
  }

  private static JobSettings settings(Map<String, Long> limits) {
    Map<Rating, String> labels = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      labels.put(rating, rating.name());
    }
    MethodProfile method =
        new MethodProfile(
            "m",
            "m",
            "m",
            new BigDecimal(95),
            new BigDecimal(75),
            new BigDecimal(100),
            BigDecimal.ZERO,
            true,
            labels,
            List.of());
    return new JobSettings(
        List.of(new JobSettings.ReportingPeriod(Period.year(2019), LocalDate.of(2019, 12, 31))),
        method,
        "0 0 6 * * MON",
        ZoneId.of("America/Lima"),
        30,
        limits,
        new JobSettings.TitlePage("e", "a", null, null, "c"),
        null);
  }
}
