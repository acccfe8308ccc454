package rendicion.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.District;
import rendicion.domain.Plan;
import rendicion.domain.Severity;

/** A figure is for a place that is neither the province nor one of its districts. */
final class UnknownPlace implements CellRule {

  @Override
  public String code() {
    return "validation.unknown-place";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.Place place
        ? Optional.of(allowed(place.plan()))
        : Optional.empty();
  }

  @Override
  public List<Remark> check(Submission submission) {
    CellConstraint allowed = allowed(submission.plan());
    return submission.sound().stream()
        .filter(o -> !allowed.admits(o.place()))
        .map(o -> Remark.on(o, submission.about(o, "ubigeo", o.place())))
        .toList();
  }

  private CellConstraint allowed(Plan plan) {
    Stream<String> districts = plan.districts().stream().map(District::ubigeo);
    return new CellConstraint(
        code(), new Limit.OneOf(Stream.concat(Stream.of(plan.province()), districts).toList()));
  }
}
