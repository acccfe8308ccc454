package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private final Fonts fonts = new Fonts();
  private final Tag holder = Tag.root().child("P");

  @Test
  void breaksBetweenWordsAndKeepsTheSpaceForWhoExtractsTheText() {
    assertThat(lines(Text.of("uno dos tres cuatro"), 50))
        .containsExactly("uno dos ", "tres cuatro");
  }

  @Test
  void doesNotCountTheSpaceAtTheEndOfALine() {
    float width = fonts.width("uno dos", false, 10);
    assertThat(lines(Text.of("uno dos tres"), width)).containsExactly("uno dos ", "tres");
  }

  @Test
  void breaksAWordWiderThanTheLineWhereTheLineEnds() {
    assertThat(lines(Text.of("ver aaaaaaaaaaaaaa b"), 40))
        .containsExactly("ver ", "aaaaaaa", "aaaaaaa ", "b");
  }

  @Test
  void keepsWordsTogetherAcrossPieces() {
    Text text = Text.of("antes ").bold("ne").plain("gra, fin");
    assertThat(lines(text, 50)).containsExactly("antes ", "negra, fin");
  }

  @Test
  void doesNotBreakAtANonBreakingSpace() {
    assertThat(lines(Text.of("unos S/\u00A01,234.50"), 60))
        .containsExactly("unos ", "S/\u00A01,234.50");
  }

  @Test
  void breaksWhereTheTextSaysSo() {
    assertThat(lines(Text.of("uno\ndos"), 500)).containsExactly("uno ", "dos");
  }

  @Test
  void keepsAMarkWithItsWord() {
    Text text = Text.of("Semáforo: ").mark(Mark.SQUARE, "Crítico");
    assertThat(lines(text, 85)).containsExactly("Semáforo: ", "■Crítico");
  }

  @Test
  void givesLinksAndLanguagesElementsOfTheirOwn() {
    new LineBreaker(fonts, Hyphenation.NONE)
        .lines(
            Text.of("ver ").link("uno", "esto").language("qu", " yaku"),
            TextStyle.BODY,
            500,
            holder);
    assertThat(holder.children()).extracting(Tag::type).containsExactly("Span", "Link", "Span");
  }

  @Test
  void marksPlainAndBoldWordsWithTheHolderItself() {
    new LineBreaker(fonts, Hyphenation.NONE)
        .lines(Text.of("a ").bold("b"), TextStyle.BODY, 500, holder);
    assertThat(holder.children()).isEmpty();
  }

  @Test
  void keepsTheWholeWordsOfALinkThatGoesOverLines() {
    List<Line> lines =
        new LineBreaker(fonts, Hyphenation.NONE)
            .lines(Text.empty().link("uno", "una liga larga"), TextStyle.BODY, 45, holder);
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.fragments().getFirst().whole()).isEqualTo("una liga larga"));
  }

  private List<String> lines(Text text, float width) {
    return new LineBreaker(fonts, Hyphenation.NONE)
        .lines(text, TextStyle.BODY, width, holder).stream().map(LineBreakerTest::words).toList();
  }

  private static String words(Line line) {
    return line.fragments().stream()
        .map(fragment -> fragment.mark() == null ? fragment.text() : "■")
        .collect(Collectors.joining());
  }
}
