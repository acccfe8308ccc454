package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;

/**
 * Parts a sheet into rectangles that are looked at on their own: where the file says that another
 * table begins, and where several columns side by side are empty from top to bottom.
 */
final class Blocks {
  private static final int WIDEST_EDGE = 50;
  private static final int GAP = 3;

  private final SheetGrid grid;
  private final SheetTexts texts;
  private final BitSet used = new BitSet();

  private Blocks(SheetGrid grid) {
    this.grid = grid;
    this.texts = new SheetTexts(grid);
    for (int row = 1; row <= grid.lastRow(); row++) {
      for (int column : grid.columns(row)) {
        used.set(column);
      }
    }
    for (MergedArea area : grid.merges()) {
      if (!grid.isEmpty(area.firstRow(), area.firstColumn())) {
        int edge = Math.min(area.lastColumn(), grid.lastColumn() + WIDEST_EDGE);
        used.set(area.firstColumn(), Math.max(area.firstColumn(), edge) + 1);
      }
    }
  }

  static List<Block> of(SheetGrid grid) {
    return new Blocks(grid).find();
  }

  private List<Block> find() {
    List<Block> blocks = new ArrayList<>();
    int from = 1;
    for (int next : grid.breaks()) {
      addColumns(blocks, from, next - 1);
      from = next;
    }
    addColumns(blocks, from, grid.lastRow());
    return blocks;
  }

  private void addColumns(List<Block> blocks, int firstRow, int lastRow) {
    int left = used.nextSetBit(0);
    while (left > 0) {
      int right = left;
      int next = used.nextSetBit(right + 1);
      while (next > 0 && next - right <= GAP) {
        right = next;
        next = used.nextSetBit(right + 1);
      }
      blocks.add(new Block(grid, texts, firstRow, lastRow, left, right));
      left = next;
    }
  }
}
