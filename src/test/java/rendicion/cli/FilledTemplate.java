package rendicion.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A template as a careful clerk fills it in: chooses from the lists, gives names, writes figures
 * that differ from row to row.
 *
 * @param figures how many figures were written
 * @param names how many cells without a list got a name
 */
record FilledTemplate(int figures, BigDecimal sum, int names) {

  private static final int ROWS_TO_NAME = 8;

  static FilledTemplate fill(byte[] template, Path target) throws IOException {
    return fill(template, target, 1);
  }

  /**
   * @param step figures are known of each row so many
   */
  static FilledTemplate fill(byte[] template, Path target, int step) throws IOException {
    FilledTemplate filled = new FilledTemplate(0, BigDecimal.ZERO, 0);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
        OutputStream out = Files.newOutputStream(target)) {
      for (int s = 0; s < book.getNumberOfSheets(); s++) {
        if (!book.isSheetHidden(s)) {
          filled = filled.with(book.getSheetAt(s), step);
        }
      }
      book.write(out);
    }
    return filled;
  }

  private FilledTemplate with(XSSFSheet sheet, int step) {
    FilledTemplate filled = this;
    int body = sheet.getPaneInformation().getHorizontalSplitTopRow();
    boolean prepared = sheet.getRow(body).getCell(0).toString().length() > 0;
    int last = prepared ? sheet.getLastRowNum() : body + ROWS_TO_NAME - 1;
    int columns = sheet.getRow(body - 1).getLastCellNum();
    List<Optional<DataValidation>> validations =
        IntStream.range(0, columns).mapToObj(c -> validation(sheet, body, c)).toList();
    for (int row = body; row <= last; row++) {
      for (int column = 0; column < columns; column++) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        if (cell.toString().isEmpty()
            && (prepared ? (row - body) % step == 0 : row - body < ROWS_TO_NAME / step)) {
          filled = filled.with(sheet, cell, row - body, validations.get(column));
        }
      }
    }
    return filled;
  }

  private FilledTemplate with(
      XSSFSheet sheet, XSSFCell cell, int row, Optional<DataValidation> validation) {
    if (validation.isEmpty()) {
      cell.setCellValue("Sector " + (char) ('A' + row % 26) + (char) ('a' + row / 26));
      return new FilledTemplate(figures, sum, names + 1);
    }
    DataValidationConstraint constraint = validation.get().getValidationConstraint();
    if (constraint.getValidationType() == ValidationType.LIST) {
      List<String> values = values(sheet.getWorkbook(), constraint);
      cell.setCellValue(values.get(row % values.size()));
      return this;
    }
    int different =
        (row * 7 + cell.getColumnIndex() * 3 + sheet.getWorkbook().getSheetIndex(sheet) * 5) % 23;
    int value = usual(label(sheet, cell), constraint) + different;
    cell.setCellValue(value);
    return new FilledTemplate(figures + 1, sum.add(BigDecimal.valueOf(value)), names);
  }

  /** Below the whole that it is a part of, and not far from where the plan begins. */
  private static int usual(String label, DataValidationConstraint constraint) {
    if (label.matches("(?iu).*(casos|sin servicio|independ).*")) {
      return 10;
    }
    if (label.matches("(?iu).*satisf.*")) {
      return 60;
    }
    if (label.matches("(?iu).*(deveng|con agua|servida).*")) {
      return 170;
    }
    return "100".equals(constraint.getFormula2()) ? 30 : 200;
  }

  private static String label(XSSFSheet sheet, XSSFCell cell) {
    StringBuilder label = new StringBuilder();
    for (int r = 2; r < sheet.getPaneInformation().getHorizontalSplitTopRow(); r++) {
      label.append(' ').append(sheet.getRow(r).getCell(cell.getColumnIndex()));
    }
    return label.toString();
  }

  static Optional<DataValidation> validation(XSSFSheet sheet, int row, int column) {
    return sheet.getDataValidations().stream()
        .map(v -> (DataValidation) v)
        .filter(v -> v.getRegions().getCellRangeAddresses()[0].isInRange(row, column))
        .findFirst();
  }

  /** What a person sees when the list is opened. */
  static List<String> values(XSSFWorkbook book, DataValidationConstraint list) {
    if (list.getExplicitListValues() != null) {
      return List.of(list.getExplicitListValues());
    }
    var area =
        new org.apache.poi.ss.util.AreaReference(list.getFormula1(), book.getSpreadsheetVersion());
    XSSFSheet sheet = book.getSheet(area.getFirstCell().getSheetName());
    return Stream.of(area.getAllReferencedCells())
        .map(c -> sheet.getRow(c.getRow()).getCell(c.getCol()).getStringCellValue())
        .toList();
  }
}
