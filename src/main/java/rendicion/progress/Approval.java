package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.Closing;
import rendicion.domain.Closing.Approved;
import rendicion.domain.Closing.Level;
import rendicion.domain.Closing.Mean;
import rendicion.domain.Closing.Measures;
import rendicion.domain.Coverage;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Dimension;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.domain.Restatement.Cause;
import rendicion.domain.Results;
import rendicion.domain.Summary;

/**
 * What a closing approves, and what became of it since. Each closing of a period is held against
 * the next one of the same period, and the last one against what is computed today.
 */
public final class Approval {

  private Approval() {}

  /**
   * What a closing freezes of a period: indicators first, then activities, then the means of
   * objectives, dimensions and the plan.
   */
  public static List<Approved> figures(Plan plan, Results results) {
    List<Approved> figures = new ArrayList<>();
    results.indicators().forEach(i -> figures.add(ofIndicator(i)));
    results.activities().forEach(a -> ofActivity(a, figures));
    for (Objective objective : plan.objectives()) {
      figures.add(
          ofMean(
              Level.OBJECTIVE, results.getObjective(objective.code()), plan, List.of(objective)));
    }
    for (Dimension dimension : plan.dimensions()) {
      figures.add(
          ofMean(
              Level.DIMENSION,
              results.getDimension(dimension.code()),
              plan,
              plan.listObjectives(dimension)));
    }
    figures.add(ofMean(Level.PLAN, results.whole(), plan, plan.objectives()));
    return figures;
  }

  /** Whether there is anything in it to approve. */
  public static boolean hasFigures(Plan plan, Results results) {
    return figures(plan, results).stream().anyMatch(f -> f.value() != null);
  }

  /**
   * @param definitions in force
   * @param closings in the order of their numbers, reopened ones included
   * @param today results of every period
   * @param deliveries in force
   * @return by period, closing, and the order of figures
   */
  public static List<Restatement> restatements(
      Definitions definitions,
      List<Closing> closings,
      List<Results> today,
      List<Delivery> deliveries) {
    List<Restatement> restatements = new ArrayList<>();
    for (Results results : today) {
      List<Closing> of =
          closings.stream().filter(c -> c.period().equals(results.period())).toList();
      for (int i = 0; i < of.size(); i++) {
        Closing before = of.get(i);
        State now =
            i + 1 < of.size()
                ? State.of(of.get(i + 1))
                : new State(
                    figures(definitions.plan(), results), deliveries, definitions.fingerprint());
        restatements.addAll(new Comparison(results.period(), before, now).restatements());
      }
    }
    return restatements;
  }

  private static Approved ofIndicator(IndicatorResult result) {
    boolean known = result.current() instanceof Figure.Known;
    return new Approved(
        result.indicator(),
        null,
        known ? ((Figure.Known) result.current()).value() : null,
        raw(result.rated()),
        result.rating(),
        known ? ((Figure.Known) result.current()).sources() : List.of(),
        new Measures(raw(result.typeOne()), raw(result.typeTwo())),
        null);
  }

  private static @Nullable BigDecimal raw(Progress progress) {
    return progress instanceof Progress.Measured measured ? measured.raw() : null;
  }

  private static Approved ofMean(
      Level level, Summary summary, Plan plan, List<Objective> objectives) {
    List<String> indicators =
        objectives.stream()
            .flatMap(o -> plan.listIndicators(o).stream())
            .map(Indicator::code)
            .toList();
    return new Approved(
        summary.code(),
        null,
        raw(summary.progress()),
        null,
        summary.rating(),
        List.of(),
        null,
        new Mean(level, summary.coverage(), indicators));
  }

  private static void ofActivity(ActivityResult result, List<Approved> figures) {
    for (ActivityFigure figure : ActivityFigure.values()) {
      List<Observation> sources =
          result.sources().stream().filter(o -> o.variable().equals(figure.code())).toList();
      figures.add(
          new Approved(
              result.activity(), figure, result.figures().get(figure), null, null, sources));
    }
  }

  /** Figures at some moment, and what they were made from. */
  private record State(List<Approved> figures, List<Delivery> deliveries, String definitions) {
    static State of(Closing closing) {
      return new State(closing.figures(), closing.deliveries(), closing.definitions());
    }
  }

  /** One closing against what followed. */
  private record Comparison(Period period, Closing before, State now) {

    List<Restatement> restatements() {
      Map<List<Object>, Approved> then = new LinkedHashMap<>();
      before.figures().forEach(f -> then.put(keyOf(f), f));
      boolean keptMeans = before.figures().stream().anyMatch(f -> f.mean() != null);
      now.figures().stream()
          .filter(f -> f.mean() == null || keptMeans)
          .forEach(f -> then.putIfAbsent(keyOf(f), nothing(f)));
      Map<List<Object>, Approved> today = new LinkedHashMap<>();
      now.figures().forEach(f -> today.put(keyOf(f), f));
      List<Restatement> found = new ArrayList<>();
      then.forEach(
          (key, was) -> {
            Restatement restatement =
                restatement(was, today.getOrDefault(key, nothing(was)), found);
            if (isDifferent(restatement)) {
              found.add(restatement);
            }
          });
      return found;
    }

    private static List<Object> keyOf(Approved figure) {
      Mean mean = figure.mean();
      return List.of(
          figure.code(),
          figure.figure() == null ? "" : figure.figure(),
          mean == null ? "" : mean.level());
    }

    private static Approved nothing(Approved like) {
      Mean mean = like.mean();
      return new Approved(
          like.code(),
          like.figure(),
          null,
          null,
          like.rating() == null ? null : Rating.NO_DATA,
          List.of(),
          like.measures() == null ? null : new Measures(null, null),
          mean == null
              ? null
              : new Mean(
                  mean.level(), new Coverage(0, mean.coverage().total()), mean.indicators()));
    }

    private static boolean isDifferent(Restatement r) {
      return Restatement.differ(r.before().value(), r.now().value())
          || Restatement.differ(r.before().percent(), r.now().percent())
          || r.before().rating() != r.now().rating()
          || r.measuresOtherwise()
          || r.coversOtherwise();
    }

    /** A mean is different through what is different of its indicators. */
    private Restatement restatement(Approved was, Approved is, List<Restatement> found) {
      List<Restatement.Change> changes =
          was.mean() == null
              ? Changes.between(was.sources(), is.sources())
              : found.stream()
                  .filter(r -> isUnder(r, was.mean()) || isUnder(r, is.mean()))
                  .flatMap(r -> r.changes().stream())
                  .distinct()
                  .toList();
      List<Delivery> brought =
          now.deliveries.stream()
              .filter(d -> changes.stream().anyMatch(c -> isFrom(c, d)))
              .sorted(Comparator.comparingLong(Delivery::number))
              .toList();
      return new Restatement(period, before.number(), was, is, cause(changes), changes, brought);
    }

    private static boolean isUnder(Restatement r, @Nullable Mean mean) {
      return mean != null && mean.indicators().contains(r.code());
    }

    private static boolean isFrom(Restatement.Change change, Delivery delivery) {
      Observation now = change.now();
      return now != null && now.content().equals(delivery.content());
    }

    private Cause cause(List<Restatement.Change> changes) {
      if (changes.isEmpty()) {
        return Objects.equals(before.definitions(), now.definitions)
            ? Cause.CHANGED_PROGRAM
            : Cause.CHANGED_DEFINITIONS;
      }
      return changes.stream().anyMatch(c -> c.now() != null)
          ? Cause.CORRECTED_DATA
          : Cause.WITHDRAWN_DATA;
    }
  }
}
