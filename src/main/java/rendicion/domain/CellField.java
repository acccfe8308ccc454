package rendicion.domain;

import org.jspecify.annotations.Nullable;

/** What a cell of an office's table holds, as far as a rule can say what may stand in it. */
public sealed interface CellField {

  /**
   * A figure.
   *
   * @param kind of the unit that its variable is counted in; null for figures of activities
   */
  record Figure(@Nullable UnitKind kind) implements CellField {}

  /** The UBIGEO of the row's place. */
  record Place(Plan plan) implements CellField {}

  /** The code of the row's activity. */
  record ActivityCode(Plan plan) implements CellField {}

  /** The year of the row, in a workbook of one year. */
  record Year(int year) implements CellField {}
}
