package rendicion.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * In a workbook of one year, a row of a column that otherwise holds only that year is dated in
 * another one.
 */
final class DateOutsidePeriod implements Rule {

  private static final int FEWEST = 5;
  private static final int PER_STRAY = 9;

  @Override
  public String code() {
    return "validation.date-outside-period";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    OptionalInt named = NamedYear.of(submission);
    if (named.isEmpty()) {
      return List.of();
    }
    Map<String, List<Observation>> columns = new LinkedHashMap<>();
    for (Observation o : submission.sound()) {
      columns
          .computeIfAbsent(o.cell().sheet() + " " + o.cell().column(), c -> new ArrayList<>())
          .add(o);
    }
    int year = named.getAsInt();
    return columns.values().stream()
        .flatMap(column -> strays(column, year).stream())
        .map(
            o ->
                Remark.on(
                    o,
                    Map.of(
                        "figure", submission.label(o),
                        "year", Integer.toString(year),
                        "period", o.period().code())))
        .toList();
  }

  private static List<Observation> strays(List<Observation> column, int year) {
    List<Observation> strays =
        column.stream().filter(o -> o.period().to().getYear() != year).toList();
    int inside = column.size() - strays.size();
    return inside >= Math.max(FEWEST, strays.size() * PER_STRAY) ? strays : List.of();
  }
}
