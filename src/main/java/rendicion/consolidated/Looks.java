package rendicion.consolidated;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The looks as styles of one workbook. A style that the workbook already has under its name is used
 * again, so that rewriting a workbook adds none.
 */
final class Looks {

  private static final String FONT = "Calibri";

  private final XSSFWorkbook workbook;
  private final StylesTable styles;
  private final NamedStyles names;
  private final Map<Key, XSSFCellStyle> made = new HashMap<>();

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = workbook.getStylesSource();
    this.names = new NamedStyles(styles);
  }

  /**
   * @param quoted the text starts like a formula and must stay a text in whatever opens it
   */
  XSSFCellStyle style(Look look, boolean quoted) {
    return made.computeIfAbsent(new Key(look, quoted), this::make);
  }

  private XSSFCellStyle make(Key key) {
    int named = names.findOrAdd(key.look.styleName());
    XSSFCellStyle style = findOrCreate(named, key.quoted);
    style.setFont(font(key.look));
    style.setDataFormat(workbook.createDataFormat().getFormat(key.look.format().code));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setQuotePrefixed(key.quoted);
    dress(style, key.look.role());
    align(style, key.look);
    CTXf parent = styles.getCellStyleXfAt(named);
    parent.set(style.getCoreXf());
    if (parent.isSetXfId()) {
      parent.unsetXfId();
    }
    style.getCoreXf().setXfId(named);
    return style;
  }

  private XSSFCellStyle findOrCreate(int named, boolean quoted) {
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      XSSFCellStyle candidate = workbook.getCellStyleAt(i);
      CTXf xf = candidate.getCoreXf();
      if (named > 0 && xf.getXfId() == named && candidate.getQuotePrefixed() == quoted) {
        return candidate;
      }
    }
    return workbook.createCellStyle();
  }

  private static void dress(XSSFCellStyle style, Look.Role role) {
    switch (role) {
      case BANNER, LINE -> {}
      case TITLE, SUBTITLE -> style.setWrapText(true);
      case NOTICE -> {
        style.setWrapText(true);
        fill(style, Palette.AMBER_TINT);
      }
      case HEADER, HEADER_OF_NUMBERS -> {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        fill(style, Palette.LAKE);
      }
      case BODY, SETTING, LINK, MISSING -> {
        style.setWrapText(true);
        rule(style, BorderStyle.HAIR);
      }
      case TOTAL -> {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(Palette.INK.colour());
        rule(style, BorderStyle.THIN);
      }
      case GREEN -> tint(style, Palette.GREEN_TINT);
      case AMBER -> tint(style, Palette.AMBER_TINT);
      case RED -> tint(style, Palette.RED_TINT);
      case GREY -> tint(style, Palette.GREY_TINT);
    }
  }

  /** Numbers to the right, texts to the left, with air between neighbours. */
  private static void align(XSSFCellStyle style, Look look) {
    boolean right =
        switch (look.role()) {
          case MISSING, HEADER_OF_NUMBERS -> true;
          case SETTING -> false;
          default -> look.format() != Look.Format.TEXT;
        };
    boolean inTable = look.role().ordinal() >= Look.Role.HEADER.ordinal();
    style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setIndention((short) (inTable ? 1 : 0));
  }

  private static void tint(XSSFCellStyle style, Palette colour) {
    fill(style, colour);
    rule(style, BorderStyle.HAIR);
  }

  private static void fill(XSSFCellStyle style, Palette colour) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(colour.colour());
  }

  private static void rule(XSSFCellStyle style, BorderStyle line) {
    style.setBorderBottom(line);
    style.setBottomBorderColor(Palette.RULE.colour());
  }

  private XSSFFont font(Look look) {
    XSSFFont font = new XSSFFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size(look.role()));
    font.setBold(bold(look.role()));
    font.setColor(ink(look.role()).colour());
    if (look.role() == Look.Role.LINK) {
      font.setUnderline(FontUnderline.SINGLE);
    }
    font.registerTo(styles, false);
    return font;
  }

  private static int size(Look.Role role) {
    return switch (role) {
      case TITLE, BANNER -> 18;
      case SUBTITLE, LINE -> 11;
      default -> 10;
    };
  }

  private static boolean bold(Look.Role role) {
    return switch (role) {
      case TITLE, BANNER, HEADER, HEADER_OF_NUMBERS, TOTAL, GREEN, AMBER, RED -> true;
      default -> false;
    };
  }

  static Palette ink(Look.Role role) {
    return switch (role) {
      case TITLE, BANNER, LINK -> Palette.LAKE;
      case HEADER, HEADER_OF_NUMBERS -> Palette.WHITE;
      case MISSING, GREY -> Palette.GREY;
      case GREEN -> Palette.GREEN;
      case NOTICE, AMBER -> Palette.AMBER;
      case RED -> Palette.RED;
      case SUBTITLE, LINE, BODY, SETTING, TOTAL -> Palette.INK;
    };
  }

  /** Number of the conditional style of a rating's role; the same one is used again. */
  long conditional(Look.Role role, Palette tint) {
    CTDxf wanted = CTDxf.Factory.newInstance();
    var font = wanted.addNewFont();
    font.addNewB().setVal(true);
    font.addNewColor().setRgb(ink(role).rgb());
    var pattern = wanted.addNewFill().addNewPatternFill();
    pattern.setPatternType(STPatternType.SOLID);
    pattern.addNewBgColor().setRgb(tint.rgb());
    for (int i = 0; i < styles._getDXfsSize(); i++) {
      if (styles.getDxfAt(i).xmlText().equals(wanted.xmlText())) {
        return i;
      }
    }
    return styles.putDxf(wanted) - 1L;
  }

  private record Key(Look look, boolean quoted) {}
}
