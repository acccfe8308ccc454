package rendicion.reading.tables;

import rendicion.reading.cells.MergedArea;

/** The first and last column of a table. */
record Span(int first, int last) {
  private static final int MOST_BARE = 2;

  static Span of(Block block, Start start, Body body) {
    return new Finder(block, start, body).find();
  }

  private static final class Finder {
    private final Block block;
    private final Start start;
    private final int[] filled;
    private int rows;

    Finder(Block block, Start start, Body body) {
      this.block = block;
      this.start = start;
      this.filled = new int[block.lastColumn() + 2];
      for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
        count(row);
      }
    }

    private void count(int row) {
      rows += block.isBlank(row) ? 0 : 1;
      for (int column : block.columns(row)) {
        if (block.isUnmerged()) {
          filled[column]++;
          continue;
        }
        MergedArea area = block.area(row, column);
        int end = Math.min(area.lastColumn(), block.lastColumn());
        for (int c = column; c <= end; c++) {
          filled[c] += Math.max(1, area.height());
        }
      }
    }

    Span find() {
      int first = block.firstColumn();
      int last = block.lastColumn();
      while (first < last && !belongs(first)) {
        first++;
      }
      while (last > first && !belongs(last)) {
        last--;
      }
      return new Span(first, withoutBareLabels(first, last));
    }

    private boolean belongs(int column) {
      if (start.headerLast() > 0 && isEdgeOfLabel(column)) {
        return true;
      }
      boolean dense = filled[column] * 2 >= rows;
      boolean labelled = hasLabel(column, filled[column] * 10 < rows * 3);
      return labelled || (dense && !block.grid().isColumnHidden(column));
    }

    /** Part of a merged label of the lowest level, which may be wider than its figures. */
    private boolean isEdgeOfLabel(int column) {
      MergedArea area = block.area(start.headerLast(), column);
      return area.firstColumn() < column
          && !block.isEmpty(area.firstRow(), area.firstColumn())
          && filled[area.firstColumn()] > 0;
    }

    /** A label of its own, or that of an area above it when figures stand below. */
    private boolean hasLabel(int column, boolean inWords) {
      for (int row = Math.max(1, start.headerFirst()); row <= start.headerLast(); row++) {
        MergedArea area = block.area(row, column);
        Sort sort = block.sort(area.firstRow(), area.firstColumn());
        boolean own = area.firstColumn() == column || filled[column] > 0;
        boolean words = sort == Sort.TEXT || sort == Sort.YEAR;
        if (own && (words || (!inWords && sort != Sort.EMPTY))) {
          return true;
        }
      }
      return false;
    }

    /** Labels at the right edge with hardly anything below them are strays if they are several. */
    private int withoutBareLabels(int first, int last) {
      int edge = last;
      while (edge > first && filled[edge] * 20 < rows && !isEdgeOfLabel(edge)) {
        edge--;
      }
      return last - edge > MOST_BARE && edge > first ? edge : last;
    }
  }
}
