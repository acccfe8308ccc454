package rendicion.consolidated;

import rendicion.domain.ExecutionTotal;
import rendicion.workbook.Entry;

/**
 * The totals of a row as formulas over the sheet of activities, whose rows it picks by its own
 * cells. What a district adds up to stands on no row there, so it stays a number.
 *
 * @param headerRow row of the headers, which name the states
 * @param row its own row, from 1
 */
record ExecutionFormulas(ActivitiesSheet activities, ExecutionTotal total, int headerRow, int row) {

  private static final String CODE = "$B";
  private static final String NAME = "$C";
  private static final String PERIOD = "$D";

  /** How many activities are in the state that the header of a column names. */
  Entry count(String column, Entry cached) {
    return formula(
        "SUMPRODUCT("
            + picked()
            + "*EXACT("
            + activities.column(ActivitiesSheet.STATE)
            + ","
            + column
            + "$"
            + headerRow
            + "))",
        cached);
  }

  Entry sum(String column, Entry cached) {
    return formula("SUMPRODUCT(" + picked() + "," + activities.column(column) + ")", cached);
  }

  /** The plain mean of the percentages, each within floor and cap. */
  Entry physical(Entry cached) {
    String cells = activities.column(ActivitiesSheet.PHYSICAL);
    String known = picked() + "*ISNUMBER(" + cells + ")";
    String within =
        "SUMPRODUCT(%1$s*(%2$s>=%3$s)*(%2$s<=%4$s),%2$s)"
            .formatted(known, cells, MethodSheet.FLOOR_NAME, MethodSheet.CAP_NAME);
    String above =
        "%4$s*SUMPRODUCT(%1$s*(%2$s>%4$s))"
            .formatted(known, cells, MethodSheet.FLOOR_NAME, MethodSheet.CAP_NAME);
    String below =
        "%3$s*SUMPRODUCT(%1$s*(%2$s<%3$s))"
            .formatted(known, cells, MethodSheet.FLOOR_NAME, MethodSheet.CAP_NAME);
    return formula(
        "(" + within + "+" + above + "+" + below + ")/SUMPRODUCT(" + known + ")", cached);
  }

  /** All that was spent over all that was budgeted, of the activities that report both. */
  Entry financial(Entry cached) {
    String spent = activities.column(ActivitiesSheet.SPENT);
    String budget = activities.column(ActivitiesSheet.BUDGET);
    String both = picked() + "*ISNUMBER(" + spent + ")*ISNUMBER(" + budget + ")";
    return formula(
        "100*SUMPRODUCT(" + both + "," + spent + ")/SUMPRODUCT(" + both + "," + budget + ")",
        cached);
  }

  private Entry formula(String text, Entry cached) {
    boolean isNumber = cached instanceof Entry.Number;
    return isNumber && total.group() != ExecutionTotal.Group.DISTRICT
        ? new Entry.Formula(text, cached)
        : cached;
  }

  private String picked() {
    String period = exact(ActivitiesSheet.PERIOD, PERIOD);
    return switch (total.group()) {
      case PLAN, DISTRICT -> "1*" + period;
      case OBJECTIVE -> period + "*" + exact(ActivitiesSheet.OBJECTIVE, CODE);
      case SERVICE -> period + "*" + exact(ActivitiesSheet.SERVICE, NAME);
    };
  }

  private String exact(String column, String cell) {
    return "EXACT(" + activities.column(column) + "," + cell + row + ")";
  }
}
