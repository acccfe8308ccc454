package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;

class CellRangesTest {

  @Test
  void joinsNeighboursOfAColumn() {
    assertThat(ranges("B7", "B5", "B6", "B9")).containsExactly("B5:B7", "B9");
  }

  @Test
  void joinsColumnsWithTheSameRows() {
    assertThat(ranges("B5", "B6", "C5", "C6", "E5")).containsExactly("B5:C6", "E5");
  }

  @Test
  void keepsColumnsWithOtherRowsApart() {
    assertThat(ranges("B5", "B6", "C5")).containsExactly("B5:B6", "C5");
  }

  @Test
  void countsACellOnce() {
    assertThat(ranges("B5", "B5")).containsExactly("B5");
  }

  private static List<String> ranges(String... addresses) {
    return CellRanges.of(
        Arrays.stream(addresses).map(address -> CellRef.parse("Hoja1", address)).toList());
  }
}
