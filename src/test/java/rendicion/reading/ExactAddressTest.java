package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Reading;
import rendicion.reading.cells.KindOfFile;

/** Whatever clerks do around a table, a fault is reported at the cell where it stands. */
class ExactAddressTest {
  private static final List<String> DISTRICTS = List.of("Puno", "Ácora", "Mañazo", "Platería");

  @TempDir Path folder;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theAddressOfAFaultSurvivesTheNoiseAroundIt(int seed) throws IOException {
    Random random = new Random(seed);
    int right = random.nextInt(4);
    String shift = "|".repeat(right);
    List<String> rows = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      rows.add(random.nextBoolean() ? "" : shift + "MUNICIPALIDAD DE PRUEBA");
    }
    rows.add(shift + "INFORME 2021");
    if (random.nextBoolean()) {
      rows.add("");
    }
    rows.add(shift + "DISTRITO | EVALUADOS | CASOS");
    int header = rows.size();
    int faulty = random.nextInt(DISTRICTS.size());
    int faultRow = 0;
    List<Integer> data = new ArrayList<>();
    for (int i = 0; i < DISTRICTS.size(); i++) {
      if (i > 1 && random.nextInt(3) == 0) {
        rows.add("");
      }
      String cases = i == faulty ? "unos cuantos" : Integer.toString(i + 1);
      rows.add(shift + DISTRICTS.get(i) + " | " + (i + 10) + " | " + cases);
      data.add(rows.size());
      faultRow = i == faulty ? rows.size() : faultRow;
    }
    rows.add(shift + "Fuente: registros de la oficina");
    TestBook book = random.nextBoolean() ? TestBook.xlsx() : TestBook.xls();
    book.sheet("H", rows.toArray(String[]::new));
    if (random.nextBoolean()) {
      book.hideRow(data.get(random.nextInt(data.size())));
    }
    if (header > 2 && random.nextBoolean()) {
      String from = CellRef.columnLetters(right + 1);
      book.merge(from + "1:" + CellRef.columnLetters(right + 3) + "1");
    }
    Reading reading = read(book);
    String expected = CellRef.columnLetters(right + 3) + faultRow;
    assertThat(
            reading.findings().stream()
                .filter(f -> !f.code().equals("reading.hidden-rows"))
                .map(f -> f.code() + " " + f.cell()))
        .as("seed %d: %s", seed, rows)
        .containsExactly("reading.unreadable-number " + expected);
    assertThat(reading.observations()).hasSize(7);
  }

  private Reading read(TestBook book) throws IOException {
    Path file = book.save(folder);
    Delivery delivery =
        new Delivery(
            1,
            "oficina",
            "libro.xlsx",
            new ContentHash("0".repeat(64)),
            Files.size(file),
            Instant.EPOCH);
    return WorkbookReader.read(
        file,
        KindOfFile.of(file),
        delivery,
        TestPlan.office(
            TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS").build()),
        TestPlan.plan());
  }
}
