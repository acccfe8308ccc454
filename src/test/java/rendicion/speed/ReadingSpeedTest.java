package rendicion.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import rendicion.domain.FileKind;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.reading.Inspection;
import rendicion.reading.WorkbookInspector;

/**
 * How long our whole reading takes (the gate, the cells, the tables, the types of their columns),
 * beside what others need merely to visit every cell. All in one process and one thread, in turns,
 * the median of several rounds in time of the processor, which other programs on the machine
 * disturb less; the figures of the last run are in {@code src/site/markdown/reading-speed.md}.
 *
 * <pre>
 * mvn verify -Dtest=ReadingSpeedTest -Dtest.excludedGroups=none -Dspeed.rounds=7 -Dtest.heap=6g
 * </pre>
 *
 * <p>With less heap than that, POI's user model is left out at 200,000 rows.
 */
@Tag("bench")
class ReadingSpeedTest {
  private static final int ROUNDS = Integer.getInteger("speed.rounds", 5);
  private static final Map<String, Long> ROOM =
      Map.of(
          "archivo_bytes", 1L << 30,
          "zip_entrada_bytes", 1L << 30,
          "zip_total_bytes", 2L << 30,
          "filas", 1_048_576L,
          "celdas", 20_000_000L,
          "celdas_con_dato", 20_000_000L,
          "textos", 2_000_000L);
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  /** Visits a workbook and says how many cells it saw. */
  private interface Contender {
    long visit(Path file) throws Exception;
  }

  private static Map<String, Contender> contenders() {
    Map<String, Contender> all = new LinkedHashMap<>();
    all.put("rendicion: gate, cells, tables, types", ReadingSpeedTest::wholeReading);
    all.put("rendicion: gate alone", ReadingSpeedTest::gate);
    all.put("fastexcel-reader", ReadingSpeedTest::fastexcel);
    all.put("POI event model", ReadingSpeedTest::eventModel);
    all.put("excel-streaming-reader", ReadingSpeedTest::streamingReader);
    all.put("POI user model", ReadingSpeedTest::userModel);
    return all;
  }

  @Test
  void readsWholeWorkbooksBesideReadersThatOnlyVisitCells() throws Exception {
    measure(BigBook.write(folder, 300, 12), 300L * 12, 20, 2);
    measure(BigBook.write(folder, 20_000, 20), 20_000L * 20, 1, 2);
    measure(BigBook.write(folder, 200_000, 20), 200_000L * 20, 1, 0);
  }

  /** After the two smaller sizes nothing of the third needs to be warmed up. */
  private static void measure(Path file, long records, int repeats, int warmUps) throws Exception {
    Map<String, Contender> contenders = contenders();
    Map<String, long[]> times = new LinkedHashMap<>();
    Map<String, Long> allocated = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> times.put(name, new long[ROUNDS]));
    for (int round = -warmUps; round < ROUNDS; round++) {
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        System.gc();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        if (!visit(contender.getValue(), file, records, repeats)) {
          times.remove(contender.getKey());
          continue;
        }
        if (round >= 0 && times.containsKey(contender.getKey())) {
          times.get(contender.getKey())[round] =
              (THREADS.getCurrentThreadCpuTime() - start) / repeats;
        }
        allocated.put(
            contender.getKey(), (THREADS.getCurrentThreadAllocatedBytes() - bytes) / repeats);
      }
    }
    print(file, times, allocated);
  }

  /** False when the heap is too small for the contender, which then is left out. */
  private static boolean visit(Contender contender, Path file, long records, int repeats)
      throws Exception {
    try {
      for (int i = 0; i < repeats; i++) {
        assertThat(contender.visit(file)).isGreaterThanOrEqualTo(records);
      }
      return true;
    } catch (OutOfMemoryError e) {
      System.out.println("  does not fit into the heap: " + contender);
      return false;
    }
  }

  private static void print(Path file, Map<String, long[]> times, Map<String, Long> allocated) {
    double ours = median(List.copyOf(times.values()).getFirst());
    System.out.printf("%n%s%n", file.getFileName());
    times.forEach(
        (name, measured) ->
            System.out.printf(
                "  %-40s %9.1f ms   ours / this %5.2f   allocates %7.1f MB%n",
                name,
                median(measured) / 1e6,
                ours / median(measured),
                allocated.get(name) / 1048576.0));
  }

  private static double median(long[] measured) {
    long[] sorted = measured.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long gate(Path file) {
    GateResult gate = new Gate().check(file, "libro.xlsx", ROOM);
    assertThat(gate.findings()).isEmpty();
    return Long.MAX_VALUE;
  }

  private static long wholeReading(Path file) throws IOException {
    gate(file);
    Inspection found = WorkbookInspector.inspect(file, FileKind.OOXML);
    assertThat(found.notUnderstood()).isEmpty();
    Inspection.InspectedTable table = found.tables().getFirst();
    return (long) table.labels().size() * (table.dataRows().get(1) - table.dataRows().get(0) + 1);
  }

  private static long fastexcel(Path file) throws IOException {
    long cells = 0;
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
      for (org.dhatim.fastexcel.reader.Row row :
          (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
          cells += cell != null && cell.getValue() != null ? 1 : 0;
        }
      }
    }
    return cells;
  }

  private static long eventModel(Path file) throws Exception {
    long[] cells = {0};
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(parts);
      XMLReader xml = org.apache.poi.util.XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(parts),
              new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int number) {}

                @Override
                public void endRow(int number) {}

                @Override
                public void cell(String address, String value, XSSFComment comment) {
                  cells[0]++;
                }
              },
              new DataFormatter(),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
    return cells[0];
  }

  private static long streamingReader(Path file) throws IOException {
    try (Workbook book = StreamingReader.builder().open(file.toFile())) {
      return count(book.getSheetAt(0));
    }
  }

  private static long userModel(Path file) throws IOException {
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      return count(book.getSheetAt(0));
    }
  }

  private static long count(Sheet sheet) {
    long cells = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean filled =
            switch (cell.getCellType()) {
              case NUMERIC -> !Double.isNaN(cell.getNumericCellValue());
              case STRING -> !cell.getStringCellValue().isEmpty();
              default -> false;
            };
        cells += filled ? 1 : 0;
      }
    }
    return cells;
  }
}
