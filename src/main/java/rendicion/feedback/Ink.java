package rendicion.feedback;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of the answer look, in the colours that all outputs share. */
enum Ink {
  TITLE(18, true, 0x0B5C7A, null),
  HEADING(13, true, 0x0B5C7A, null),
  LINE(10, false, 0x1C2733, null),
  NOTICE(10, false, 0x8F5200, 0xFCE9CC),
  HEADER(10, true, 0xFFFFFF, 0x0B5C7A),
  TEXT(10, false, 0x1C2733, null),
  NUMBER(10, false, 0x1C2733, null),
  MISSING(10, false, 0x5A6068, null),
  LINK(10, false, 0x0B5C7A, null),
  ANSWER(10, false, 0x1C2733, 0xF5F1E8),
  GREEN(10, true, 0x1A7340, 0xDDEFE3),
  AMBER(10, true, 0x8F5200, 0xFCE9CC),
  RED(10, true, 0xB3261E, 0xF9DEDC),
  GREY(10, false, 0x5A6068, 0xE8EAED);

  private static final int RULE = 0xC9CED6;

  private final int points;
  private final boolean bold;
  private final int ink;
  private final @Nullable Integer fill;

  Ink(int points, boolean bold, int ink, @Nullable Integer fill) {
    this.points = points;
    this.bold = bold;
    this.ink = ink;
    this.fill = fill;
  }

  /**
   * @param decimals of a number
   * @param quoted the text starts like a formula and must stay a text in whatever opens it
   */
  XSSFCellStyle style(XSSFWorkbook workbook, int decimals, boolean quoted) {
    XSSFFont font = new XSSFFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(ink));
    font.registerTo(workbook.getStylesSource(), false);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(this != TITLE && this != HEADING && this != LINE);
    style.setQuotePrefixed(quoted);
    if (fill != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(colour(fill));
    }
    if (ordinal() >= HEADER.ordinal()) {
      style.setAlignment(this == NUMBER ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    if (ordinal() >= TEXT.ordinal()) {
      style.setBorderBottom(BorderStyle.HAIR);
      style.setBottomBorderColor(colour(RULE));
    }
    style.setDataFormat(workbook.createDataFormat().getFormat(format(decimals)));
    return style;
  }

  private String format(int decimals) {
    if (this != NUMBER) {
      return "General";
    }
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
