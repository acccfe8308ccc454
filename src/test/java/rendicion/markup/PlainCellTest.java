package rendicion.markup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.markup.XmlScanner.Token;

/** What is told of a cell at once is what the tokens say, or nothing. */
class PlainCellTest {
  private static final MarkupLimits LIMITS = new MarkupLimits(64, 128, 1 << 20);
  private static final int IN_ROW = 3;
  private static final String HEAD = "<worksheet><sheetData><row r=\"7\">";
  private static final String TAIL =
      "</row></sheetData><!-- %s --></worksheet>".formatted("x".repeat(PlainCell.LONGEST));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A7'/>                                     | A7 n 0",
        "<c r='A7' s='12'/>                              | A7 n 12",
        "<c r='XFD1048576' s='3' t='s'><v>500</v></c>    | XFD1048576 s 3 500 =500",
        "<c r='B7' t='n'><v>-1.5E-7</v></c>              | B7 n 0 -1.5E-7",
        "<c r='B7'><v>0.30000000000000004</v></c>        | B7 n 0 0.30000000000000004",
        "<c r='B7' s='3'><v></v></c>                     | none",
        "<c r='B7' s='3'></c>                            | none",
        "<c r='B7' t='str'><v>1</v></c>                  | none",
        "<c r='B7' t='b'><v>1</v></c>                    | none",
        "<c r='B7' t='s'><v>1.5</v></c>                  | none",
        "<c r='B7' t='s'><v>1234567890</v></c>           | none",
        "<c r='B7' t='s' s='3'><v>1</v></c>              | none",
        "<c s='3' r='B7'><v>1</v></c>                    | none",
        "<c r='B7' ><v>1</v></c>                         | none",
        "<c r='B7'><f>A1</f><v>1</v></c>                 | none",
        "<c r='B7'><v> 1</v></c>                         | none",
        "<c r='B7'><v>&#49;</v></c>                      | none",
        "<c r='B7'><v>12345678901234567890123456789012345678901</v></c> | none",
        "<c r='b7'/>                                     | none",
        "<c r='B07'/>                                    | none",
        "<c r='7'/>                                      | none",
        "<c r='B'/>                                      | none",
        "<c r='ABCD7'/>                                  | none",
        "<x:c r='B7'/>                                   | none",
        "<cell r='B7'/>                                  | none",
      })
  void tellsOnlyWhatIsWrittenAsSpreadsheetsDo(String written, String told) throws IOException {
    byte[] xml = (HEAD + written.replace('\'', '"') + TAIL).getBytes(US_ASCII);
    try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml), LIMITS)) {
      for (int depth = 1; depth <= IN_ROW; depth++) {
        assertThat(scanner.takesCell(IN_ROW)).isFalse();
        assertThat(scanner.next()).isEqualTo(Token.START);
      }
      assertThat(scanner.takesCell(IN_ROW) ? tell(scanner) : "none").isEqualTo(told);
    }
  }

  private static String tell(XmlScanner xml) {
    PlainCell cell = xml.cell();
    String value =
        new String(xml.bytes(), cell.valueFrom(), cell.valueTo() - cell.valueFrom(), US_ASCII);
    StringBuilder column = new StringBuilder();
    for (int rest = cell.column(); rest > 0; rest = (rest - 1) / 26) {
      column.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return "%s%d %c %d %s %s"
        .formatted(
            column,
            cell.row(),
            cell.type(),
            cell.style(),
            value,
            cell.type() == 's' && cell.hasValue() ? "=" + cell.text() : "")
        .strip();
  }

  /** Whatever byte is spoiled, whoever takes cells at once refuses and sees the same. */
  @Test
  void changesNothingOfWhatIsSeenOrRefused() throws IOException {
    String row =
        "<c r=\"A7\" s=\"1\" t=\"s\"><v>12</v></c><c r=\"B7\"><v>3.25</v></c><c r=\"C7\" s=\"4\"/>"
            + "<c r=\"D7\" t=\"b\"><v>1</v></c><c r=\"E7\"><f>A7</f><v>2</v></c> <c r=\"F7\"/>";
    byte[] sample = (HEAD + row + "</row><row>" + row + TAIL).getBytes(UTF_8);
    Random random = new Random(3);
    List<String> different = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < 6_000; i++) {
      byte[] spoiled = sample.clone();
      int at = HEAD.length() + random.nextInt(row.length());
      spoiled[at] = (byte) "<>&/\"'= 0a7.-Ecvrst\u0001]".charAt(random.nextInt(21));
      if (random.nextInt(8) == 0) {
        spoiled[at] = (byte) random.nextInt(256);
      }
      List<String> slow = scan(spoiled, false);
      List<String> fast = scan(spoiled, true);
      taken += fast.remove("taken") ? 1 : 0;
      fast.removeIf("taken"::equals);
      if (!fast.equals(slow)) {
        different.add(new String(spoiled, UTF_8) + "\n" + slow + "\n" + fast);
      }
    }
    assertThat(different).isEmpty();
    assertThat(taken).isGreaterThan(4_000);
  }

  @Test
  void seesTheSameWhereverTheBufferEnds() throws IOException {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int row = 1; row < 4_000; row++) {
      rows.append("<row r=\"%d\">".formatted(row));
      for (String column : List.of("A", "B", "AA")) {
        rows.append("<c r=\"%s%d\" s=\"1\"><v>%d</v></c>".formatted(column, row, row * 31));
      }
      rows.append("</row>");
    }
    byte[] xml = rows.append("</sheetData></worksheet>").toString().getBytes(UTF_8);
    List<String> fast = scan(xml, true);
    assertThat(fast.stream().filter("taken"::equals).count()).isGreaterThan(11_900);
    fast.removeIf("taken"::equals);
    assertThat(fast).isEqualTo(scan(xml, false));
  }

  /** The tokens, of a cell taken at once those that it stands for; at the end why it ended. */
  private static List<String> scan(byte[] xml, boolean atOnce) throws IOException {
    List<String> seen = new ArrayList<>();
    try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml), LIMITS)) {
      Token token;
      do {
        while (atOnce && scanner.takesCell(IN_ROW)) {
          seen.add("taken");
          expand(tell(scanner), seen);
        }
        token = scanner.next();
        seen.add(
            switch (token) {
              case START -> scanner.name().equals("c") ? start(scanner) : "<" + scanner.name();
              case END, DONE -> token.name();
              case TEXT -> scanner.text();
            });
      } while (token != Token.DONE);
    } catch (MarkupException e) {
      seen.add(e.why().name());
    }
    return seen;
  }

  private static void expand(String told, List<String> seen) {
    String[] parts = told.split(" ");
    seen.add("c " + parts[0] + " " + parts[1] + " " + parts[2]);
    if (parts.length > 3) {
      seen.addAll(List.of("<v", parts[3], "END"));
    }
    seen.add("END");
  }

  private static String start(XmlScanner xml) throws IOException {
    return "c " + value(xml, "r", "") + " " + value(xml, "t", "n") + " " + value(xml, "s", "0");
  }

  private static String value(XmlScanner xml, String name, String otherwise) throws IOException {
    int at = xml.find(name);
    return at < 0 ? otherwise : xml.value(at);
  }
}
