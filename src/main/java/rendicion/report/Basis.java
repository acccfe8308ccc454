package rendicion.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Observation;

/** What a printed number rests on, so that anybody can make it again. */
sealed interface Basis {

  /**
   * The formula of an indicator over cells.
   *
   * @param place UBIGEO of a district; null for the whole
   */
  record Cells(String indicator, int year, @Nullable String place, Figure.Known figure)
      implements Basis {

    /** Without looking at every cell. */
    @Override
    public int hashCode() {
      return Objects.hash(indicator, year, place, figure.value());
    }
  }

  /** A sum of cells: what offices reported of an activity. */
  record CellSum(String activity, List<Observation> sources) implements Basis {

    /** Without looking at every cell. */
    @Override
    public int hashCode() {
      return activity.hashCode();
    }
  }

  /** A sum of numbers that are printed elsewhere. */
  record Sum(List<BigDecimal> parts) implements Basis {}

  /** The plain mean of numbers that are printed elsewhere. */
  record Mean(List<BigDecimal> parts) implements Basis {}

  /** What is missing from one number to the other, without its sign. */
  record Distance(BigDecimal from, BigDecimal to) implements Basis {}

  /**
   * A number of the plan or of the method, as the definitions have it.
   *
   * @param what its place in them: {@code OE01-I1/meta}
   */
  record Defined(String what) implements Basis {}

  /**
   * A result of the period's calculation.
   *
   * @param what its place in the results: {@code 2022/OE01-I1/tipo-2}
   * @param calculation the formula with the numbers in it; blank where it is a mean
   */
  record Computed(String what, String calculation) implements Basis {}
}
