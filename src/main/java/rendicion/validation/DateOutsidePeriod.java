package rendicion.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * In a workbook of one year, a row of a column that otherwise holds only that year is dated in
 * another one.
 */
final class DateOutsidePeriod implements CellRule {

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
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.Year year
        ? Optional.of(allowed(year.year()))
        : Optional.empty();
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
    CellConstraint allowed = allowed(year);
    return columns.values().stream()
        .flatMap(column -> strays(column, allowed).stream())
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

  private CellConstraint allowed(int year) {
    return new CellConstraint(code(), new Limit.OneOf(List.of(Integer.toString(year))));
  }

  private static List<Observation> strays(List<Observation> column, CellConstraint allowed) {
    List<Observation> strays =
        column.stream()
            .filter(o -> !allowed.admits(Integer.toString(o.period().to().getYear())))
            .toList();
    int inside = column.size() - strays.size();
    return inside >= Math.max(FEWEST, strays.size() * PER_STRAY) ? strays : List.of();
  }
}
