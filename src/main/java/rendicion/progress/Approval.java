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
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Restatement;
import rendicion.domain.Restatement.Cause;
import rendicion.domain.Results;

/**
 * What a closing approves, and what became of it since. Each closing of a period is held against
 * the next one of the same period, and the last one against what is computed today.
 */
public final class Approval {

  private Approval() {}

  /** The figures of a period that a closing freezes: indicators first, then activities. */
  public static List<Approved> figures(Results results) {
    List<Approved> figures = new ArrayList<>();
    results.indicators().forEach(i -> figures.add(ofIndicator(i)));
    results.activities().forEach(a -> ofActivity(a, figures));
    return figures;
  }

  /** Whether there is anything in it to approve. */
  public static boolean hasFigures(Results results) {
    return figures(results).stream().anyMatch(f -> f.value() != null);
  }

  /**
   * @param closings in the order of their numbers, reopened ones included
   * @param today results of every period
   * @param deliveries in force
   * @param definitions fingerprint of those in force
   * @return by period, closing, and the order of figures
   */
  public static List<Restatement> restatements(
      List<Closing> closings, List<Results> today, List<Delivery> deliveries, String definitions) {
    List<Restatement> restatements = new ArrayList<>();
    for (Results results : today) {
      List<Closing> of =
          closings.stream().filter(c -> c.period().equals(results.period())).toList();
      for (int i = 0; i < of.size(); i++) {
        Closing before = of.get(i);
        State now =
            i + 1 < of.size()
                ? State.of(of.get(i + 1))
                : new State(figures(results), deliveries, definitions);
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
        result.rated() instanceof Progress.Measured measured ? measured.raw() : null,
        result.rating(),
        known ? ((Figure.Known) result.current()).sources() : List.of());
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
      now.figures().forEach(f -> then.putIfAbsent(keyOf(f), nothing(f)));
      Map<List<Object>, Approved> today = new LinkedHashMap<>();
      now.figures().forEach(f -> today.put(keyOf(f), f));
      List<Restatement> found = new ArrayList<>();
      then.forEach(
          (key, was) -> {
            Approved is = today.getOrDefault(key, nothing(was));
            if (differ(was.value(), is.value())
                || differ(was.percent(), is.percent())
                || was.rating() != is.rating()) {
              found.add(restatement(was, is));
            }
          });
      return found;
    }

    private static List<Object> keyOf(Approved figure) {
      return List.of(figure.code(), figure.figure() == null ? "" : figure.figure());
    }

    private static Approved nothing(Approved like) {
      return new Approved(
          like.code(),
          like.figure(),
          null,
          null,
          like.rating() == null ? null : rendicion.domain.Rating.NO_DATA,
          List.of());
    }

    private static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
      return a == null || b == null ? a != b : a.compareTo(b) != 0;
    }

    private Restatement restatement(Approved was, Approved is) {
      List<Restatement.Change> changes = Changes.between(was.sources(), is.sources());
      List<Delivery> brought =
          now.deliveries.stream()
              .filter(d -> changes.stream().anyMatch(c -> isFrom(c, d)))
              .sorted(Comparator.comparingLong(Delivery::number))
              .toList();
      return new Restatement(period, before.number(), was, is, cause(changes), changes, brought);
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
