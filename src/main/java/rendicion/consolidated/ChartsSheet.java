package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Results;

/**
 * A line chart for each indicator with something to show: what was reached, what was expected, the
 * target. The numbers of the charts stand to their right; a year without a value is empty there, as
 * a chart would draw a text as zero.
 */
final class ChartsSheet {

  private static final int CHART_COLUMNS = 8;
  private static final int CHART_ROWS = 16;
  private static final int TOP = 4;
  private static final int DATA_COLUMN = 2 * CHART_COLUMNS + 3;
  private static final int COLUMN_WIDTH = 9 * 256;

  /** What names of our charts start with, so that people's can be told from them. */
  static final String FRAME = "Rendición ";

  private final Phrases phrases;

  ChartsSheet(Phrases phrases) {
    this.phrases = phrases;
  }

  static String name(Phrases phrases) {
    return phrases.say("charts.sheet");
  }

  void write(XSSFWorkbook workbook, Looks looks) {
    XSSFSheet sheet = workbook.createSheet(name(phrases));
    writeHead(sheet, looks);
    int row = TOP;
    List<Block> blocks = new ArrayList<>();
    for (Indicator indicator : phrases.plan().indicators()) {
      List<Point> points = points(indicator);
      if (points.stream().anyMatch(p -> p.value != null)) {
        blocks.add(new Block(indicator, points, row));
        row += points.size() + 2;
      }
    }
    blocks.forEach(block -> writeData(sheet, looks, block));
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    for (int i = 0; i < blocks.size(); i++) {
      draw(sheet, drawing.createChart(anchor(drawing, i)), blocks.get(i));
      name(drawing, i, blocks.get(i).indicator);
    }
    setUp(workbook, sheet, blocks.size());
  }

  private void writeHead(XSSFSheet sheet, Looks looks) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("charts.title"));
    lines.add(phrases.entityAndCutOff());
    lines.addAll(phrases.withSampleNotice(List.of()));
    for (int r = 0; r < lines.size() && r < TOP - 1; r++) {
      var cell = sheet.createRow(r).createCell(0);
      cell.setCellValue(CleanText.of(lines.get(r)));
      cell.setCellStyle(looks.style(r == 0 ? Look.CHART_TITLE : Look.CHART_LINE, false));
    }
  }

  private List<Point> points(Indicator indicator) {
    List<Point> points = new ArrayList<>();
    BigDecimal target = indicator.target().value();
    var baseline = indicator.baseline();
    if (baseline != null) {
      Integer year = baseline.year();
      String label =
          year == null
              ? phrases.say("charts.baseline")
              : phrases.say("charts.baseline-year", Map.of("year", year.toString()));
      points.add(new Point(label, baseline.value(), null, target));
    }
    for (Results results : phrases.account().results()) {
      IndicatorResult result = results.getIndicator(indicator.code());
      BigDecimal value = result.current() instanceof Figure.Known k ? k.value() : null;
      points.add(new Point(results.period().code(), value, result.expected(), target));
    }
    return points;
  }

  private void writeData(XSSFSheet sheet, Looks looks, Block block) {
    List<String> header =
        List.of(
            block.indicator.code(),
            phrases.say("charts.value"),
            phrases.say("charts.expected"),
            phrases.say("charts.target"));
    XSSFRow top = row(sheet, block.row);
    for (int c = 0; c < header.size(); c++) {
      var cell = top.createCell(DATA_COLUMN + c);
      cell.setCellValue(header.get(c));
      cell.setCellStyle(looks.style(Look.HEADER, false));
    }
    for (int p = 0; p < block.points.size(); p++) {
      writePoint(row(sheet, block.row + 1 + p), looks, block, block.points.get(p));
    }
  }

  private static void writePoint(XSSFRow row, Looks looks, Block block, Point point) {
    var label = row.createCell(DATA_COLUMN);
    label.setCellValue(point.label);
    label.setCellStyle(looks.style(Look.TEXT, false));
    BigDecimal[] values = {point.value, point.expected, point.target};
    for (int c = 0; c < values.length; c++) {
      var cell = row.createCell(DATA_COLUMN + 1 + c);
      cell.setCellStyle(looks.style(Look.number(block.indicator.unit().decimals()), false));
      if (values[c] != null) {
        cell.setCellValue(values[c].doubleValue());
      }
    }
  }

  private void draw(XSSFSheet sheet, org.apache.poi.xssf.usermodel.XSSFChart chart, Block block) {
    int first = block.row + 1;
    int last = block.row + block.points.size();
    String unit = block.indicator.unit().symbol();
    boolean fromZero =
        block.points.stream()
            .flatMap(p -> java.util.stream.Stream.of(p.value, p.expected, p.target))
            .allMatch(v -> v == null || v.signum() >= 0);
    LineChart drawn =
        new LineChart(
            chart, block.indicator.code() + " · " + block.indicator.name() + " (" + unit + ")");
    drawn.setCategories(sheet, column(first, last, 0));
    drawn.add(sheet, phrases.say("charts.value"), column(first, last, 1), LineChart.Line.VALUE);
    drawn.add(
        sheet, phrases.say("charts.expected"), column(first, last, 2), LineChart.Line.EXPECTED);
    drawn.add(sheet, phrases.say("charts.target"), column(first, last, 3), LineChart.Line.TARGET);
    drawn.plot(fromZero);
  }

  private static void name(XSSFDrawing drawing, int index, Indicator indicator) {
    var frame = drawing.getCTDrawing().getTwoCellAnchorArray(index).getGraphicFrame();
    var properties = frame.getNvGraphicFramePr().getCNvPr();
    properties.setName(FRAME + indicator.code());
    properties.setDescr(indicator.name());
  }

  private static CellRangeAddress column(int first, int last, int offset) {
    return new CellRangeAddress(first, last, DATA_COLUMN + offset, DATA_COLUMN + offset);
  }

  private static XSSFClientAnchor anchor(XSSFDrawing drawing, int index) {
    int column = index % 2 * (CHART_COLUMNS + 1);
    int row = TOP + index / 2 * (CHART_ROWS + 1);
    return drawing.createAnchor(0, 0, 0, 0, column, row, column + CHART_COLUMNS, row + CHART_ROWS);
  }

  private static void setUp(XSSFWorkbook workbook, XSSFSheet sheet, int charts) {
    for (int c = 0; c < DATA_COLUMN; c++) {
      sheet.setColumnWidth(c, COLUMN_WIDTH);
    }
    sheet.setColumnWidth(DATA_COLUMN, 16 * 256);
    for (int c = 1; c <= 3; c++) {
      sheet.setColumnWidth(DATA_COLUMN + c, 14 * 256);
    }
    sheet.setDisplayGridlines(false);
    int lastRow = TOP + (charts + 1) / 2 * (CHART_ROWS + 1);
    workbook.setPrintArea(
        workbook.getSheetIndex(sheet), 0, 2 * CHART_COLUMNS, 0, Math.max(TOP, lastRow));
    SheetFurniture.setUpPage(sheet);
    for (int pair = 2; pair * 2 < charts; pair += 2) {
      sheet.setRowBreak(TOP + pair * (CHART_ROWS + 1) - 1);
    }
  }

  private static XSSFRow row(XSSFSheet sheet, int number) {
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private record Point(
      String label, @Nullable BigDecimal value, @Nullable BigDecimal expected, BigDecimal target) {}

  /** The numbers of one chart, from a row counted from 0. */
  private record Block(Indicator indicator, List<Point> points, int row) {}
}
