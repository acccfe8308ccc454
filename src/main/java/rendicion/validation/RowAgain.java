package rendicion.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Observation;
import rendicion.domain.Period;

/**
 * A figure for which another one stands already. Whoever wrote a row twice did one thing and gives
 * one answer, however many figures the row has.
 *
 * @param later where it stands again
 * @param first where it stood already
 */
record RowAgain(Observation later, Observation first) {

  private static final int SHOWN_FIGURES = 3;

  record Rows(String sheet, int row, String otherSheet, int otherRow) {}

  Rows rows() {
    return new Rows(
        later.cell().sheet(), later.cell().row(), first.cell().sheet(), first.cell().row());
  }

  private boolean differs() {
    return later.value().compareTo(first.value()) != 0;
  }

  /** One remark for each row that repeats another. */
  static List<Remark> remarks(Submission submission, List<RowAgain> all) {
    Map<Rows, List<RowAgain>> rows = new LinkedHashMap<>();
    all.forEach(again -> rows.computeIfAbsent(again.rows(), r -> new ArrayList<>()).add(again));
    return rows.values().stream().map(row -> remark(submission, row)).toList();
  }

  private static Remark remark(Submission submission, List<RowAgain> row) {
    List<RowAgain> inOrder =
        row.stream().sorted(java.util.Comparator.comparing(a -> a.later.cell())).toList();
    List<Observation> figures = inOrder.stream().map(RowAgain::later).toList();
    Observation one = figures.getFirst();
    Observation other = inOrder.getFirst().first;
    Map<String, String> arguments = new HashMap<>();
    arguments.put("figure", labels(submission, figures));
    arguments.put("row", one.detail());
    arguments.put("named", one.detail().isEmpty() ? "no" : "yes");
    arguments.put("place", submission.plan().placeName(one.place()));
    arguments.put("province", submission.plan().isProvince(one.place()) ? "yes" : "no");
    arguments.put("other", other.cell().toString());
    arguments.put("other-value", other.printed());
    arguments.put("n-figures", Integer.toString(figures.size()));
    arguments.put("n-different", Long.toString(inOrder.stream().filter(RowAgain::differs).count()));
    arguments.put("values", Grouping.values(figures.stream().map(Observation::printed).toList()));
    Remark remark = Remark.on(figures, arguments).inEachCell();
    Period period = period(figures);
    return period == null ? remark : remark.forPeriod(period);
  }

  private static @Nullable Period period(Collection<Observation> figures) {
    return Grouping.commonPeriod(figures.stream().map(o -> Optional.of(o.period())).toList());
  }

  private static String labels(Submission submission, List<Observation> figures) {
    List<String> all = figures.stream().map(submission::label).distinct().toList();
    String shown = all.stream().limit(SHOWN_FIGURES).collect(Collectors.joining("; "));
    return all.size() > SHOWN_FIGURES ? shown + "…" : shown;
  }
}
