package rendicion.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.plan.PlanReader;
import rendicion.reading.WorkbookReader;
import rendicion.validation.DeliveryValidator;

/** The committed workbooks, read with the committed layouts and judged, once for all tests. */
final class SampleReadings {

  static final Definitions PUNO = PlanReader.read(Path.of("jobs", "puno-2019-2022"));
  static final List<Reading> READINGS = new ArrayList<>();
  static final List<ReadContent> CONTENTS = new ArrayList<>();

  /** What was in force before each of them. */
  static final List<List<Observation>> EARLIER = new ArrayList<>();

  static {
    try {
      readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SampleReadings() {}

  private static void readAll() throws IOException {
    for (String path : new TreeSet<>(committed())) {
      String office = path.substring(0, path.indexOf('/'));
      Delivery delivery =
          new Delivery(
              READINGS.size() + 1L,
              office,
              path.substring(office.length() + 1),
              new ContentHash("%064x".formatted(READINGS.size() + 1)),
              1,
              Instant.parse("2026-01-02T15:00:00Z"));
      Reading reading = read(SampleWorkbooks.FOLDER.resolve(path), delivery);
      READINGS.add(reading);
      EARLIER.add(ReadContent.inForce(ofOffice(office)));
      CONTENTS.add(judged(READINGS.size() - 1, reading));
    }
  }

  static Reading read(Path file, Delivery delivery) throws IOException {
    FileKind kind = delivery.path().endsWith(".xls") ? FileKind.XLS : FileKind.OOXML;
    Office by = PUNO.findOffice(delivery.office()).orElseThrow();
    return WorkbookReader.read(file, kind, delivery, by, PUNO.plan());
  }

  static Path fileOf(Reading reading) {
    return SampleWorkbooks.FOLDER
        .resolve(reading.delivery().office())
        .resolve(reading.delivery().path());
  }

  private static List<ReadContent> ofOffice(String office) {
    return CONTENTS.stream().filter(c -> c.delivery().office().equals(office)).toList();
  }

  private static List<String> committed() throws IOException {
    try (Stream<Path> files = Files.walk(SampleWorkbooks.FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> SampleWorkbooks.FOLDER.relativize(f).toString().replace('\\', '/'))
          .toList();
    }
  }

  static ReadContent judged(int at, Reading reading) {
    Office by = PUNO.findOffice(reading.delivery().office()).orElseThrow();
    return DeliveryValidator.judge(reading, by, PUNO, EARLIER.get(at), List.of());
  }

  /** Nothing that leaves a figure out, nor a question about a whole column. */
  static boolean isClean(ReadContent content) {
    return content.findings().stream()
        .noneMatch(f -> f.severity() == Severity.ERROR || f.severity() == Severity.QUESTION);
  }

  /** How many other figures its row has, for periods as long. */
  static long others(Observation o, Reading reading, List<Observation> earlier) {
    return Stream.concat(reading.observations().stream(), earlier.stream())
        .filter(x -> x.variable().equals(o.variable()) && x.place().equals(o.place()))
        .filter(x -> x.detail().equals(o.detail()) && Objects.equals(x.activity(), o.activity()))
        .filter(x -> !x.period().equals(o.period()) && x.value().signum() > 0)
        .filter(x -> Math.abs(x.period().days() - o.period().days()) < 4)
        .map(Observation::period)
        .distinct()
        .count();
  }

  /** Code and cell of everything that is told; no cell where it is of a sheet or a file. */
  static Set<String> told(ReadContent content) {
    Set<String> told = new TreeSet<>();
    for (Finding f : content.findings()) {
      if (f.cells().isEmpty()) {
        told.add(f.code() + " " + f.sheet() + "!");
      }
      for (String range : f.cells()) {
        for (String cell : cells(range)) {
          told.add(f.code() + " " + f.sheet() + "!" + cell);
        }
      }
    }
    return told;
  }

  private static List<String> cells(String range) {
    CellRef from = CellRef.parse("", range.replaceFirst(":.*", ""));
    CellRef to = CellRef.parse("", range.replaceFirst(".*:", ""));
    List<String> cells = new ArrayList<>();
    for (int row = from.row(); row <= to.row(); row++) {
      for (int column = from.column(); column <= to.column(); column++) {
        cells.add(new CellRef("", column, row).address());
      }
    }
    return cells;
  }
}
