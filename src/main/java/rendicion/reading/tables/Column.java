package rendicion.reading.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param number 1 is A
 * @param path labels from the top level to the lowest; empty when it has none
 * @param type null when nothing stands in it
 * @param unit as label, title or number format state it; null when none does
 */
public record Column(
    int number, List<String> path, @Nullable ColumnType type, @Nullable String unit) {
  public Column {
    path = List.copyOf(path);
  }

  public String label() {
    return String.join(" / ", path);
  }

  /** Whether one of its labels speaks of a total. */
  public boolean speaksOfTotal() {
    return path.stream().anyMatch(label -> TotalWord.of(label) != TotalWord.NONE);
  }
}
