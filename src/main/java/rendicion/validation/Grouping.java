package rendicion.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Period;
import rendicion.domain.Repair;

/**
 * Tells equal cases once: those of one rule that stand in the same columns of a sheet and differ
 * only in their value. The finding names every range and how many figures are concerned.
 */
final class Grouping {

  private static final int SHOWN_VALUES = 3;

  /** A longer list of addresses helps nobody; the count stays right. */
  static final int SHOWN_RANGES = 60;

  private static final int SHOWN_REPAIRS = 60;

  private final String file;

  Grouping(String file) {
    this.file = file;
  }

  /** What cases must share to be told together. */
  private record Kind(String sheet, int first, int last, Map<String, String> arguments) {
    static Kind of(Remark remark) {
      Block block = Block.of(remark.cells());
      return new Kind(
          block.sheet(), block.from().column(), block.to().column(), remark.arguments());
    }
  }

  /** In order of place. */
  List<Finding> findings(Ruling ruling, List<Told> cases) {
    Map<Kind, List<Told>> groups = new LinkedHashMap<>();
    cases.stream()
        .sorted(Comparator.comparing((Told t) -> t.remark().cells().getFirst()))
        .forEach(t -> groups.computeIfAbsent(Kind.of(t.remark()), k -> new ArrayList<>()).add(t));
    return groups.values().stream().map(group -> finding(ruling, group)).toList();
  }

  private Finding finding(Ruling ruling, List<Told> told) {
    List<Remark> group = told.stream().map(Told::remark).toList();
    List<Block> blocks =
        group.getFirst().each()
            ? Block.runs(group.stream().flatMap(r -> r.cells().stream()).toList())
            : Block.joined(group.stream().map(r -> Block.of(r.cells())).toList());
    Map<String, String> arguments = new HashMap<>(group.getFirst().arguments());
    arguments.put("n", Integer.toString(group.size()));
    arguments.putIfAbsent("values", values(group.stream().map(Remark::value).toList()));
    return new Finding(
        ruling.code(),
        ruling.severity(),
        file,
        blocks.getFirst().sheet(),
        blocks.getFirst().address(),
        commonPeriod(group.stream().map(r -> Optional.ofNullable(r.period())).toList()),
        arguments,
        details(ruling, told, blocks));
  }

  private static FindingDetails details(Ruling ruling, List<Told> told, List<Block> blocks) {
    return new FindingDetails(
        blocks.stream().skip(1).limit(SHOWN_RANGES).map(Block::address).toList(),
        told.stream()
            .map(t -> Finding.memberKey(ruling.code(), t.remark().figures()))
            .sorted()
            .toList(),
        told.stream().flatMap(t -> repair(t.remark())).limit(SHOWN_REPAIRS).toList(),
        told.stream().mapToInt(Told::consequences).sum(),
        ruling.trialUntil(),
        null);
  }

  private static Stream<Repair> repair(Remark remark) {
    return Stream.ofNullable(remark.proposed())
        .map(p -> new Repair(remark.cells().getFirst().address(), remark.value(), p));
  }

  /** The first few different ones, each between quotation marks. */
  static String values(List<String> printed) {
    List<String> all = printed.stream().distinct().toList();
    String shown =
        all.stream().limit(SHOWN_VALUES).map(v -> "«" + v + "»").collect(Collectors.joining(", "));
    return all.size() > SHOWN_VALUES ? shown + "…" : shown;
  }

  /** The period of all, else the year of all, else none. */
  static @Nullable Period commonPeriod(List<Optional<Period>> periods) {
    Period first = periods.getFirst().orElse(null);
    if (first == null || periods.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    Period year = Period.year(first.to().getYear());
    List<Period> all = periods.stream().flatMap(Optional::stream).toList();
    boolean same = all.stream().allMatch(first::equals);
    return same ? first : all.stream().allMatch(year::contains) ? year : null;
  }
}
