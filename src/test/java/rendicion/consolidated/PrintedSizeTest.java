package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.wording.Wording;
import rendicion.workbook.SheetDraft;

/**
 * What is printed can be read: with every printed column as wide as it may get, the whole width
 * fits the paper at a scale that leaves text of ten points at eight. A character of the default
 * font is 5.25 points wide, a column has air of three.
 */
class PrintedSizeTest {

  private static final double POINTS_OF_A_CHARACTER = 5.25;
  private static final double MARGINS = 2 * 0.4 * 72;
  private static final int AIR = 3;
  private static final int FONT = 10;

  @Test
  void isNeverLessThanEightPoints() {
    Account account = TestAccounts.small();
    Map<String, Double> sizes = new TreeMap<>();
    for (SheetDraft sheet : new Book(new Phrases(account, Wording.spanish())).draft().sheets()) {
      if (sheet.layout().charts().isEmpty()) {
        sizes.put(sheet.id(), FONT * Math.min(1, paper(sheet) / width(sheet)));
      }
    }
    assertThat(sizes).allSatisfy((sheet, size) -> assertThat(size).as(sheet).isGreaterThan(8));
  }

  private static double width(SheetDraft sheet) {
    return sheet.columns().stream()
            .limit(sheet.layout().printed())
            .mapToInt(c -> Math.max(c.widest(), longestWord(c.header()) + 2) + AIR)
            .sum()
        * POINTS_OF_A_CHARACTER;
  }

  private static int longestWord(String header) {
    return Stream.of(header.split("\\s")).mapToInt(String::length).max().orElse(0);
  }

  private static double paper(SheetDraft sheet) {
    return switch (sheet.layout().paper()) {
          case A4 -> 842;
          case A3 -> 1191;
          case A3_UPRIGHT -> 842;
        }
        - MARGINS;
  }
}
