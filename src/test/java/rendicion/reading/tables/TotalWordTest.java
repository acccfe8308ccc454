package rendicion.reading.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalWordTest {

  @ParameterizedTest
  @CsvSource({
    "SUB TOTAL,BARE",
    "Total general,BARE",
    "SUB TOTAL ZONA NORTE,NAMED",
    "SUBTOTAL ZONA NORTE,NAMED",
    "Total Ácora,NAMED",
    "Total de hogares con agua,AMONG_MANY",
    "Zona Norte,NONE",
  })
  void tellsHowATextSpeaksOfATotal(String text, TotalWord expected) {
    assertThat(TotalWord.of(text)).isEqualTo(expected);
  }
}
