package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.plan.PlanReader;
import rendicion.reading.WorkbookReader;
import rendicion.validation.DeliveryValidator;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/**
 * Thousands of workbooks with something wrong in them: each is accepted or refused with words, and
 * none brings an exception to the job.
 */
class FuzzTest {

  private static final Wording WORDING = Wording.spanish();

  @TempDir private Path folder;
  private final Gate gate = new Gate();
  private final List<String> faults = new ArrayList<>();
  private final TreeMap<String, Integer> outcomes = new TreeMap<>();
  private final TreeMap<String, Integer> codes = new TreeMap<>();
  private Place place = new Place(Path.of("."));

  @BeforeEach
  void deliver() throws IOException {
    place = new Place(folder);
    Deliveries.definePlan(place.jobs());
    Deliveries.before(0, place.input());
  }

  @Test
  void acceptsOrRefusesWithWords() throws Exception {
    Definitions definitions = PlanReader.read(place.jobs().resolve("valle"));

    fuzz(definitions, place.input().resolve("valle"), 500, 1);

    assertThat(faults).isEmpty();
    assertThat(outcomes).as("%s", codes).containsKeys("accepted", "refused by the gate");
  }

  /** {@code mvn verify -Pfuzz -Dfuzz.count=20000 -Dfuzz.seed=1 -Dfuzz.folder=...}. */
  @Test
  @Tag("fuzz")
  void acceptsOrRefusesWithWordsTwentyThousandTimes() throws Exception {
    int count = Integer.getInteger("fuzz.count", 20_000);
    long seed = Long.getLong("fuzz.seed", 1);
    fuzz(
        PlanReader.read(place.jobs().resolve("valle")),
        place.input().resolve("valle"),
        count / 2,
        seed);
    fuzz(
        PlanReader.read(Path.of("jobs", "puno-2019-2022")),
        Path.of(System.getProperty("fuzz.folder", "input/puno-2019-2022")),
        count - count / 2,
        seed);

    System.out.println(outcomes + " " + codes);
    faults.forEach(System.out::println);
    assertThat(faults).isEmpty();
  }

  /** Files lie in the folders of their offices; others are taken for the first office's. */
  private void fuzz(Definitions definitions, Path input, int count, long seed) throws IOException {
    List<Path> sound;
    try (Stream<Path> all = Files.walk(input)) {
      sound =
          all.filter(Files::isRegularFile)
              .filter(f -> f.toString().matches("(?i).*\\.(xlsx|xlsm|xls|ods)"))
              .filter(f -> f.toFile().length() < 300_000)
              .sorted()
              .toList();
    }
    Map<Path, byte[]> bytes = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      Path original = sound.get(i % sound.size());
      byte[] whole = bytes.get(original);
      if (whole == null) {
        whole = Files.readAllBytes(original);
        bytes.put(original, whole);
      }
      Path mutated = folder.resolve("fuzz" + i % 2);
      Files.write(mutated, new Mutator(seed * 1_000_003 + i).mutate(whole));
      judge(definitions, officeOf(definitions, input.relativize(original)), original, mutated, i);
    }
  }

  private static Office officeOf(Definitions definitions, Path path) {
    return definitions
        .findOffice(path.getName(0).toString())
        .orElse(definitions.offices().getFirst());
  }

  private void judge(
      Definitions definitions, Office office, Path original, Path mutated, int number) {
    String name = String.valueOf(original.getFileName());
    try {
      GateResult admitted = gate.check(mutated, name, definitions.settings().limits());
      if (admitted.refused()) {
        requireWords(admitted.findings());
        outcomes.merge("refused by the gate", 1, Integer::sum);
        admitted.findings().forEach(f -> codes.merge(f.code(), 1, Integer::sum));
        return;
      }
      Delivery delivery =
          new Delivery(
              1,
              office.code(),
              name,
              new ContentHash("ab".repeat(32)),
              1,
              Instant.parse("2023-01-31T12:00:00Z"));
      ReadContent judged =
          DeliveryValidator.judge(
              WorkbookReader.read(mutated, admitted.kind(), delivery, office, definitions.plan()),
              office,
              definitions,
              List.of(),
              List.of());
      requireWords(judged.findings());
      boolean refused = judged.verdict() == ReadContent.Verdict.REFUSED;
      if (refused && judged.findings().isEmpty()) {
        throw new IllegalStateException("Refused without a word");
      }
      outcomes.merge(refused ? "refused by the reader" : "accepted", 1, Integer::sum);
      judged.findings().forEach(f -> codes.merge(f.code(), 1, Integer::sum));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      faults.add(number + " " + name + ": " + e + " at " + firstOfOurs(e));
    }
  }

  private static void requireWords(List<Finding> findings) {
    for (Finding finding : findings) {
      FindingText text = WORDING.finding(finding);
      if (text.found().isBlank() || text.remedy().isBlank()) {
        throw new IllegalStateException("Without words: " + finding);
      }
    }
  }

  private static String firstOfOurs(Throwable e) {
    return Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("rendicion."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("?");
  }
}
