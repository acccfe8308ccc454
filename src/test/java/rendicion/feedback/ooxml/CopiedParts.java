package rendicion.feedback.ooxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import rendicion.feedback.marks.Marking;

/**
 * Compares a marked package with its original, part by part. An oracle of its own: it takes our
 * marks out of the text of each part by what they look like, and what is left must be the original.
 */
final class CopiedParts {

  private final TreeMap<String, byte[]> before;
  private final TreeMap<String, byte[]> after;

  CopiedParts(Path original, Path copy) throws IOException {
    before = read(original);
    after = read(copy);
  }

  static TreeMap<String, byte[]> read(Path file) throws IOException {
    TreeMap<String, byte[]> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }

  Set<String> added() {
    Set<String> names = new TreeSet<>(after.keySet());
    names.removeAll(before.keySet());
    return names;
  }

  Set<String> lost() {
    Set<String> names = new TreeSet<>(before.keySet());
    names.removeAll(after.keySet());
    return names;
  }

  Set<String> changed() {
    Set<String> names = new TreeSet<>();
    before.forEach(
        (name, bytes) -> {
          if (after.containsKey(name) && !Arrays.equals(bytes, after.get(name))) {
            names.add(name);
          }
        });
    return names;
  }

  int identical() {
    return before.size() - changed().size() - lost().size();
  }

  /** Of each changed part that differs in more than marks, where it first does. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    lost().forEach(name -> faults.add("lost " + name));
    for (String name : changed()) {
      String was = settled(name, text(Objects.requireNonNull(before.get(name))));
      String is = settled(name, withoutMarks(name, text(Objects.requireNonNull(after.get(name)))));
      if (!was.equals(is)) {
        int at = Arrays.mismatch(was.toCharArray(), is.toCharArray());
        faults.add(name + " at " + at + ": " + around(was, at) + " <> " + around(is, at));
      }
    }
    return faults;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 90));
  }

  private static String text(byte[] bytes) {
    boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }

  /** What a mark may change by rule is taken out of both. */
  private static String settled(String name, String text) {
    String settled = text.replaceAll("(?s)<([\\w:]+)([^<>]*?)\\s*/>", "<$1$2></$1>");
    if (name.equals("xl/workbook.xml")) {
      settled =
          settled
              .replaceAll(" (activeTab|firstSheet)=([\"'])\\d+\\2", "")
              .replaceAll("<(\\w+:)?definedNames ?></(\\w+:)?definedNames>", "");
    }
    if (settled.contains("commentList")) {
      settled =
          settled.replaceAll(
              "<r><rPr><sz val=\"9\"></sz><color indexed=\"81\"></color><rFont"
                  + " val=\"Tahoma\"></rFont><family"
                  + " val=\"2\"></family></rPr>(<t)[^>]*>(.*?)</t></r>",
              "$1>$2</t>");
    }
    if (name.endsWith("styles.xml")) {
      settled =
          settled.replaceAll("(<(?:\\w+:)?(?:fonts|fills|borders|cellXfs|dxfs))[^>]*>", "$1>");
      settled = settled.replaceAll("<(\\w+:)?dxfs></(\\w+:)?dxfs>", "");
    }
    return settled.replaceAll(" tabSelected=([\"'])(1|true|0|false)\\1", "");
  }

