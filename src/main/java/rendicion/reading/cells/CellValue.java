package rendicion.reading.cells;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** All that a cell can hold. A formula's cell holds the value that was saved with it. */
public sealed interface CellValue {

  /** With at most 15 significant digits, as spreadsheets keep them. */
  record Number(BigDecimal value) implements CellValue {}

  /** Cleaned and never blank. */
  record Text(String value) implements CellValue {}

  /** A number that its format shows as a date or a time. */
  record Moment(LocalDateTime value) implements CellValue {}

  record Truth(boolean value) implements CellValue {}

  /**
   * @param code as a spreadsheet shows it, {@code #DIV/0!}
   */
  record Fault(String code) implements CellValue {}

  record Empty() implements CellValue {}

  /** The one empty cell. */
  CellValue EMPTY = new Empty();

  default boolean isEmpty() {
    return this instanceof Empty;
  }
}
