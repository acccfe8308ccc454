package rendicion.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Severity;

/**
 * A district that had a figure in the period before has none in this one, though most of the others
 * do. Months that a year's sum lacks are told by {@link Missing}.
 */
final class DistrictMissing implements Rule {

  private static final int FEWEST_PLACES = 3;
  private static final int LONGEST_MONTH = 31;

  @Override
  public String code() {
    return "validation.district-missing";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (String variable : submission.variables()) {
      Map<Period, List<Observation>> periods =
          submission.withHistory(variable).stream()
              .filter(o -> !o.place().equals(submission.plan().province()))
              .filter(o -> o.activity() == null)
              .filter(o -> !submission.isFlow(o) || o.period().days() > LONGEST_MONTH)
              .collect(
                  Collectors.groupingBy(Observation::period, TreeMap::new, Collectors.toList()));
      periods.forEach((period, figures) -> remarks.addAll(check(submission, figures, periods)));
    }
    return remarks;
  }

  private static List<Remark> check(
      Submission submission, List<Observation> figures, Map<Period, List<Observation>> periods) {
    Period period = figures.getFirst().period();
    Set<String> places = places(figures);
    Set<String> absent = new TreeSet<>(before(period, periods));
    int usual = absent.size();
    absent.removeAll(places);
    Observation last =
        figures.stream().filter(submission::isHere).max(Observation.ORDER).orElse(null);
    if (last == null || absent.isEmpty() || usual < FEWEST_PLACES || places.size() * 2 < usual) {
      return List.of();
    }
    String names =
        absent.stream().map(submission.plan()::placeName).collect(Collectors.joining(", "));
    return List.of(
        Remark.on(
                last,
                Map.of(
                    "figure", submission.label(last),
                    "n-places", Integer.toString(absent.size()),
                    "places", names,
                    "period", period.code()))
            .following(List.of(Span.sheet(last.cell().sheet()))));
  }

  private static Set<String> before(Period period, Map<Period, List<Observation>> periods) {
    Set<String> places = new HashSet<>();
    periods.forEach(
        (p, figures) -> {
          if (p.to().plusDays(1).equals(period.from()) && Series.kind(p) == Series.kind(period)) {
            places.addAll(places(figures));
          }
        });
    return places;
  }

  private static Set<String> places(List<Observation> figures) {
    return figures.stream().map(Observation::place).collect(Collectors.toSet());
  }
}
