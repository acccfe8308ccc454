package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;

/** A value with its trace, or the reason why there is none. */
public sealed interface Figure {

  /**
   * @param value exact, in the indicator's unit; rounded only for print
   * @param calculation the formula with the numbers in it, in Spanish notation
   * @param sources the observations it was made from, in {@link Observation#ORDER}
   * @param months months of the year with data of those that count; a level that is restated, or a
   *     figure of the whole year, covers them all, and a number as reported those up to its end
   * @param places districts with data of those that ever reported; 1 of 1 for a figure of the
   *     province itself
   */
  record Known(
      BigDecimal value,
      String calculation,
      List<Observation> sources,
      Coverage months,
      Coverage places)
      implements Figure {
    public Known {
      sources = List.copyOf(sources);
    }

    /** A figure that lacks nothing. */
    public Known(BigDecimal value, String calculation, List<Observation> sources) {
      this(value, calculation, sources, new Coverage(12, 12), new Coverage(1, 1));
    }

    /** Whether months or districts are missing in it; must be said wherever it is shown. */
    public boolean isPartial() {
      return !months.isFull() || !places.isFull();
    }
  }

  /**
   * @param missing codes of the variables that are missing
   * @param rejected figures of them that were delivered and do not count
   */
  record Missing(Reason reason, List<String> missing, List<Observation> rejected)
      implements Figure {
    public Missing {
      missing = List.copyOf(missing);
      rejected = List.copyOf(rejected);
    }

    /** One of which nothing was delivered. */
    public Missing(Reason reason, List<String> missing) {
      this(reason, missing, List.of());
    }
  }
}
