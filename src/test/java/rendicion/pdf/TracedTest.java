package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracedTest {

  /** In the table {@code <}, {@code |} and {@code >} stand for the three signs of a key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nada                ; -:nada",
        "<f1|48.2>           ; f1:48.2",
        "son <f1|48.2> %     ; -:son , f1:48.2, -: %",
        "<f1|1><f2|2>        ; f1:1, f2:2",
        "<f1|>               ; f1:",
        // not ours: an office's own letters from the private use area
        "a<b                 ; -:a<b",
        "<f1|sin fin         ; -:<f1|sin fin",
        "<|sin clave>        ; -:<|sin clave>",
        "<con espacio|1>     ; -:<con espacio|1>",
        "<f1|a|b>            ; -:<f1|a|b>",
        "<f1|a<f2|2>         ; -:<f1|a, f2:2",
        "1>2                 ; -:1>2"
      })
  void takesApart(String words, String parts) {
    assertThat(
            Traced.parts(signs(words)).stream()
                .map(part -> (part.key() == null ? "-" : part.key()) + ":" + part.words())
                .collect(Collectors.joining(", ")))
        .isEqualTo(signs(parts));
  }

  @Test
  void givesTheWordsAlone() {
    assertThat(Traced.plain("De " + Traced.of("n", "100") + ", " + Traced.of("f-2", "48")))
        .isEqualTo("De 100, 48");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "con espacio", "ñ", "a_b"})
  void refusesAKeyOfOtherLetters(String key) {
    assertThatThrownBy(() -> Traced.of(key, "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToTraceTwice() {
    assertThatThrownBy(() -> Traced.of("t", Traced.of("n", "1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String signs(String readable) {
    return readable
        .strip()
        .replace('<', Traced.OPEN)
        .replace('|', Traced.MIDDLE)
        .replace('>', Traced.CLOSE);
  }
}
