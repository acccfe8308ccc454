package rendicion.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One figure that an office reported, with the cell it came from.
 *
 * @param variable code of the variable; for an activity one of {@link ActivityFigure#code()}
 * @param place UBIGEO of the district, or of the province
 * @param activity code of the activity the figure is about; null for a variable of the plan
 * @param detail label of the row within the place (a sector, a police station); empty for none.
 *     Figures of one place and period that differ in it add up; they never replace each other
 * @param period what the figure is for
 * @param value in the variable's unit
 * @param printed the text a person sees in the cell
 * @param content the file
 * @param cell the place in the file
 */
public record Observation(
    String variable,
    String place,
    @Nullable String activity,
    String detail,
    Period period,
    BigDecimal value,
    String printed,
    ContentHash content,
    CellRef cell) {

  /** A fixed order, so that whatever is made from observations is made the same way. */
  public static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::variable)
          .thenComparing(o -> o.activity == null ? "" : o.activity)
          .thenComparing(Observation::period)
          .thenComparing(Observation::place)
          .thenComparing(Observation::detail)
          .thenComparing(Observation::content)
          .thenComparing(Observation::cell);

  /** What two figures must share for the later one to replace the earlier one. */
  public Key key() {
    return new Key(variable, place, activity, detail, period);
  }

  /** See {@link #key()}. */
  public record Key(
      String variable, String place, @Nullable String activity, String detail, Period period) {}
}
