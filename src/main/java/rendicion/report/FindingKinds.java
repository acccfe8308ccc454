package rendicion.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;

/** Findings of the same kind on one line: how many, whose, whether they count. */
record FindingKinds(Edition edition) {

  private static final int MOST_OFFICES = 3;

  private record Kind(Severity severity, String code) {}

  private static final Comparator<Kind> WORST_FIRST =
      Comparator.comparing(Kind::severity).thenComparing(Kind::code);

  TableSpec table(List<FindingsSection.Found> all) {
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.kind"), 13),
            TableSpec.Column.text(edition.say("column.finding"), 30),
            TableSpec.Column.number(edition.say("column.cases"), 8),
            TableSpec.Column.text(edition.say("column.offices"), 26),
            TableSpec.Column.text(edition.say("column.effect"), 23));
    Map<Kind, List<FindingsSection.Found>> kinds =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    f -> new Kind(f.finding().severity(), f.finding().code()),
                    () -> new TreeMap<>(WORST_FIRST),
                    Collectors.toList()));
    kinds.forEach((kind, found) -> table.row(row(kind, found)));
    return table;
  }

  private List<Cell> row(Kind kind, List<FindingsSection.Found> found) {
    Finding first = found.getFirst().finding();
    return List.of(
        Cell.of(edition.wording().name(kind.severity())),
        Cell.header(Edition.printable(edition.wording().finding(first).title())),
        Cell.of(edition.numbers().count(found.size())),
        Cell.of(offices(found)),
        Cell.of(edition.say("effect." + kind.severity().name())));
  }

  private String offices(List<FindingsSection.Found> found) {
    List<String> offices = found.stream().map(FindingsSection.Found::office).distinct().toList();
    if (offices.size() > MOST_OFFICES) {
      return edition.say("kinds.offices", "n", offices.size());
    }
    String names =
        offices.stream()
            .map(
                o -> o.isEmpty() ? edition.say("findings.across") : edition.account().officeName(o))
            .collect(Collectors.joining("; "));
    return Edition.printable(names);
  }
}
