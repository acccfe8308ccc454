package rendicion.intake.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rendicion.domain.FileKind;

/** Tells apart files that are text: pages, XML of Excel 2003, SYLK, separated values. */
final class TextSort {

  private static final int LOOK_AHEAD = 8192;
  private static final List<String> PAGE =
      List.of("<html", "<table", "<!doctype html", "<body", "<head", "<meta", "<br", "<style");

  private TextSort() {}

  static FileKind kind(byte[] bytes) {
    String head = head(bytes);
    String lower = head.toLowerCase(Locale.ROOT);
    if (head.startsWith("ID;P")) {
      return FileKind.SYLK;
    }
    if (lower.startsWith("mime-version:") || lower.startsWith("%pdf")) {
      return FileKind.OTHER;
    }
    boolean xml = lower.startsWith("<?xml") || lower.startsWith("<workbook");
    if (xml && head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return FileKind.SPREADSHEETML;
    }
    if (PAGE.stream().anyMatch(lower::contains)) {
      return FileKind.HTML;
    }
    return isSeparated(head) ? FileKind.CSV : FileKind.OTHER;
  }

  private static boolean isSeparated(String head) {
    boolean readable =
        head.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    boolean separated =
        head.lines()
            .limit(50)
            .anyMatch(
                l ->
                    l.indexOf(';') >= 0
                        || l.indexOf(',') >= 0
                        || l.indexOf('\t') >= 0
                        || l.indexOf('|') >= 0);
    return readable && separated && !head.startsWith("<?xml") && !head.startsWith("{");
  }

  /** The beginning without mark and blanks, good enough to recognise words in. */
  private static String head(byte[] bytes) {
    int n = Math.min(bytes.length, LOOK_AHEAD);
    boolean wide = n > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
    boolean marked = n > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
    String text =
        wide
            ? new String(bytes, 2, n - 2 & ~1, StandardCharsets.UTF_16LE)
            : new String(bytes, marked ? 3 : 0, marked ? n - 3 : n, StandardCharsets.ISO_8859_1);
    return text.stripLeading();
  }

  /** Tags of a page, which bound its cells. */
  static long countTags(byte[] bytes) {
    return count(bytes, '<');
  }

  private static long count(byte[] bytes, char of) {
    long n = 0;
    for (byte b : bytes) {
      n += b == of ? 1 : 0;
    }
    return n;
  }
}
