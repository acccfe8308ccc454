package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Reading;
import rendicion.reading.cells.KindOfFile;

/**
 * Whatever clerks do around a table, a fault is reported at the cell where it stands. Thousands of
 * sheets with {@code -Daddresses=5000}.
 */
class ExactAddressTest {
  private static final int CASES = Integer.getInteger("addresses", 200);
  private static final List<String> DISTRICTS = List.of("Puno", "Ácora", "Mañazo", "Platería");

  /** What is said besides of hidden rows, and of pages, whose cells are all texts. */
  private static final List<String> NOTES =
      List.of("reading.hidden-rows", "reading.number-as-text");

  @TempDir Path folder;

  /** A sheet, and the cell where its fault was planted. */
  private record Planted(NoisySheet sheet, String fault) {}

  @ParameterizedTest
  @CsvSource({"xlsx, 100", "xls, 5", "ods, 10", "html, 10"})
  void theAddressOfAFaultSurvivesTheNoiseAroundIt(String extension, int share) throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = CASES * share / 100;
    for (int seed = 0; seed < cases; seed++) {
      Planted planted = planted(new Random(seed));
      Reading reading = read(planted.sheet.save(folder, extension));
      List<String> found =
          reading.findings().stream()
              .filter(f -> !NOTES.contains(f.code()))
              .map(f -> f.code() + " " + f.cell())
              .toList();
      List<String> expected = List.of("reading.unreadable-number " + planted.fault);
      if (!found.equals(expected) || reading.observations().size() != 7) {
        wrong.add(seed + ": " + found + " for " + expected + ", " + reading.observations().size());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Titles, blank rows, a shift to the right, hidden rows, merges, a filter, frozen panes. */
  private static Planted planted(Random random) {
    NoisySheet sheet = new NoisySheet();
    int left = 1 + random.nextInt(5);
    int row = 1 + random.nextInt(4);
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean()) {
        sheet.put(row, left, "MUNICIPALIDAD DE PRUEBA");
      }
      row++;
    }
    sheet.put(row, left, "INFORME 2021");
    if (random.nextBoolean()) {
      sheet.merge(range(left, row, left + 2, row));
    }
    row += 1 + random.nextInt(3);
    int header = row;
    sheet.put(header, left, "DISTRITO");
    sheet.put(header, left + 1, "EVALUADOS");
    sheet.put(header, left + 2, "CASOS");
    String fault = body(sheet, random, left, header);
    if (random.nextInt(3) == 0) {
      besides(sheet, random, left + 3 + 4 + random.nextInt(3), header);
    }
    if (random.nextBoolean()) {
      sheet.freeze(header);
    }
    return new Planted(sheet, fault);
  }

  private static String body(NoisySheet sheet, Random random, int left, int header) {
    int faulty = random.nextInt(DISTRICTS.size());
    String fault = "";
    int row = header;
    for (int i = 0; i < DISTRICTS.size(); i++) {
      row += i > 1 && random.nextInt(3) == 0 ? 2 : 1;
      sheet.put(row, left, DISTRICTS.get(i));
      sheet.put(row, left + 1, Integer.toString(i + 10));
      sheet.put(row, left + 2, i == faulty ? "unos cuantos" : Integer.toString(i + 1));
      fault = i == faulty ? CellRef.columnLetters(left + 2) + row : fault;
      if (random.nextInt(6) == 0) {
        sheet.hide(row);
      }
    }
    if (random.nextBoolean()) {
      sheet.filter(range(left, header, left + 2, row));
    }
    if (random.nextBoolean()) {
      sheet.put(row + 1 + random.nextInt(2), left, "Fuente: registros de la oficina");
    }
    return fault;
  }

  /** A table of something else, some columns away. */
  private static void besides(NoisySheet sheet, Random random, int left, int header) {
    sheet.put(header, left, "MES");
    sheet.put(header, left + 1, "VISITAS");
    List<String> months = List.of("enero", "febrero", "marzo");
    for (int i = 0; i < months.size(); i++) {
      sheet.put(header + 1 + i, left, months.get(i));
      sheet.put(header + 1 + i, left + 1, Integer.toString(random.nextInt(900)));
    }
  }

  private static String range(int left, int top, int right, int bottom) {
    return CellRef.columnLetters(left) + top + ":" + CellRef.columnLetters(right) + bottom;
  }

  private static Reading read(Path file) throws IOException {
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
