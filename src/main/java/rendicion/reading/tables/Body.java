package rendicion.reading.tables;

import java.util.Map;
import rendicion.reading.tables.Table.RowKind;

/**
 * The rows of a table below its labels.
 *
 * @param lastRow the last one that belongs to it
 * @param kinds rows that are no records
 */
record Body(int firstRow, int lastRow, Map<Integer, RowKind> kinds) {

  static Body extend(Block block, Start start) {
    return new BodyWalk(block, start).walk();
  }
}
