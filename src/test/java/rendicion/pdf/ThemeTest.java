package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read on every ground it may stand on, and states can be told without colour. */
class ThemeTest {

  private static final Theme THEME = Theme.standard();

  private static List<Tone> tones(Tone.Use use) {
    return Arrays.stream(Tone.values()).filter(tone -> tone.use() == use).toList();
  }

  @Test
  void everyTextCanBeReadOnEveryGround() {
    List<String> hard = new ArrayList<>();
    for (Tone text : tones(Tone.Use.TEXT)) {
      for (Tone ground : tones(Tone.Use.GROUND)) {
        double contrast = Theme.contrast(THEME.rgb(text), THEME.rgb(ground));
        if (contrast < 4.5) {
          hard.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
      }
    }
    assertThat(hard).isEmpty();
  }

  @Test
  void theTitleOfACoverCanBeReadOnItsGround() {
    assertThat(Theme.contrast(THEME.rgb(Tone.WHITE), THEME.rgb(Tone.LAKE))).isGreaterThan(4.5);
  }

  /** What charts are drawn with, beside the pale band whose ends have lines of their own. */
  @ParameterizedTest
  @CsvSource({
    "INK, WHITE",
    "LAKE, WHITE",
    "MUTED, WHITE",
    "GREEN, WHITE",
    "AMBER, WHITE",
    "RED, WHITE",
    "GREY, WHITE",
    "INK, GREY_TINT",
    "MUTED, GREY_TINT",
    "GREEN, GREY_TINT",
    "AMBER, GREY_TINT",
    "RED, GREY_TINT",
    "GREY, GREY_TINT",
    "LAKE_TINT, LAKE"
  })
  void whatIsDrawnStandsOut(Tone drawn, Tone ground) {
    assertThat(Theme.contrast(THEME.rgb(drawn), THEME.rgb(ground))).isGreaterThan(3);
  }

  /** Printed without colour the four states are still four shapes. */
  @Test
  void marksDifferInShapeAlone() throws IOException {
    List<BitSet> shapes = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      shapes.add(shape(mark));
    }
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = 0; j < i; j++) {
        BitSet either = (BitSet) shapes.get(i).clone();
        either.or(shapes.get(j));
        BitSet onlyOne = (BitSet) shapes.get(i).clone();
        onlyOne.xor(shapes.get(j));
        assertThat(onlyOne.cardinality())
            .as(Mark.values()[i] + " and " + Mark.values()[j])
            .isGreaterThan(either.cardinality() / 8);
      }
    }
  }

  /** The dark pixels of a mark on the upper half of a page of greys. */
  private static BitSet shape(Mark mark) throws IOException {
    byte[] file =
        PdfDocument.of(Everything.INFO)
            .figure(new Figure("Marca", 100, 100, canvas -> canvas.mark(mark, 50, 50, 60)))
            .bytes();
    try (PDDocument document = Loader.loadPDF(file)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 36, ImageType.GRAY);
      BitSet dark = new BitSet();
      for (int at = 0; at < page.getWidth() * page.getHeight() / 2; at++) {
        dark.set(at, (page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xFF) < 0xC0);
      }
      return dark;
    }
  }

  @Test
  void refusesAMainColourThatIsHardToReadOnABox() {
    int readableOnWhiteOnly = 0x767676;
    assertThat(Theme.contrast(readableOnWhiteOnly, 0xFFFFFF)).isGreaterThan(4.5);
    assertThatThrownBy(() -> THEME.with(Tone.LAKE, readableOnWhiteOnly))
        .hasMessageContaining("LAKE #767676");
  }
}
