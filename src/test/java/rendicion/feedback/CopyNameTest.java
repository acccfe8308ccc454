package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
}
