package rendicion.domain;

import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the plan: the fields of the ficha técnica that the plan gives, and how it is
 * computed.
 *
 * @param code stable, for example {@code OE01-I1}
 * @param objective code of its objective
 * @param name as reports show it
 * @param printedName as the plan's table of targets prints it
 * @param baseline null where there is none
 * @param target the final target
 * @param formula how the yearly value is computed
 * @param months months that count; all twelve unless the definition restricts them (dry season)
 * @param trajectory expected path to the target
 * @param relevance 1 (very relevant) to 3 (less relevant), CEPLAN's R
 * @param contradiction text that acknowledges that the declared direction contradicts baseline and
 *     target; null where they agree
 * @param sentence pattern of the plain sentence for citizens; null for the general one
 * @param source where the plan took the baseline from; null where it says nothing
 * @param notes what was found out about the plan's own figures, each with its source
 * @param yearlyTargets targets that the plan itself gives for years before the final one, by year
 * @param additive whether each year's value is a part of a whole, so that years add up (CEPLAN's
 *     agregable); a level or a rate is not
 * @param ranked whether it makes sense to put districts in order by it
 */
public record Indicator(
    String code,
    String objective,
    String name,
    String printedName,
    MeasureUnit unit,
    Direction direction,
    @Nullable Baseline baseline,
    Target target,
    Articulation articulation,
    Formula formula,
    Set<Month> months,
    Trajectory trajectory,
    int relevance,
    @Nullable String contradiction,
    @Nullable String sentence,
    @Nullable String source,
    List<Note> notes,
    SortedMap<Integer, Target> yearlyTargets,
    boolean additive,
    boolean ranked) {
  public Indicator {
    yearlyTargets = Collections.unmodifiableSortedMap(new TreeMap<>(yearlyTargets));
    months = Set.copyOf(months);
    notes = List.copyOf(notes);
    if (months.isEmpty()) {
      throw new IllegalArgumentException(code + ": at least one month must count");
    }
    if (relevance < 1 || relevance > 3) {
      throw new IllegalArgumentException(code + ": relevance must be 1, 2 or 3");
    }
  }

  /** One target at the end, years that do not add up, districts ranked where they compare. */
  public Indicator(
      String code,
      String objective,
      String name,
      String printedName,
      MeasureUnit unit,
      Direction direction,
      @Nullable Baseline baseline,
      Target target,
      Articulation articulation,
      Formula formula,
      Set<Month> months,
      Trajectory trajectory,
      int relevance,
      @Nullable String contradiction,
      @Nullable String sentence,
      @Nullable String source,
      List<Note> notes) {
    this(
        code,
        objective,
        name,
        printedName,
        unit,
        direction,
        baseline,
        target,
        articulation,
        formula,
        months,
        trajectory,
        relevance,
        contradiction,
        sentence,
        source,
        notes,
        new TreeMap<>(),
        false,
        isComparable(formula));
  }

  /** A ratio or rate says the same of a large and a small district; an amount does not. */
  public static boolean isComparable(Formula formula) {
    return formula instanceof Formula.RatioOfSums || formula instanceof Formula.WeightedMean;
  }

  /** The plan's own target for the end of a year. */
  public Optional<Target> findTarget(int year) {
    return year == target.year()
        ? Optional.of(target)
        : Optional.ofNullable(yearlyTargets.get(year));
  }

  /**
   * A remark with the place it was found in; printed at the indicator.
   *
   * @param since first year whose report may know it; null to take the latest year that it names
   */
  public record Note(String text, String source, @Nullable Integer since) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?![\\d.,]*\\d)");

    public Note(String text, String source) {
      this(text, source, null);
    }

    /** Whether the report of a year may tell it: it says nothing of a later year. */
    public boolean isKnownIn(int year) {
      if (since != null) {
        return since <= year;
      }
      return YEAR.matcher(text + "\n" + source)
          .results()
          .allMatch(m -> Integer.parseInt(m.group()) <= year);
    }
  }
}
