package rendicion.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All sheets of ours, in the order in which they are read.
 *
 * @param runningHead at the top of every printed page
 * @param day that the file says it was made on
 * @param names that people and formulas may use for cells, each with sheet id and absolute address
 * @param homeless the people's sheet that takes what stood beside a row that is no more: its name,
 *     then the headers of sheet, row, column and text
 */
public record BookDraft(
    String title,
    String creator,
    String application,
    String runningHead,
    LocalDate day,
    List<SheetDraft> sheets,
    Map<String, Place> names,
    Thresholds thresholds,
    List<String> homeless) {

  public BookDraft {
    sheets = List.copyOf(sheets);
    names = Map.copyOf(names);
    homeless = List.copyOf(homeless);
  }

  /** A cell, by the id of its sheet and its address with dollar signs. */
  public record Place(String sheet, String address) {}

  /** Names of the cells that colours are chosen by. */
  public record Thresholds(String green, String amber) {}

  SheetDraft sheet(String id) {
    return sheets.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
