package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.CellRef;

/** A rectangle of cells that all belong to a case. */
record Block(CellRef from, CellRef to) {

  /** The rectangle that the cells fill, or the first cell where they do not fill one. */
  static Block of(List<CellRef> cells) {
    CellRef from = cells.stream().min(CellRef::compareTo).orElseThrow();
    CellRef to = cells.stream().max(CellRef::compareTo).orElseThrow();
    long area = (long) (to.row() - from.row() + 1) * (to.column() - from.column() + 1);
    boolean full = from.sheet().equals(to.sheet()) && area == cells.stream().distinct().count();
    return full ? new Block(from, to) : new Block(cells.getFirst(), cells.getFirst());
  }

  /** The runs of neighbouring cells along their rows, in order. */
  static List<Block> runs(List<CellRef> cells) {
    List<Block> runs = new ArrayList<>();
    for (CellRef cell : cells.stream().sorted().distinct().toList()) {
      if (!runs.isEmpty() && runs.getLast().isRightBefore(cell)) {
        runs.set(runs.size() - 1, new Block(runs.getLast().from, cell));
      } else {
        runs.add(new Block(cell, cell));
      }
    }
    return runs;
  }

  /** Blocks of the same columns of a sheet, from top to bottom, as few as possible. */
  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      if (!joined.isEmpty() && joined.getLast().isRightAbove(block)) {
        joined.set(joined.size() - 1, new Block(joined.getLast().from, block.to));
      } else if (joined.isEmpty() || !joined.getLast().equals(block)) {
        joined.add(block);
      }
    }
    return joined;
  }

  String sheet() {
    return from.sheet();
  }

  String address() {
    return from.equals(to) ? from.address() : from.address() + ":" + to.address();
  }

  private boolean isRightBefore(CellRef cell) {
    return to.sheet().equals(cell.sheet())
        && to.row() == cell.row()
        && to.column() + 1 == cell.column();
  }

  private boolean isRightAbove(Block below) {
    return to.row() + 1 == below.from.row();
  }
}
