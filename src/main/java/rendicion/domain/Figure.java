package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;

/** A value with its trace, or the reason why there is none. */
public sealed interface Figure {

  /**
   * @param value exact, in the indicator's unit; rounded only for print
   * @param calculation the formula with the numbers in it, in Spanish notation
   * @param sources the observations it was made from, in {@link Observation#ORDER}
   */
  record Known(BigDecimal value, String calculation, List<Observation> sources) implements Figure {
    public Known {
      sources = List.copyOf(sources);
    }
  }

  /**
   * @param missing codes of the variables that are missing
   */
  record Missing(Reason reason, List<String> missing) implements Figure {
    public Missing {
      missing = List.copyOf(missing);
    }
  }
}
