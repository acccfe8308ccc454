package rendicion.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Period;
import rendicion.domain.Severity;

/** Findings on one file. What repeats with the same text is one finding with a count. */
final class ReadingFindings {

  /** Addresses of equal cases that are listed; a column of formulas may have a quarter million. */
  private static final int MOST_CELLS = 200;

  private final String file;
  private final List<Finding> single = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Map<List<String>, Group> groups = new LinkedHashMap<>();

  ReadingFindings(String file) {
    this.file = file;
  }

  private static final class Group {
    private final String code;
    private final Severity severity;
    private final CellRef first;
    private final Map<String, String> arguments;
    private final ArrayDeque<String> alsoAt = new ArrayDeque<>();
    private int count;

    Group(String code, Severity severity, CellRef first, Map<String, String> arguments) {
      this.code = code;
      this.severity = severity;
      this.first = first;
      this.arguments = arguments;
    }

    void add(CellRef cell) {
      count++;
      String address = cell.address();
      if (count > 1 && alsoAt.size() < MOST_CELLS && !address.equals(alsoAt.peekLast())) {
        alsoAt.add(address);
      }
    }
  }

  void ofFile(String code, Severity severity, Map<String, String> arguments) {
    single.add(new Finding(code, severity, file, null, null, null, arguments));
  }

  void ofSheet(String code, Severity severity, String sheet, Map<String, String> arguments) {
    single.add(new Finding(code, severity, file, sheet, null, null, arguments));
  }

  void ofCell(
      String code,
      Severity severity,
      CellRef cell,
      @Nullable Period period,
      Map<String, String> arguments) {
    single.add(new Finding(code, severity, file, cell.sheet(), cell.address(), period, arguments));
  }

  /** Said once of a cell, however many figures of its row it concerns. */
  void unique(
      String code,
      Severity severity,
      CellRef cell,
      @Nullable Period period,
      Map<String, String> arguments) {
    if (said.add(code + " " + cell)) {
      ofCell(code, severity, cell, period, arguments);
    }
  }

  void unique(String code, Severity severity, CellRef cell, Map<String, String> arguments) {
    unique(code, severity, cell, null, arguments);
  }

  /** Counted over the whole file; placed at the first cell; argument {@code n}. */
  void countedInFile(String code, Severity severity, CellRef cell, Map<String, String> arguments) {
    groups.computeIfAbsent(List.of(code), k -> new Group(code, severity, cell, arguments)).count++;
  }

  /**
   * Counted with others of the same code, sheet and key; placed at the first, with the cells of the
   * others; argument {@code n}.
   */
  void counted(
      String code, Severity severity, CellRef cell, String key, Map<String, String> arguments) {
    groups
        .computeIfAbsent(
            List.of(code, cell.sheet(), key), k -> new Group(code, severity, cell, arguments))
        .add(cell);
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(single);
    for (Group group : groups.values()) {
      Map<String, String> arguments = new HashMap<>(group.arguments);
      arguments.put("n", Integer.toString(group.count));
      all.add(
          new Finding(
              group.code,
              group.severity,
              file,
              group.first.sheet(),
              group.first.address(),
              null,
              arguments,
              new FindingDetails(List.copyOf(group.alsoAt), List.of(), List.of(), 0, null, null)));
    }
    return all.stream().sorted(Finding.ORDER).toList();
  }
}
