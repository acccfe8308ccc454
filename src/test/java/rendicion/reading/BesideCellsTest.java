package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.TableLayout;
import rendicion.reading.cells.KindOfFile;

/** What lies in a workbook beside its cells is told, and nothing of it is opened or followed. */
class BesideCellsTest {

  private static final TableLayout CASES = TestPlan.layout().figure("casos", "CASOS").build();
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final byte[] PROGRAM = {'M', 'Z', 0, 0};

  private static final String[] TABLE = {
    "CASOS 2021", "", "UBIGEO | DISTRITO | CASOS", "210101 | PUNO | 300", "210102 | ACORA | 20"
  };

  @TempDir Path folder;

  @Test
  void anOrdinaryWorkbookHasNothing() throws IOException {
    assertThat(told(cases())).isEqualTo("2 []");
  }

  @Test
  void macrosUnderTheNameOfAWorkbookWithoutThem() throws IOException {
    Path file = cases();
    add(file, "xl/vbaProject.bin", PROGRAM);
    change(
        file,
        RELATIONS,
        "</Relationships>",
        "<Relationship Id=\"m\" Target=\"vbaProject.bin\" Type=\"http://schemas.microsoft.com/"
            + "office/2006/relationships/vbaProject\"/></Relationships>");
    assertThat(told(file)).isEqualTo("2 [reading.macros {}]");
  }

  @Test
  void programsInsideIt() throws IOException {
    Path file = cases();
    add(file, "xl/embeddings/oleObject1.bin", PROGRAM);
    assertThat(told(file)).isEqualTo("2 [reading.embedded-objects {}]");
  }

  @Test
  void programsInsideAnOldOne() throws IOException {
    Path file = book(TestBook.xls());
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), false)) {
      files.getRoot().createDirectory("MBD0018D4C5");
      files.writeFilesystem();
    }
    assertThat(told(file)).isEqualTo("2 [reading.embedded-objects {}]");
  }

  @Test
  void aSheetThatIsSaidToBeOnTheNet() throws IOException {
    Path file = twoSheets();
    change(
        file,
        RELATIONS,
        "Target=\"worksheets/sheet2.xml\"",
        "Target=\"http://127.0.0.1:1/sheet2.xml\" TargetMode=\"External\"");
    assertThat(told(file)).isEqualTo("2 [reading.absent-sheet {sheet=OTRA}]");
  }

  @Test
  void aSheetThatIsSaidToBeOutsideTheFile() throws IOException {
    Path file = twoSheets();
    change(file, RELATIONS, "worksheets/sheet2.xml", "../../../../etc/passwd");
    assertThat(told(file)).isEqualTo("2 [reading.absent-sheet {sheet=OTRA}]");
  }

  private Path cases() {
    return book(TestBook.xlsx());
  }

  private Path twoSheets() {
    try (TestBook book = TestBook.xlsx()) {
      return book.sheet("CASOS", TABLE).sheet("OTRA", "nota").save(folder);
    }
  }

  private Path book(TestBook empty) {
    try (empty) {
      return empty.sheet("CASOS", TABLE).save(folder);
    }
  }

  private static void add(Path file, String part, byte[] content) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path path = zip.getPath(part);
      Files.createDirectories(path.getParent());
      Files.write(path, content);
    }
  }

  private static void change(Path file, String part, String from, String to) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path path = zip.getPath(part);
      String was = Files.readString(path);
      assertThat(was).contains(from);
      Files.write(path, was.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How many figures were read, and what was found. */
  private static String told(Path file) throws IOException {
    var reading =
        WorkbookReader.read(
            file,
            KindOfFile.of(file),
            new Delivery(1, "oficina", "x", new ContentHash("0".repeat(64)), 1, Instant.EPOCH),
            TestPlan.office(CASES),
            TestPlan.plan());
    List<String> found =
        reading.findings().stream().map(f -> f.code() + " " + f.arguments()).toList();
    return reading.observations().size() + " " + found;
  }
}
