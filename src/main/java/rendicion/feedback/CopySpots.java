package rendicion.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.feedback.marks.Marking.Spot;
import rendicion.feedback.marks.Tint;
import rendicion.wording.Wording;

/** The cells that are painted and noted: one note a cell, whatever is said of it. */
final class CopySpots {

  /** Painting more cells than that helps nobody; the front sheet names every finding. */
  private static final int MOST_CELLS = 2_000;

  private static final int LONGEST_NOTE = 2_000;

  private final Wording wording;
  private final UnaryOperator<@Nullable String> sheets;
  private final Map<CellRef, List<Finding>> byCell = new LinkedHashMap<>();

  CopySpots(Wording wording, UnaryOperator<@Nullable String> sheets) {
    this.wording = wording;
    this.sheets = sheets;
  }

  List<Spot> of(Remarks remarks) {
    for (Finding finding : remarks.toDo()) {
      String sheet = sheets.apply(finding.sheet());
      if (sheet != null) {
        finding.cells().forEach(cells -> collect(sheet, cells, finding));
      }
    }
    List<Spot> spots = new ArrayList<>();
    byCell.forEach((cell, findings) -> spots.add(spot(cell, findings)));
    return spots;
  }

  private void collect(String sheet, String cells, Finding finding) {
    String[] ends = cells.split(":");
    CellRef first = CellRef.parse(sheet, ends[0]);
    CellRef last = CellRef.parse(sheet, ends[ends.length - 1]);
    for (int row = first.row(); row <= last.row(); row++) {
      for (int column = first.column(); column <= last.column(); column++) {
        CellRef cell = new CellRef(sheet, column, row);
        if (byCell.size() < MOST_CELLS || byCell.containsKey(cell)) {
          byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(finding);
        }
      }
    }
  }

  private Spot spot(CellRef cell, List<Finding> findings) {
    StringBuilder note = new StringBuilder();
    for (Finding finding : findings) {
      note.append(note.isEmpty() ? "" : "\n\n")
          .append(new RemarkText(finding, wording).note(cell.address()));
    }
    return new Spot(
        cell.sheet(),
        cell.column(),
        cell.row(),
        tint(findings.getFirst()),
        SafeText.of(note.toString(), LONGEST_NOTE));
  }

  private static Tint tint(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> Tint.RED;
      case WARNING, QUESTION -> Tint.AMBER;
      case ANSWERED, NOTE -> Tint.GREY;
    };
  }
}
