package rendicion.reading.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.reading.words.Units;

/** Units that the labels of a column state. */
final class ColumnUnits {
  private ColumnUnits() {}

  static @Nullable String of(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String unit = Units.declared(path.get(i));
      if (unit != null) {
        return unit;
      }
      if (path.get(i).contains("%")) {
        return "%";
      }
    }
    return null;
  }
}
