package rendicion.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Period;
import rendicion.domain.Repair;

/**
 * Tells equal cases once: those of one rule that stand right below each other in the same columns
 * and differ only in their value. The finding names the range and how many figures are concerned.
 */
final class Grouping {

  private static final int SHOWN_VALUES = 3;

  private final String file;

  Grouping(String file) {
    this.file = file;
  }

  List<Finding> findings(Rule rule, List<Remark> remarks) {
    Comparator<Remark> inColumns =
        Comparator.comparing((Remark r) -> r.cells().getFirst().sheet())
            .thenComparing(r -> r.cells().getFirst().column())
            .thenComparing(r -> r.cells().getFirst().row());
    List<List<Remark>> groups = new ArrayList<>();
    for (Remark remark : remarks.stream().sorted(inColumns).toList()) {
      if (groups.isEmpty() || !continues(groups.getLast().getLast(), remark)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(remark);
    }
    return groups.stream().map(group -> finding(rule, group)).toList();
  }

  private static boolean continues(Remark above, Remark below) {
    Block a = Block.of(above.cells());
    Block b = Block.of(below.cells());
    return above.arguments().equals(below.arguments()) && a.isRightAbove(b);
  }

  private Finding finding(Rule rule, List<Remark> group) {
    Block block =
        group.stream().map(r -> Block.of(r.cells())).reduce(Block::spanning).orElseThrow();
    Map<String, String> arguments = new HashMap<>(group.getFirst().arguments());
    arguments.put("n", Integer.toString(group.size()));
    arguments.put("values", values(group));
    return new Finding(
        rule.code(),
        rule.severity(),
        file,
        block.sheet(),
        block.address(),
        commonPeriod(group),
        arguments,
        details(rule, group));
  }

  private static FindingDetails details(Rule rule, List<Remark> group) {
    return new FindingDetails(
        List.of(),
        group.stream().map(r -> Finding.memberKey(rule.code(), r.figures())).toList(),
        group.stream().flatMap(r -> repair(r).stream()).toList(),
        0,
        null,
        null);
  }

  private static Optional<Repair> repair(Remark remark) {
    return Optional.ofNullable(remark.proposed())
        .map(p -> new Repair(remark.cells().getFirst().address(), remark.value(), p));
  }

  private static String values(List<Remark> group) {
    String shown =
        group.stream()
            .map(Remark::value)
            .distinct()
            .limit(SHOWN_VALUES)
            .map(v -> "«" + v + "»")
            .collect(Collectors.joining(", "));
    long all = group.stream().map(Remark::value).distinct().count();
    return all > SHOWN_VALUES ? shown + "…" : shown;
  }

  /** The period of all, else the year of all, else none. */
  private static @Nullable Period commonPeriod(List<Remark> group) {
    Period first = group.getFirst().period();
    if (first == null) {
      return null;
    }
    Period year = Period.year(first.to().getYear());
    boolean same = group.stream().allMatch(r -> first.equals(r.period()));
    boolean sameYear =
        group.stream().allMatch(r -> r.period() != null && year.contains(r.period()));
    return same ? first : sameYear ? year : null;
  }

  /** A rectangle of cells that all belong to the case. */
  private record Block(CellRef from, CellRef to) {

    /** The rectangle that the cells fill, or the first cell where they do not fill one. */
    static Block of(List<CellRef> cells) {
      CellRef from = cells.stream().min(CellRef::compareTo).orElseThrow();
      CellRef to = cells.stream().max(CellRef::compareTo).orElseThrow();
      long area = (long) (to.row() - from.row() + 1) * (to.column() - from.column() + 1);
      boolean full = from.sheet().equals(to.sheet()) && area == cells.stream().distinct().count();
      return full ? new Block(from, to) : new Block(cells.getFirst(), cells.getFirst());
    }

    String sheet() {
      return from.sheet();
    }

    String address() {
      return from.equals(to) ? from.address() : from.address() + ":" + to.address();
    }

    boolean isRightAbove(Block below) {
      return from.sheet().equals(below.from.sheet())
          && from.column() == below.from.column()
          && to.column() == below.to.column()
          && to.row() + 1 == below.from.row();
    }

    static Block spanning(Block above, Block below) {
      return new Block(above.from, below.to);
    }
  }
}
