package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Delivery;

/** Files whose names a person, or another computer, takes for one and the same. */
class NamesakesTest {

  private static final String COMPOSED = "PE\u00d1A.xlsx";
  private static final String APART = "PEN\u0303A.xlsx";
  private static final String MARKED =
      "PE\u00d1A ~" + String.format("%08x", APART.hashCode()) + ".xlsx";

  @TempDir private Path input;
  @TempDir private Path state;

  @ParameterizedTest
  @CsvSource({
    "Avance.xlsx, avance.xlsx, avance.xlsx, names-differ-by-case, Avance.xlsx",
    "AVANCE.XLSX, avance.xlsx, avance.xlsx, names-differ-by-case, AVANCE.XLSX",
    "Datos/a.xlsx, datos/A.xlsx, datos/A.xlsx, names-differ-by-case, Datos/a.xlsx",
    "PE\u00d1A.xlsx, pen\u0303a.xlsx, pe\u00f1a.xlsx, names-differ-by-case, PE\u00d1A.xlsx",
    "PE\u00d1A.xlsx, PEN\u0303A.xlsx, PE\u00d1A ~*.xlsx, names-look-alike, PE\u00d1A.xlsx",
    "a b.xlsx, a\u00a0b.xlsx, a b ~*.xlsx, names-look-alike, a b.xlsx",
    "a\u00f1o/a.xlsx, an\u0303o/a.xlsx, a\u00f1o/a ~*.xlsx, names-look-alike," + " a\u00f1o/a.xlsx",
  })
  void takesBothAndSaysSo(String one, String two, String told, String code, String other)
      throws IOException {
    put(one, "uno");
    put(two, "dos");

    Look look = look();

    assertThat(look.inForce().stream().map(d -> starred(d.path())))
        .containsExactlyInAnyOrder(one, told);
    assertThat(told(look))
        .containsExactly("intake." + code + " " + told + " {other=" + other + "}");
    assertThat(look().arrived()).isEmpty();
  }

  @Test
  void saysNothingOfNamesThatDifferInMore() throws IOException {
    put("Avance.xlsx", "uno");
    put("Avances.xlsx", "dos");
    put("2021/Avance.xlsx", "tres");
    put("PENA.xlsx", "cuatro");
    put(COMPOSED, "cinco");

    assertThat(told(look())).isEmpty();
  }

  /** The other one may come first in the order of bytes; it must not take over the path. */
  @Test
  void leavesItsPathToTheFileThatHadItWhenOneThatLooksAlikeComesLater() throws IOException {
    put(COMPOSED, "uno");
    look();
    put(APART, "dos");

    assertThat(lines(look().inForce())).containsExactlyInAnyOrder("1 " + COMPOSED, "2 " + MARKED);

    put(APART, "tres");
    assertThat(lines(look().inForce())).containsExactlyInAnyOrder("1 " + COMPOSED, "3 " + MARKED);
    put(COMPOSED, "cuatro");
    assertThat(lines(look().inForce())).containsExactlyInAnyOrder("4 " + COMPOSED, "3 " + MARKED);
  }

  @Test
  void takesAFileSavedUnderTheSameNameByAnotherSystemForTheSameFile() throws IOException {
    put(COMPOSED, "uno");
    look();
    remove(COMPOSED);
    put(APART, "dos");

    Look look = look();

    assertThat(lines(look.inForce())).containsExactly("2 " + COMPOSED);
    assertThat(look.replaced()).containsEntry(2L, 1L);
    assertThat(told(look)).isEmpty();
    assertThat(look().arrived()).isEmpty();
  }

  @Test
  void takesANameInOtherCaseForTheSameFileOnceTheOtherIsGone() throws IOException {
    put("Avance.xlsx", "uno");
    look();
    remove("Avance.xlsx");
    put("avance.xlsx", "dos");

    Look look = look();

    assertThat(lines(look.inForce())).containsExactly("2 avance.xlsx");
    assertThat(look.replaced()).containsEntry(2L, 1L);
    assertThat(look().arrived()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Avance.xlsx, avance.xlsx", "PE\u00d1A.xlsx, PEN\u0303A.xlsx"})
  void countsOnlyTheOneThatWasLeftWhenTheOlderIsRemoved(String older, String newer)
      throws IOException {
    put(older, "uno");
    look();
    put(newer, "dos");
    Look both = look();
    remove(older);

    Look left = look();

    assertThat(left.inForce()).hasSize(1);
    assertThat(left.inForce().getFirst().content())
        .isEqualTo(both.deliveries().getLast().content());
    assertThat(left.findReplaced(left.inForce().getFirst()))
        .hasValueSatisfying(d -> assertThat(d.number()).isEqualTo(1));
    assertThat(left.firsts()).hasSize(2);
    assertThat(look().arrived()).isEmpty();
  }

  /** A published figure does not go back: the newer one stays until the other is saved again. */
  @Test
  void goesOnWithANewerOneThatWasRemovedUntilTheOtherIsSavedAgain() throws IOException {
    put("Avance.xlsx", "uno");
    look();
    put("avance.xlsx", "dos");
    look();
    remove("avance.xlsx");

    assertThat(lines(look().inForce())).containsExactly("1 Avance.xlsx", "2 avance.xlsx");

    put("Avance.xlsx", "tres");
    assertThat(lines(look().inForce())).containsExactly("3 Avance.xlsx");
    assertThat(look().arrived()).isEmpty();
  }

  @Test
  void asksAboutOneThatGaveWayAndComesBackAsItWas() throws IOException {
    put("Avance.xlsx", "uno");
    look();
    remove("Avance.xlsx");
    put("avance.xlsx", "dos");
    look();
    put("Avance.xlsx", "uno");

    Look look = look();

    assertThat(lines(look.inForce())).containsExactly("2 avance.xlsx");
    assertThat(told(look))
        .containsExactlyInAnyOrder(
            "intake.older-again Avance.xlsx {other=avance.xlsx, other-office=turismo}",
            "intake.names-differ-by-case avance.xlsx {other=Avance.xlsx}");
    assertThat(told(look())).isEqualTo(told(look));
    assertThat(look().arrived()).isEmpty();

    put("Avance.xlsx", "uno, con una nota");
    assertThat(lines(look().inForce())).containsExactly("4 Avance.xlsx", "2 avance.xlsx");
  }

  @Test
  void keepsApartThoseOfTwoOffices() throws IOException {
    put("Avance.xlsx", "uno");
    look();
    remove("Avance.xlsx");
    Files.createDirectories(input.resolve("emsa"));
    Files.writeString(input.resolve("emsa/avance.xlsx"), "dos");

    Look look = look();

    assertThat(lines(look.inForce())).containsExactly("2 avance.xlsx", "1 Avance.xlsx");
    assertThat(told(look)).isEmpty();
  }

  private void put(String path, String content) throws IOException {
    Path file = input.resolve("turismo").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void remove(String path) throws IOException {
    Files.delete(input.resolve("turismo").resolve(path));
  }

  private Look look() {
    return new Intake(state, Clock.systemUTC()).look(Puno.definitions(null), input, Duration.ZERO);
  }

  private static List<String> lines(List<Delivery> deliveries) {
    return deliveries.stream().map(d -> d.number() + " " + d.path()).toList();
  }

  private static List<String> told(Look look) {
    return look.findings().stream()
        .map(Look.OfficeFinding::finding)
        .map(f -> f.code() + " " + starred(f.file()) + " " + f.arguments())
        .toList();
  }

  private static String starred(@Nullable String path) {
    return String.valueOf(path).replaceFirst("~[0-9a-f]{8}", "~*");
  }
}
