package rendicion.validation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.Observation;

/**
 * How long judging 300 rows of 12 months with two years of history takes, beside what POI needs to
 * open and save such a workbook unchanged. In one process, in turns, the median of the rounds.
 *
 * <pre>mvn verify -Dtest=JudgingSpeedTest -Dtest.excludedGroups=none</pre>
 */
@Tag("bench")
class JudgingSpeedTest {

  private static final int ROWS = 300;
  private static final int ROUNDS = 15;

  @Test
  void judgesWhileOthersOpenAndSave() throws IOException {
    byte[] book = book();
    List<Observation> earlier = new ArrayList<>(year(2019, 1));
    earlier.addAll(year(2020, 2));
    List<Observation> here = year(2021, 3);
    long[] judging = new long[ROUNDS];
    long[] poi = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      DeliveryValidator.judge(
          Sample.reading(here, List.of(), List.of()),
          Sample.OFFICE,
          Sample.DEFINITIONS,
          earlier,
          List.of());
      judging[i] = System.nanoTime() - start;
      start = System.nanoTime();
      try (Workbook opened = WorkbookFactory.create(new ByteArrayInputStream(book))) {
        opened.write(OutputStream.nullOutputStream());
      }
      poi[i] = System.nanoTime() - start;
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "judging %d ms, POI opens and saves in %d ms%n",
        median(judging),
        median(poi));
  }

  private static long median(long[] nanos) {
    return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow()
        / 1_000_000;
  }

  private static List<Observation> year(int year, int seed) {
    Random random = new Random(seed);
    List<Observation> figures = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int month = 1; month <= 12; month++) {
        figures.add(
            Sample.observation(
                year == 2021 ? Sample.FILE : Sample.EARLIER_FILE,
                "residuos",
                null,
                "210101",
                "Sector " + row,
                "%d-%02d".formatted(year, month),
                Integer.toString(900 + random.nextInt(200)),
                (char) ('B' + month) + "" + (5 + row)));
      }
    }
    return figures;
  }

  private static byte[] book() throws IOException {
    try (Workbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Datos");
      for (int r = 0; r < ROWS; r++) {
        Row row = sheet.createRow(r);
        row.createCell(0).setCellValue("Sector " + r);
        for (int c = 1; c <= 12; c++) {
          row.createCell(c).setCellValue(900 + r + c);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
