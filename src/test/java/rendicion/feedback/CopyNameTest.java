package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CopyNameTest {

  /**
   * Publication takes no name that begins or ends otherwise; one such name would stop everybody.
   */
  @Test
  void beginsAndEndsPlainlyWhateverTheNameBeginsAndEndsWith() {
    for (int c = 1; c < 0x3000; c++) {
      for (String name : new String[] {Character.toString(c) + "x", "x" + Character.toString(c)}) {
        String copy = CopyName.of(name + ".xlsx", "(revisado)", ".xlsx", new HashSet<>());

        assertThat(copy)
            .as("U+%04X", c)
            .matches("[A-Za-z0-9_(][A-Za-z0-9_. ()-]*")
            .endsWith(" (revisado).xlsx")
            .doesNotContain("..");
      }
    }
  }

  /** The output may lie on a share that tells no case; a mark of the program keeps two apart. */
  @Test
  void keepsCopiesOfNamesakesApartWhereNoCaseIsTold() {
    Set<String> taken = new HashSet<>();

    List<String> copies =
        Stream.of(
                "Avance.xlsx",
                "avance.xlsx",
                "2021/AVANCE.xls",
                "A\u00f1o.xlsx",
                "A\u00f1o ~1a2b3c4d.xlsx")
            .map(path -> CopyName.of(path, "(revisado)", ".xlsx", taken))
            .toList();

    assertThat(copies)
        .containsExactly(
            "Avance (revisado).xlsx",
            "avance (revisado) 2.xlsx",
            "AVANCE (revisado) 3.xlsx",
            "Ano (revisado).xlsx",
            "Ano _1a2b3c4d (revisado).xlsx");
  }
}
