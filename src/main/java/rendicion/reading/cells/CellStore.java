package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What all sheets of a workbook share, so that a cell needs only numbers: each text and each number
 * format once.
 */
final class CellStore {
  /**
   * @param date whether it shows numbers as dates or times
   */
  record Style(String format, boolean bold, boolean date) {}

  private final CellBudget budget;
  private final List<CellValue> constants = new ArrayList<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<CellValue.Fault, Integer> faults = new HashMap<>();
  private final List<Style> styles = new ArrayList<>();
  private final Map<Style, Integer> styleNumbers = new HashMap<>();
  private @Nullable DataFormatter display;

  CellStore(CellBudget budget) {
    this.budget = budget;
  }

  CellBudget budget() {
    return budget;
  }

  /** Made when it is first needed: it is slow to make, and many workbooks never need it. */
  DataFormatter display() {
    if (display == null) {
      display = NumberFormat.display();
    }
    return display;
  }

  /** A text or a fault by its number. */
  CellValue constant(int number) {
    return constants.get(number);
  }

  /** Whether there is a text or a fault of that number. */
  boolean has(int number) {
    return number >= 0 && number < constants.size();
  }

  /** Takes in a text as it was written, cleaned; another one even if there is one like it. */
  void add(String raw) {
    constants.add(GridBuilder.text(raw));
  }

  /** The number of a text as it was written. */
  int numberOf(String raw) {
    Integer known = texts.get(raw);
    if (known == null) {
      known = constants.size();
      add(raw);
      texts.put(raw, known);
    }
    return known;
  }

  int numberOf(CellValue.Fault fault) {
    Integer known = faults.get(fault);
    if (known == null) {
      known = constants.size();
      constants.add(fault);
      faults.put(fault, known);
    }
    return known;
  }

  Style style(int number) {
    return styles.get(number);
  }

  int styleOf(String format, boolean bold) {
    return styleNumbers.computeIfAbsent(
        new Style(format, bold, NumberFormat.showsDate(format)),
        s -> {
          styles.add(s);
          return styles.size() - 1;
        });
  }
}
