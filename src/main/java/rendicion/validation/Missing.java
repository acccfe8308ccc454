package rendicion.validation;

import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Activity;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.Formula;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout;
import rendicion.domain.Variable;

/**
 * What nobody delivered for a reporting period: a whole workbook, one figure of it, activities of
 * the plan, or months of a figure that is otherwise given by month. Of a fault only the largest is
 * told. What was delivered and rejected is not missing; its own finding tells of it.
 *
 * <p>Which activities are expected the definitions say where one deliverable alone has a table of
 * activities: all of the plan's. Which districts must deliver a figure they may say; one that did
 * the year before is missed by {@link DistrictMissing}, said or not.
 */
final class Missing {

  static final String DELIVERY = "validation.missing-delivery";
  static final String FIGURE = "validation.missing-figure";
  static final String ACTIVITIES = "validation.missing-activities";
  static final String DISTRICTS = "validation.missing-districts";
  static final String MONTHS = "validation.missing-months";
  static final String MONTHS_OF_PLACE = "validation.missing-months-of-place";

  private static final int MOST_CODES = 12;

  private final Definitions definitions;
  private final Map<String, List<Observation>> byVariable;
  private final boolean oneTellsOfActivities;

  private Missing(Definitions definitions, List<Observation> observations) {
    this.definitions = definitions;
    this.byVariable = observations.stream().collect(Collectors.groupingBy(Observation::variable));
    this.oneTellsOfActivities =
        definitions.offices().stream()
                .flatMap(o -> o.deliverables().stream())
                .filter(Missing::tellsOfActivities)
                .count()
            == 1;
  }

  static List<Finding> check(Definitions definitions, List<ReadContent> contents) {
    List<Observation> delivered =
        Stream.of(ReadContent.inForce(contents), ReadContent.rejected(contents))
            .flatMap(List::stream)
            .toList();
    Missing missing = new Missing(definitions, delivered);
    List<Finding> findings = new ArrayList<>();
    for (ReportingPeriod period : definitions.settings().periods()) {
      for (Office office : definitions.offices()) {
        for (Deliverable deliverable : office.deliverables()) {
          findings.addAll(missing.of(office, deliverable, period));
        }
      }
    }
    return findings;
  }

  private List<Finding> of(Office office, Deliverable deliverable, ReportingPeriod period) {
    Set<String> variables =
        deliverable.tables().stream()
            .flatMap(t -> t.columns().stream())
            .map(TableLayout.FigureColumn::variable)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> absent = variables.stream().filter(v -> within(v, period).isEmpty()).toList();
    if (absent.size() == variables.size()) {
      Map<String, String> arguments =
          Map.of(
              "office", office.name(),
              "deliverable", deliverable.title(),
              "period", period.period().code());
      return List.of(finding(DELIVERY, office, period, arguments));
    }
    List<Finding> findings = new ArrayList<>();
    absent.forEach(v -> findings.add(figure(office, deliverable, period, v)));
    if (oneTellsOfActivities && tellsOfActivities(deliverable)) {
      findings.addAll(activities(office, deliverable, period, variables));
    }
    for (String variable : variables) {
      findings.addAll(districts(office, deliverable, period, variable));
      findings.addAll(months(office, period, variable));
    }
    return findings;
  }

  /** Districts that the definitions name and that neither this year nor the last one delivered. */
  private List<Finding> districts(
      Office office, Deliverable deliverable, ReportingPeriod period, String variable) {
    Set<String> told =
        byVariable.getOrDefault(variable, List.of()).stream()
            .filter(o -> isOfThisOrTheLastYear(o.period(), period.period()))
            .map(Observation::place)
            .collect(toSet());
    List<String> absent =
        definitions.plan().findVariable(variable).stream()
            .flatMap(v -> v.districts().stream())
            .filter(d -> !told.contains(d) && !told.contains(definitions.plan().province()))
            .toList();
    if (absent.isEmpty() || within(variable, period).isEmpty()) {
      return List.of();
    }
    Map<String, String> arguments =
        Map.of(
            "deliverable", deliverable.title(),
            "period", period.period().code(),
            "figure", name(variable),
            "n-places", Integer.toString(absent.size()),
            "places",
                absent.stream()
                    .map(definitions.plan()::placeName)
                    .collect(Collectors.joining(", ")));
    return List.of(finding(DISTRICTS, office, period, arguments));
  }

  private static boolean isOfThisOrTheLastYear(Period of, Period period) {
    int year = period.to().getYear();
    return of.to().getYear() == year || of.to().getYear() == year - 1;
  }

  private Finding figure(
      Office office, Deliverable deliverable, ReportingPeriod period, String variable) {
    Map<String, String> arguments =
        Map.of(
            "office", office.name(),
            "deliverable", deliverable.title(),
            "period", period.period().code(),
            "figure", name(variable));
    return finding(FIGURE, office, period, arguments);
  }

