package rendicion.workbook;

import java.math.BigDecimal;

/**
 * How a cell looks: what it is and how its number is shown. Each look is a named style of the
 * workbook, so that people can use it on their own sheets.
 */
public record Look(Role role, Format format) {

  public static final Look TITLE = new Look(Role.TITLE, Format.TEXT);
  public static final Look SUBTITLE = new Look(Role.SUBTITLE, Format.TEXT);
  public static final Look NOTICE = new Look(Role.NOTICE, Format.TEXT);
  public static final Look CHART_TITLE = new Look(Role.BANNER, Format.TEXT);
  public static final Look CHART_LINE = new Look(Role.LINE, Format.TEXT);
  public static final Look HEADER = new Look(Role.HEADER, Format.TEXT);
  public static final Look HEADER_OF_NUMBERS = new Look(Role.HEADER_OF_NUMBERS, Format.TEXT);
  public static final Look TEXT = new Look(Role.BODY, Format.TEXT);
  public static final Look LINK = new Look(Role.LINK, Format.TEXT);
  public static final Look MISSING = new Look(Role.MISSING, Format.TEXT);
  public static final Look YEAR = new Look(Role.BODY, Format.YEAR);
  public static final Look PERCENT = new Look(Role.BODY, Format.PERCENT);
  public static final Look SOLES = new Look(Role.BODY, Format.SOLES);

  /** A plain number with a fixed count of decimals, 0 to 6. */
  public static Look number(int decimals) {
    return new Look(Role.BODY, Format.decimals(decimals));
  }

  /** As many decimals as the number has, six at most. */
  public static Look asWritten(BigDecimal value) {
    return number(Math.clamp(value.stripTrailingZeros().scale(), 0, 6));
  }

  public Look as(Role other) {
    return new Look(other, format);
  }

  String styleName() {
    return "Rendición " + role.spanish + (format == Format.TEXT ? "" : " " + format.spanish);
  }

  /** What a cell is. */
  public enum Role {
    TITLE("título"),
    SUBTITLE("subtítulo"),
    /** A title that is not wrapped. */
    BANNER("título corrido"),
    /** A subtitle that is not wrapped. */
    LINE("subtítulo corrido"),
    NOTICE("aviso"),
    HEADER("encabezado"),
    HEADER_OF_NUMBERS("encabezado de números"),
    BODY("dato"),
    /** A number among texts. */
    SETTING("ajuste"),
    LINK("enlace"),
    MISSING("sin datos"),
    TOTAL("total"),
    GREEN("verde"),
    AMBER("amarillo"),
    RED("rojo"),
    GREY("gris");

    final String spanish;

    Role(String spanish) {
      this.spanish = spanish;
    }
  }

  /** How a number is shown, in Excel's format codes. */
  public enum Format {
    TEXT("texto", "General"),
    YEAR("año", "0"),
    WHOLE("0", "#,##0"),
    ONE("0.0", "#,##0.0"),
    TWO("0.00", "#,##0.00"),
    THREE("0.000", "#,##0.000"),
    FOUR("0.0000", "#,##0.0000"),
    FIVE("0.00000", "#,##0.00000"),
    SIX("0.000000", "#,##0.000000"),
    PERCENT("%", "#,##0.0\"\u00a0%\""),
    SOLES("S/", "\"S/\u00a0\"#,##0.00"),
    GREEN_PERCENT("● %", "\"● \"#,##0.0\"\u00a0%\""),
    AMBER_PERCENT("▲ %", "\"▲ \"#,##0.0\"\u00a0%\""),
    RED_PERCENT("■ %", "\"■ \"#,##0.0\"\u00a0%\"");

    final String spanish;
    final String code;

    Format(String spanish, String code) {
      this.spanish = spanish;
      this.code = code;
    }

    static Format decimals(int decimals) {
      return values()[WHOLE.ordinal() + decimals];
    }
  }
}
