package rendicion.domain;

/**
 * The header of a column that was recognised.
 *
 * @param deliverable code of the deliverable it was recognised for
 * @param table which of the deliverable's tables, from 0
 * @param wanted label that the definitions give the column, the same from delivery to delivery
 * @param label as written, without what names a period
 * @param compared the same without case, accents, years, months and note marks
 * @param cell where it stands
 */
public record ColumnLabel(
    String deliverable, int table, String wanted, String label, String compared, CellRef cell) {}
