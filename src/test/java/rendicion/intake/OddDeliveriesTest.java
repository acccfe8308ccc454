package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Delivery;

/** What else can lie in a folder, and what can become of the folder itself. */
class OddDeliveriesTest {

  @TempDir private Path input;
  @TempDir private Path state;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(input.resolve("turismo"));
    Files.createDirectories(input.resolve("emsa"));
  }

  @Test
  void takesNamesThatOtherSystemsCannotHaveAndKeepsThemFromBeingPaths() throws Exception {
    List<String> names =
        List.of(
            "CON.xlsx", "aux.txt.xlsx", "fin.xlsx.", "fin ", "-rf.xlsx", "..%2f.xlsx", "😀.xlsx");
    for (String name : names) {
      put("turismo/" + name, name);
    }
    shell("printf x > \"$(printf 'a\\377.xlsx')\"");

    Look look = look();

    assertThat(look.inForce().stream().map(Delivery::path).toList())
        .hasSize(names.size() + 1)
        .contains(
            "CON.xlsx", "aux.txt.xlsx", "fin.xlsx.", "fin", "-rf.xlsx", "..%2f.xlsx", "😀.xlsx");
    for (Delivery delivery : look.inForce()) {
      assertThat(intake().contentPath(delivery.content())).exists();
    }
  }

  @Test
  void takesWhatLiesAtTheEndOfALongPath() throws IOException {
    String folders = ("carpeta de ".repeat(9) + "/").repeat(3);
    Files.createDirectories(input.resolve("turismo/" + folders));
    put("turismo/" + folders + "arribos.xlsx", "x");

    assertThat(folders.length()).isEqualTo(300);
    assertThat(look().inForce())
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.path()).endsWith("arribos.xlsx");
              assertThat(intake().contentPath(delivery.content())).hasContent("x");
            });
  }

  @Test
  void doesNotWaitForAPipeNorTakeADevice() throws Exception {
    shell("mkfifo tubo.xlsx");
    assumeTrue(Files.exists(input.resolve("turismo/tubo.xlsx")), "mkfifo is not here");

    assertThat(told(look())).isEqualTo(List.of("turismo intake.not-a-file tubo.xlsx"));
  }

  @Test
  void refusesAHundredGigabytesByTheirSize() throws IOException {
    try (RandomAccessFile huge =
        new RandomAccessFile(input.resolve("turismo/enorme.xlsx").toFile(), "rw")) {
      huge.setLength(100L << 30);
    } catch (IOException e) {
      assumeTrue(false, "The disk has no sparse files");
    }

    assertThat(told(look())).isEqualTo(List.of("turismo intake.too-big enorme.xlsx"));
  }

  @Test
  void takesAHardLinkAsTheFileItIsAndFileTimesForNothing() throws IOException {
    put("turismo/uno.xlsx", "uno");
    Files.createLink(input.resolve("turismo/dos.xlsx"), input.resolve("turismo/uno.xlsx"));
    Files.setLastModifiedTime(
        input.resolve("turismo/uno.xlsx"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

    assertThat(told(look())).isEqualTo(List.of("turismo intake.delivered-twice uno.xlsx"));
    put("turismo/uno.xlsx", "otro");
    Files.setLastModifiedTime(
        input.resolve("turismo/uno.xlsx"), FileTime.from(Instant.parse("1969-01-01T00:00:00Z")));
    assertThat(look().arrived()).hasSize(2);
  }

  @Test
  void leavesOutWhatIsBeyondTheQuotaOfAnOffice() throws IOException {
    for (int i = 0; i < 30; i++) {
      put("emsa/" + i + ".xlsx", "n" + i);
    }
    put("turismo/a.xlsx", "a");

    Look look = look(Map.of("archivos_por_oficina", 10L));

    assertThat(look.inForce()).hasSize(11);
    assertThat(look.tally().refused()).isEqualTo(20);
  }

  @Test
  void takesAnEmptyShareForALostOneOnceSomethingWasDelivered() throws IOException {
    put("turismo/a.xlsx", "a");
    look();
    Files.delete(input.resolve("turismo/a.xlsx"));
    Files.delete(input.resolve("turismo"));
    Files.delete(input.resolve("emsa"));

    assertThatThrownBy(this::look)
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.INPUT_EMPTY))
        .hasMessageContaining("está vacía");
  }

  @Test
  void goesOnWithTheOtherOfficesWhenAFolderCannotBeRead() throws IOException {
    put("emsa/a.xlsx", "a");
    Path closed = input.resolve("turismo");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root reads all");
    try {
      Look look = look();

      assertThat(look.inForce()).hasSize(1);
      assertThat(told(look)).isEqualTo(List.of("turismo intake.folder-unreadable turismo"));
    } finally {
      closed.toFile().setReadable(true);
    }
  }

  @Test
  void takesInAgainWhatTheArchiveNoLongerHoldsAsItWas() throws IOException {
    put("turismo/a.xlsx", "bueno");
    Delivery delivery = look().inForce().getFirst();
    Path kept = intake().contentPath(delivery.content());
    Files.writeString(kept, "malo!");
    assertThatThrownBy(() -> intake().soundContentPath(delivery))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.STATE_DAMAGED));

    assertThat(look().arrived()).isEmpty();

    assertThat(kept).hasContent("bueno");
    assertThat(intake().soundContentPath(delivery)).isEqualTo(kept);
  }

  /** The share goes away after the files were listed, and comes back. */
  @Test
  void leavesForTheNextLookWhatGoesAwayInTheMiddle() throws IOException {
    put("turismo/a.xlsx", "a");
    Path elsewhere = state.resolve("elsewhere");
    Durably goingAway =
        new Durably(
            (step, target) -> {
              if (step.equals("write") && Files.exists(input.resolve("turismo"))) {
                Files.move(input.resolve("turismo"), elsewhere);
              }
            });

    Look interrupted =
        new Intake(state, Clock.systemUTC(), Intake::sleep, goingAway)
            .look(Puno.definitions(null), input, Duration.ZERO);

    assertThat(interrupted.waiting()).containsExactly(new Look.Waiting("turismo", "a.xlsx"));
    assertThat(interrupted.deliveries()).isEmpty();
    Files.move(elsewhere, input.resolve("turismo"));
    assertThat(look().inForce()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, FULL, 'El disco está lleno y no se pudo guardar '",
    "Input/output error, STATE_UNUSABLE, Input/output error",
  })
  void saysWhyTheArchiveCannotBeWritten(String words, IntakeException.Reason reason, String told)
      throws IOException {
    put("turismo/a.xlsx", "a");
    Durably failing =
        new Durably(
            (step, target) -> {
              if (step.equals("force")) {
                throw new FileSystemException(target.toString(), null, words);
              }
            });

    assertThatThrownBy(
            () ->
                new Intake(state, Clock.systemUTC(), Intake::sleep, failing)
                    .look(Puno.definitions(null), input, Duration.ZERO))
        .isInstanceOfSatisfying(
            IntakeException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(told);
  }

  private void shell(String command) throws Exception {
    new ProcessBuilder("sh", "-c", command)
        .directory(input.resolve("turismo").toFile())
        .start()
        .waitFor();
  }

  private void put(String path, String content) throws IOException {
    Files.writeString(input.resolve(path), content);
  }

  private Intake intake() {
    return new Intake(state, Clock.systemUTC());
  }

  private Look look() {
    return look(Map.of());
  }

  private Look look(Map<String, Long> limits) {
    return intake().look(Puno.definitions(limits), input, Duration.ZERO);
  }

  private static List<String> told(Look look) {
    return look.findings().stream()
        .map(f -> f.office() + " " + f.finding().code() + " " + f.finding().file())
        .toList();
  }
}
