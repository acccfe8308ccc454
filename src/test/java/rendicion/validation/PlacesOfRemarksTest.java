package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.CellRef;

/** The rectangles of cells that a remark is shown at, or that explain it. */
class PlacesOfRemarksTest {

  @ParameterizedTest
  @CsvSource({
    "H!B2, B2",
    "H!B2 H!C2, B2:C2",
    "H!C3 H!B2 H!C2 H!B3, B2:C3",
    "H!B2 H!C3, B2",
    "H!C3 H!B2, C3",
    "H!B2 H!B4, B2",
    "H!B2 I!B2, B2",
    "H!B2 H!B3 H!B3, B2:B3"
  })
  void showsARectangleOrTheFirstCell(String cells, String shown) {
    assertThat(Block.of(cells(cells)).address()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "H!B2 H!B3 H!B4, B2:B4",
    "H!B2 H!B4, B2 B4",
    "H!B2 H!B2, B2",
    "H!B2 H!B3 H!B3 H!B5, B2:B3 B3 B5"
  })
  void joinsWhatStandsRightBelow(String cells, String shown) {
    assertThat(
            Block.joined(cells(cells).stream().map(c -> new Block(c, c)).toList()).stream()
                .map(Block::address)
                .collect(Collectors.joining(" ")))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "cell, H!B2",
    "row, H!A2 H!B2 H!C2",
    "sheet, H!A1 H!A2 H!B2 H!C2 H!B1 H!B3 H!C3",
    "around, H!B2 H!C2 H!B3 H!C3"
  })
  void holdsTheCellsOfARectangleAndNoOther(String kind, String held) {
    Span span =
        switch (kind) {
          case "cell" -> Span.cell(cell("H!B2"));
          case "row" -> Span.row(cell("H!B2"));
          case "sheet" -> Span.sheet("H");
          default -> Span.around(cells("H!C2 H!B3"));
        };
    assertThat(cells("H!A1 H!A2 H!B2 H!C2 H!B1 H!B3 H!C3 I!B2").stream().filter(span::contains))
        .containsExactlyElementsOf(cells(held));
  }

  @ParameterizedTest
  @CsvSource({"H!B3 H!B5, H!B2", "H!C3 H!E3, H!B3", "H!B3 H!C4, ''", "H!C3, ''"})
  void takesTheCellBeforeALine(String line, String before) {
    Span span = Span.around(cells(line));
    Span longer = span.withTheCellBefore();
    assertThat(
            Stream.of("H!B2", "H!B3", "H!C2", "H!A3", "H!A2")
                .map(PlacesOfRemarksTest::cell)
                .filter(c -> longer.contains(c) && !span.contains(c))
                .map(c -> c.sheet() + "!" + c.address())
                .collect(Collectors.joining(" ")))
        .isEqualTo(before);
  }

  @Test
  void isAtOneCellAtLeast() {
    assertThatThrownBy(
            () ->
                new Remark(
                    List.of(), null, "", "", Map.of(), null, Set.of(), List.of(), false, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bug: a remark on no cell");
  }

  private static List<CellRef> cells(String all) {
    return Stream.of(all.split(" ")).map(PlacesOfRemarksTest::cell).toList();
  }

  private static CellRef cell(String text) {
    String[] parts = text.split("!");
    return CellRef.parse(parts[0], parts[1]);
  }
}
