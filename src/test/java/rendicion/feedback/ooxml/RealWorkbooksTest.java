package rendicion.feedback.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Tint;

/**
 * Workbooks of real offices get findings at random cells: nothing differs but the marks, part by
 * part, and all values are the same when LibreOffice reads the copy. Run with {@code
 * -Dtest.excludedGroups=none -Doffices=<folder>}, and {@code -Dcopies=<folder>} to keep the copies.
 */
@Tag("corpus")
class RealWorkbooksTest {

  @TempDir Path folder;

  @Test
  void nothingDiffersButTheMarks() throws Exception {
    String offices = System.getProperty("offices", "");
    Assumptions.assumeTrue(!offices.isEmpty(), "no folder given with -Doffices=");
    Path copies =
        Files.createDirectories(
            Path.of(System.getProperty("copies", folder.resolve("copies").toString())));
    List<String> faults = new ArrayList<>();
    List<Path> originals = new ArrayList<>();
    int marked = 0;
    int identical = 0;
    int changed = 0;
    for (Path original : workbooks(Path.of(offices))) {
      Path copy = copies.resolve(original.getFileName().toString());
      if (isMarked(original, copy)) {
        marked++;
        originals.add(original);
        CopiedParts parts = new CopiedParts(original, copy);
        identical += parts.identical();
        changed += parts.changed().size();
        parts.faults().forEach(f -> faults.add(original.getFileName() + ": " + f));
      }
    }
    faults.addAll(differencesInLibreOffice(originals, copies));
    System.out.printf(
        "%d workbooks marked, %d parts identical byte for byte, %d with marks%n",
        marked, identical, changed);
    assertThat(faults).isEmpty();
    assertThat(marked).isGreaterThanOrEqualTo(60);
  }

  private static boolean isMarked(Path original, Path copy) throws IOException {
    try {
      return mark(original, copy);
    } catch (IOException e) {
      System.out.println("Not marked: " + original.getFileName() + ": " + e.getMessage());
      return false;
    }
  }

  private static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().toLowerCase().matches(".*\\.xls[xm]"))
          .sorted()
          .toList();
    }
  }

  /** Every value of every sheet, as LibreOffice shows it. */
  private List<String> differencesInLibreOffice(List<Path> originals, Path copies)
      throws Exception {
    if (!LibreOffice.isThere()) {
      System.out.println("LibreOffice is not there: values were not compared");
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    LibreOffice office = new LibreOffice(folder);
    TreeMap<String, String> before = office.read(originals);
    TreeMap<String, String> after =
        office.read(originals.stream().map(o -> copies.resolve(o.getFileName())).toList());
    before.forEach(
        (sheet, values) -> {
          if (!shown(values).equals(shown(after.getOrDefault(sheet, "")))) {
            differences.add("LibreOffice: " + sheet);
          }
        });
    long cells = before.values().stream().mapToLong(RealWorkbooksTest::countCells).sum();
    System.out.printf(
        "%d sheets with %d cells read by LibreOffice, %d in the copies%n",
        before.size(), cells, after.size());
    return differences;
  }

  /** A note makes a sheet larger, not fuller. */
  private static String shown(String csv) {
    return csv.replaceAll("(?m),+$", "").stripTrailing();
  }

  private static long countCells(String csv) {
    return csv.lines().flatMap(l -> Stream.of(l.split(","))).filter(c -> !c.isBlank()).count();
  }

  static boolean mark(Path original, Path copy) throws IOException {
    List<Marking.Spot> spots = new ArrayList<>();
    Random random = new Random(original.getFileName().toString().hashCode());
    List<String> sheets = MarkedPackage.sheets(original);
    for (int i = 0; i < 12; i++) {
      spots.add(
          new Marking.Spot(
              sheets.get(random.nextInt(sheets.size())),
              1 + random.nextInt(15),
              1 + random.nextInt(60),
              Tint.values()[random.nextInt(3)],
              Marking.NOTE_HEAD + "■ Error\nEncontramos: «1.234,5»\nQué hacer: escriba 1234.5"));
    }
    Front front =
        new Front(
            "Observaciones",
            List.of(20, 40),
            2,
            List.of(
                new Front.Row(24, 2, List.of(Front.Cell.of("Observaciones", Look.TITLE))),
                new Front.Row(
                    15,
                    1,
                    List.of(
                        Front.Cell.of("Dónde", Look.HEADER), Front.Cell.of("Qué", Look.HEADER))),
                new Front.Row(
                    15,
                    1,
                    List.of(
                        new Front.Cell(
                            "ahí", Look.LINK, new Front.Link(null, sheets.getFirst(), "A1")),
                        Front.Cell.of("■ ñandú", Look.RED)))));
    try (OutputStream out = Files.newOutputStream(copy)) {
      return MarkedPackage.write(
              original, new Marking(front, spots, "Rendición"), "no-such-stamp", out)
          .isPresent();
    }
  }
}
