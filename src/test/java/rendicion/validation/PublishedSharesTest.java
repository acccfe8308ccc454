package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Reading;
import rendicion.domain.Reading.StatedShare;

/**
 * Percentages that others printed beside what they were computed from: those that contradict it are
 * found, and no other.
 */
class PublishedSharesTest {

  @Test
  void findsExactlyThePublishedPercentagesThatContradictTheirParts() throws IOException {
    List<StatedShare> shares = new ArrayList<>();
    TreeSet<String> contradicting = new TreeSet<>();
    for (String line : examples()) {
      String[] e = line.split(",", -1);
      boolean share = e[1].equals("RATIO") || (e[1].equals("TYPE_ONE") && e[0].startsWith("S"));
      if (share && !e[2].equals("DESCENDING")) {
        shares.add(share(e[0], e[6], e[5], e[4], shares.size() + 2));
        if (e[7].equals("CONTRADICTS")) {
          contradicting.add(e[0]);
        }
      }
    }
    assertThat(shares).hasSizeGreaterThan(100);
    assertThat(found(shares)).isEqualTo(contradicting).containsExactly("C010", "S018");
  }

  /** Cut off instead of rounded is let pass; a misprint of the same report is not. */
  @Test
  void tellsCuttingOffFromAMisprint() {
    assertThat(
            found(
                List.of(
                    share("cut off", "99.9", "999865", "1000000", 2),
                    share("misprint", "101.7", "10186", "10000", 3),
                    share("other denominator", "68.52", "70", "108", 4),
                    share("swapped", "41.26", "140", "340", 5))))
        .containsExactly("misprint", "other denominator", "swapped");
  }

  private static TreeSet<String> found(List<StatedShare> shares) {
    Reading empty = Sample.reading();
    Reading reading =
        new Reading(
            empty.delivery(),
            empty.deliverables(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            shares,
            List.of(),
            List.of());
    Submission submission =
        new Submission(
            reading,
            java.time.LocalDate.EPOCH,
            Sample.OFFICE,
            Sample.PLAN,
            List.of(),
            List.of(),
            List.of());
    TreeSet<String> labels = new TreeSet<>();
    for (Remark remark : new PrintedShare().check(submission)) {
      labels.add(Objects.requireNonNull(remark.arguments().get("label")));
    }
    return labels;
  }

  private static StatedShare share(
      String label, String printed, String part, String whole, int row) {
    return new StatedShare(
        label,
        new BigDecimal(printed),
        printed,
        new CellRef("Avance", 4, row),
        new BigDecimal(part),
        new CellRef("Avance", 2, row),
        new BigDecimal(whole),
        new CellRef("Avance", 3, row));
  }

  private static List<String> examples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PublishedSharesTest.class.getResourceAsStream(
                "/rendicion/progress/published-examples.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .toList();
    }
  }
}
