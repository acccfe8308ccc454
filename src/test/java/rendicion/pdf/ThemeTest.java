package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void refusesAMainColourThatIsHardToReadOnABox() {
    int readableOnWhiteOnly = 0x767676;
    assertThat(Theme.contrast(readableOnWhiteOnly, 0xFFFFFF)).isGreaterThan(4.5);
    assertThatThrownBy(() -> THEME.with(Tone.LAKE, readableOnWhiteOnly))
        .hasMessageContaining("LAKE #767676");
  }
}
