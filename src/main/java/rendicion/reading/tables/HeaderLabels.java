package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.List;

/** The labels above each column of a block, to see when they come again at a page break. */
final class HeaderLabels {
  private final Block block;
  private final List<List<String>> labels = new ArrayList<>();
  private final boolean[] numbered;

  HeaderLabels(Block block, Start start) {
    this.block = block;
    this.numbered = new boolean[block.lastColumn() + 1];
    for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
      List<String> above = new ArrayList<>();
      for (int row = Math.max(1, start.headerFirst()); row <= start.headerLast(); row++) {
        above.add(block.shownText(row, column));
      }
      labels.add(List.copyOf(above));
      numbered[column] = above.stream().anyMatch(HeaderLabels::isNumber);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
  }

  /** Whether the cell says what one of the labels of its column says. */
  boolean has(int row, int column) {
    // A number that is no label of its column, as most are, need not be written out.
    return (numbered[column] || !block.isNumber(row, column))
        && labels.get(column - block.firstColumn()).contains(block.text(row, column));
  }
}
