package rendicion.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.samples.SampleReadings.CONTENTS;
import static rendicion.samples.SampleReadings.EARLIER;
import static rendicion.samples.SampleReadings.PUNO;
import static rendicion.samples.SampleReadings.READINGS;
import static rendicion.samples.SampleReadings.isClean;
import static rendicion.samples.SampleReadings.others;
import static rendicion.samples.SampleReadings.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.CellRef;
import rendicion.domain.Observation;
import rendicion.domain.Reading;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;

/**
 * Faults typed into the committed workbooks, which then go the whole way: saved by another program,
 * through the gate, read, judged. One of each kind; {@code -Dmutaciones=3000} for the long form,
 * which also prints its scores.
 */
class FileFaultTest {

  private static final int WANTED = Integer.getInteger("mutaciones", 17);

  private static final Map<Integer, Set<CellRef>> NUMBERS = new HashMap<>();

  @TempDir private Path folder;
  private final Map<FileFault.Kind, Integer> planted = new EnumMap<>(FileFault.Kind.class);
  private final Map<FileFault.Kind, Integer> told = new EnumMap<>(FileFault.Kind.class);
  private final List<String> wrong = new ArrayList<>();

  @Test
  void aFaultTypedIntoAWorkbookGivesOneFindingThereAndNoOther() throws IOException {
    Random random = new Random(20221231);
    FileFault.Kind[] kinds = FileFault.Kind.values();
    for (int done = 0, tried = 0; done < WANTED && tried < 400 * WANTED; tried++) {
      int at = random.nextInt(READINGS.size());
      FileFault.Kind kind = kinds[done % kinds.length];
      Optional<FileFault.Typed> typed = draw(at, kind, random);
      if (typed.isPresent()) {
        done++;
        planted.merge(kind, 1, Integer::sum);
        judge(at, kind, typed.get());
      }
    }
    say(scores());
    wrong.forEach(FileFaultTest::say);
    assertThat(planted.keySet()).containsExactly(kinds);
    assertThat(wrong).isEmpty();
  }

  private static Optional<FileFault.Typed> draw(int at, FileFault.Kind kind, Random random)
      throws IOException {
    Reading clean = READINGS.get(at);
    Set<CellRef> numbers = numbers(at);
    boolean noted =
        kind == FileFault.Kind.FORMULA
            && CONTENTS.get(at).findings().stream().anyMatch(f -> kind.codes.contains(f.code()));
    return isClean(CONTENTS.get(at)) && !noted
        ? new FileFault(clean, PUNO.plan(), random)
            .draw(kind, SampleReadings.fileOf(clean))
            .filter(t -> !kind.isOfANumber() || numbers.contains(t.cell()))
            .filter(t -> told(CONTENTS.get(at)).stream().noneMatch(f -> isAt(f, t)))
        : Optional.empty();
  }

  private void judge(int at, FileFault.Kind kind, FileFault.Typed typed) throws IOException {
    Set<String> more = more(at, typed);
    Set<String> codes =
        more.stream().map(f -> f.substring(0, f.indexOf(' '))).collect(Collectors.toSet());
    boolean one =
        codes.size() == 1
            && kind.codes.containsAll(codes)
            && more.stream().anyMatch(f -> isAt(f, typed));
    told.merge(kind, one ? 1 : 0, Integer::sum);
    if (!one) {
      wrong.add(kind + " " + READINGS.get(at).delivery().path() + " " + typed + " " + more);
    }
  }

  @Test
  void aSlipOfADigitTypedIntoAWorkbookIsFound() throws IOException {
    Random random = new Random(14);
    int slips = 0;
    int found = 0;
    List<String> missed = new ArrayList<>();
    for (int tried = 0; slips < WANTED / 2 && tried < 400 * WANTED; tried++) {
      int at = random.nextInt(READINGS.size());
      Reading clean = READINGS.get(at);
      Observation o = clean.observations().get(random.nextInt(clean.observations().size()));
      if (isClean(CONTENTS.get(at))
          && o.value().signum() > 0
          && numbers(at).contains(o.cell())
          && others(o, clean, EARLIER.get(at)) >= 3) {
        FileFault.Typed slip = FileFault.slip(o, 1 + random.nextInt(3));
        slips++;
        Set<String> more = more(at, slip);
        boolean hit = more.stream().anyMatch(f -> isAt(f, slip));
        found += hit ? 1 : 0;
        if (!hit) {
          missed.add(clean.delivery().path() + " " + o + " " + slip + " " + more);
        }
      }
    }
    say("slips of a digit: %d of %d found".formatted(found, slips));
    missed.forEach(FileFaultTest::say);
    assertThat(slips).isGreaterThan(WANTED / 4);
    assertThat(found * 100).as("of %s: %s", slips, missed).isGreaterThanOrEqualTo(slips * 95);
  }

  /** What is told of the workbook with that typed into it, and not of the one without. */
  private Set<String> more(int at, FileFault.Typed typed) throws IOException {
    Reading clean = READINGS.get(at);
    Path file = folder.resolve("typed");
    Files.write(file, FileFault.type(SampleReadings.fileOf(clean), typed));
    GateResult gate = new Gate().check(file, clean.delivery().path(), PUNO.settings().limits());
    assertThat(gate.refused()).as("%s", gate).isFalse();
    Reading reading = SampleReadings.read(file, clean.delivery());
    Set<String> more = new TreeSet<>(told(SampleReadings.judged(at, reading)));
    more.removeAll(told(CONTENTS.get(at)));
    return more;
  }

  private static Set<CellRef> numbers(int at) throws IOException {
    Set<CellRef> known = NUMBERS.get(at);
    if (known == null) {
      known = FileFault.numbers(SampleReadings.fileOf(READINGS.get(at)));
      NUMBERS.put(at, known);
    }
    return known;
  }

  private static boolean isAt(String told, FileFault.Typed typed) {
    return told.endsWith(" " + typed.cell());
  }

  /** Only in the long form. */
  private static void say(String line) {
    if (WANTED > 100) {
      System.out.println(line);
    }
  }

  private String scores() {
    return planted.keySet().stream()
        .map(k -> "%s: %d of %d".formatted(k, told.get(k), planted.get(k)))
        .collect(Collectors.joining("\n"));
  }
}
