package rendicion.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That an indicator agrees with itself. */
final class IndicatorCheck {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}|[{}]");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "base",
          "base_entero",
          "anio_base",
          "valor",
          "valor_entero",
          "anio",
          "meta",
          "meta_entero",
          "anio_meta");

  private final Entry indicator;
  private final Problems problems;

  IndicatorCheck(Entry indicator, Problems problems) {
    this.indicator = indicator;
    this.problems = problems;
  }

  void check(Optional<Years> years) {
    new DirectionCheck(indicator, problems).check();
    Optional<Entry> target = indicator.find("meta");
    target.ifPresent(t -> checkTargetYear(t, years));
    checkYearlyTargets(target, years);
    indicator.find("linea_de_base").ifPresent(b -> checkBaseline(b, target));
    indicator.find("trayectoria").ifPresent(t -> checkTrajectory(t, target, years));
    indicator.find("oracion").ifPresent(this::checkSentence);
  }

  private void checkTargetYear(Entry target, Optional<Years> years) {
    Optional<Integer> year = target.findInteger("anio");
    if (year.isPresent() && years.isPresent() && !years.get().contain(year.get())) {
      problems.add(target.get("anio"), "target-outside", shown(year.get(), years.get()));
    }
  }

  /** Each of another year, before the final one and within the plan. */
  private void checkYearlyTargets(Optional<Entry> target, Optional<Years> years) {
    List<Entry> yearly = indicator.list("metas_anuales");
    new Unique(problems).check(yearly, "anio");
    Optional<Integer> last = target.flatMap(t -> t.findInteger("anio"));
    for (Entry entry : yearly) {
      checkTargetYear(entry, years);
      Optional<Integer> year = entry.findInteger("anio");
      if (year.isPresent() && last.isPresent() && year.get() >= last.get()) {
        problems.add(
            entry.get("anio"), "yearly-target-late", Map.of("year", String.valueOf(last.get())));
      }
    }
  }

  private void checkBaseline(Entry baseline, Optional<Entry> target) {
    Optional<Integer> year = baseline.findInteger("anio");
    Optional<Integer> targetYear = target.flatMap(t -> t.findInteger("anio"));
    if (year.isPresent() && targetYear.isPresent() && year.get() >= targetYear.get()) {
      problems.add(baseline.get("anio"), "baseline-late", Map.of());
    }
    checkMark(baseline, baseline.has("anio"), "sin-anio", "anio");
    checkMark(baseline, indicator.has("fuente"), "sin-fuente", "fuente");
  }

  /** A baseline without a year or a source says so, and one that has them does not. */
  private void checkMark(Entry baseline, boolean given, String mark, String key) {
    if (baseline.texts("marcas").contains(mark) == given) {
      problems.add(
          baseline, given ? "mark-too-many" : "mark-missing", Map.of("mark", mark, "key", key));
    }
  }

  private void checkTrajectory(Entry path, Optional<Entry> target, Optional<Years> years) {
    Optional<Integer> targetYear = target.flatMap(t -> t.findInteger("anio"));
    Optional<Integer> start = path.findInteger("desde");
    if (start.isPresent() && targetYear.isPresent() && start.get() >= targetYear.get()) {
      problems.add(
          path.get("desde"), "path-late", Map.of("year", String.valueOf(targetYear.get())));
    }
    if (start.isPresent() && !indicator.has("linea_de_base")) {
      problems.add(path, "path-without-baseline", Map.of());
    }
    path.find("valores").ifPresent(v -> checkSteps(v, target, years));
  }

  private void checkSteps(Entry values, Optional<Entry> target, Optional<Years> years) {
    for (Entry step : values.members()) {
      if (!step.key().matches("\\d{4}")) {
        continue;
      }
      int year = Integer.parseInt(step.key());
      if (years.isPresent() && !years.get().contain(year)) {
        problems.add(step, "step-outside", shown(year, years.get()));
      }
      Optional<BigDecimal> last =
          target
              .filter(t -> t.findInteger("anio").equals(Optional.of(year)))
              .flatMap(t -> t.findNumber("valor"));
      if (last.isPresent()
          && step.node().isNumber()
          && last.get().compareTo(step.node().decimalValue()) != 0) {
        problems.add(step, "step-not-target", Map.of("target", last.get().toPlainString()));
      }
    }
  }

  private void checkSentence(Entry sentence) {
    Matcher m = PLACEHOLDER.matcher(sentence.text().orElse(""));
    while (m.find()) {
      String name = m.group(1);
      if (name == null || !PLACEHOLDERS.contains(name)) {
        problems.add(sentence, "sentence-placeholder", Map.of("found", m.group()));
      } else if (!has(name)) {
        problems.add(sentence, "sentence-without", Map.of("found", m.group()));
      }
    }
  }

  private boolean has(String placeholder) {
    Optional<Entry> baseline = indicator.find("linea_de_base");
    return switch (placeholder) {
      case "base", "base_entero" -> baseline.isPresent();
      case "anio_base" -> baseline.filter(b -> b.has("anio")).isPresent();
      default -> true;
    };
  }

  private static Map<String, String> shown(int year, Years years) {
    return Map.of(
        "found", String.valueOf(year),
        "first", String.valueOf(years.first()),
        "last", String.valueOf(years.last()));
  }
}
