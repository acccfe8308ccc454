package rendicion.validation;

import java.util.Optional;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellField;

/**
 * A rule about what a single cell may hold, whatever stands in the others: what it checks can also
 * be refused while the cell is being filled in.
 */
interface CellRule extends Rule {

  /** What it allows in such a cell, for its check and for templates; empty where it has no say. */
  Optional<CellConstraint> constraint(CellField field);
}
