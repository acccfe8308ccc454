package rendicion.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A plan of government: what was promised, in the order in which it is reported.
 *
 * @param code the name of its folder, for example {@code puno-2019-2022}
 * @param entity the municipality that reports
 * @param organisation who wrote the plan
 * @param province UBIGEO of the province, ending in 00
 */
public record Plan(
    String code,
    String title,
    String entity,
    String organisation,
    String province,
    String provinceName,
    int firstYear,
    int lastYear,
    List<Dimension> dimensions,
    List<Objective> objectives,
    List<Indicator> indicators,
    List<Variable> variables,
    List<Activity> activities,
    List<District> districts,
    List<Policy> policies,
    List<VisionStatement> vision,
    List<Discrepancy> discrepancies) {

  public Plan {
    dimensions = unique(dimensions, Dimension::code);
    objectives = unique(objectives, Objective::code);
    indicators = unique(indicators, Indicator::code);
    variables = unique(variables, Variable::code);
    activities = unique(activities, Activity::code);
    districts = unique(districts, District::ubigeo);
    policies = List.copyOf(policies);
    vision = List.copyOf(vision);
    discrepancies = unique(discrepancies, Discrepancy::code);
    if (firstYear > lastYear) {
      throw new IllegalArgumentException("First year after last year");
    }
  }

  public Objective getObjective(String code) {
    return get(objectives, Objective::code, code);
  }

  public Indicator getIndicator(String code) {
    return get(indicators, Indicator::code, code);
  }

  public Variable getVariable(String code) {
    return findVariable(code).orElseThrow(() -> new NoSuchElementException(code));
  }

  public Optional<Variable> findVariable(String code) {
    return variables.stream().filter(v -> v.code().equals(code)).findFirst();
  }

  public Optional<Activity> findActivity(String code) {
    return activities.stream().filter(a -> a.code().equals(code)).findFirst();
  }

  public Optional<District> findDistrict(String ubigeo) {
    return districts.stream().filter(d -> d.ubigeo().equals(ubigeo)).findFirst();
  }

  public List<Objective> listObjectives(Dimension dimension) {
    return objectives.stream().filter(o -> o.dimension().equals(dimension.code())).toList();
  }

  public List<Indicator> listIndicators(Objective objective) {
    return indicators.stream().filter(i -> i.objective().equals(objective.code())).toList();
  }

  public List<Activity> listActivities(Objective objective) {
    return activities.stream().filter(a -> a.objective().equals(objective.code())).toList();
  }

  public List<Discrepancy> listDiscrepancies(Indicator indicator) {
    return discrepancies.stream().filter(d -> d.concerns().contains(indicator.code())).toList();
  }

  /**
   * Whether it is the UBIGEO of the province itself, which may be called as one of its districts.
   */
  public boolean isProvince(String ubigeo) {
    return ubigeo.equals(province);
  }

  /** The bare name of a place: the province's for its own UBIGEO, else the district's. */
  public String placeName(String ubigeo) {
    return isProvince(ubigeo)
        ? provinceName
        : findDistrict(ubigeo).map(District::name).orElse(ubigeo);
  }

  private static <T> T get(List<T> all, Function<T, String> key, String code) {
    return all.stream()
        .filter(t -> key.apply(t).equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(code));
  }

  private static <T> List<T> unique(List<T> all, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (T t : all) {
      if (!seen.add(key.apply(t))) {
        throw new IllegalArgumentException("Twice: " + key.apply(t));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The name of an indicator, activity, objective or dimension, or the title of the plan itself.
   */
  public Optional<String> findName(String anyCode) {
    Map<String, String> names = new HashMap<>();
    indicators.forEach(i -> names.put(i.code(), i.name()));
    activities.forEach(a -> names.put(a.code(), a.name()));
    objectives.forEach(o -> names.put(o.code(), o.name()));
    dimensions.forEach(d -> names.put(d.code(), d.name()));
    names.putIfAbsent(code, title);
    return Optional.ofNullable(names.get(anyCode));
  }
}
