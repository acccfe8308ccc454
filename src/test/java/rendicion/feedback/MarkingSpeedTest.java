package rendicion.feedback;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.plan.PlanReader;
import rendicion.reading.WorkbookReader;
import rendicion.validation.DeliveryValidator;
import rendicion.wording.Wording;

/**
 * How long reading, judging and marking a workbook of 300 rows and 12 columns takes, beside what
 * POI's user model takes to open and save it unchanged. In turns in one process, median of the
 * rounds. Run with {@code mvn verify -Dtest=MarkingSpeedTest -Dtest.excludedGroups=none}.
 */
@Tag("bench")
class MarkingSpeedTest {

  private static final int WARM_UP = 15;
  private static final int ROUNDS = 41;

  @TempDir Path folder;

  @Test
  void comparesMarkingWithOpeningAndSaving() throws Exception {
    Path workbook = folder.resolve("COBERTURA AGUA.xlsx");
    write(workbook);
    Definitions definitions = definitions();
    Path out = Files.createDirectories(folder.resolve("out"));
    long[] ours = new long[ROUNDS];
    long[] theirs = new long[ROUNDS];
    ReadContent judged = judge(workbook, definitions);
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long marking = time(() -> mark(workbook, judge(workbook, definitions), out));
      long saving = time(() -> openAndSave(workbook));
      if (round >= 0) {
        ours[round] = marking;
        theirs[round] = saving;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        "%d findings; read, judge and mark %.1f ms; POI opens and saves %.1f ms; ratio %.2f%n",
        judged.findings().size(),
        ours[ROUNDS / 2] / 1e6,
        theirs[ROUNDS / 2] / 1e6,
        (double) ours[ROUNDS / 2] / theirs[ROUNDS / 2]);
  }

  private static long time(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return System.nanoTime() - start;
  }

  private static Object mark(Path workbook, ReadContent judged, Path out) throws Exception {
    return new MarkedCopy(judged, Wording.spanish()).write(workbook, out, new HashSet<>());
  }

  private static Object openAndSave(Path workbook) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(workbook.toFile());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.size();
    }
  }

  private static ReadContent judge(Path workbook, Definitions definitions) throws Exception {
    Office office = definitions.findOffice("agua").orElseThrow();
    Delivery delivery =
        new Delivery(
            1,
            "agua",
            "COBERTURA AGUA.xlsx",
            new ContentHash("ab".repeat(32)),
            1,
            Instant.parse("2023-01-02T00:00:00Z"));
    Reading reading =
        WorkbookReader.read(
            workbook,
            FileKind.OOXML,
            delivery,
            office,
            definitions.plan(),
            definitions.offices(),
            definitions.settings().zone());
    return DeliveryValidator.judge(reading, office, definitions, List.of(), List.of());
  }

  private Definitions definitions() throws Exception {
    Path jobs = Files.createDirectories(folder.resolve("valle"));
    for (String file : List.of("plan.yaml", "offices.yaml", "job.yaml")) {
      try (var in = MarkingSpeedTest.class.getResourceAsStream("/rendicion/plan/valle/" + file)) {
        Files.write(jobs.resolve(file), in.readAllBytes());
      }
    }
    return PlanReader.read(jobs);
  }

  private static void write(Path file) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("COBERTURA");
      sheet.createRow(0).createCell(0).setCellValue("COBERTURA DE AGUA 2022");
      List<String> labels = List.of("UBIGEO", "SECTOR", "CON AGUA", "HABITANTES", "ESTADO");
      for (int r = 0; r <= 300; r++) {
        var row = sheet.createRow(r + 2);
        for (int c = 0; c < 12; c++) {
          if (r == 0) {
            row.createCell(c).setCellValue(c < 5 ? labels.get(c) : "DATO " + c);
          } else if (c == 0) {
            row.createCell(c).setCellValue(r % 2 == 0 ? "990101" : "990102");
          } else if (c == 1 || c == 4) {
            row.createCell(c).setCellValue(c == 1 ? "Sector " + r : "ACTIVO");
          } else {
            row.createCell(c).setCellValue(r % 30 == 0 && c == 2 ? -5 : 100 + r + 50.0 * c);
          }
        }
      }
      book.write(out);
    }
  }
}
