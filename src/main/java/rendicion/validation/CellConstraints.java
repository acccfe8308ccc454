package rendicion.validation;

import java.util.List;
import java.util.Optional;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellField;

/** What the rules allow in the cells of a workbook that is yet to be filled in. */
public final class CellConstraints {

  private CellConstraints() {}

  /** Of every rule that has a say about such a cell, in the order of the rules. */
  public static List<CellConstraint> of(CellField field) {
    return rules().stream().map(rule -> rule.constraint(field)).flatMap(Optional::stream).toList();
  }

  static List<CellRule> rules() {
    return Rules.all().stream()
        .filter(CellRule.class::isInstance)
        .map(CellRule.class::cast)
        .toList();
  }
}
