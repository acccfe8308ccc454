package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;

/** Of each style of an .xls its number format and whether its letters are bold. */
final class XlsStyles {
  private static final int BOLD_FROM = 600;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> boldFonts = new ArrayList<>();
  private final List<ExtendedFormatRecord> styles = new ArrayList<>();

  /** Whether the record was about styles. */
  boolean take(Record record) {
    switch (record) {
      case FormatRecord f -> codes.put(f.getIndexCode(), f.getFormatString());
      case FontRecord f -> {
        boldFonts.add(f.getBoldWeight() >= BOLD_FROM);
        if (boldFonts.size() == 4) {
          boldFonts.add(false); // number 4 is never used
        }
      }
      case ExtendedFormatRecord x -> styles.add(x);
      default -> {
        return false;
      }
    }
    return true;
  }

  String format(int style) {
    if (style < 0 || style >= styles.size()) {
      return NumberFormat.GENERAL;
    }
    int id = styles.get(style).getFormatIndex();
    String code = codes.get(id);
    return code != null ? code : NumberFormat.builtin(id);
  }

  byte flags(int style, boolean formula) {
    int font = style < 0 || style >= styles.size() ? 0 : styles.get(style).getFontIndex();
    boolean bold = font >= 0 && font < boldFonts.size() && boldFonts.get(font);
    return (byte) ((formula ? GridRow.FORMULA : 0) | (bold ? GridRow.BOLD : 0));
  }
}
