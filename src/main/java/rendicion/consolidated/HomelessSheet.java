package rendicion.consolidated;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet of the people's, where what they wrote beside a row goes when the row is no more. It is
 * only ever added to.
 */
final class HomelessSheet {

  private static final List<String> COLUMNS = List.of("sheet", "row", "column", "text");

  private final XSSFWorkbook workbook;
  private final Phrases phrases;
  private final Looks looks;

  HomelessSheet(XSSFWorkbook workbook, Phrases phrases, Looks looks) {
    this.workbook = workbook;
    this.phrases = phrases;
    this.looks = looks;
  }

  void add(List<AdditionsWriter.Homeless> homeless) {
    if (homeless.isEmpty()) {
      return;
    }
    XSSFSheet sheet = workbook.getSheet(phrases.say("homeless.sheet"));
    if (sheet == null) {
      sheet = create();
    }
    int next = sheet.getLastRowNum() + 1;
    for (AdditionsWriter.Homeless thing : homeless) {
      write(
          sheet.createRow(next++),
          Look.TEXT,
          List.of(thing.sheet(), thing.row(), thing.column(), thing.text()));
    }
  }

  private XSSFSheet create() {
    XSSFSheet sheet = workbook.createSheet(phrases.say("homeless.sheet"));
    write(
        sheet.createRow(0),
        Look.HEADER,
        COLUMNS.stream().map(c -> phrases.say("homeless.column." + c)).toList());
    int[] widths = {18, 50, 28, 70};
    IntStream.range(0, widths.length).forEach(c -> sheet.setColumnWidth(c, widths[c] * 256));
    sheet.createFreezePane(0, 1);
    return sheet;
  }

  private void write(XSSFRow row, Look look, List<String> texts) {
    for (int c = 0; c < texts.size(); c++) {
      XSSFCell cell = row.createCell(c);
      String clean = CleanText.of(texts.get(c));
      cell.setCellValue(clean);
      cell.setCellStyle(looks.style(look, CleanText.looksLikeFormula(clean)));
    }
  }
}
