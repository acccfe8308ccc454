package rendicion.reading.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.CellValue;
import rendicion.reading.words.Plain;

/** What a column holds, by its cells and its label. */
final class ColumnTypes {
  private ColumnTypes() {}

  static @Nullable ColumnType of(
      Block block, Body body, int bodyFirst, int column, List<String> path) {
    int[] count = new int[ColumnType.values().length];
    int filled = 0;
    for (int row = bodyFirst; row <= body.lastRow(); row++) {
      if (body.kinds().containsKey(row)) {
        continue;
      }
      ColumnType type = ofCell(block, row, column);
      if (type != null) {
        count[type.ordinal()]++;
        filled++;
      }
    }
    if (filled == 0) {
      return null;
    }
    return decide(count, filled, Plain.of(String.join(" / ", path)));
  }

  private static ColumnType decide(int[] count, int filled, String label) {
    int numbers =
        count[ColumnType.INTEGER.ordinal()]
            + count[ColumnType.DECIMAL.ordinal()]
            + count[ColumnType.PERCENT.ordinal()];
    if (count[ColumnType.DATE.ordinal()] * 2 > filled) {
      return ColumnType.DATE;
    }
    if (numbers * 2 <= filled) {
      return count[ColumnType.CODE.ordinal()] * 2 > filled ? ColumnType.CODE : ColumnType.TEXT;
    }
    if (label.matches(".*(ubigeo|codigo|\\bcod\\b).*")) {
      return ColumnType.CODE;
    }
    if (count[ColumnType.PERCENT.ordinal()] * 2 > filled || label.contains("%")) {
      return ColumnType.PERCENT;
    }
    return count[ColumnType.DECIMAL.ordinal()] > 0 ? ColumnType.DECIMAL : ColumnType.INTEGER;
  }

  private static @Nullable ColumnType ofCell(Block block, int row, int column) {
    CellValue value = block.grid().at(row, column);
    String format = block.grid().format(row, column);
    return switch (value) {
      case CellValue.Number n -> {
        if (format.contains("%")) {
          yield ColumnType.PERCENT;
        }
        yield n.value().scale() > 0 ? ColumnType.DECIMAL : ColumnType.INTEGER;
      }
      case CellValue.Moment m -> ColumnType.DATE;
      case CellValue.Text t ->
          switch (Sort.of(value)) {
            case NUMBER ->
                t.value().contains("%")
                    ? ColumnType.PERCENT
                    : t.value().contains(".") ? ColumnType.DECIMAL : ColumnType.INTEGER;
            case YEAR -> ColumnType.INTEGER;
            case DATE -> ColumnType.DATE;
            case NO_VALUE, EMPTY -> null;
            default -> ColumnType.TEXT;
          };
      case CellValue.Truth t -> ColumnType.TEXT;
      case CellValue.Fault f -> null;
      case CellValue.Empty e -> null;
    };
  }
}
