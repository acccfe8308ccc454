package rendicion.consolidated;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a cell, to be put in another cell of the same workbook.
 *
 * @param row where it stood, from 0
 */
record KeptCell(Value value, XSSFCellStyle style, int row) {

  /** What stands in the cell. */
  sealed interface Value {
    record Words(XSSFRichTextString text) implements Value {}

    record Amount(double number) implements Value {}

    record Truth(boolean truth) implements Value {}

    record Error(byte code) implements Value {}

    record Sum(String formula, @Nullable Value cached) implements Value {}
  }

  /** Null when there is nothing in the cell. */
  static @Nullable KeptCell of(@Nullable XSSFCell cell) {
    if (cell == null) {
      return null;
    }
    Value value =
        cell.getCellType() == CellType.FORMULA
            ? new Value.Sum(cell.getCellFormula(), value(cell, cell.getCachedFormulaResultType()))
            : value(cell, cell.getCellType());
    return value == null ? null : new KeptCell(value, cell.getCellStyle(), cell.getRowIndex());
  }

  private static @Nullable Value value(XSSFCell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> new Value.Amount(cell.getNumericCellValue());
      case STRING -> new Value.Words(cell.getRichStringCellValue());
      case BOOLEAN -> new Value.Truth(cell.getBooleanCellValue());
      case ERROR -> new Value.Error(cell.getErrorCellValue());
      case BLANK, FORMULA, _NONE -> null;
    };
  }

  void putIn(XSSFCell cell) {
    put(cell, value);
    cell.setCellStyle(style);
  }

  private void put(XSSFCell cell, Value kept) {
    switch (kept) {
      case Value.Words w -> cell.setCellValue(w.text());
      case Value.Amount a -> cell.setCellValue(a.number());
      case Value.Truth t -> cell.setCellValue(t.truth());
      case Value.Error e -> cell.setCellErrorValue(e.code());
      case Value.Sum s -> {
        cell.setCellFormula(moved(s.formula(), cell));
        if (s.cached() instanceof Value.Words w) {
          cell.setCellValue(w.text().getString());
        } else if (s.cached() != null) {
          put(cell, s.cached());
        }
      }
    }
  }

  /** The formula as Excel writes it when a cell is copied to another row. */
  private String moved(String formula, XSSFCell to) {
    int by = to.getRowIndex() - row;
    if (by == 0) {
      return formula;
    }
    XSSFEvaluationWorkbook book = XSSFEvaluationWorkbook.create(to.getSheet().getWorkbook());
    int sheet = to.getSheet().getWorkbook().getSheetIndex(to.getSheet());
    try {
      Ptg[] parts = FormulaParser.parse(formula, book, FormulaType.CELL, sheet, row);
      FormulaShifter shifter =
          FormulaShifter.createForRowCopy(
              sheet, to.getSheet().getSheetName(), row, row, by, SpreadsheetVersion.EXCEL2007);
      return shifter.adjustFormula(parts, sheet)
          ? FormulaRenderer.toFormulaString(book, parts)
          : formula;
    } catch (FormulaParseException e) {
      return formula;
    }
  }

  /** For a list of things that lost their place. */
  String plain() {
    return switch (value) {
      case Value.Words w -> w.text().getString();
      case Value.Amount a -> RowKeys.plain(a.number());
      case Value.Truth t -> Boolean.toString(t.truth());
      case Value.Error e -> org.apache.poi.ss.usermodel.FormulaError.forInt(e.code()).getString();
      case Value.Sum s -> "=" + s.formula();
    };
  }
}
