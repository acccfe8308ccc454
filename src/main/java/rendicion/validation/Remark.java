package rendicion.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Observation;
import rendicion.domain.Period;

/**
 * One case of a rule, before equal ones are grouped.
 *
 * @param cells where it is; the first one is the place to show when they are not side by side
 * @param period what the figures are for; null when they are for several
 * @param value what stands in the first cell
 * @param arguments the rest of what the text needs; equal in cases that may be told together
 */
record Remark(
    List<CellRef> cells, @Nullable Period period, String value, Map<String, String> arguments) {
  Remark {
    cells = List.copyOf(cells);
    arguments = Map.copyOf(arguments);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("Bug: a remark on no cell");
    }
  }

  static Remark on(Observation observation, Map<String, String> arguments) {
    return new Remark(
        List.of(observation.cell()), observation.period(), observation.printed(), arguments);
  }

  static Remark on(Observation first, Observation second, Map<String, String> arguments) {
    return new Remark(
        List.of(first.cell(), second.cell()), first.period(), first.printed(), arguments);
  }
}
