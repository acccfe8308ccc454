package rendicion.workbook;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours that report, workbook and page share. */
enum Palette {
  INK(0x1C, 0x27, 0x33),
  LAKE(0x0B, 0x5C, 0x7A),
  RULE(0xC9, 0xCE, 0xD6),
  PAPER(0xF5, 0xF1, 0xE8),
  WHITE(0xFF, 0xFF, 0xFF),
  GREEN(0x1A, 0x73, 0x40),
  GREEN_TINT(0xDD, 0xEF, 0xE3),
  AMBER(0x8F, 0x52, 0x00),
  AMBER_TINT(0xFC, 0xE9, 0xCC),
  RED(0xB3, 0x26, 0x1E),
  RED_TINT(0xF9, 0xDE, 0xDC),
  GREY(0x5A, 0x60, 0x68),
  GREY_TINT(0xE8, 0xEA, 0xED),
  BAR(0x9C, 0xC3, 0xD3);

  private final byte[] rgb;

  Palette(int red, int green, int blue) {
    rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
  }

  XSSFColor colour() {
    return new XSSFColor(rgb(), null);
  }

  /** Six digits, without a sign before them. */
  String hex() {
    return "%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]);
  }

  byte[] rgb() {
    return rgb.clone();
  }
}
