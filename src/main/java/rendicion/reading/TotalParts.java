package rendicion.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Period;
import rendicion.domain.Reading.StatedTotal;
import rendicion.reading.words.Plain;

/** Which figures of a column each of its totals should add up. */
final class TotalParts {
  private final List<Figure> all = new ArrayList<>();
  private final List<Integer> groupStarts = new ArrayList<>();
  private final List<Pending> totals = new ArrayList<>();

  /**
   * @param after how many figures stood above it
   * @param groupStart index of the first figure of its group
   */
  private record Pending(
      String variable,
      String label,
      @Nullable Period period,
      Figure figure,
      int after,
      int groupStart) {}

  TotalParts() {
    groupStarts.add(0);
  }

  void part(Figure figure, String sheet) {
    all.add(figure);
  }

  void section() {
    if (groupStarts.getLast() != all.size()) {
      groupStarts.add(all.size());
    }
  }

  void total(String variable, String label, @Nullable Period period, Figure figure) {
    totals.add(new Pending(variable, label, period, figure, all.size(), groupStarts.getLast()));
    section();
  }

  /** Every total with the parts that fit it; where none fit, those that its label speaks of. */
  List<StatedTotal> totals() {
    List<StatedTotal> stated = new ArrayList<>();
    for (int i = 0; i < totals.size(); i++) {
      Pending total = totals.get(i);
      List<Figure> parts = parts(i, total);
      if (!parts.isEmpty()) {
        stated.add(
            new StatedTotal(
                total.variable,
                total.label,
                total.period,
                total.figure.value(),
                total.figure.printed(),
                total.figure.cell(),
                parts.stream().map(Figure::cell).toList(),
                sum(parts)));
      }
    }
    return stated;
  }

  private List<Figure> parts(int index, Pending total) {
    List<Figure> above = all.subList(0, total.after);
    List<Figure> group = all.subList(Math.min(total.groupStart, total.after), total.after);
    int nextTotal = index + 1 < totals.size() ? totals.get(index + 1).after : all.size();
    List<Figure> below = all.subList(total.after, nextTotal);
    List<Figure> allBelow = all.subList(total.after, all.size());
    for (List<Figure> candidate : List.of(group, above, below, allBelow, all)) {
      if (!candidate.isEmpty() && sum(candidate).compareTo(total.figure.value()) == 0) {
        return candidate;
      }
    }
    boolean partial = Plain.of(total.label).matches("sub.*") || hasLaterTotal(index);
    List<Figure> spoken = partial && !group.isEmpty() ? group : above;
    return spoken.isEmpty() ? below : spoken;
  }

  private boolean hasLaterTotal(int index) {
    return index + 1 < totals.size();
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
