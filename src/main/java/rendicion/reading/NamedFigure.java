package rendicion.reading;

import java.util.List;
import java.util.Set;
import rendicion.domain.CellRef;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/**
 * Whether a remark speaks of a figure of its row: by the number, its cell, a word of its column's
 * header, or the word for it.
 */
final class NamedFigure {

  private static final Set<String> FIGURE = Set.of("cifra", "cifras", "valor", "valores");

  /** A shorter word of a header, like «de», is in any remark; so is a number of one digit. */
  private static final int SHORTEST_WORD = 5;

  private static final int FEWEST_DIGITS = 2;

  private NamedFigure() {}

  static boolean isIn(String remark, Table table, int row) {
    List<String> words = List.of(Plain.words(remark).split(" "));
    if (words.stream().anyMatch(FIGURE::contains)) {
      return true;
    }
    return table.columns().stream()
        .filter(NamedFigure::isOfNumbers)
        .anyMatch(column -> names(remark, words, table, column, row));
  }

  private static boolean names(
      String remark, List<String> words, Table table, Column column, int row) {
    String seen = table.grid().seen(row, column.number()).strip();
    String address = new CellRef(table.grid().name(), column.number(), row).address();
    List<String> tokens = List.of(remark.split("[\\s«»\"();:]+|[.,](?=\\s|$)"));
    boolean number = seen.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    return tokens.stream().anyMatch(t -> t.equalsIgnoreCase(address) || number && t.equals(seen))
        || List.of(Plain.words(column.label()).split(" ")).stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .anyMatch(words::contains);
  }

  private static boolean isOfNumbers(Column column) {
    return column.type() == ColumnType.INTEGER
        || column.type() == ColumnType.DECIMAL
        || column.type() == ColumnType.PERCENT;
  }
}
