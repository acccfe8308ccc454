package rendicion.feedback.marks;

import java.util.List;

/**
 * Everything that is put on a copy.
 *
 * @param author who signs the notes
 */
public record Marking(Front front, List<Spot> spots, String author) {

  /**
   * What every note of ours begins with, and nobody else's: by it our notes are known again in a
   * copy that comes back, whatever program saved it.
   */
  public static final String NOTE_HEAD = "Rendición · ";

  /** Stands between a note of the office and ours in the same cell. */
  public static final String NOTE_RULE = "\n————————\n";

  /**
   * A condition that always holds and that nobody else writes: by it the paint is known again. A
   * condition and not a format of the cell, so that the cell keeps the format it has.
   */
  public static final String PAINT = "LEN(\"rendicion\")=9";

  public Marking {
    spots = List.copyOf(spots);
  }

  /**
   * A cell with something to mend.
   *
   * @param sheet name of its sheet
   * @param column 1 is A
   * @param row 1 is the first
   * @param note empty for a cell that is only painted
   */
  public record Spot(String sheet, int column, int row, Tint tint, String note) {}
}
