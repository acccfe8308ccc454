package rendicion.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The approval of a period: its figures as they were approved, and the files that people were
 * shown. Neither changes afterwards; whatever differs later is a {@link Restatement}.
 *
 * @param number 1 and up within the plan, in the order in which periods were closed
 * @param by who approved, as written by whoever closed the period
 * @param act reference of the act or agreement; null where none was given
 * @param actFile hash of the act's file, kept in the archive; null where none was given
 * @param definitions fingerprint of the definitions the figures were computed with
 * @param deliveries what they were computed from
 * @param figures the approved figures, each code and kind once
 * @param files hash of each published file of the period, by path below the plan's output folder
 * @param reopening when, by whom and why it was reopened; null while it is in force
 */
public record Closing(
    int number,
    Period period,
    Instant at,
    String by,
    @Nullable String act,
    @Nullable ContentHash actFile,
    String definitions,
    List<Delivery> deliveries,
    List<Approved> figures,
    Map<String, ContentHash> files,
    @Nullable Reopening reopening) {
  public Closing {
    deliveries = List.copyOf(deliveries);
    figures = List.copyOf(figures);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    if (number < 1 || by.isBlank()) {
      throw new IllegalArgumentException("A closing has a number and somebody who approved");
    }
  }

  public boolean inForce() {
    return reopening == null;
  }

  /** The same, made open again. */
  public Closing reopened(Instant when, String who, String reason) {
    return new Closing(
        number,
        period,
        at,
        by,
        act,
        actFile,
        definitions,
        deliveries,
        figures,
        files,
        new Reopening(when, who, reason));
  }

  /**
   * A figure as it was approved.
   *
   * @param code of the indicator or activity; of a mean, the objective's, dimension's or plan's
   * @param figure which of an activity's figures; null for all else
   * @param value null where there was none; of a mean its percentage
   * @param percent what the rating judged, not capped; null where nothing could be judged, for an
   *     activity and for a mean
   * @param rating null for an activity
   * @param sources the observations it was made from; those of a mean are its indicators'
   * @param measures what the method said of an indicator beside its rating; null for all else, and
   *     where it was approved before this was kept
   * @param mean of what it is the mean; null where it is none
   */
  public record Approved(
      String code,
      @Nullable ActivityFigure figure,
      @Nullable BigDecimal value,
      @Nullable BigDecimal percent,
      @Nullable Rating rating,
      List<Observation> sources,
      @Nullable Measures measures,
      @Nullable Mean mean) {
    public Approved {
      sources = List.copyOf(sources);
    }

    /** Of an indicator or activity, with nothing kept of its measures. */
    public Approved(
        String code,
        @Nullable ActivityFigure figure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal percent,
        @Nullable Rating rating,
        List<Observation> sources) {
      this(code, figure, value, percent, rating, sources, null, null);
    }
  }

  /**
   * Avance Tipo I and Tipo II of an indicator in per cent, not capped.
   *
   * @param typeOne null where it could not be measured
   * @param typeTwo null where it could not be measured
   */
  public record Measures(@Nullable BigDecimal typeOne, @Nullable BigDecimal typeTwo) {}

  /**
   * @param coverage how many of the indicators could be measured
   * @param indicators codes of all the indicators under it
   */
  public record Mean(Level level, Coverage coverage, List<String> indicators) {
    public Mean {
      indicators = List.copyOf(indicators);
    }
  }

  /** What a mean is of. */
  public enum Level {
    OBJECTIVE,
    DIMENSION,
    PLAN
  }

  /** A period made open again, never in silence. */
  public record Reopening(Instant at, String by, String reason) {}
}
