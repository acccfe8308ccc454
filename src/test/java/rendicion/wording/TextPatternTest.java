package rendicion.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put together without ICU reads as ICU would have it. */
class TextPatternTest {

  private static final ULocale PERU = ULocale.forLanguageTag("es-PE");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Sin lugares # y con signo    | Sin lugares # y con signo
          {a}                          | uno
          {a}{b} y {a}, {b}.           | uno{b} y ''dos y uno, {b} y ''dos.
          El año''s {a}                | El año's uno
          '{a}' es {a}                 | {a} es uno
          {n, plural, one {# mes} other {# meses}} de {a} | 1,234 meses de uno
          {n} de {a}                   | 1,234 de uno
          {a, select, uno {sí} other {no}} | sí
          """)
  void readsAsIcuReadsIt(String pattern, String read) {
    Map<String, Object> arguments = Map.of("a", "uno", "b", "{b} y ''dos", "n", 1234);
    assertThat(new TextPattern(pattern, PERU).say(arguments))
        .isEqualTo(new MessageFormat(pattern, PERU).format(arguments))
        .isEqualTo(read);
  }

  @Test
  void takesHyphensInNames() {
    TextPattern text = new TextPattern("{other-file}: {n-cells, plural, other {#}}", PERU);
    assertThat(text.arguments()).isEqualTo(Set.of("other-file", "n-cells"));
    assertThat(text.say(Map.of("other-file", "poi.xlsx", "n-cells", 2))).isEqualTo("poi.xlsx: 2");
    assertThat(new TextPattern("{other-file}.", PERU).say(Map.of("other-file", "poi.xlsx")))
        .isEqualTo("poi.xlsx.");
  }
}
