package rendicion.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.words.Plain;

/**
 * What a sheet that lists the others says of them: {@code Figura 1 | … | Porcentaje} tells the unit
 * of the sheet {@code Fig1}.
 */
public final class SheetIndex {
  private static final int LONGEST = 120;
  private static final Pattern NAMES =
      Pattern.compile("nombre|figura|hoja|cuadro|tabla|grafico|indice|sheet|name");
  private static final Pattern UNITS =
      Pattern.compile("formato(?: del?)?(?: numero)?|unidad(?:es)?(?: de medida)?|medida|unit");

  private final Map<String, String> units = new HashMap<>();

  SheetIndex() {}

  /** Of all sheets of a workbook. */
  public static SheetIndex of(List<SheetGrid> sheets) {
    SheetIndex index = new SheetIndex();
    if (sheets.size() > 1) {
      sheets.stream().filter(s -> s.lastRow() <= LONGEST).forEach(index::learn);
    }
    return index;
  }

  private void learn(SheetGrid sheet) {
    for (int row = 1; row <= Math.min(sheet.lastRow(), 12); row++) {
      int names = column(sheet, row, NAMES);
      int told = column(sheet, row, UNITS);
      if (names > 0 && told > 0) {
        for (int r = row + 1; r <= sheet.lastRow(); r++) {
          String unit = Plain.collapse(sheet.seen(r, told));
          if (!unit.isEmpty()) {
            units.putIfAbsent(key(sheet.seen(r, names)), unit);
          }
        }
        return;
      }
    }
  }

  private static int column(SheetGrid sheet, int row, Pattern label) {
    for (int column : sheet.columns(row)) {
      if (label.matcher(Plain.words(sheet.seen(row, column))).matches()) {
        return column;
      }
    }
    return 0;
  }

  /** What is told of a sheet, as a line above its tables would tell it; empty for nothing. */
  List<String> captions(SheetGrid sheet) {
    String unit = units.get(key(sheet.name()));
    if (unit == null) {
      return List.of();
    }
    boolean percent = Plain.of(unit).matches("(?:porcentajes?|%|por ?ciento)(?: .*)?");
    return List.of(percent ? "(%)" : unit);
  }

  /** {@code Figura 1} and {@code Fig1} are the same. */
  private static String key(String name) {
    String words = Plain.words(name).replaceAll("(?<=\\p{L})(?=\\d)", " ");
    String[] parts = words.split(" ");
    boolean numbered = parts.length == 2 && parts[1].matches("\\d+");
    return numbered ? parts[0].substring(0, Math.min(3, parts[0].length())) + parts[1] : words;
  }
}
