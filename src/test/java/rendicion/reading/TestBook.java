package rendicion.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook written down in a test, one line a row, cells parted by bars. {@code '12} is a number
 * typed as text, {@code 12 %} one that its format shows as a percentage, {@code =A1+1} a formula
 * with its value, {@code #DIV/0!} an error, {@code 2021-03-15} a date; the rest is as it looks.
 */
public final class TestBook implements AutoCloseable {
  private final Workbook book;
  private Sheet sheet;

  private TestBook(Workbook book) {
    this.book = book;
    this.sheet = book.createSheet("vacía");
    book.removeSheetAt(0);
  }

  public static TestBook xlsx() {
    return new TestBook(new XSSFWorkbook());
  }

  public static TestBook xls() {
    return new TestBook(new HSSFWorkbook());
  }

  public TestBook sheet(String name, String... rows) {
    sheet = book.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split("\\|", -1);
      Row row = sheet.createRow(r);
      for (int c = 0; c < cells.length; c++) {
        fill(row, c, cells[c].strip());
      }
    }
    return this;
  }

  private void fill(Row row, int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    Cell cell = row.createCell(column);
    if (text.startsWith("'")) {
      cell.setCellValue(text.substring(1));
    } else if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    } else if (text.equals("#DIV/0!")) {
      cell.setCellErrorValue(FormulaError.DIV0.getCode());
    } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      cell.setCellValue(java.time.LocalDate.parse(text));
      style(cell, "dd/mm/yyyy");
    } else if (text.matches("-?\\d+(\\.\\d+)? %")) {
      cell.setCellValue(Double.parseDouble(text.substring(0, text.length() - 2)) / 100);
      style(cell, "0.0%");
    } else if (text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  private void style(Cell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  public TestBook merge(String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
    return this;
  }

  /** Types another number over a cell; results of formulas stay as they were saved. */
  public TestBook overtype(String address, double value) {
    org.apache.poi.ss.util.CellAddress at = new org.apache.poi.ss.util.CellAddress(address);
    sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellValue(value);
    return this;
  }

  public TestBook hideRow(int number) {
    sheet.getRow(number - 1).setZeroHeight(true);
    return this;
  }

  public TestBook hideColumn(int number) {
    sheet.setColumnHidden(number - 1, true);
    return this;
  }

  public TestBook hideSheet() {
    book.setSheetHidden(book.getSheetIndex(sheet), true);
    return this;
  }

  public Path save(Path folder) {
    Path file = folder.resolve(book instanceof HSSFWorkbook ? "libro.xls" : "libro.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
