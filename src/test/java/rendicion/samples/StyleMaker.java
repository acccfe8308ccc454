package rendicion.samples;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * From a description such as {@code "box n0 bold"} to a cell style. Words: {@code box}, {@code
 * bold}, {@code italic}, {@code red}, {@code big}, {@code small}, {@code center}, {@code right},
 * {@code wrap}, {@code head}, {@code tot}, and the number formats {@code n0 n1 n2 p0 p1 date text
 * dash}.
 */
final class StyleMaker {

  private static final Map<String, String> FORMATS =
      Map.of(
          "n0", "#,##0",
          "n1", "#,##0.0",
          "n2", "#,##0.00",
          "p0", "0%",
          "p1", "0.0%",
          "date", "dd/mm/yyyy",
          "text", "@",
          "dash", "#,##0;-#,##0;\"-\"");

  private StyleMaker() {}

  static CellStyle make(Workbook workbook, Look look, String spec) {
    List<String> words = List.of(spec.split(" "));
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook, look, words));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    boolean head = words.contains("head");
    if (words.contains("center") || head) {
      style.setAlignment(HorizontalAlignment.CENTER);
    } else if (words.contains("right")) {
      style.setAlignment(HorizontalAlignment.RIGHT);
    }
    style.setWrapText(words.contains("wrap") || head);
    if (words.contains("box") || head || words.contains("tot")) {
      border(style);
    }
    if (head || words.contains("tot")) {
      fill(style, head ? look.header() : look.total());
    }
    for (String word : words) {
      if (FORMATS.containsKey(word)) {
        style.setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(word)));
      }
    }
    return style;
  }

  private static Font font(Workbook workbook, Look look, List<String> words) {
    Font font = workbook.createFont();
    font.setFontName(look.font());
    int points =
        look.points() + (words.contains("big") ? 3 : 0) - (words.contains("small") ? 1 : 0);
    font.setFontHeightInPoints((short) points);
    font.setBold(words.contains("bold") || words.contains("head") || words.contains("tot"));
    font.setItalic(words.contains("italic"));
    if (words.contains("red")) {
      font.setColor(IndexedColors.RED.getIndex());
    }
    return font;
  }

  private static void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