  private static boolean tellsOfActivities(Deliverable deliverable) {
    return deliverable.tables().stream().anyMatch(t -> !t.activity().isEmpty());
  }

  /** Activities of the plan that have no row at all. */
  private List<Finding> activities(
      Office office, Deliverable deliverable, ReportingPeriod period, Set<String> variables) {
    Set<String> told =
        variables.stream()
            .flatMap(v -> within(v, period).stream())
            .flatMap(o -> Stream.ofNullable(o.activity()))
            .collect(toSet());
    List<String> absent =
        definitions.plan().activities().stream()
            .map(Activity::code)
            .filter(code -> !told.contains(code))
            .toList();
    if (absent.isEmpty()) {
      return List.of();
    }
    int shown = Math.min(MOST_CODES, absent.size());
    Map<String, String> arguments =
        Map.of(
            "office", office.name(),
            "deliverable", deliverable.title(),
            "period", period.period().code(),
            "n", Integer.toString(absent.size()),
            "n-more", Integer.toString(absent.size() - shown),
            "activities", String.join(", ", absent.subList(0, shown)));
    return List.of(finding(ACTIVITIES, office, period, arguments));
  }

  /** Only where figures are given by month and none for a longer stretch. */
  private List<Finding> months(Office office, ReportingPeriod period, String variable) {
    List<Observation> given = within(variable, period);
    if (given.isEmpty() || given.stream().anyMatch(o -> o.period().days() > 31)) {
      return List.of();
    }
    List<Month> expected = expectedMonths(variable, period.period());
    List<Month> nowhere = without(expected, given);
    List<Finding> findings = new ArrayList<>();
    if (!nowhere.isEmpty()) {
      findings.add(finding(MONTHS, office, period, arguments(period, variable, nowhere, Map.of())));
    }
    Map<String, List<Observation>> places =
        given.stream().collect(Collectors.groupingBy(Observation::place, TreeMap::new, toList()));
    places.forEach(
        (place, there) -> {
          List<Month> absent = new ArrayList<>(without(expected, there));
          absent.removeAll(nowhere);
          if (!absent.isEmpty()) {
            Map<String, String> where =
                Map.of(
                    "place",
                    definitions.plan().placeName(place),
                    "province",
                    definitions.plan().isProvince(place) ? "yes" : "no");
            findings.add(
                finding(
                    MONTHS_OF_PLACE, office, period, arguments(period, variable, absent, where)));
          }
        });
    return findings;
  }

  private static List<Month> without(List<Month> expected, List<Observation> given) {
    Set<Month> there = given.stream().map(o -> o.period().to().getMonth()).collect(toSet());
    return expected.stream().filter(m -> !there.contains(m)).toList();
  }

  private Map<String, String> arguments(
      ReportingPeriod period, String variable, List<Month> absent, Map<String, String> where) {
    int year = period.period().to().getYear();
    Map<String, String> arguments = new TreeMap<>(where);
    arguments.put("n", Integer.toString(absent.size()));
    arguments.put("figure", name(variable));
    arguments.put("period", period.period().code());
    arguments.put(
        "periods",
        absent.stream()
            .map(m -> Period.month(YearMonth.of(year, m)).code())
            .collect(Collectors.joining(",")));
    return arguments;
  }

  /** A ratio may be of the days on which somebody measured; these formulas go by the calendar. */
  private static boolean needsMonths(Formula formula) {
    return switch (formula) {
      case Formula.Sum f -> true;
      case Formula.PerDay f -> true;
      case Formula.MeanOverPeriods f -> true;
      case Formula.Maximum f -> true;
      case Formula.AsReported f -> false;
      case Formula.LastValue f -> false;
      case Formula.RatioOfSums f -> false;
      case Formula.WeightedMean f -> false;
    };
  }

  /** Months of the period that count for an indicator that adds them up; else none. */
  private List<Month> expectedMonths(String variable, Period period) {
    boolean flow =
        definitions
            .plan()
            .findVariable(variable)
            .map(v -> v.accumulation() == Variable.Accumulation.FLOW)
            .orElse(false);
    Set<Month> counting =
        definitions.plan().indicators().stream()
            .filter(i -> i.formula().variables().contains(variable) && needsMonths(i.formula()))
            .flatMap(i -> i.months().stream())
            .collect(toSet());
    return Stream.of(Month.values())
        .filter(m -> flow && counting.contains(m))
        .filter(m -> period.contains(Period.month(YearMonth.of(period.to().getYear(), m))))
        .toList();
  }

  private List<Observation> within(String variable, ReportingPeriod period) {
    return byVariable.getOrDefault(variable, List.of()).stream()
        .filter(o -> period.period().contains(o.period()))
        .toList();
  }

  private static Finding finding(
      String code, Office office, ReportingPeriod period, Map<String, String> arguments) {
    return new Finding(
        code, Severity.WARNING, office.code(), null, null, period.period(), arguments);
  }

  private String name(String variable) {
    return definitions.plan().findVariable(variable).map(Variable::name).orElse(variable);
  }
}
