package rendicion.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.reading.words.TypedNumber.Habit;

/** Numbers as clerks type them, each with what is read and what stands behind it. */
class MessyNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54,7 (2017)    | 54.7    | (2017)",
        "160 tn/día     | 160     | tn/día",
        "22.65%         | 22.65   | ''",
        "0 %            | 0       | ''",
        "S/ 1,234.50    | 1234.50 | ''",
        "80 (Aprox.)    | 80      | (Aprox.)",
        "511,703 (2017) | ?       | (2017)",
        "1.234.567      | 1234567 | ''",
        "5 600          | 5600    | ''",
        "1.234,5        | 1234.5  | ''",
        "1.234          | ?       | ''",
        "1,234          | ?       | ''",
      })
  void readsWhatTheFormAloneTells(String written, String value, String rest) {
    TypedNumber number = Objects.requireNonNull(TypedNumber.read(written));

    assertThat(number.value() == null ? "?" : number.value().toPlainString()).isEqualTo(value);
    assertThat(number.rest()).isEqualTo(rest);
  }

  @Test
  void aLoneSeparatorBeforeThreeDigitsIsWhatTheHabitSays() {
    TypedNumber number = Objects.requireNonNull(TypedNumber.read("1,234"));

    assertThat(number.under(Habit.COMMA_GROUPS, ',')).isEqualByComparingTo("1234");
    assertThat(number.under(Habit.POINT_GROUPS, ',')).isEqualByComparingTo("1.234");
    assertThat(number.under(Habit.UNKNOWN, ',')).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "..", "n.d.", "S/D", "No recepcionado", "∕", "s/i", "N/A", "—"})
  void standsForNoValueAndNeverForZero(String written) {
    assertThat(NoValue.is(written)).isTrue();
    assertThat(TypedNumber.read(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 %", "si", "Enero"})
  void isNoMarkForAMissingValue(String written) {
    assertThat(NoValue.is(written)).isFalse();
  }
}
