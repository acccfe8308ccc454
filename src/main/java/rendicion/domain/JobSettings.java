package rendicion.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan's job runs.
 *
 * @param periods periods to report on, in order
 * @param cron Spring cron expression, six fields
 * @param zone the plan's time zone
 * @param stableForSeconds how long a file must not change before it is taken, when scheduled
 * @param limits limits of the gate by name; what is absent has its default
 * @param titlePage words for title pages
 * @param inputFolder name of the plan's folder below the input folder, or a path; null for its code
 * @param outputFolder the same below the output folder
 * @param appearance colours, logo, drawings and words of its own
 * @param sampleNotice printed on every output while the data are not real; null when they are
 * @param correctionDays days from Monday to Friday that an office has to mend what it delivered;
 *     null where no deadline is set
 */
public record JobSettings(
    List<ReportingPeriod> periods,
    MethodProfile method,
    String cron,
    ZoneId zone,
    int stableForSeconds,
    Map<String, Long> limits,
    TitlePage titlePage,
    @Nullable String inputFolder,
    @Nullable String outputFolder,
    @Nullable String sampleNotice,
    Map<String, LocalDate> trials,
    @Nullable Integer correctionDays,
    Appearance appearance) {
  public JobSettings {
    trials = Map.copyOf(trials);
    periods = List.copyOf(periods);
    limits = Map.copyOf(limits);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("A job needs at least one period");
    }
  }

  /** Settings that look and speak as the house does. */
  public JobSettings(
      List<ReportingPeriod> periods,
      MethodProfile method,
      String cron,
      ZoneId zone,
      int stableForSeconds,
      Map<String, Long> limits,
      TitlePage titlePage,
      @Nullable String inputFolder,
      @Nullable String outputFolder,
      @Nullable String sampleNotice,
      Map<String, LocalDate> trials,
      @Nullable Integer correctionDays) {
    this(
        periods,
        method,
        cron,
        zone,
        stableForSeconds,
        limits,
        titlePage,
        inputFolder,
        outputFolder,
        sampleNotice,
        trials,
        correctionDays,
        Appearance.ofTheHouse());
  }

  /** Settings with the folders that have the plan's own name. */
  public JobSettings(
      List<ReportingPeriod> periods,
      MethodProfile method,
      String cron,
      ZoneId zone,
      int stableForSeconds,
      Map<String, Long> limits,
      TitlePage titlePage,
      @Nullable String sampleNotice) {
    this(
        periods,
        method,
        cron,
        zone,
        stableForSeconds,
        limits,
        titlePage,
        null,
        null,
        sampleNotice,
        Map.of());
  }

  /** Settings without a deadline for corrections. */
  public JobSettings(
      List<ReportingPeriod> periods,
      MethodProfile method,
      String cron,
      ZoneId zone,
      int stableForSeconds,
      Map<String, Long> limits,
      TitlePage titlePage,
      @Nullable String inputFolder,
      @Nullable String outputFolder,
      @Nullable String sampleNotice,
      Map<String, LocalDate> trials) {
    this(
        periods,
        method,
        cron,
        zone,
        stableForSeconds,
        limits,
        titlePage,
        inputFolder,
        outputFolder,
        sampleNotice,
        trials,
        null);
  }

  /** A period and the last day whose data it may use. */
  public record ReportingPeriod(Period period, LocalDate cutOff) {}

  /** Words for title pages; {@code authority} and {@code motto} are null where there is none. */
  public record TitlePage(
      String entity,
      String area,
      @Nullable String authority,
      @Nullable String motto,
      String city) {}
}
