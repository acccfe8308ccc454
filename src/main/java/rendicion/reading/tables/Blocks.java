package rendicion.reading.tables;

import java.util.List;
import rendicion.reading.cells.SheetGrid;

/** Parts a sheet into stretches of columns where tables stand side by side. */
final class Blocks {
  private Blocks() {}

  static List<Block> of(SheetGrid grid) {
    return List.of(new Block(grid, 1, grid.lastColumn()));
  }
}
