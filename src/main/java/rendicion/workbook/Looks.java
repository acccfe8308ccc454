package rendicion.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The looks as styles of one workbook. A style that the workbook already has under its name is used
 * again, so that rewriting a workbook adds none.
 */
final class Looks {

  private static final String FONT = "Calibri";

  private final StylesTable styles;
  private final NamedStyles names;
  private final Map<Key, XSSFCellStyle> made = new HashMap<>();

  Looks(StylesTable styles) {
    this.styles = styles;
    this.names = new NamedStyles(styles);
  }

  /**
   * @param quoted the text starts like a formula and must stay a text in whatever opens it
   */
  int style(Look look, boolean quoted) {
    return made.computeIfAbsent(new Key(look, quoted), this::make).getIndex();
  }

  /** What a person sees of a look. */
  static String seen(Look look) {
    Look.Role role = look.role();
    Palette fill = fill(role);
    return Dress.seen(
        FONT,
        size(role),
        bold(role),
        role == Look.Role.LINK,
        "",
        ink(role).hex(),
        fill == null ? FillPatternType.NO_FILL.name() : fill.hex(),
        isRight(look) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT,
        role == Look.Role.TOTAL ? BorderStyle.THIN : BorderStyle.NONE,
        below(role),
        BorderStyle.NONE.name() + BorderStyle.NONE,
        look.format().code);
  }

  private static @Nullable Palette fill(Look.Role role) {
    return switch (role) {
      case NOTICE, AMBER -> Palette.AMBER_TINT;
      case HEADER, HEADER_OF_NUMBERS -> Palette.LAKE;
      case GREEN -> Palette.GREEN_TINT;
      case RED -> Palette.RED_TINT;
      case GREY -> Palette.GREY_TINT;
      default -> null;
    };
  }

  private static BorderStyle below(Look.Role role) {
    return switch (role) {
      case TOTAL -> BorderStyle.THIN;
      case BODY, SETTING, LINK, MISSING, GREEN, AMBER, RED, GREY -> BorderStyle.HAIR;
      default -> BorderStyle.NONE;
    };
  }

  private XSSFCellStyle make(Key key) {
    int named = names.findOrAdd(key.look.styleName());
    XSSFCellStyle style = findOrCreate(named, key.quoted);
    style.setFont(font(key.look, styles));
    style.setDataFormat(format(key.look.format().code));
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
    for (int i = 0; i < styles.getNumCellStyles(); i++) {
      XSSFCellStyle candidate = styles.getStyleAt(i);
      CTXf xf = candidate.getCoreXf();
      if (named > 0 && xf.getXfId() == named && candidate.getQuotePrefixed() == quoted) {
        return candidate;
      }
    }
    return styles.createCellStyle();
  }

  private int format(String code) {
    int builtin = BuiltinFormats.getBuiltinFormat(code);
    return builtin >= 0 ? builtin : styles.putNumberFormat(code);
  }

  private static void dress(XSSFCellStyle style, Look.Role role) {
    Palette fill = fill(role);
    if (fill != null) {
      fill(style, fill);
    }
    if (below(role) != BorderStyle.NONE) {
      rule(style, below(role));
    }
    switch (role) {
      case TITLE, SUBTITLE, NOTICE, BODY, SETTING, LINK, MISSING -> style.setWrapText(true);
      case HEADER, HEADER_OF_NUMBERS -> {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
      }
      case TOTAL -> {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(Palette.INK.colour());
      }
      case BANNER, LINE, GREEN, AMBER, RED, GREY -> {}
    }
  }

  /** Numbers to the right, texts to the left, with air between neighbours. */
  private static void align(XSSFCellStyle style, Look look) {
    boolean inTable = look.role().ordinal() >= Look.Role.HEADER.ordinal();
    style.setAlignment(isRight(look) ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setIndention((short) (inTable ? 1 : 0));
  }

  private static boolean isRight(Look look) {
    return switch (look.role()) {
      case MISSING, HEADER_OF_NUMBERS -> true;
      case SETTING -> false;
      default -> look.format() != Look.Format.TEXT;
    };
  }

  private static void fill(XSSFCellStyle style, Palette colour) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(colour.colour());
  }

  private static void rule(XSSFCellStyle style, BorderStyle line) {
    style.setBorderBottom(line);
    style.setBottomBorderColor(Palette.RULE.colour());
  }

  private static XSSFFont font(Look look, StylesTable styles) {
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

  /**
   * Number of the conditional style of a rating's role; the same one is used again.
   *
   * @param format of its numbers; null where they keep their own
   */
  long conditional(Look.Role role, Look.@Nullable Format format) {
    CTDxf wanted = CTDxf.Factory.newInstance();
    var font = wanted.addNewFont();
    font.addNewB().setVal(true);
    font.addNewColor().setRgb(ink(role).rgb());
    if (format != null) {
      var number = wanted.addNewNumFmt();
      number.setNumFmtId(styles.putNumberFormat(format.code));
      number.setFormatCode(format.code);
    }
    var pattern = wanted.addNewFill().addNewPatternFill();
    pattern.setPatternType(STPatternType.SOLID);
    pattern.addNewBgColor().setRgb(tint(role).rgb());
    for (int i = 0; i < styles._getDXfsSize(); i++) {
      if (styles.getDxfAt(i).xmlText().equals(wanted.xmlText())) {
        return i;
      }
    }
    return styles.putDxf(wanted) - 1L;
  }

  private static Palette tint(Look.Role role) {
    return switch (role) {
      case GREEN -> Palette.GREEN_TINT;
      case AMBER -> Palette.AMBER_TINT;
      case RED -> Palette.RED_TINT;
      default -> Palette.GREY_TINT;
    };
  }

  private record Key(Look look, boolean quoted) {}
}
