package rendicion.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Severity;

/**
 * The headers of a deliverable are not those of its previous delivery, nor of any before: another
 * name, a unit that is gone, a column more or less. What the column holds may have changed with
 * them.
 */
final class HeaderChanged implements Rule {

  private static final String CHANGE = "change";
  private static final String LABEL = "label";
  private static final String COLUMN_MISSING = "reading.column-missing";

  @Override
  public String code() {
    return "validation.header-changed";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    List<Map<Table, List<ColumnLabel>>> before =
        submission.labelsBefore().stream().map(HeaderChanged::byTable).toList();
    Set<String> missing = missing(submission);
    byTable(submission.reading().labels())
        .forEach(
            (table, now) ->
                remarks.addAll(
                    against(
                        before.stream()
                            .flatMap(then -> Optional.ofNullable(then.get(table)).stream())
                            .map(then -> compare(now, then, missing))
                            .toList())));
    return remarks;
  }

  /** Labels that the reader said were missing. */
  private static Set<String> missing(Submission submission) {
    return submission.reading().findings().stream()
        .filter(f -> f.code().equals(COLUMN_MISSING))
        .flatMap(f -> Stream.ofNullable(f.arguments().get(LABEL)))
        .collect(Collectors.toSet());
  }

  /** What changed since the nearest delivery; nothing when the headers are those of any before. */
  private static List<Remark> against(List<List<Remark>> changes) {
    return changes.isEmpty() || changes.contains(List.<Remark>of())
        ? List.of()
        : changes.getFirst();
  }

  /** A table that only one of the deliveries has is no change of header. */
  private record Table(String deliverable, int number) {}

  private static Map<Table, List<ColumnLabel>> byTable(List<ColumnLabel> labels) {
    return labels.stream()
        .collect(
            Collectors.groupingBy(
                l -> new Table(l.deliverable(), l.table()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static List<Remark> compare(
      List<ColumnLabel> now, List<ColumnLabel> before, Set<String> missing) {
    List<Remark> remarks = new ArrayList<>();
    Collection<String> wanted = new TreeSet<>();
    now.forEach(l -> wanted.add(l.wanted()));
    before.forEach(l -> wanted.add(l.wanted()));
    wanted.removeAll(missing);
    for (String column : wanted) {
      List<ColumnLabel> fresh = only(column, now, before);
      List<ColumnLabel> gone = only(column, before, now);
      int renamed = Math.min(fresh.size(), gone.size());
      for (int i = 0; i < renamed; i++) {
        remarks.add(renamed(fresh.get(i), gone.get(i)));
      }
      fresh.stream().skip(renamed).forEach(l -> remarks.add(told(l, "added", l)));
      gone.stream().skip(renamed).forEach(l -> remarks.add(told(now.getFirst(), "lost", l)));
    }
    return remarks;
  }

  /** What a column is called in one delivery and not in the other, each name once. */
  private static List<ColumnLabel> only(
      String wanted, List<ColumnLabel> here, List<ColumnLabel> there) {
    Map<String, ColumnLabel> found = new LinkedHashMap<>();
    here.stream()
        .filter(l -> l.wanted().equals(wanted))
        .forEach(l -> found.putIfAbsent(l.compared(), l));
    there.stream().filter(l -> l.wanted().equals(wanted)).forEach(l -> found.remove(l.compared()));
    return List.copyOf(found.values());
  }

  private static Remark renamed(ColumnLabel now, ColumnLabel before) {
    return Remark.on(
        now.cell(),
        now.label(),
        "renamed|" + before.compared() + "|" + now.compared(),
        Map.of(CHANGE, "renamed", LABEL, now.label(), "label-before", before.label()));
  }

  private static Remark told(ColumnLabel at, String change, ColumnLabel what) {
    return Remark.on(
        at.cell(),
        at.label(),
        change + "|" + what.compared(),
        Map.of(CHANGE, change, LABEL, what.label(), "label-before", what.label()));
  }
}
