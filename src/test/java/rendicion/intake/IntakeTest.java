package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.CopyStamp;
import rendicion.domain.Delivery;
import rendicion.intake.Look.OfficeFinding;
import rendicion.intake.Look.Tally;
import rendicion.intake.Look.Waiting;

class IntakeTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path input;
  @TempDir Path state;
  private Instant now = NOON;
  private final List<Duration> pauses = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(input.resolve("turismo/2021"));
    Files.createDirectories(input.resolve("emsa"));
  }

  @Test
  void takesInEveryContentOnceAndNumbersIt() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/2021/ARRIBO.xlsx", "dos");
    put("emsa/agua.xlsx", "tres");

    Look first = look();

    assertThat(lines(first.deliveries()))
        .isEqualTo(
            List.of("1 emsa/agua.xlsx", "2 turismo/2021/ARRIBO.xlsx", "3 turismo/ARRIBO.xlsx"));
    assertThat(first.arrived()).isEqualTo(first.deliveries());
    assertThat(lines(first.inForce())).isEqualTo(lines(first.deliveries()));
    assertThat(first.tally()).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
    for (Delivery delivery : first.deliveries()) {
      Path kept = intake().contentPath(delivery.content());
      Path source = input.resolve(delivery.office()).resolve(delivery.path());
      assertThat(Files.mismatch(kept, source)).isEqualTo(-1);
      assertThat(delivery.seenAt()).isEqualTo(NOON);
    }
  }

  @Test
  void aSecondLookFindsNothingNewWhateverTheClockAndTheFileTimesSay() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/copia.xlsx", "uno");
    Look first = look();
    Map<String, String> before = tree(state);
    now = NOON.plus(Duration.ofDays(400));
    Files.setLastModifiedTime(
        input.resolve("turismo/ARRIBO.xlsx"), FileTime.from(Instant.parse("1969-01-01T00:00:00Z")));

    Look second = look();

    assertThat(second)
        .isEqualTo(
            new Look(
                first.deliveries(),
                first.inForce(),
                List.of(),
                first.waiting(),
                first.tally(),
                first.replaced(),
                first.turnedAway(),
                first.findings()));
    assertThat(tree(state)).isEqualTo(before);
  }

  @Test
  void neverTouchesTheFoldersOfOffices() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/~$ARRIBO.xlsx", "x");
    put("suelto.xlsx", "x");
    Map<String, String> before = tree(input);

    look();

    assertThat(tree(input)).isEqualTo(before);
  }

  @Test
  void aNewContentAtAPathTakesTheForceOfTheOld() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    look();
    put("turismo/ARRIBO.xlsx", "dos");

    Look second = look();

    assertThat(lines(second.deliveries()))
        .isEqualTo(List.of("1 turismo/ARRIBO.xlsx", "2 turismo/ARRIBO.xlsx"));
    assertThat(lines(second.inForce())).isEqualTo(List.of("2 turismo/ARRIBO.xlsx"));
    assertThat(second.findings()).isEmpty();
  }

  /** Each copy is made from what the one before it became; all stand for the first file. */
  @Test
  void aCopyOfACopyThatComesBackStillCorrectsTheFirstFile() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/ARRIBO (revisado).xlsx", "dos " + stampOf(look()));
    Look second = look();
    assertThat(lines(second.inForce())).isEqualTo(List.of("2 turismo/ARRIBO (revisado).xlsx"));
    put("turismo/ARRIBO (revisado) v3.xlsx", "tres " + stampOf(second));
    Look third = look();
    assertThat(lines(third.inForce())).isEqualTo(List.of("3 turismo/ARRIBO (revisado) v3.xlsx"));
    put("turismo/cuarto.xlsx", "cuatro " + stampOf(third));

    assertThat(lines(look().inForce())).isEqualTo(List.of("4 turismo/cuarto.xlsx"));

    put("turismo/ARRIBO.xlsx", "cinco");
    assertThat(lines(look().inForce())).isEqualTo(List.of("5 turismo/ARRIBO.xlsx"));
  }

  private static String stampOf(Look look) {
    Delivery last = look.inForce().getLast();
    return new CopyStamp(last.office(), last.path(), last.content()).text();
  }

  @Test
  void anOlderContentThatComesBackDoesNotWin() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    look();
    put("turismo/ARRIBO.xlsx", "dos");
    look();
    put("turismo/ARRIBO.xlsx", "uno");

    Look third = look();

    assertThat(lines(third.inForce())).isEqualTo(List.of("2 turismo/ARRIBO.xlsx"));
    assertThat(told(third))
        .isEqualTo(
            List.of(
                "turismo QUESTION intake.older-again ARRIBO.xlsx"
                    + " {other=ARRIBO.xlsx, other-office=turismo}"));
    assertThat(third.tally()).isEqualTo(new Tally(1, 0, 1, 0, 0, 0));

    put("turismo/ARRIBO.xlsx", "uno, con una nota");
    assertThat(lines(look().inForce())).isEqualTo(List.of("4 turismo/ARRIBO.xlsx"));
  }

  @Test
  void theSameContentTwiceCountsOnce() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/ARRIBO (2).xlsx", "uno");

    Look look = look();

    assertThat(lines(look.inForce())).isEqualTo(List.of("1 turismo/ARRIBO (2).xlsx"));
    assertThat(told(look))
        .isEqualTo(
            List.of(
                "turismo NOTE intake.delivered-twice ARRIBO.xlsx"
                    + " {other=ARRIBO (2).xlsx, other-office=turismo}"));
    assertThat(look.tally()).isEqualTo(new Tally(2, 1, 1, 0, 0, 0));
  }

  @Test
  void aRenamedFileGoesOnUnderItsNewName() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    look();
    Files.move(input.resolve("turismo/ARRIBO.xlsx"), input.resolve("turismo/ARRIBO 2021.xlsx"));

    Look renamed = look();
    assertThat(lines(renamed.inForce())).isEqualTo(List.of("2 turismo/ARRIBO 2021.xlsx"));
    assertThat(renamed.findings()).isEmpty();

    put("turismo/ARRIBO 2021.xlsx", "dos");
    assertThat(lines(look().inForce())).isEqualTo(List.of("3 turismo/ARRIBO 2021.xlsx"));
  }

  @Test
  void aFileInTheWrongOfficeCountsInTheRightOneOnceItIsRemoved() throws IOException {
    put("emsa/ARRIBO.xlsx", "uno");
    look();
    put("turismo/ARRIBO.xlsx", "uno");

    Look both = look();
    assertThat(lines(both.inForce())).isEqualTo(List.of("1 emsa/ARRIBO.xlsx"));
    assertThat(told(both))
        .isEqualTo(
            List.of(
                "turismo QUESTION intake.delivered-by-two-offices ARRIBO.xlsx"
                    + " {other=ARRIBO.xlsx, other-office=emsa}"));

    Files.delete(input.resolve("emsa/ARRIBO.xlsx"));
    Look right = look();
    assertThat(lines(right.inForce())).isEqualTo(List.of("3 turismo/ARRIBO.xlsx"));
    assertThat(right.findings()).isEmpty();
  }

  @Test
  void aFileThatDisappearsStaysDelivered() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    look();
    Files.delete(input.resolve("turismo/ARRIBO.xlsx"));

    Look second = look();

    assertThat(lines(second.inForce())).isEqualTo(List.of("1 turismo/ARRIBO.xlsx"));
    assertThat(second.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 0));
  }

  @Test
  void aFileThatIsStillGrowingWaits() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    put("turismo/listo.xlsx", "dos");
    meanwhile = () -> put("turismo/ARRIBO.xlsx", "uno y más");

    Look growing = look(Duration.ofSeconds(30));

    assertThat(pauses).isEqualTo(List.of(Duration.ofSeconds(30)));
    assertThat(lines(growing.deliveries())).isEqualTo(List.of("1 turismo/listo.xlsx"));
    assertThat(growing.waiting()).isEqualTo(List.of(new Waiting("turismo", "ARRIBO.xlsx")));
    assertThat(growing.tally()).isEqualTo(new Tally(2, 1, 0, 1, 0, 0));
    assertThat(growing.findings()).isEmpty();

    now = NOON.plus(Duration.ofHours(25));
    meanwhile = () -> put("turismo/ARRIBO.xlsx", "uno y mucho más");
    assertThat(told(look(Duration.ofSeconds(30))))
        .isEqualTo(List.of("turismo WARNING intake.still-changing ARRIBO.xlsx {n-hours=24}"));

    meanwhile = () -> {};
    Look settled = look(Duration.ofSeconds(30));
    assertThat(settled.waiting()).isEmpty();
    assertThat(settled.findings()).isEmpty();
    assertThat(tree(state).keySet()).noneMatch(p -> p.startsWith("waiting/"));
  }

  @Test
  void waitsOnlyWhenThereIsSomethingNew() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    look();

    look(Duration.ofSeconds(30));

    assertThat(pauses).isEmpty();
  }

  @Test
  void leftoversAreIgnoredAndWhatIsNobodysIsTold() throws IOException {
    for (String name :
        List.of(
            "~$A.xlsx",
            ".~lock.A.ods#",
            "THUMBS.DB",
            "desktop.ini",
            ".DS_Store",
            "._A.xlsx",
            "A.tmp",
            "A.part",
            "A.crdownload",
            "~WRL0001.tmp",
            "A (conflicted copy).xlsx",
            "A (Rosa's conflicted copy 2021-03-04).xlsx",
            "A (Copia en conflicto de ROSA-PC 2021-03-04).xlsx",
            "LEEME.txt")) {
      put("turismo/" + name, "x");
    }
    put("LEEME.md", "x");
    put("suelto.xlsx", "x");
    put("finanzas/A.xlsx", "x");
    put("finanzas/B.xlsx", "x");
    put("turismo/__MACOSX/A.xlsx", "x");
    Files.createSymbolicLink(
        input.resolve("turismo/enlace.xlsx"), input.resolve("finanzas/A.xlsx"));
    Files.createSymbolicLink(input.resolve("turismo/carpeta"), input.resolve("finanzas"));
    Files.createDirectory(input.resolve("turismo/carpeta.xlsx"));

    Look look = look();

    assertThat(look.deliveries()).isEmpty();
    assertThat(look.tally()).isEqualTo(new Tally(20, 0, 0, 0, 15, 5));
    assertThat(told(look))
        .isEqualTo(
            List.of(
                " WARNING intake.unknown-office finanzas {folder=finanzas}",
                " WARNING intake.file-outside-office suelto.xlsx {}",
                "turismo WARNING intake.not-a-file carpeta {}",
                "turismo WARNING intake.not-a-file enlace.xlsx {}"));
  }

  @Test
  void tooLargeAFileIsADeliveryThatIsNotTaken() throws IOException {
    put("turismo/grande.xlsx", "x".repeat(101));
    Map<String, Long> small = Map.of("archivo_bytes", 100L);

    Look look = look(Duration.ZERO, small);

    assertThat(told(look))
        .isEqualTo(List.of("turismo ERROR intake.too-big grande.xlsx {n-limit=0, n-size=1}"));
    assertThat(look.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
    assertThat(lines(look.arrived())).isEqualTo(List.of("1 turismo/grande.xlsx"));
    assertThat(look.turnedAway()).isEqualTo(Map.of(1L, look.findings().getFirst().finding()));
    assertThat(look.inForce()).isEmpty();
    assertThat(intake().contentPath(look.arrived().getFirst().content())).doesNotExist();

    Look again = look(Duration.ofSeconds(30), small);
    assertThat(again.arrived()).isEmpty();
    assertThat(again.tally()).isEqualTo(look.tally());
    assertThat(pauses).isEmpty();

    Look allowed = look(Duration.ZERO, Map.of());
    assertThat(lines(allowed.inForce())).isEqualTo(List.of("2 turismo/grande.xlsx"));
    assertThat(allowed.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aFileOfAbsurdSizeIsNotEvenReadForItsHash() throws IOException {
    put("turismo/grande.xlsx", "x".repeat(101));

    Look look = look(Duration.ZERO, Map.of("archivo_bytes", 100L, "huella_bytes", 100L));

    assertThat(look.arrived()).isEmpty();
    assertThat(look.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
    assertThat(look.findings()).hasSize(1);
  }

  @Test
  void moreFilesOrFoldersThanAllowedAreLeftOut() throws IOException {
    put("turismo/a.xlsx", "a");
    put("turismo/b.xlsx", "b");
    put("turismo/c.xlsx", "c");
    put("emsa/1/2/x.xlsx", "x");

    Look look = look(Duration.ZERO, Map.of("archivos_por_oficina", 2L, "subcarpetas", 1L));

    assertThat(lines(look.inForce())).isEqualTo(List.of("1 turismo/a.xlsx", "2 turismo/b.xlsx"));
    assertThat(told(look))
        .isEqualTo(
            List.of(
                "emsa WARNING intake.folder-too-deep 1/2 {n-limit=1}",
                "turismo WARNING intake.too-many-files c.xlsx {n-limit=2}"));
  }

  @Test
  void oddNamesAreShownCleanAndNeverUsedAsPaths() throws IOException {
    put("turismo/a\nb.xlsx", "1");
    put("turismo/\u202exslx.exe", "2");
    put("turismo/ARRIBO PEN\u0303A.xlsx", "3");
    put("turismo/ARRIBO PE\u00d1A.xlsx", "4");
    put("turismo/=cmd.xlsx", "5");
    put("turismo/Ate.xlsx", "6");
    put("turismo/ate.xlsx", "7");
    put("turismo/" + "x".repeat(240) + ".xlsx", "8");

    Look look = look();

    assertThat(look.deliveries().stream().map(Delivery::path).sorted().toList())
        .satisfiesExactly(
            p -> assertThat(p).isEqualTo("=cmd.xlsx"),
            p -> assertThat(p).matches("ARRIBO PE\u00d1A ~[0-9a-f]{8}.xlsx"),
            p -> assertThat(p).isEqualTo("ARRIBO PE\u00d1A.xlsx"),
            p -> assertThat(p).isEqualTo("Ate.xlsx"),
            p -> assertThat(p).isEqualTo("a b.xlsx"),
            p -> assertThat(p).isEqualTo("ate.xlsx"),
            p -> assertThat(p).isEqualTo("xslx.exe"),
            p -> assertThat(p).isEqualTo("x".repeat(114) + "….xlsx"));
    assertThat(told(look))
        .satisfiesExactly(
            f ->
                assertThat(f)
                    .startsWith("turismo NOTE intake.names-look-alike ARRIBO PE\u00d1A ~")
                    .endsWith(" {other=ARRIBO PE\u00d1A.xlsx}"),
            f ->
                assertThat(f)
                    .isEqualTo(
                        "turismo NOTE intake.names-differ-by-case ate.xlsx {other=Ate.xlsx}"));
    assertThat(tree(state).keySet()).allMatch(p -> p.matches("[a-z0-9/.]+"));
  }

  @Test
  void takesOffWhatAnInterruptedRunLeftAndRefillsTheArchive() throws IOException {
    put("turismo/ARRIBO.xlsx", "uno");
    Look first = look();
    Path kept = intake().contentPath(first.deliveries().getFirst().content());
    Files.delete(kept);
    Files.writeString(kept.resolveSibling(".tmp-x"), "half");
    Files.writeString(state.resolve("journal/puno/.tmp-2.json"), "half");

    Look second = look();

    assertThat(second.deliveries()).isEqualTo(first.deliveries());
    assertThat(second.arrived()).isEmpty();
    assertThat(kept).hasContent("uno");
    assertThat(tree(state).keySet()).noneMatch(p -> p.contains(".tmp-"));
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    assertThatThrownBy(
            () -> intake().look(Puno.definitions(null), input.resolve("no"), Duration.ZERO))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.INPUT_MISSING))
        .hasMessageContaining("No se puede leer la carpeta de entrada");
    put("turismo/ARRIBO.xlsx", "uno");
    assertThatThrownBy(() -> look(Duration.ZERO, Map.of("disco_libre_bytes", Long.MAX_VALUE / 2)))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.NO_SPACE));
    look();
    Files.writeString(state.resolve("journal/puno/1.json"), "{\"number\": 1");
    assertThatThrownBy(this::look)
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.STATE_DAMAGED));
  }

  @Test
  void oneRunAtATimeHoldsTheState() {
    try (StateLock held = StateLock.acquire(state, Clock.fixed(NOON, ZoneOffset.UTC))) {
      assertThatThrownBy(() -> StateLock.acquire(state, Clock.systemUTC()))
          .isInstanceOfSatisfying(
              IntakeException.class,
              e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.HELD))
          .hasMessageContaining("pid " + ProcessHandle.current().pid() + ", 2026-03-02T12:00:00Z");
    }
    StateLock.acquire(state, Clock.systemUTC()).close();
  }

  private Intake intake() {
    return new Intake(
        state,
        Clock.fixed(now, ZoneOffset.UTC),
        duration -> {
          pauses.add(duration);
          meanwhile.run();
        },
        Durably.plain());
  }

  private Look look() {
    return look(Duration.ZERO);
  }

  private Look look(Duration stableFor) {
    return look(stableFor, Map.of());
  }

  private Look look(Duration stableFor, Map<String, Long> limits) {
    return intake().look(Puno.definitions(limits), input, stableFor);
  }

  private void put(String path, String content) {
    try {
      Path file = input.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(List<Delivery> deliveries) {
    return deliveries.stream().map(d -> d.number() + " " + d.office() + "/" + d.path()).toList();
  }

  private static List<String> told(Look look) {
    return look.findings().stream().map(IntakeTest::line).toList();
  }

  private static String line(OfficeFinding f) {
    return f.office()
        + " "
        + f.finding().severity()
        + " "
        + f.finding().code()
        + " "
        + f.finding().file()
        + " "
        + f.finding().arguments();
  }

  /** Every file with its content and time. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> below = Files.walk(root)) {
      for (Path path : below.filter(Files::isRegularFile).toList()) {
        tree.put(
            root.relativize(path).toString(),
            Files.readString(path) + Files.getLastModifiedTime(path));
      }
    }
    return tree;
  }
}
