package rendicion.reading;

import java.util.Map;
import rendicion.domain.Severity;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.Workbook;
import rendicion.reading.words.Plain;
import rendicion.wording.Wording;

/** What is worth knowing of a workbook as a whole. */
final class WorkbookNotes {
  private static final String LISTS = Wording.spanish().say("feedback.template.lists");

  private WorkbookNotes() {}

  static void note(Workbook workbook, ReadingFindings findings) {
    if (workbook.sheets().isEmpty()) {
      findings.ofFile("reading.no-sheets", Severity.ERROR, Map.of());
    }
    if (workbook.beside().links()) {
      findings.ofFile("reading.external-links", Severity.NOTE, Map.of());
    }
    if (workbook.beside().macros()) {
      findings.ofFile("reading.macros", Severity.NOTE, Map.of());
    }
    if (workbook.beside().objects()) {
      findings.ofFile("reading.embedded-objects", Severity.NOTE, Map.of());
    }
    for (String sheet : workbook.beside().absent()) {
      findings.ofFile("reading.absent-sheet", Severity.WARNING, Map.of("sheet", sheet));
    }
    for (SheetGrid sheet : workbook.sheets()) {
      if (sheet.hidden() && sheet.lastRow() > 0 && !isOfLists(sheet)) {
        findings.ofSheet(
            "reading.hidden-sheet", Severity.NOTE, sheet.name(), Map.of("sheet", sheet.name()));
      }
    }
  }

  /** The sheet from which a template that we made takes its lists. */
  private static boolean isOfLists(SheetGrid sheet) {
    return sheet.seen(1, 1).equals(LISTS);
  }

  /** The first text that says that the figures are illustrative; empty when none does. */
  static String sample(Workbook workbook) {
    for (SheetGrid sheet : workbook.sheets()) {
      for (int row = 1; row <= sheet.lastRow(); row++) {
        for (int column : sheet.columns(row)) {
          if (sheet.at(row, column) instanceof CellValue.Text text
              && Plain.of(text.value()).contains("ilustrativ")) {
            return Plain.collapse(text.value());
          }
        }
      }
    }
    return "";
  }
}
