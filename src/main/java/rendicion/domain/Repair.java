package rendicion.domain;

/**
 * What a cell should hold instead, where that can be computed. It is only ever proposed: nothing
 * applies it.
 *
 * @param cell address as Excel shows it, on the sheet of its finding
 * @param found what the cell shows now
 * @param proposed what to write there, as a person of Peru types it
 */
public record Repair(String cell, String found, String proposed) {}
