package rendicion.domain;

/**
 * A cell that holds something else than in the delivery before.
 *
 * @param cell address as Excel shows it
 * @param before what it showed; empty when it held nothing
 * @param after what it shows now; empty when it holds nothing
 */
public record CellChange(String sheet, String cell, String before, String after) {}
