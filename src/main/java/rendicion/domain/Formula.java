package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator's yearly value is made from the variables that offices count. Within the year a
 * {@link Variable.Accumulation#FLOW} adds up over periods and places; a {@link
 * Variable.Accumulation#STOCK} takes the last period of each place and row, and adds up over
 * places.
 */
public sealed interface Formula {

  /** Codes of the variables the formula needs. */
  List<String> variables();

  /** The single value that the office reports for the year; the last one if there are several. */
  record AsReported(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }

  /**
   * Sum of the numerator over sum of the denominator, times the factor. With {@code complementOf}
   * the result is that number minus the ratio: the declared way to turn an office's coverage into
   * the plan's lack.
   */
  record RatioOfSums(
      String numerator, String denominator, BigDecimal factor, @Nullable BigDecimal complementOf)
      implements Formula {
    @Override
    public List<String> variables() {
      return List.of(numerator, denominator);
    }
  }

  /** Sum over places and periods. */
  record Sum(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }

  /**
   * Sum over places in each period, then the plain mean over the periods of which every row has
   * data.
   */
  record MeanOverPeriods(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }

  /** Mean of a rate weighted by another variable of the same place, row and period. */
  record WeightedMean(String variable, String weight) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable, weight);
    }
  }

  /** Sum over places in the last period of the year that has data. */
  record LastValue(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }

  /** Sum over places in each period, then the largest. */
  record Maximum(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }

  /** Sum over places and periods, divided by the calendar days of the periods that have data. */
  record PerDay(String variable) implements Formula {
    @Override
    public List<String> variables() {
      return List.of(variable);
    }
  }
}
