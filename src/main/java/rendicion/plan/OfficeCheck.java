package rendicion.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** That offices.yaml and what is added to it agree with each other. */
final class OfficeCheck {

  private final Entry file;
  private final List<Entry> layouts;
  private final Problems problems;

  OfficeCheck(Entry file, List<Entry> layouts, Problems problems) {
    this.file = file;
    this.layouts = layouts;
    this.problems = problems;
  }

  void check() {
    Unique unique = new Unique(problems);
    List<Entry> offices = file.list("oficinas");
    List<Entry> deliverables =
        Stream.concat(offices.stream(), layouts.stream())
            .flatMap(o -> o.list("entregas").stream())
            .toList();
    unique.check(offices, "codigo");
    unique.check(deliverables, "codigo");
    deliverables.stream().flatMap(d -> d.list("tablas").stream()).forEach(this::checkTable);
  }

  private void checkTable(Entry table) {
    checkFixed(table, "anio", "fixed-year", v -> v.matches("(19|20|21)\\d{2}"));
    checkFixed(table, "mes", "fixed-month", v -> v.matches("0?[1-9]|1[0-2]"));
    table
        .find("anio")
        .filter(e -> e.text().equals(Optional.of("ninguno")))
        .ifPresent(e -> problems.add(e, "no-year", Map.of()));
  }

  private void checkFixed(Entry table, String key, String problem, Predicate<String> valid) {
    table
        .find(key)
        .flatMap(e -> e.find("fijo"))
        .filter(e -> e.text().filter(valid.negate()).isPresent())
        .ifPresent(e -> problems.add(e, problem, Map.of("found", e.text().orElse(""))));
  }
}
