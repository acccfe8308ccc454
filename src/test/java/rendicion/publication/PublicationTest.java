package rendicion.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.publication.Published.Blocked;
import rendicion.publication.Published.Why;

class PublicationTest {

  private static final Heading HEADING =
      new Heading("puno-2019-2022", "Plan de Gobierno", "f".repeat(64), "Datos de muestra");
  private static final Map<String, String> FIRST =
      Map.of(
          "datos.csv", "a,1\n",
          "2021/informe.json", "{\"a\": 1}",
          "2022/informe.json", "{\"a\": 2}");
  private static final Map<String, String> SECOND =
      Map.of(
          "datos.csv", "a,2\n",
          "2022/informe.json", "{\"a\": 2}",
          "2023/informe.json", "{\"a\": 3}");

  @TempDir Path folder;

  @Test
  void publishesFilesAndListsThemInTheManifest() {
    Published published = publish(new Publication(folder), FIRST);

    assertThat(published)
        .isEqualTo(
            new Published(
                1,
                true,
                List.of("2021/informe.json", "2022/informe.json", "datos.csv"),
                List.of(),
                List.of()));
    Map<String, String> expected = new TreeMap<>(FIRST);
    expected.put(
        "MANIFEST.json",
        """
        {
          "plan": {
            "code": "puno-2019-2022",
            "title": "Plan de Gobierno"
          },
          "definitions": "%s",
          "publication": 1,
          "sampleNotice": "Datos de muestra",
          "files": [
            {
              "path": "2021/informe.json",
              "sha256": "f9d86028c6e0d64e225186f96acb69338b2c59764df79162107f5c4bb34d1310",
              "size": 8,
              "sources": [
                {
                  "office": "turismo",
                  "path": "ARRIBO.xlsx",
                  "sha256": "%s"
                }
              ]
            },
            {
              "path": "2022/informe.json",
              "sha256": "%s",
              "size": 8,
              "sources": [
                {
                  "office": "turismo",
                  "path": "ARRIBO.xlsx",
                  "sha256": "%s"
                }
              ]
            },
            {
              "path": "datos.csv",
              "sha256": "%s",
              "size": 4,
              "sources": []
            }
          ]
        }
        """
            .formatted(
                "f".repeat(64), "a".repeat(64), sha("{\"a\": 2}"), "a".repeat(64), sha("a,1\n")));
    assertThat(tree(folder)).isEqualTo(expected);
  }

  /** Little free space is no reason of a failure that has another one. */
  @ParameterizedTest
  @CsvSource({
    "No space left on device, FULL, 'El disco está lleno y no se pudo escribir en '",
    "Input/output error, OUTPUT_UNUSABLE, Input/output error",
    "Read-only file system, OUTPUT_UNUSABLE, Read-only file system",
  })
  void tellsWantOfSpaceFromOtherReasons(
      String words, PublicationException.Reason reason, String told) {
    Tight disk = new Tight();
    disk.fails = "copy";
    disk.words = words;

    assertFails(disk, FIRST, reason, told);
  }

  /** A library that writes without a word leaves a cut file where there is no room. */
  @ParameterizedTest
  @CsvSource({
    "0,         FULL,          'El disco está lleno y no se pudo escribir en '",
    "1000000,   FULL,          'El disco está lleno y no se pudo escribir en '",
    "150000000, BROKEN_OUTPUT, datos.xlsx no salió bien",
  })
  void takesACutFileForWantOfSpaceOnlyWhereItCouldNotFit(
      long free, PublicationException.Reason reason, String told) {
    Tight disk = new Tight();
    disk.left = free;

    assertFails(disk, Map.of("datos.xlsx", "PK cut"), reason, told);
  }

