package rendicion.feedback.ooxml;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook with all that an office may have put into it: formulas, a table, notes, a thread of
 * comments, a rule that paints, a list to choose from, panes, a filter, a pivot table, a chart, a
 * hidden sheet, names, a link to another workbook, macros, protection, print set-up.
 */
final class EverythingBook {

  /** What Excel writes as an old-style note in the place of a thread. */
  static final String STAND_IN =
      "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment;"
          + " however, any edits to it will get removed.\n\nComment:\n    ¿Por qué subió?";

  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink";

  private EverythingBook() {}

  static XSSFWorkbook make() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("Datos");
    for (int r = 0; r < 9; r++) {
      for (int c = 0; c < 4; c++) {
        var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        if (c == 3 && r > 0) {
          row.createCell(c).setCellFormula("B" + (r + 1) + "*2");
        } else if (r == 0) {
          row.createCell(c).setCellValue("Columna " + c);
        } else {
          row.createCell(c).setCellValue(r * 10 + c);
        }
      }
    }
    sheet.createTable(book.getCreationHelper().createAreaReference("A1:D9"));
    comment(book, sheet, 2, 3, "De la oficina");
    var formatting = sheet.getSheetConditionalFormatting();
    var rule = formatting.createConditionalFormattingRule("B2>50");
    rule.createFontFormatting().setFontStyle(true, false);
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B9")},
        new ConditionalFormattingRule[] {rule});
    comment(book, sheet, 1, 5, STAND_IN);
    Threads.add(book, sheet, "B6", "¿Por qué subió?");
    validate(sheet);
    sheet.createFreezePane(1, 1);
    book.setPrintArea(0, "$A$1:$D$9");
    sheet.getPrintSetup().setLandscape(true);
    sheet.protectSheet("clave");
    addChart(sheet);
    XSSFSheet other = book.createSheet("observaciones");
    other.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    other.createRow(0).createCell(0).setCellFormula("SUM(Datos!B2:B9)");
    other.setAutoFilter(CellRangeAddress.valueOf("A1:C4"));
    other.createPivotTable(
        new AreaReference("Datos!A1:D9", SpreadsheetVersion.EXCEL2007), new CellReference("E3"));
    XSSFSheet hidden = book.createSheet("Listas");
    hidden.createRow(0).createCell(0).setCellValue("Puno");
    book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    name(book, "Distritos", "Listas!$A$1:$A$1", -1);
    name(book, "Local", "observaciones!$A$1", 1);
    link(book);
    book.setActiveSheet(1);
    book.setSelectedTab(1);
    book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    return book;
  }

  private static void comment(
      XSSFWorkbook book, XSSFSheet sheet, int column, int row, String text) {
    Comment comment =
        sheet
            .createDrawingPatriarch()
            .createCellComment(book.getCreationHelper().createClientAnchor());
    comment.setString(book.getCreationHelper().createRichTextString(text));
    comment.setAddress(row, column);
  }

  private static void validate(XSSFSheet sheet) {
    var rules = sheet.getDataValidationHelper();
    sheet.addValidationData(
        rules.createValidation(
            rules.createFormulaListConstraint("Distritos"), new CellRangeAddressList(1, 8, 0, 0)));
  }

  private static void name(XSSFWorkbook book, String text, String formula, int sheet) {
    Name name = book.createName();
    name.setNameName(text);
    name.setRefersToFormula(formula);
    if (sheet >= 0) {
      name.setSheetIndex(sheet);
    }
  }

  private static void link(XSSFWorkbook book) throws Exception {
    PackagePart part =
        book.getPackage()
            .createPart(
                PackagingURIHelper.createPartName("/xl/externalLinks/externalLink1.xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
    part.addExternalRelationship("otro%20libro.xlsx", LINKS + "Path", "rId1");
    try (OutputStream out = part.getOutputStream()) {
      out.write(
          ("<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                  + "<externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                  + "relationships\" r:id=\"rId1\"><sheetNames><sheetName val=\"Hoja1\"/>"
                  + "</sheetNames></externalBook></externalLink>")
              .getBytes(StandardCharsets.UTF_8));
    }
    var relation =
        book.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, LINKS);
    book.getCTWorkbook()
        .addNewExternalReferences()
        .addNewExternalReference()
        .setId(relation.getId());
  }

  private static void addChart(XSSFSheet sheet) {
    var drawing = sheet.createDrawingPatriarch();
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 1, 12, 12));
    var data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    var range = CellRangeAddress.valueOf("B2:B9");
    data.addSeries(
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range));
    chart.plot(data);
  }
}
