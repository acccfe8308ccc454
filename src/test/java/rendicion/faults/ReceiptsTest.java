package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The judge of receipts itself: what it lets pass and what it does not. */
class ReceiptsTest {

  private static final TreeMap<String, String> JOURNAL = new TreeMap<>();

  static {
    JOURNAL.put("1.json", arrival("agua", "a"));
    JOURNAL.put("2.json", arrival("agua", "b"));
    JOURNAL.put("3.json", arrival("agua", "a"));
    JOURNAL.put("4.json", arrival("salud", "a"));
  }

  @Test
  void wantsOneForEachContentOfEachOfficeNumberedWithoutGaps() {
    assertThat(wrong("agua/constancia-0001", "agua/constancia-0002", "salud/constancia-0003"))
        .isEmpty();
    assertThat(wrong("agua/constancia-0001", "agua/constancia-0002", "salud/constancia-0004"))
        .containsExactly("I12 receipts [1, 2, 4] of 3 contents");
    assertThat(wrong("agua/constancia-0001", "salud/constancia-0002", "salud/constancia-0003"))
        .containsExactly(
            "I12 receipts of [agua, salud, salud] for deliveries of [agua, agua, salud]");
    assertThat(wrong("agua/constancia-0001")).hasSize(2);
  }

  private static List<String> wrong(String... receipts) {
    TreeMap<String, String> published = new TreeMap<>();
    for (String receipt : receipts) {
      published.put("valle/oficinas/" + receipt + ".pdf", "");
    }
    List<String> wrong = new ArrayList<>();
    Receipts.judge(published, JOURNAL, wrong);
    return wrong;
  }

  private static String arrival(String office, String digit) {
    return "{\n  \"office\": \"" + office + "\",\n  \"sha\": \"" + digit.repeat(64) + "\"\n}\n";
  }
}
