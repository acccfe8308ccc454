package rendicion.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That plan.yaml agrees with itself. */
final class PlanCheck {

  /** Lists of plan.yaml and the keys that may not repeat in them. */
  private static final List<List<String>> UNIQUE =
      List.of(
          List.of("dimensiones", "codigo"),
          List.of("objetivos", "codigo"),
          List.of("objetivos", "numero"),
          List.of("unidades", "simbolo"),
          List.of("variables", "codigo"),
          List.of("indicadores", "codigo"),
          List.of("actividades", "codigo"),
          List.of("distritos", "ubigeo"),
          List.of("politicas", "numero"),
          List.of("vision", "numero"),
          List.of("discrepancias", "codigo"));

  private final Entry file;
  private final Problems problems;

  PlanCheck(Entry file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void check(String folder) {
    Unique unique = new Unique(problems);
    UNIQUE.forEach(pair -> unique.check(file.list(pair.getFirst()), pair.getLast()));
    file.find("plan").ifPresent(head -> checkHead(head, folder));
    Optional<Years> years = Years.of(file);
    for (Entry indicator : file.list("indicadores")) {
      new IndicatorCheck(indicator, problems).check(years);
    }
  }

  private void checkHead(Entry head, String folder) {
    head.find("codigo")
        .filter(e -> e.text().isPresent() && !e.text().get().equals(folder))
        .ifPresent(e -> problems.add(e, "code-is-folder", Map.of("folder", folder)));
    Optional<Integer> first = head.findInteger("primer_anio");
    Optional<Integer> last = head.findInteger("ultimo_anio");
    if (first.isPresent() && last.isPresent() && first.get() > last.get()) {
      problems.add(head.get("ultimo_anio"), "years-reversed", Map.of());
    }
    Optional<String> province = head.findText("provincia").filter(p -> p.matches("\\d{6}"));
    province
        .filter(p -> !p.endsWith("00"))
        .ifPresent(p -> problems.add(head.get("provincia"), "province-00", Map.of("found", p)));
    province.ifPresent(p -> file.list("distritos").forEach(d -> checkDistrict(d, p)));
  }

  private void checkDistrict(Entry district, String province) {
    Optional<Entry> ubigeo = district.find("ubigeo");
    ubigeo
        .filter(e -> e.text().filter(u -> u.matches("\\d{6}")).isPresent())
        .filter(e -> !isIn(e.text().orElse(""), province))
        .ifPresent(
            e ->
                problems.add(
                    e,
                    "district-elsewhere",
                    Map.of("found", e.text().orElse(""), "start", province.substring(0, 4))));
  }

  private static boolean isIn(String ubigeo, String province) {
    return ubigeo.startsWith(province.substring(0, 4)) && !ubigeo.endsWith("00");
  }
}