  private static String withoutMarks(String name, String text) {
    if (name.equals(Parts.CONTENT_TYPES)) {
      return text.replaceAll(
          "<(\\w+:)?Override PartName=\"/[^\"]*(observaciones|rendicionNotas)\\d*\\.\\w+\""
              + " ContentType=\"[^\"]*\"/>",
          "");
    }
    if (name.endsWith(".rels")) {
      return text.replaceAll("<(\\w+:)?Relationship Id=\"rendicion\\d+\"[^>]*/>", "");
    }
    if (name.endsWith("workbook.xml")) {
      String plain =
          text.replaceAll("<(\\w+:)?sheet name=\"Observaciones[^>]*r:id=\"rendicion\\d+\"/>", "")
              .replaceAll(
                  "<(\\w+:)?definedName name=\"_xlnm.Print_Titles\""
                      + " localSheetId=\"0\">'Observaciones[^<]*</(\\w+:)?definedName>",
                  "");
      return Pattern.compile("localSheetId=([\"'])(\\d+)\\1")
          .matcher(plain)
          .replaceAll(
              m -> "localSheetId=" + m.group(1) + (Integer.parseInt(m.group(2)) - 1) + m.group(1));
    }
    if (name.endsWith("styles.xml")) {
      return withoutStyles(text);
    }
    if (name.contains("comments")
        || text.contains("<commentList")
        || text.contains("commentList>")) {
      String note = "(?:(?!</(?:\\w+:)?comment>).)*?";
      String below =
          "<(\\w+:)?r><(\\w+:)?rPr>(?:(?!</(?:\\w+:)?r>).)*"
              + Pattern.quote(Xml.escape(Marking.NOTE_RULE))
              + ".*?(?=</(\\w+:)?text>)";
      return text.replaceAll("(?s)" + below, "")
          .replaceAll(
              "(?s)<(\\w+:)?comment ref=\"\\w+\""
                  + " authorId=\"\\d+\"><(\\w+:)?text><(\\w+:)?r><(\\w+:)?rPr><(\\w+:)?b/>"
                  + note
                  + Pattern.quote(Xml.escape(Marking.NOTE_HEAD))
                  + note
                  + "</(\\w+:)?comment>",
              "")
          .replaceAll("<(\\w+:)?author>Rendici&#243;n</(\\w+:)?author>", "");
    }
    if (name.endsWith(".vml")) {
      return text.replaceAll(
              "(?s)<v:shape id=\"_x0000_s\\d+\" type=\"#_x0000_t202\""
                  + " style='position:absolute;visibility:hidden' fillcolor=\"#ffffe1\""
                  + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\""
                  + " color=\"black\" obscured=\"t\"/>(?:(?!</v:shape>).)*</v:shape>\n",
              "")
          .replaceAll(
              "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                  + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path"
                  + " gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
              "");
    }
    return text.replaceAll(
            "<(\\w+:)?conditionalFormatting sqref=\"[^\"]*\"><(\\w+:)?cfRule type=\"expression\""
                + " dxfId=\"\\d+\" priority=\"1\"><(\\w+:)?formula>"
                + Pattern.quote(Xml.escape(Marking.PAINT))
                + "</(\\w+:)?formula></(\\w+:)?cfRule></(\\w+:)?conditionalFormatting>",
            "")
        .replaceAll("<(\\w+:)?legacyDrawing xmlns:r=\"[^\"]*\" r:id=\"rendicion\\d+\"/>", "");
  }

  /** Ours stand last in each section, in the number that there are looks and tints. */
  private static String withoutStyles(String text) {
    String plain =
        text.replaceAll(
            "<(\\w+:)?dxf><(\\w+:)?font><(\\w+:)?color"
                + " rgb=\"FF1C2733\"/></(\\w+:)?font>.*?</(\\w+:)?dxf>",
            "");
    plain =
        plain.replaceAll(
            "<(\\w+:)?font>(<(\\w+:)?b/>)?(<(\\w+:)?u/>)?<(\\w+:)?sz"
                + " val=\"(10|18)\"/><(\\w+:)?color"
                + " rgb=\"FF(0B5C7A|1C2733|FFFFFF|B3261E|8F5200|5A6068)\"/><(\\w+:)?name"
                + " val=\"Calibri\"/><(\\w+:)?family val=\"2\"/></(\\w+:)?font>",
            "");
    plain =
        plain.replaceAll(
            "<(\\w+:)?fill><(\\w+:)?patternFill patternType=\"solid\"><(\\w+:)?fgColor"
                + " rgb=\"FF(0B5C7A|F5F1E8|F9DEDC|FCE9CC|E8EAED)\"/><(\\w+:)?bgColor"
                + " indexed=\"64\"/></(\\w+:)?patternFill></(\\w+:)?fill>",
            "");
    plain =
        plain.replaceAll(
            "<(\\w+:)?border><(\\w+:)?left/><(\\w+:)?right/><(\\w+:)?top/><(\\w+:)?bottom"
                + " style=\"thin\"><(\\w+:)?color rgb=\"FFC9CED6\"/></(\\w+:)?bottom>"
                + "<(\\w+:)?diagonal/></(\\w+:)?border>",
            "");
    return plain.replaceAll(
        "<(\\w+:)?xf numFmtId=\"(0|49)\"( quotePrefix=\"1\")?"
            + " fontId=\"\\d+\" fillId=\"\\d+\""
            + " borderId=\"\\d+\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\"><(\\w+:)?alignment vertical=\"top\"("
            + " horizontal=\"left\" indent=\"1\")?( wrapText=\"1\")?/></(\\w+:)?xf>",
        "");
  }
}
