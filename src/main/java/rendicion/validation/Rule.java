package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** One idea of what can be wrong with a delivery. */
interface Rule {

  /** Stable code of its finding, {@code validation.kebab-case}. */
  String code();

  /** An ERROR leaves out the figures it is about; anything else lets them count. */
  Severity severity();

  /** Every case of it in a delivery, among the figures that no earlier rule has left out. */
  List<Remark> check(Submission submission);
}
