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
 * somebody have deleted it, by the headings of their table. They are never read as data.
 */
final class FrontSheets {

  private static final List<String> HEADINGS =
      headings("severity", "where", "found", "expected", "remedy", "repair", "answer");

  /** Of a list beside a workbook that could not be marked, which has no room for answers. */
  private static final List<String> APART = HEADINGS.subList(0, HEADINGS.size() - 1);

  /** Of the list of everything that an office gets. */
  private static final List<String> LIST =
      headings("severity", "file", "sheet", "cell", "finding", "found", "expected", "effect");

  private static final int ROWS_LOOKED_AT = 12;

  private final List<SheetGrid> ours = new ArrayList<>();
  private final List<SheetGrid> theirs = new ArrayList<>();
  private final Workbook.Beside beside;
  private final boolean list;
  private @Nullable CopyStamp stamp;

  private FrontSheets(Workbook workbook) {
    beside = workbook.beside();
    boolean ofFindings = false;
    for (SheetGrid sheet : workbook.sheets()) {
      List<List<String>> labels = labels(sheet);
      ofFindings |= has(labels, LIST);
      Optional<CopyStamp> found = findStamp(sheet);
      stamp = stamp == null ? found.orElse(null) : stamp;
      (found.isPresent() || has(labels, APART) ? ours : theirs).add(sheet);
    }
    list = ofFindings;
  }

  static FrontSheets of(Workbook workbook) {
    return new FrontSheets(workbook);
  }

  private static List<String> headings(String... names) {
    return Stream.of(names)
        .map(name -> Plain.of(Wording.spanish().say("feedback.column." + name)))
        .toList();
  }

  /** The workbook as its office keeps it; without a sheet where it is a list of ours. */
  Workbook withoutThem() {
    return new Workbook(list ? List.of() : theirs, beside);
  }

  /**
   * Whether the office keeps nothing in it: a list of findings of ours, or a front sheet that
   * somebody saved alone.
   */
  boolean isOnlyOurs() {
    return list || (theirs.isEmpty() && !ours.isEmpty());
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

  private static boolean has(List<List<String>> labels, List<String> headings) {
    return labels.stream().anyMatch(row -> row.containsAll(headings));
  }

  /** The texts of the first rows that have enough cells for our headings. */
  private static List<List<String>> labels(SheetGrid sheet) {
    List<List<String>> labels = new ArrayList<>();
    for (int row = 1; row <= Math.min(ROWS_LOOKED_AT, sheet.lastRow()); row++) {
      if (sheet.columns(row).length >= APART.size()) {
        labels.add(texts(sheet, row));
      }
    }
    return labels;
  }

  private static List<String> texts(SheetGrid sheet, int row) {
    List<String> texts = new ArrayList<>();
    for (int column : sheet.columns(row)) {
      if (sheet.at(row, column) instanceof CellValue.Text text) {
        texts.add(Plain.of(text.value()));
      }
    }
    return texts;
  }
}
