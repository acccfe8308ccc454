package rendicion.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.MergedArea;

/** What the columns of a table hold, by their cells, labels and neighbours. */
final class ColumnTypes {
  private static final int FORMATS_OF = 40;

  private final Block block;
  private final Start start;
  private final Body body;
  private final int firstColumn;
  private final boolean titledInPercent;

  ColumnTypes(Block block, Start start, Body body, Span span, List<String> captions) {
    this.block = block;
    this.start = start;
    this.body = body;
    this.firstColumn = span.first();
    this.titledInPercent = LabelWords.sayPercent(captions);
  }

  /** The type by cells and label; none when no cell tells. */
  Told byCells(int column, List<String> path) {
    CellTally tally = new CellTally();
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      if (!body.kinds().containsKey(row)) {
        take(tally, row, column);
      }
    }
    ColumnType type = tally.type();
    if (type == null) {
      return new Told(null, false, false);
    }
    ColumnType refined = refine(type, tally, path, column);
    boolean ofClasses = refined == ColumnType.INTEGER && !LabelWords.isCount(path);
    return new Told(refined, tally.isStored(), ofClasses && tally.isOfTypedCategories());
  }

  private void take(CellTally tally, int row, int column) {
    if (block.isUnmerged()) {
      tally.take(block, row, column);
      return;
    }
    MergedArea area = block.area(row, column);
    tally.take(block, area.height() > 1 ? area.firstRow() : row, area.firstColumn());
  }

  /** The number format of most cells of a column among the first; empty when it has none. */
  String format(int column) {
    Map<String, Integer> formats = new HashMap<>();
    int last = Math.min(body.lastRow(), start.bodyFirst() + FORMATS_OF);
    for (int row = start.bodyFirst(); row <= last; row++) {
      if (block.sort(row, column) == Sort.NUMBER) {
        formats.merge(block.grid().format(row, column), 1, Integer::sum);
      }
    }
    return formats.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private ColumnType refine(ColumnType type, CellTally tally, List<String> path, int column) {
    boolean number = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    if (LabelWords.isCode(path) && (number || tally.isOfTokens())) {
      return ColumnType.CODE;
    }
    boolean excused = type == ColumnType.TEXT && tally.areTextsExcuses();
    if ((number || excused) && (LabelWords.isPercent(path) || unitAbove(column).equals("%"))) {
      return ColumnType.PERCENT;
    }
    boolean whole = tally.isShownWhole() || tally.isWhole();
    if (type == ColumnType.DECIMAL && whole && LabelWords.isCount(path)) {
      return ColumnType.INTEGER;
    }
    if (type == ColumnType.INTEGER) {
      return refineWhole(tally, path);
    }
    return type == ColumnType.DECIMAL && titledInPercent ? ColumnType.PERCENT : type;
  }

  private static ColumnType refineWhole(CellTally tally, List<String> path) {
    if (LabelWords.isPlace(path) && tally.hasNames()) {
      return ColumnType.TEXT;
    }
    boolean ofClass = LabelWords.isClass(path) && tally.isOfCategories();
    if (ofClass || tally.isOfIdentifiers()) {
      return ColumnType.CODE;
    }
    return LabelWords.isMeasure(path) ? ColumnType.DECIMAL : ColumnType.INTEGER;
  }

  private String unitAbove(int column) {
    String unit = ColumnUnits.above(block, start, column);
    return unit == null ? "" : unit;
  }

  /** The type of a column without values: what its label says, or columns of the same kind. */
  @Nullable ColumnType byNeighbours(int index, List<List<String>> paths, List<Told> types) {
    List<String> path = paths.get(index);
    if (path.isEmpty()) {
      return null;
    }
    if (LabelWords.isCode(path)) {
      return ColumnType.CODE;
    }
    if (LabelWords.isPercent(path) || unitAbove(firstColumn + index).equals("%")) {
      return ColumnType.PERCENT;
    }
    if (LabelWords.isName(path)) {
      return ColumnType.TEXT;
    }
    if (LabelWords.isDate(path)) {
      return ColumnType.DATE;
    }
    ColumnType same = sameLabel(index, paths, types);
    if (same != null || LabelWords.isCount(path)) {
      return same == null ? ColumnType.INTEGER : same;
    }
    if (LabelWords.isRate(path)) {
      return ColumnType.DECIMAL;
    }
    ColumnType left = nearest(index, -1, types);
    ColumnType right = nearest(index, 1, types);
    boolean amongFigures = isNumber(left) && (right == null || isNumber(right));
    return amongFigures ? left : ColumnType.TEXT;
  }

  private static @Nullable ColumnType sameLabel(
      int index, List<List<String>> paths, List<Told> types) {
    String leaf = paths.get(index).getLast();
    for (int i = 0; i < paths.size(); i++) {
      boolean same = i != index && !paths.get(i).isEmpty() && paths.get(i).getLast().equals(leaf);
      if (same && types.get(i).type() != null) {
        return types.get(i).type();
      }
    }
    return null;
  }

  private static @Nullable ColumnType nearest(int index, int step, List<Told> types) {
    for (int i = index + step; i >= 0 && i < types.size(); i += step) {
      ColumnType type = types.get(i).type();
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static boolean isNumber(@Nullable ColumnType type) {
    return type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.PERCENT;
  }

  /**
   * A type, or none, told by the cells; whether they are numbers that are stored as such; and
   * whether they look like numbers of classes that are typed as text.
   */
  record Told(@Nullable ColumnType type, boolean stored, boolean typedClasses) {}
}