  private void assertFails(
      Tight disk, Map<String, String> files, PublicationException.Reason reason, String told) {
    assertThatThrownBy(() -> publish(new Publication(folder, disk), files))
        .isInstanceOfSatisfying(
            PublicationException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(told);
  }

  /** A disk with room to begin with, and then little. */
  private static final class Tight extends Disk {
    private String fails = "";
    private String words = "";
    private long left = 150_000_000;
    private int asked;

    Tight() {
      super((step, target) -> {});
    }

    @Override
    long free(Path folder) {
      asked++;
      boolean beforeWriting = asked == 1 || (!fails.isEmpty() && asked == 2);
      return beforeWriting ? Long.MAX_VALUE / 2 : left;
    }

    @Override
    void copy(Path source, String sha256, Path target) throws IOException {
      if (fails.equals("copy")) {
        throw new FileSystemException(target.toString(), null, words);
      }
      super.copy(source, sha256, target);
    }
  }

  @Test
  void publishingTheSameAgainTouchesNothing() throws IOException {
    publish(new Publication(folder), FIRST);
    FileTime longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
    for (Path file : files(folder)) {
      Files.setLastModifiedTime(file, longAgo);
    }

    Published again = publish(new Publication(folder), FIRST);

    assertThat(again).isEqualTo(new Published(1, false, List.of(), List.of(), List.of()));
    for (Path file : files(folder)) {
      assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }
  }

  @Test
  void knowsWhetherWhatItPublishedIsStillThere() throws IOException {
    assertThat(new Publication(folder).isIntact("datos.csv")).isFalse();
    publish(new Publication(folder), FIRST);
    assertThat(new Publication(folder).isIntact("datos.csv")).isTrue();

    Files.writeString(folder.resolve("datos.csv"), "a,1,nota de una persona\n");
    assertThat(new Publication(folder).isIntact("datos.csv")).isTrue();
    assertThat(new Publication(folder).isIntact("otro.csv")).isFalse();

    publish(new Publication(folder), FIRST);
    Files.delete(folder.resolve("2021/informe.json"));
    assertThat(new Publication(folder).isIntact("datos.csv")).isFalse();
  }

  @Test
  void keepsACopyOfWhatIsPutAsideThroughLaterPublications() throws IOException {
    publish(new Publication(folder), FIRST);
    Files.writeString(folder.resolve("datos.csv"), "ilegible");

    String aside = new Publication(folder).putAside("datos.csv");
    publish(new Publication(folder), SECOND);

    assertThat(aside).isEqualTo("datos-aparte-" + sha("ilegible").substring(0, 12) + ".csv");
    assertThat(folder.resolve(aside)).hasContent("ilegible");
    assertThat(folder.resolve("datos.csv")).hasContent("a,2");
  }

  @Test
  void replacesWhatChangedAndRemovesWhatIsNoLongerMade() {
    publish(new Publication(folder), FIRST);

    Published second = publish(new Publication(folder), SECOND);

    assertThat(second)
        .isEqualTo(
            new Published(
                2,
                true,
                List.of("2023/informe.json", "datos.csv"),
                List.of("2021/informe.json"),
                List.of()));
    assertThat(withoutManifest(tree(folder))).isEqualTo(new TreeMap<>(SECOND));
    assertThat(folder.resolve("2021")).doesNotExist();
  }

  @Test
  void leavesAloneWhatPeoplePutThereOrChanged() throws IOException {
    publish(new Publication(folder), FIRST);
    Files.writeString(folder.resolve("nota.txt"), "de una persona");
    Files.writeString(folder.resolve("2021/informe.json"), "{\"a\": \"corregido\"}");

    publish(new Publication(folder), SECOND);

    Map<String, String> expected = new TreeMap<>(SECOND);
    expected.put("nota.txt", "de una persona");
    expected.put("2021/informe.json", "{\"a\": \"corregido\"}");
    assertThat(withoutManifest(tree(folder))).isEqualTo(expected);
  }

  @Test
  void writesBesideAFileThatIsInUseAndTakesItsPlaceLater() {
    publish(new Publication(folder), FIRST);

    Published blocked = publish(lockedAt("datos.csv"), SECOND);

    assertThat(blocked.blocked())
        .isEqualTo(List.of(new Blocked("datos.csv", "datos-publicacion-2.csv", Why.IN_USE)));
    Map<String, String> expected = new TreeMap<>(SECOND);
    expected.put("datos.csv", "a,1\n");
    expected.put("datos-publicacion-2.csv", "a,2\n");
    assertThat(withoutManifest(tree(folder))).isEqualTo(expected);

    assertThat(new Publication(folder).isIntact("otro.csv"))
        .as("there is something to do while it lies beside")
        .isFalse();

    Published still = publish(lockedAt("datos.csv"), SECOND);
    assertThat(still)
        .isEqualTo(
            new Published(
                2,
                false,
                List.of(),
                List.of(),
                List.of(new Blocked("datos.csv", "datos-publicacion-2.csv", Why.IN_USE))));

    Published free = publish(new Publication(folder), SECOND);
    assertThat(free)
        .isEqualTo(
            new Published(
                3, true, List.of("datos.csv"), List.of("datos-publicacion-2.csv"), List.of()));
    assertThat(withoutManifest(tree(folder))).isEqualTo(new TreeMap<>(SECOND));
    assertThat(new Publication(folder).isIntact("otro.csv")).isTrue();
  }

  @Test
  void neverOverwritesWhatSomebodyChangedWhileTheNewOneWasMade() throws IOException {
    publish(new Publication(folder), FIRST);
    Publication publication = new Publication(folder);
    Staging staging = staged(publication, SECOND);
    Files.writeString(folder.resolve("datos.csv"), "a,1,anotado\n");

    Published published = publication.publish(staging, HEADING, PublicationTest::sources);

    assertThat(published.blocked())
        .isEqualTo(
            List.of(new Blocked("datos.csv", "datos-publicacion-2.csv", Why.CHANGED_MEANWHILE)));
    assertThat(tree(folder)).containsEntry("datos.csv", "a,1,anotado\n");
  }

  @Test
  void replacesAnEditedFileThatLayThereBeforeTheWorkBegan() throws IOException {
    publish(new Publication(folder), FIRST);
    Files.writeString(folder.resolve("datos.csv"), "a,1,anotado\n");
    assertThat(new Publication(folder).existing("datos.csv")).contains(folder.resolve("datos.csv"));
    assertThat(new Publication(folder).existing("otros.csv")).isEmpty();

    publish(new Publication(folder), SECOND);

    assertThat(withoutManifest(tree(folder))).isEqualTo(new TreeMap<>(SECOND));
  }

  @Test
  void publishesNothingWhenOneFileIsBroken() {
    publish(new Publication(folder), FIRST);
    Map<String, String> before = tree(folder);

    for (String broken :
        List.of("x.pdf", "x.xlsx", "x.xls", "x.xml", "x.svg", "2022/informe.json", "vacio.csv")) {
      Map<String, String> outputs = new TreeMap<>(SECOND);
      outputs.put(broken, broken.equals("vacio.csv") ? "" : "%PDF-1.7 cut");
      assertThatThrownBy(() -> publish(new Publication(folder), outputs))
          .isInstanceOfSatisfying(
              PublicationException.class,
              e -> assertThat(e.reason()).isEqualTo(PublicationException.Reason.BROKEN_OUTPUT));
      new Publication(folder).recover();
      assertThat(tree(folder)).isEqualTo(before);
    }
  }

  @Test
  void refusesPathsThatAreNotFriendly() {
    Staging staging = new Publication(folder).begin();
    for (String path :
        List.of("../x", "/x", "a/../x", ".x", "a//b", "", "a\\b", "ñ.csv", "x.", "MANIFEST.json")) {
      assertThatThrownBy(() -> staging.file(path)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void acceptsTheNamesThatMarkedCopiesGet() {
    Map<String, String> copies =
        Map.of(
            "oficinas/emsa/(1) ARRIBO 2021 (2) - observado.csv", "a",
            "oficinas/emsa/a..b. c_d observado 2.csv", "b");

    publish(new Publication(folder), copies);

    assertThat(withoutManifest(tree(folder))).isEqualTo(new TreeMap<>(copies));
  }

  /**
   * What was renamed was on the disk before, and its name is on the disk before going on; whatever
   * a manifest names was on the disk before the manifest.
   */
  @Test
  void forcesContentsBeforeAndNamesAfterEveryRename() {
    List<String> steps = new ArrayList<>();
    Publication publication =
        new Publication(
            folder,
            (step, target) -> {
              String path = folder.toAbsolutePath().normalize().relativize(target).toString();
              steps.add(step + " " + path);
            });

    publish(publication, Map.of("2022/a.csv", "a", "b.csv", "b"));

    assertThat(steps.stream().filter(s -> !s.startsWith("del")).toList())
        .isEqualTo(
            List.of(
                "create folder .publicaciones",
                "force folder .publicaciones",
                "create folder .publicaciones/1",
                "force folder .publicaciones/1",
                "force .publicaciones/1/2022/a.csv",
                "force .publicaciones/1/b.csv",
                "force names in .publicaciones/1/2022",
                "force names in .publicaciones/1",
                "write .publicaciones/1/.tmp-MANIFEST.json",
                "force .publicaciones/1/.tmp-MANIFEST.json",
                "rename .publicaciones/1/MANIFEST.json",
                "force folder .publicaciones/1/MANIFEST.json",
                "create folder 2022",
                "force folder 2022",
                "copy 2022/.tmp-a.csv",
                "force 2022/.tmp-a.csv",
                "rename 2022/a.csv",
                "force folder 2022/a.csv",
                "copy .tmp-b.csv",
                "force .tmp-b.csv",
                "rename b.csv",
                "force folder b.csv",
                "write .tmp-MANIFEST.json",
                "force .tmp-MANIFEST.json",
                "rename MANIFEST.json",
                "force folder MANIFEST.json"));
    assertThat(steps.indexOf("rename MANIFEST.json"))
        .isLessThan(steps.indexOf("delete .publicaciones/1/MANIFEST.json"));
  }

  /** After a power cut on a disk that lies: the manifest is there, what it names is not. */
  @Test
  void forgetsACompletePublicationWhoseFilesWereLost() throws IOException {
    publish(new Publication(folder), FIRST);
    Map<String, String> before = tree(folder);
    for (String lost : List.of("", "{\"a\": ")) {
      assertThat(stopsAt("create folder", "2023")).isTrue();
      Files.writeString(folder.resolve(".publicaciones/2/2023/informe.json"), lost);

      new Publication(folder).recover();

      assertThat(tree(folder)).isEqualTo(before);
    }
    Published published = publish(new Publication(folder), SECOND);
    assertThat(published.removed()).containsExactly("2021/informe.json");
  }

  /** Stops the program before every single step, once, and goes on with a new one. */
  @Test
  void endsWithTheSameBytesWhereverItWasStopped(@TempDir Path unbroken) throws IOException {
    publish(new Publication(unbroken), FIRST);
    Map<String, String> before = tree(unbroken);
    publish(new Publication(unbroken), SECOND);
    Map<String, String> after = tree(unbroken);
    List<String> whole = Stream.concat(before.values().stream(), after.values().stream()).toList();

    restore(before);
    boolean finished = false;
    int step = 1;
    for (; stopsAt(step); step++) {
      assertThat(whole).as("visible at step " + step).containsAll(visible(tree(folder)).values());
      new Publication(folder).recover();
      Map<String, String> recovered = tree(folder);
      assertThat(recovered).as("recovered from step " + step).isIn(before, after);
      assertThat(finished && recovered.equals(before)).as("goes back at " + step).isFalse();
      finished = recovered.equals(after);
      publish(new Publication(folder), SECOND);
      assertThat(tree(folder)).as("redone after step " + step).isEqualTo(after);
      restore(before);
    }
    assertThat(finished).isTrue();
    assertThat(step).isGreaterThan(20);
  }

  /** Recovery may itself be stopped at every step. */
  @Test
  void recoveryCanBeInterruptedToo(@TempDir Path unbroken) throws IOException {
    publish(new Publication(unbroken), FIRST);
    Map<String, String> before = tree(unbroken);
    publish(new Publication(unbroken), SECOND);
    Map<String, String> after = tree(unbroken);

    restore(before);
    assertThat(stopsAt("rename", "2023/informe.json")).isTrue();
    Map<String, String> interrupted = tree(folder);
    int step = 1;
    for (; recoveryStopsAt(step); step++) {
      new Publication(folder).recover();
      assertThat(tree(folder)).as("recovery stopped at step " + step).isEqualTo(after);
      restore(interrupted);
    }
    assertThat(step).isGreaterThan(10);
  }

  private boolean stopsAt(int step) {
    int[] count = {0};
    return stops((name, target) -> ++count[0] == step, p -> publish(p, SECOND));
  }

  private boolean recoveryStopsAt(int step) {
    int[] count = {0};
    return stops((name, target) -> ++count[0] == step, Publication::recover);
  }

  private boolean stopsAt(String step, String path) {
    Path place = folder.toAbsolutePath().normalize().resolve(path);
    return stops((name, at) -> name.equals(step) && at.equals(place), p -> publish(p, SECOND));
  }

  private boolean stops(BiPredicate<String, Path> when, Consumer<Publication> work) {
    Publication publication =
        new Publication(
            folder,
            (name, target) -> {
              if (when.test(name, target)) {
                throw new Stop();
              }
            });
    try {
      work.accept(publication);
      return false;
    } catch (Stop e) {
      return true;
    }
  }

  private static final class Stop extends Error {
    @java.io.Serial private static final long serialVersionUID = 1;
  }

  private Publication lockedAt(String name) {
    Path locked = folder.toAbsolutePath().normalize().resolve(name);
    return new Publication(
        folder,
        (step, target) -> {
          if (step.equals("rename") && target.equals(locked)) {
            throw new FileSystemException(name, null, "used by another process");
          }
        });
  }

  private static Published publish(Publication publication, Map<String, String> outputs) {
    return publication.publish(staged(publication, outputs), HEADING, PublicationTest::sources);
  }

  private static Staging staged(Publication publication, Map<String, String> outputs) {
    Staging staging = publication.begin();
    outputs.forEach(
        (path, text) -> {
          try {
            Files.writeString(staging.file(path), text);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    return staging;
  }

  private static List<Delivery> sources(String path) {
    return path.endsWith(".json")
        ? List.of(
            new Delivery(
                7, "turismo", "ARRIBO.xlsx", new ContentHash("a".repeat(64)), 10, Instant.EPOCH))
        : List.of();
  }

  /** Makes the folder hold these files and nothing else. */
  private void restore(Map<String, String> tree) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.toList().reversed()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
    for (Map.Entry<String, String> file : tree.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Map<String, String> visible(Map<String, String> tree) {
    Map<String, String> visible = new TreeMap<>(tree);
    visible.keySet().removeIf(path -> path.startsWith(".") || path.contains("/.tmp-"));
    return visible;
  }

  private static Map<String, String> withoutManifest(Map<String, String> tree) {
    Map<String, String> rest = new TreeMap<>(tree);
    rest.remove("MANIFEST.json");
    return rest;
  }

  private static Map<String, String> tree(Path root) {
    Map<String, String> tree = new TreeMap<>();
    try {
      for (Path file : files(root)) {
        tree.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return tree;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> below = Files.walk(root)) {
      return below.filter(Files::isRegularFile).toList();
    }
  }

  private static String sha(String text) {
    try {
      Path file = Files.createTempFile("sha", ".txt");
      Files.writeString(file, text);
      String hash = Disk.hash(file);
      Files.delete(file);
      return hash;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
