package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

  @ParameterizedTest
  @CsvSource({
    "municipalidad, mu-ni-ci-pa-li-dad",
    "desnutrición,  des-nu-tri-ción",
    "construcción,  cons-truc-ción",
    "«Presupuesto», «Pre-su-puesto»",
    "DIRCETUR,      DIRCETUR",
    "OE01-I1,       OE01-I1",
    "agua,          agua",
  })
  void partsWordsAsSpanishDoes(String word, String parted) {
    StringBuilder shown = new StringBuilder(word);
    for (int place : Hyphenation.of("es-PE").places(word).reversed()) {
      shown.insert(place, '-');
    }
    assertThat(shown).hasToString(parted);
  }

  @Test
  void partsNoWordOfAnotherLanguage() {
    assertThat(Hyphenation.of("qu-PE").places("municipalidad")).isEmpty();
  }

  /** Seen with a hyphen, read without one: whoever extracts the text gets whole words. */
  @Test
  void leavesWordsWholeInTheFile() {
    String words = "desnutrición municipalidad construcción ".repeat(12).strip();
    byte[] file = PdfDocument.of(Everything.INFO).heading(1, "Uno").paragraph(words).bytes();
    assertThat(String.join(" ", TaggedText.of(file)).replaceAll("\\s+", " "))
        .contains(words.substring(0, 300));
    assertThat(TagCheck.errors(file)).isEmpty();
    assertThat(List.copyOf(VeraPdf.broken("ua1", file))).isEmpty();
  }
}
