package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CopyStamp;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.Workbook;
import rendicion.reading.words.Plain;
import rendicion.wording.Wording;

/**
 * The sheets that we put into a workbook before we gave it back: known by their stamp, or, should
 * somebody have deleted it, by all the headings of their table. They are never read as data.
 */
final class FrontSheets {

  private static final List<String> HEADINGS =
      Stream.of("severity", "where", "found", "expected", "remedy", "repair", "answer")
          .map(heading -> Plain.of(Wording.spanish().say("feedback.column." + heading)))
          .toList();
  private static final int ROWS_LOOKED_AT = 12;

  private final List<SheetGrid> ours = new ArrayList<>();
  private final List<SheetGrid> theirs = new ArrayList<>();
  private final Workbook.Beside beside;
  private @Nullable CopyStamp stamp;

  private FrontSheets(Workbook workbook) {
    beside = workbook.beside();
    for (SheetGrid sheet : workbook.sheets()) {
      Optional<CopyStamp> found = findStamp(sheet);
      stamp = stamp == null ? found.orElse(null) : stamp;
      (found.isPresent() || hasOurHeadings(sheet) ? ours : theirs).add(sheet);
    }
  }

  static FrontSheets of(Workbook workbook) {
    return new FrontSheets(workbook);
  }

  /** The workbook as its office keeps it. */
  Workbook withoutThem() {
    return new Workbook(theirs, beside);
  }

  List<SheetGrid> sheets() {
    return ours;
  }

  /** What the copy was made from; empty for a workbook that is no copy of ours. */
  Optional<CopyStamp> stamp() {
    return Optional.ofNullable(stamp);
  }

  private static Optional<CopyStamp> findStamp(SheetGrid sheet) {
    for (int row = 1; row <= Math.min(ROWS_LOOKED_AT, sheet.lastRow()); row++) {
      for (int column : sheet.columns(row)) {
        if (sheet.at(row, column) instanceof CellValue.Text text) {
          Optional<CopyStamp> found = CopyStamp.find(text.value());
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasOurHeadings(SheetGrid sheet) {
    for (int row = 1; row <= Math.min(ROWS_LOOKED_AT, sheet.lastRow()); row++) {
      List<String> labels = new ArrayList<>();
      for (int column : sheet.columns(row)) {
        labels.add(Plain.of(sheet.seen(row, column)));
      }
      if (labels.containsAll(HEADINGS)) {
        return true;
      }
    }
    return false;
  }
}
