package rendicion.intake.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rendicion.domain.Finding;

/** One spoiled file for each thing that is refused; each is sound but for its one defect. */
public class HostileFileTest {

  private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  @Test
  void soundFilesPassWithoutAWord() {
    assertThat(outcome("a.xlsx", Books.xlsx().bytes())).isEqualTo("OOXML []");
    assertThat(outcome("a.XLSM", streamed().bytes())).isEqualTo("OOXML []");
    assertThat(outcome("a.ods", Books.ods(odsRow("", "")).bytes())).isEqualTo("ODS []");
    assertThat(outcome("a.xls", Ole2Maker.with("Workbook", Books.xls()))).isEqualTo("XLS []");
    assertThat(outcome("a.xls", Ole2Maker.with("WORKBOOK", Books.xls()))).isEqualTo("XLS []");
    assertThat(outcome("a.xml", bytes(Books.excel2003("<Row><Cell/></Row>"))))
        .isEqualTo("SPREADSHEETML []");
    assertThat(outcome("a.html", bytes("<table><tr><td>1</td></tr></table>"))).isEqualTo("HTML []");
  }

  @Test
  void honestOdditiesPass() {
    assertThat(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"9\"><c r=\"B9\"/></row>"))
        .isEqualTo("OOXML []");
    assertThat(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v> 1 </v></c><c r=\"XFD1\"/></row>"))
        .isEqualTo("OOXML []");
    assertThat(sheet("<row r=\"1048576\"/>")).isEqualTo("OOXML []");
    assertThat(
            sheet("<row r=\"1\"><c r=\"A1\"><v>" + "&amp;&#10;".repeat(30_000) + "</v></c></row>"))
        .isEqualTo("OOXML []");
    ZipMaker wide = Books.xlsx();
    wide.replacing(Books.PROPERTIES, ("\ufeff<a>ñ</a>").getBytes(UTF_16LE));
    assertThat(outcome("a.xlsx", wide.bytes())).isEqualTo("OOXML []");
    assertThat(outcome("a.ods", Books.ods(odsRow("", "") + emptyRows(1_048_000)).bytes()))
        .isEqualTo("ODS []");
  }

  @Test
  void otherKindsAreToldApartAndRefusedWithTheirOwnWords() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    kinds()
        .forEach(
            (label, bytes) -> {
              expected.put(label, label.substring(0, label.indexOf(':')));
              actual.put(label, outcome("a.xlsx", bytes));
            });
    assertThat(actual).isEqualTo(expected);
  }

  private static Map<String, byte[]> kinds() {
    byte[] random = new byte[5000];
    new Random(7).nextBytes(random);
    String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    Map<String, byte[]> kinds = new TreeMap<>();
    kinds.put("OTHER [intake.empty]:", new byte[0]);
    kinds.put("OTHER [intake.incomplete]:", new byte[4000]);
    kinds.put("OTHER [intake.owner-file]:", owner());
    kinds.put("OTHER [intake.not-a-workbook]: pdf", bytes("%PDF-1.7\n1 0 obj"));
    kinds.put("OTHER [intake.not-a-workbook]: random", random);
    kinds.put("OTHER [intake.not-a-workbook]: archived page", bytes("MIME-Version: 1.0\n<html>"));
    kinds.put(
        "OTHER [intake.not-a-workbook]: pdf before a zip",
        concat(bytes("%PDF-1.7\n"), Books.xlsx().bytes()));
    kinds.put(
        "OTHER [intake.not-a-workbook]: word",
        new ZipMaker().with(Books.TYPES, "<a b=\"wordprocessingml\"/>").bytes());
    kinds.put(
        "OTHER [intake.not-a-workbook]: text document",
        new ZipMaker().with("mimetype", "application/vnd.oasis.opendocument.text").bytes());
    kinds.put("OTHER [intake.not-a-workbook]: any zip", new ZipMaker().with("a", "b").bytes());
    kinds.put(
        "OTHER [intake.not-a-workbook]: other compound file",
        Ole2Maker.with("WordDocument", new byte[10]));
    kinds.put(
        "OTHER [intake.xls-damaged]: stub",
        Arrays.copyOf(Ole2Maker.with("Workbook", Books.xls()), 512));
    kinds.put("CSV [intake.csv]:", bytes("MES;TOTAL\nenero;5\n"));
    kinds.put("SYLK [intake.sylk]:", bytes("ID;PWXL;N;E\nC;Y1;X1;K5\nE\n"));
    kinds.put("OLD_XLS [intake.old-xls]: Excel 4", bytes("\t\4\6\0\0\0\20\0\0\0\0\0"));
    kinds.put(
        "XLS [intake.extension-differs]: Excel 97 under the older name",
        Ole2Maker.with("BOOK", Books.xls()));
    kinds.put("OLD_XLS [intake.old-xls]: Excel 5", Ole2Maker.with("Book", new byte[10]));
    kinds.put(
        "OLD_XLS [intake.old-xls]: Excel 5 in a new container",
        Ole2Maker.with("Workbook", Ole2Maker.records(new int[] {0x809, 0x500, 5, 0, 0})));
    kinds.put(
        "ENCRYPTED [intake.password]: xlsx", Ole2Maker.with("EncryptedPackage", new byte[10]));
    kinds.put(
        "ENCRYPTED [intake.password]: xls",
        Ole2Maker.with("Workbook", Books.xls(new int[] {0x2F, 0, 0, 0})));
    kinds.put("ENCRYPTED [intake.password]: ods", encryptedOds());
    kinds.put(
        "OOXML_STRICT []:",
        Books.xlsx().replacing(Books.WORKBOOK, "<workbook xmlns=\"" + strict + "\"/>").bytes());
    kinds.put(
        "XLSB [intake.xlsb]:",
        new ZipMaker()
            .with(Books.TYPES, "<a b=\"application/vnd.ms-excel.sheet.binary.macroEnabled\"/>")
            .bytes());
    kinds.put("OOXML [intake.no-workbook]:", without(Books.WORKBOOK));
    return kinds;
  }

  @Test
  void containersThatReadersCouldSeeInTwoWaysAreRefused() {
    assertThat(outcomes(containers())).isEqualTo(expectedOf(containers()));
  }

  private static Map<String, byte[]> containers() {
    byte[] sound = Books.xlsx().bytes();
    Map<String, byte[]> files = new TreeMap<>();
    files.put("intake.zip-damaged: half", Arrays.copyOf(sound, sound.length / 2));
    files.put("intake.zip-damaged: one byte short", Arrays.copyOf(sound, sound.length - 1));
    files.put("intake.zip-damaged: zeros at the end", zeroTail(sound));
    files.put("intake.zip-trailing-data: longer than the limit", concat(sound, new byte[1025]));
    for (String record : List.of("PK\1\2", "PK\3\4", "PK\5\6", "PK\6\6", "PK\6\7", "PK\7\b")) {
      files.put(
          "intake.zip-trailing-data: " + (int) record.charAt(2) + (int) record.charAt(3),
          concat(sound, bytes("</html>" + record)));
    }
    files.put("intake.zip-gap: a zip of its own behind", concat(sound, sound));
    files.put("intake.zip-trailing-data: far", concat(sound, new byte[1 << 20]));
    files.put(
        "intake.not-a-workbook: bytes before the first",
        spoiled(z -> first(z).before = new byte[9]));
    files.put("intake.zip-gap: between", spoiled(z -> sheet(z).before = new byte[9]));
    files.put("intake.zip-overlap: a part inside another", nested());
    files.put("intake.zip-name-mismatch: shared data under another name", sharing("xl/x.xml"));
    files.put("intake.zip-duplicate-name: same", spoiled(z -> z.with(Books.SHEET, "<a/>")));
    files.put(
        "intake.zip-duplicate-name: by case",
        spoiled(z -> z.with("XL/worksheets/Sheet1.xml", "<a/>")));
    files.put(
        "intake.zip-name-mismatch: header names another part",
        spoiled(z -> sheet(z).localName = "xl/worksheets/sheet9.xml"));
    for (String name :
        List.of("../../x.xml", "/abs.xml", "..\\x.xml", "C:x.xml", "a/../b", "a\nb")) {
      files.put("intake.zip-bad-name: " + name, spoiled(z -> z.with(name, "<a/>")));
    }
    files.put("intake.zip-method: bzip2", spoiled(z -> sheet(z).method = 12));
    files.put("intake.password: encrypted entry", spoiled(z -> sheet(z).flags |= 1));
    files.put("intake.bad-crc: wrong checksum", spoiled(z -> sheet(z).crc ^= 1));
    files.put("intake.bad-crc: picture with a flipped bit", flippedPicture());
    files.put("intake.bad-crc: inflates to more than it says", spoiled(z -> sheet(z).size -= 5));
    files.put("intake.bad-crc: inflates to less than it says", spoiled(z -> sheet(z).size += 5));
    files.put("intake.bad-crc: bytes behind the packed data", spoiled(HostileFileTest::padData));
    files.put("intake.inflates-too-big: one entry", spoiled(z -> sheet(z).size = 200L << 20));
    files.put(
        "intake.inflates-too-big: all entries",
        spoiled(
            z -> {
              for (int i = 0; i < 3; i++) {
                z.with("xl/media/" + i, "").part("xl/media/" + i).size = 99L << 20;
              }
            }));
    files.put(
        "intake.zip-too-many-entries: 501",
        spoiled(z -> IntStream.range(0, 500).forEach(i -> z.with("x/" + i, ""))));
    return files;
  }

  @Test
  void aShortTailThatIsNoZipIsToldAndNotRead() {
    byte[] tailed = concat(Books.xlsx().bytes(), bytes("<!-- descargado de un portal PK -->"));
    assertThat(outcome("a.xlsx", tailed)).isEqualTo("OOXML [intake.zip-tail]");
    assertThat(outcome("a.xlsx", concat(Books.xlsx().bytes(), new byte[1024])))
        .isEqualTo("OOXML [intake.zip-tail]");
    ZipMaker commented = Books.xlsx();
    commented.comment = bytes("comentario");
    assertThat(outcome("a.xlsx", commented.bytes())).isEqualTo("OOXML []");
    assertThat(outcome("a.xlsx", concat(commented.bytes(), bytes("\n"))))
        .isEqualTo("OOXML [intake.zip-tail]");
    assertThat(refusal("a.xlsx", tailed, Map.of("zip_cola_bytes", 34L)))
        .isEqualTo("intake.zip-trailing-data");
  }

  @Test
  void workbooksThatStartAnotherProgramAreRefused() {
    assertThat(outcomes(programs())).isEqualTo(expectedOf(programs()));
    assertThat(sheet(formula("A2&amp;\" | \"&amp;'Hoja | 1'!B2&amp;Tabla1[a|b]")))
        .isEqualTo("OOXML []");
    assertThat(outcome("a.ods", Books.ods(odsRow("", " table:formula=\"of:=[.DDE1]\"")).bytes()))
        .isEqualTo("ODS []");
    assertThat(outcome("a.xls", supplied("\1\1\3a.xls", 0))).isEqualTo("XLS []");
    assertThat(outcome("a.xls", supplied("Word\3a.doc", 0x10))).isEqualTo("XLS []");
  }

  private static Map<String, byte[]> programs() {
    String dde = "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>";
    Map<String, byte[]> files = new TreeMap<>();
    files.put("intake.dde-link@A1: formula", Books.xlsx(formula("cmd|'/c calc'!A0")).bytes());
    files.put(
        "intake.dde-link@A1: bar as a reference",
        Books.xlsx(formula("cmd&#124;'/c calc'!A0")).bytes());
    files.put(
        "intake.dde-link@A1: formula in pieces",
        Books.xlsx(formula("1+cmd<!-- -->|'/c calc'!A0")).bytes());
    files.put(
        "intake.dde-link: link",
        spoiled(
            z ->
                z.with(
                    "xl/externalLinks/externalLink1.xml",
                    "<externalLink xmlns=\"" + Books.MAIN + "\">" + dde + "</externalLink>")));
    files.put(
        "intake.dde-link: defined name",
        Books.xlsx()
            .replacing(
                Books.WORKBOOK,
                "<workbook xmlns=\""
                    + Books.MAIN
                    + "\"><definedNames><definedName name=\"a\">cmd|'/c calc'!A0</definedName>"
                    + "</definedNames></workbook>")
            .bytes());
    files.put(
        "intake.dde-link: ods",
        Books.ods(odsRow("", " table:formula=\"of:=DDE(&quot;soffice&quot;;&quot;a&quot;)\""))
            .bytes());
    files.put(
        "intake.dde-link: ods source",
        Books.ods("<office:dde-source office:dde-application=\"cmd\"/>").bytes());
    files.put(
        "intake.dde-link: 2003",
        bytes(Books.excel2003("<Row><Cell ss:Formula=\"=cmd|'/c calc'!A0\"><Data/></Cell></Row>")));
    files.put("intake.dde-link: xls", supplied("cmd\3/c calc", 0));
    return files;
  }

  private static String formula(String formula) {
    return "<row r=\"1\"><c r=\"A1\"><f>" + formula + "</f><v>42</v></c></row>";
  }

  /** An .xls that takes values from a file or program, with one name of it. */
  private static byte[] supplied(String supplier, int options) {
    byte[] said = new byte[5 + supplier.length() + (supplier.length() + 1) % 2];
    said[2] = (byte) supplier.length();
    System.arraycopy(supplier.getBytes(ISO_8859_1), 0, said, 5, supplier.length());
    int[] record = new int[1 + said.length / 2];
    record[0] = 0x1AE;
    for (int i = 0; i < said.length; i += 2) {
      record[1 + i / 2] = said[i] & 0xFF | (said[i + 1] & 0xFF) << 8;
    }
    return Ole2Maker.with("Workbook", Books.xls(record, new int[] {0x23, options, 0, 0}));
  }

  @Test
  void xmlThatNoSpreadsheetProgramWritesIsRefused() {
    assertThat(outcomes(xml())).isEqualTo(expectedOf(xml()));
  }

  private static Map<String, byte[]> xml() {
    Map<String, byte[]> files = new TreeMap<>();
    ZipMaker sound = Books.xlsx();
    for (String part :
        List.of(
            Books.TYPES, Books.RELS, Books.PROPERTIES, Books.WORKBOOK, Books.TEXTS, Books.SHEET)) {
      String xml = inflate(sound.part(part).packed, (int) sound.part(part).size);
      files.put(
          "intake.xml-doctype: " + part,
          Books.xlsx().replacing(part, Books.withDoctype(xml)).bytes());
    }
    files.put(
        "intake.xml-doctype: in UTF-16",
        Books.xlsx()
            .replacing(Books.PROPERTIES, "\ufeff<!DOCTYPE a><a/>".getBytes(UTF_16LE))
            .bytes());
    files.put("intake.xml-too-deep: 65", inProperties("<a>".repeat(65) + "</a>".repeat(65)));
    files.put("intake.xml-too-deep: a million", inProperties("<a>".repeat(1_000_000)));
    files.put("intake.xml-attributes: 129", inProperties(attributes(129)));
    files.put("intake.xml-attributes: 100,000", inProperties(attributes(100_000)));
    files.put(
        "intake.text-too-long: cell text",
        Books.xlsx().replacing(Books.TEXTS, Books.texts("a", "b".repeat(65_535))).bytes());
    files.put(
        "intake.text-too-long: cell text in pieces",
        Books.xlsx().replacing(Books.TEXTS, Books.texts("a", "b<!-- -->".repeat(65_535))).bytes());
    files.put(
        "intake.text-too-long: attribute",
        inProperties("<a b=\"" + ">".repeat(9_000_000) + "\"/>"));
    files.put(
        "intake.text-too-long: comment",
        inProperties("<a><!--" + "- ".repeat(5_000_000) + "--></a>"));
    files.put("intake.text-too-long: blanks", inProperties("<a>" + " ".repeat(9_000_000) + "</a>"));
    files.put("intake.xml-malformed: not closed", inProperties("<a><b></a>"));
    files.put("intake.xml-malformed: undeclared entity", inProperties("<a>&lol;</a>"));
    files.put(
        "intake.xml-malformed: no UTF-8", inPropertiesRaw("<a>\u00ff</a>".getBytes(ISO_8859_1)));
    files.put(
        "intake.xml-malformed: unknown encoding",
        inProperties("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>"));
    files.put("intake.xml-malformed: empty", inProperties(" "));
    return files;
  }

  @Test
  void cellsThatNoSheetCanHoldAreRefused() {
    assertThat(outcomes(cells())).isEqualTo(expectedOf(cells()));
  }

  private static Map<String, byte[]> cells() {
    Map<String, String> sheets = new TreeMap<>();
    for (String row : List.of("2147483647", "-5", "99999999999", "0", "1048577", "1.5", "")) {
      sheets.put("intake.bad-row: " + row, "<row r=\"" + row + "\"/>");
    }
    sheets.put("intake.bad-row: one behind the last", "<row r=\"1048576\"/><row/>");
    for (String cell : List.of("ZZZZZZ1", "XFE1", "A0", "1A", "", "A1048577", "a1")) {
      sheets.put("intake.bad-cell: " + cell, "<row r=\"1\"><c r=\"" + cell + "\"/></row>");
    }
    sheets.put("intake.bad-cell: behind XFD", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>");
    sheets.put("intake.rows-not-ascending@A5: twice", "<row r=\"5\"/><row r=\"5\"/>");
    sheets.put("intake.rows-not-ascending@A4: back", "<row r=\"5\"/><row r=\"4\"/>");
    sheets.put(
        "intake.cell-outside-row@A1: twice", "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>");
    sheets.put("intake.cell-outside-row@A1: back", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>");
    sheets.put("intake.cell-outside-row@A7: other row", "<row r=\"1\"><c r=\"A7\"/></row>");
    sheets.put(
        "intake.bad-string-index@A1: none of that number",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>");
    sheets.put(
        "intake.bad-string-index@A1: no number",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>");
    sheets.put("intake.xml-malformed: data twice", "</sheetData><sheetData>");
    Map<String, byte[]> files = new TreeMap<>();
    // What follows close behind a cell decides whether it is told at once or tag by tag.
    String far = "<row>" + "<c><v>1</v></c>".repeat(20) + "</row>";
    sheets.forEach(
        (label, rows) -> {
          files.put(label, Books.xlsx(rows).bytes());
          files.put(label + ", more behind it", Books.xlsx(rows + far).bytes());
        });
    files.put("intake.repeat-too-big: rows", Books.ods(emptyRows(2_000_000_000)).bytes());
    files.put("intake.repeat-too-big: cells", Books.ods(odsRow("", columns(99_999))).bytes());
    files.put("intake.repeat-too-big: no number", Books.ods(odsRow("", columns(-1))).bytes());
    files.put(
        "intake.too-many-rows: repeated with content",
        Books.ods(odsRow(" table:number-rows-repeated=\"1000000\"", "")).bytes());
    files.put("intake.bad-row: 2003", bytes(Books.excel2003("<Row ss:Index=\"1048577\"/>")));
    files.put(
        "intake.bad-cell: 2003",
        bytes(Books.excel2003("<Row><Cell/><Cell ss:Index=\"1\"/></Row>")));
    files.put(
        "intake.repeat-too-big: 2003",
        bytes(Books.excel2003("<Row><Cell ss:MergeAcross=\"999999999\"/></Row>")));
    return files;
  }

  @Test
  void moreThanTheLimitsAllowIsRefused() {
    Map<String, Long> limits =
        Map.of(
            "filas",
            2L,
            "celdas",
            8L,
            "celdas_con_dato",
            4L,
            "textos",
            3L,
            "hojas",
            2L,
            "columnas",
            5L,
            "xls_bytes",
            20_000L,
            "html_bytes",
            20_000L,
            "archivo_bytes",
            100_000L);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("intake.too-many-rows:", Books.xlsx("<row/><row/><row/>").bytes());
    files.put("intake.too-many-cells: filled", Books.xlsx(row(5, "<v>1</v>")).bytes());
    files.put("intake.too-many-cells: styled", Books.xlsx(row(5, "") + row(4, "")).bytes());
    files.put("intake.too-many-columns:", Books.xlsx("<row r=\"1\"><c r=\"F1\"/></row>").bytes());
    files.put(
        "intake.too-many-strings:",
        Books.xlsx().replacing(Books.TEXTS, Books.texts("a", "b", "c", "d")).bytes());
    files.put(
        "intake.too-many-sheets:",
        Books.xlsx(ROW).with("a.xml", Books.sheet("")).with("b.xml", Books.sheet("")).bytes());
    files.put(
        "intake.too-big: xls", Ole2Maker.with("Workbook", Arrays.copyOf(Books.xls(), 20_000)));
    files.put("intake.too-big: any", new byte[100_001]);
    files.put("intake.too-big: page", bytes("<table>" + "<td>".repeat(6_000)));
    files.put("intake.too-many-cells: page", bytes("<table>" + "<td>".repeat(9)));
    files.put(
        "intake.too-many-strings: xls",
        Ole2Maker.with("Workbook", Books.xls(new int[] {0xFC, 0, 0, 4, 0})));
    files.put(
        "intake.too-many-cells: xls",
        Ole2Maker.with(
            "Workbook", Books.xls(new int[] {0xBD, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3})));
    Map<String, String> actual = new TreeMap<>();
    files.forEach((label, bytes) -> actual.put(label, refusal("a.xlsx", bytes, limits)));
    assertThat(actual).isEqualTo(expectedOf(files));
  }

  @Test
  void damagedCompoundFilesAreRefused() {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] sound = Ole2Maker.with("Workbook", Books.xls());
    files.put("intake.xls-damaged: cut", Arrays.copyOf(sound, 2000));
    files.put("intake.xls-damaged: sectors in a circle", patched(sound, 512 + 4 * 4, 3));
    files.put("intake.xls-damaged: sector outside", patched(sound, 512 + 4 * 4, 999));
    files.put(
        "intake.xls-damaged: stream longer than its sectors",
        patched(sound, 1024 + 128 + 120, 1 << 20));
    files.put("intake.xls-damaged: absurd table", patched(sound, 44, Integer.MAX_VALUE));
    files.put("intake.xls-damaged: absurd sector size", patched(sound, 30, 31));
    files.put("intake.xls-damaged: record longer than the stream", record(0x203, 8000));
    files.put("intake.xls-damaged: record longer than any", record(0x203, 9000));
    files.put(
        "intake.xls-damaged: sheet missing",
        Ole2Maker.with("Workbook", Books.xls(new int[] {0x85, 0, 0, 0, 1, 66})));
    assertThat(outcomes(files)).isEqualTo(expectedOf(files));
  }

  @Test
  void everyTruncationIsRefusedAndNoFlippedBitBreaksTheGate() {
    everyTruncationIsRefused(Books.xlsx(ROW).bytes());
    byte[] xls = Ole2Maker.with("Workbook", Books.xls());
    everyTruncationIsRefused(Arrays.copyOf(xls, 3 * 512 + Books.xls().length));
    for (byte[] sound : List.of(Books.xlsx(ROW).bytes(), xls)) {
      for (int at = 0; at < sound.length; at++) {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) (1 << at % 8);
        assertThat(outcome("a.xlsx", flipped)).isNotEmpty();
      }
    }
  }

  private static void everyTruncationIsRefused(byte[] sound) {
    for (int length = 0; length < sound.length; length++) {
      assertThat(refusal("a.xlsx", Arrays.copyOf(sound, length), Map.of()))
          .as("cut to %s bytes", length)
          .isNotEmpty();
    }
  }

  /** What is refused only by its size, made as large as it takes with the limits as they stand. */
  static Map<String, byte[]> large() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "intake.text-too-long: a text of 90 MB",
        Books.xlsx("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(90 << 20)).bytes());
    files.put("intake.inflates-too-big: an entry of 101 MB", inPropertiesRaw(new byte[101 << 20]));
    files.put(
        "intake.too-many-cells: two million and twenty",
        Books.xlsx(row(20, "<v>1</v>").repeat(100_001)).bytes());
    files.put(
        "intake.too-many-cells: styled, to the last column",
        Books.xlsx(row(16_384, "").repeat(200)).bytes());
    files.put(
        "intake.too-many-rows: all there are", Books.xlsx("<row/>".repeat(1_048_576)).bytes());
    files.put(
        "intake.too-many-strings: 300,001",
        Books.xlsx()
            .replacing(Books.TEXTS, Books.texts("a", "</t></si><si><t>b".repeat(300_000)))
            .bytes());
    files.put(
        "intake.zip-too-many-entries: 5,007",
        spoiled(z -> IntStream.range(0, 5_000).forEach(i -> z.with("x/" + i, ""))));
    return files;
  }

  /** Formulas too deep or too many to be worked out are never worked out. */
  static Map<String, byte[]> formulas() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        ": 4,000 brackets",
        Books.xlsx(formula("(".repeat(4_000) + "1" + ")".repeat(4_000))).bytes());
    files.put(
        ": a chain of 50,000",
        Books.xlsx(
                IntStream.rangeClosed(1, 50_000)
                    .mapToObj(i -> "<row><c><f>A" + (i + 1) + "+1</f><v>1</v></c></row>")
                    .collect(Collectors.joining()))
            .bytes());
    files.put(": the web", Books.xlsx(formula("WEBSERVICE(\"http://127.0.0.1:9\")")).bytes());
    return files;
  }

  /**
   * Every hostile file there is, with the code of its refusal, or of what is noted, before the
   * colon.
   */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    kinds()
        .forEach(
            (label, bytes) ->
                all.put(label.replaceFirst("^(\\w+) \\[(.*?)]:(.*)", "$2: $1$3"), bytes));
    List.of(containers(), xml(), cells(), programs(), large(), formulas()).forEach(all::putAll);
    return all;
  }

  private static String outcome(String name, byte[] bytes) {
    Examination examination = new Examination(name, Limits.of(Map.of()));
    try {
      examination.run(bytes);
      return examination.kind()
          + " "
          + examination.notes().stream().map(Examination.Remark::code).toList();
    } catch (Refusal refusal) {
      return examination.kind() + " [" + refusal.toFinding(name).code() + "]";
    }
  }

  private static String sheet(String rows) {
    return outcome("a.xlsx", Books.xlsx(rows).bytes());
  }

  /** Code of the refusal, and the cell where there is one; empty when the file passes. */
  private static String refusal(String name, byte[] bytes, Map<String, Long> limits) {
    Examination examination = new Examination(name, Limits.of(limits));
    try {
      examination.requireSize(bytes.length);
      examination.run(bytes);
      return "";
    } catch (Refusal refusal) {
      Finding finding = refusal.toFinding(name);
      return finding.cell() == null ? finding.code() : finding.code() + "@" + finding.cell();
    }
  }

  private static Map<String, String> outcomes(Map<String, byte[]> files) {
    Map<String, String> outcomes = new TreeMap<>();
    files.forEach((label, bytes) -> outcomes.put(label, refusal("a.xlsx", bytes, Map.of())));
    return outcomes;
  }

  private static Map<String, String> expectedOf(Map<String, byte[]> files) {
    Map<String, String> expected = new TreeMap<>();
    files.keySet().forEach(label -> expected.put(label, label.substring(0, label.indexOf(':'))));
    return expected;
  }

  private static byte[] spoiled(Consumer<ZipMaker> how) {
    ZipMaker zip = Books.xlsx();
    how.accept(zip);
    return zip.bytes();
  }

  private static ZipMaker.Part first(ZipMaker zip) {
    return zip.parts.getFirst();
  }

  private static ZipMaker.Part sheet(ZipMaker zip) {
    return zip.part(Books.SHEET);
  }

  private static ZipMaker streamed() {
    ZipMaker zip = Books.xlsx();
    zip.parts.forEach(p -> p.descriptor = true);
    return zip;
  }

  private static byte[] sharing(String otherName) {
    ZipMaker zip = Books.xlsx();
    ZipMaker.Part twin = new ZipMaker.Part(otherName, new byte[0]);
    ZipMaker.Part original = zip.parts.getFirst();
    twin.packed = original.packed;
    twin.size = original.size;
    twin.crc = original.crc;
    twin.sharesDataOf = 0;
    zip.parts.add(twin);
    return zip.bytes();
  }

  private static byte[] nested() {
    ZipMaker zip = Books.xlsx();
    ZipMaker.Part inner = new ZipMaker.Part("xl/inner.xml", bytes("<a/>"));
    zip.with("xl/media/host", ZipMaker.standing(inner));
    ZipMaker.Part host = zip.parts.getLast();
    host.method = 0;
    host.packed = ZipMaker.standing(inner);
    inner.insideDataOf = zip.parts.size() - 1;
    zip.parts.add(inner);
    return zip.bytes();
  }

  private static void padData(ZipMaker zip) {
    ZipMaker.Part part = sheet(zip);
    part.packed = Arrays.copyOf(part.packed, part.packed.length + 7);
  }

  private static byte[] flippedPicture() {
    ZipMaker zip = Books.xlsx();
    ZipMaker.Part picture = zip.part("xl/media/image1.png");
    picture.method = 0;
    picture.packed = new byte[] {1, 2, 2};
    return zip.bytes();
  }

  private static byte[] without(String name) {
    ZipMaker zip = Books.xlsx();
    zip.parts.removeIf(p -> p.name.equals(name));
    return zip.bytes();
  }

  private static byte[] inProperties(String xml) {
    return Books.xlsx().replacing(Books.PROPERTIES, xml).bytes();
  }

  private static byte[] inPropertiesRaw(byte[] xml) {
    return Books.xlsx().replacing(Books.PROPERTIES, xml).bytes();
  }

  private static String attributes(int count) {
    return "<a"
        + IntStream.range(0, count).mapToObj(i -> " b" + i + "=\"\"").collect(Collectors.joining())
        + "/>";
  }

  private static String row(int cells, String content) {
    return "<row>" + ("<c>" + content + "</c>").repeat(cells) + "</row>";
  }

  private static String odsRow(String rowAttributes, String cellAttributes) {
    return "<table:table-row"
        + rowAttributes
        + "><table:table-cell office:value-type=\"float\""
        + cellAttributes
        + "/></table:table-row>";
  }

  private static String emptyRows(int repeat) {
    return "<table:table-row table:number-rows-repeated=\""
        + repeat
        + "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
  }

  private static String columns(int repeat) {
    return " table:number-columns-repeated=\"" + repeat + "\"";
  }

  private static byte[] encryptedOds() {
    return Books.ods("")
        .replacing("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        .bytes();
  }

  private static byte[] owner() {
    byte[] bytes = new byte[165];
    Arrays.fill(bytes, (byte) ' ');
    bytes[0] = 5;
    System.arraycopy(bytes("Maria"), 0, bytes, 1, 5);
    return bytes;
  }

  private static byte[] record(int type, int length) {
    byte[] stream = Books.xls();
    ByteBuffer spoiled = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    spoiled.putShort(stream.length - 4, (short) type).putShort(stream.length - 2, (short) length);
    return Ole2Maker.with("Workbook", stream);
  }

  private static byte[] patched(byte[] sound, int at, int value) {
    byte[] bytes = sound.clone();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return bytes;
  }

  private static byte[] zeroTail(byte[] sound) {
    byte[] bytes = sound.clone();
    Arrays.fill(bytes, sound.length - 100, sound.length, (byte) 0);
    return bytes;
  }

  private static String inflate(byte[] packed, int size) {
    java.util.zip.Inflater inflater = new java.util.zip.Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] out = new byte[size];
      inflater.inflate(out);
      return new String(out, UTF_8);
    } catch (java.util.zip.DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
