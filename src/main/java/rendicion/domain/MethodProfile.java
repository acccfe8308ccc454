package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named, versioned way to compute and rate progress, printed in every report.
 *
 * @param code for example {@code ceplan-2024}
 * @param name in Spanish
 * @param source the norm or guide, with what is not settled in it
 * @param greenFrom percentage from which a rating is {@link Rating#ADEQUATE}
 * @param amberFrom percentage from which it is {@link Rating#AT_RISK}
 * @param cap largest percentage that enters a mean; the raw one is always kept beside it
 * @param floor smallest percentage that enters a mean
 * @param weighted true to aggregate by relevance (CEPLAN's formula), false for the plain mean
 * @param labels Spanish word for each rating
 * @param choices sentences in Spanish that say what the profile decides where the guide is silent
 * @param options what else the profile decides, as data
 */
public record MethodProfile(
    String code,
    String name,
    String source,
    BigDecimal greenFrom,
    BigDecimal amberFrom,
    BigDecimal cap,
    BigDecimal floor,
    boolean weighted,
    Map<Rating, String> labels,
    List<String> choices,
    Options options) {
  public MethodProfile {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
    if (greenFrom.compareTo(amberFrom) <= 0) {
      throw new IllegalArgumentException("Green must start above amber");
    }
    if (labels.size() != Rating.values().length) {
      throw new IllegalArgumentException("Every rating needs a label");
    }
  }

  /** A profile that decides the rest as {@link Options#usual()} does. */
  public MethodProfile(
      String code,
      String name,
      String source,
      BigDecimal greenFrom,
      BigDecimal amberFrom,
      BigDecimal cap,
      BigDecimal floor,
      boolean weighted,
      Map<Rating, String> labels,
      List<String> choices) {
    this(
        code,
        name,
        source,
        greenFrom,
        amberFrom,
        cap,
        floor,
        weighted,
        labels,
        choices,
        Options.usual());
  }

  /**
   * @param version of the profile, so that a changed one can be told from the earlier
   * @param typeTwoTarget which target Tipo II measures the distance to
   * @param equalTarget what Tipo II says where target and baseline are equal
   * @param fewestMonths per cent of the months gone by that a figure needs to be judged; a sum
   *     needs them all
   * @param fewestPlaces per cent of the reporting districts that it needs; a sum needs them all
   * @param projectionPoints complete yearly figures that a projection needs, 3 or more
   * @param projectionBand cases of a hundred that its band holds: 80, 90 or 95
   * @param fewestPeople counts of people below it, zero apart, are not published by district
   * @param sources where each threshold, label or choice comes from, by its key in job.yaml
   */
  public record Options(
      String version,
      TypeTwoTarget typeTwoTarget,
      EqualTarget equalTarget,
      int fewestMonths,
      int fewestPlaces,
      int projectionPoints,
      int projectionBand,
      int fewestPeople,
      Map<String, String> sources) {
    public Options {
      sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /** What a job.yaml that says nothing of it means. */
    public static Options usual() {
      return new Options(
          "1", TypeTwoTarget.FINAL, EqualTarget.NO_VALUE, 80, 80, 4, 80, 5, Map.of());
    }
  }

  /** Which target Tipo II measures the distance to; the guide's text could not be read on it. */
  public enum TypeTwoTarget {
    /** The last one of the plan. */
    FINAL,
    /** The one of the period, where the plan gives one. */
    PERIOD
  }

  /** What Tipo II says where target and baseline are equal and no distance can be covered. */
  public enum EqualTarget {
    NO_VALUE,
    /** 100 where the target is kept; else Tipo I when ascending, 0 when descending. */
    KEPT_OR_NOT
  }
}
