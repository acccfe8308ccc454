package rendicion.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Repair;

/** Makes a list of findings that a person can read: what is equal once, and no kind without end. */
final class Listing {

  static final String MORE = "validation.more-like-these";

  /** Findings of one kind in one file that are told one by one. */
  static final int MOST_OF_A_KIND = 40;

  private Listing() {}

  /** What the reader's findings on single cells must share to be told together. */
  private record Kind(
      String code, @Nullable String sheet, int column, Map<String, String> arguments) {}

  /** Equal findings on cells of a column become one that lists the cells. */
  static List<Finding> join(List<Finding> findings) {
    Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
    List<Finding> joined = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(Finding.ORDER).toList()) {
      CellRef cell = singleCell(finding);
      if (cell == null) {
        joined.add(finding);
      } else {
        Kind kind = new Kind(finding.code(), finding.sheet(), cell.column(), finding.arguments());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(finding);
      }
    }
    kinds.values().forEach(same -> joined.add(same.size() == 1 ? same.getFirst() : one(same)));
    return joined;
  }

  /** The cell of a reader's finding that is told cell by cell; null for any other. */
  private static @Nullable CellRef singleCell(Finding finding) {
    String sheet = finding.sheet();
    String cell = finding.cell();
    return sheet == null
            || cell == null
            || cell.contains(":")
            || finding.arguments().containsKey("n")
            || !finding.details().members().isEmpty()
        ? null
        : CellRef.parse(sheet, cell);
  }

  private static Finding one(List<Finding> same) {
    Finding first = same.getFirst();
    List<Block> blocks =
        Block.joined(
            same.stream()
                .map(f -> Objects.requireNonNull(singleCell(f)))
                .sorted()
                .map(c -> new Block(c, c))
                .toList());
    List<Repair> repairs = same.stream().flatMap(f -> f.details().repairs().stream()).toList();
    return new Finding(
        first.code(),
        first.severity(),
        first.file(),
        first.sheet(),
        blocks.getFirst().address(),
        Grouping.commonPeriod(same.stream().map(f -> Optional.ofNullable(f.period())).toList()),
        counted(first.arguments(), same.size()),
        new FindingDetails(
            blocks.stream().skip(1).limit(Grouping.SHOWN_RANGES).map(Block::address).toList(),
            List.of(),
            repairs,
            same.stream().mapToInt(f -> f.details().consequences()).sum(),
            null,
            null));
  }

  private static Map<String, String> counted(Map<String, String> arguments, int n) {
    Map<String, String> counted = new HashMap<>(arguments);
    counted.put("n", Integer.toString(n));
    return counted;
  }

  /** The first ones of each kind in a file; how many more there are is said once. */
  static List<Finding> shorten(List<Finding> findings) {
    Map<String, List<Finding>> kinds = new LinkedHashMap<>();
    findings.stream()
        .sorted(Finding.ORDER)
        .forEach(f -> kinds.computeIfAbsent(f.code(), c -> new ArrayList<>()).add(f));
    List<Finding> shortened = new ArrayList<>();
    for (List<Finding> kind : kinds.values()) {
      shortened.addAll(kind.subList(0, Math.min(kind.size(), MOST_OF_A_KIND)));
      if (kind.size() > MOST_OF_A_KIND) {
        shortened.add(more(kind));
      }
    }
    return shortened;
  }

  private static Finding more(List<Finding> kind) {
    Finding last = kind.get(MOST_OF_A_KIND - 1);
    Map<String, String> arguments = new HashMap<>();
    arguments.put("n", Integer.toString(kind.size() - MOST_OF_A_KIND));
    arguments.put("n-shown", Integer.toString(MOST_OF_A_KIND));
    return new Finding(
        MORE, last.severity(), last.file(), last.sheet(), last.cell(), null, arguments);
  }
}
