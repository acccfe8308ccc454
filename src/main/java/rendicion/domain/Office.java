package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office that owes figures.
 *
 * @param code the name of its folder under the plan's input folder
 * @param name as reports show it
 * @param deliverables what it owes
 */
public record Office(String code, String name, List<Deliverable> deliverables) {
  public Office {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Not an office code: " + code);
    }
    deliverables = List.copyOf(deliverables);
  }

  /**
   * One kind of workbook that the office keeps.
   *
   * @param code stable, for example {@code W06}
   * @param files patterns of file names ({@code *} for anything, no case, no accents); empty for
   *     any
   * @param frequency in Spanish, as shown to the office
   * @param due when it is due, in Spanish; null where nothing is fixed
   * @param indicators indicators it serves
   * @param tables where the figures stand
   */
  public record Deliverable(
      String code,
      String title,
      List<String> files,
      String frequency,
      @Nullable String due,
      List<String> indicators,
      List<TableLayout> tables) {
    public Deliverable {
      files = List.copyOf(files);
      indicators = List.copyOf(indicators);
      tables = List.copyOf(tables);
    }
  }
}
