package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main flow on the shipped input, from the folder of the offices to what people see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainFlowTest {

  private static final Path SHIPPED = Path.of("input");
  private static final List<String> PERIODS = List.of("2019", "2020", "2021", "2022");

  @TempDir private Path folder;
  private Path input = SHIPPED;
  private Program program = new Program(SHIPPED, SHIPPED);
  private TreeMap<String, byte[]> delivered = new TreeMap<>();

  @BeforeAll
  void copyTheShippedInput() throws IOException {
    input = folder.resolve("input");
    copy(SHIPPED, input);
    delivered = bytesBelow(input);
    program = new Program(input, folder);
  }

  @Test
  @Order(1)
  void makesEverythingFromTheShippedInput() throws Exception {
    Program.Ended run = program.run("ejecutar");

    assertThat(run.code()).as("%s", run.lines()).isZero();
    TreeSet<String> expected = new TreeSet<>(List.of("MANIFEST.json", "consolidado.xlsx"));
    PERIODS.forEach(p -> expected.add(p + "/informe-rendicion-de-cuentas.pdf"));
    assertThat(program.published().keySet())
        .filteredOn(f -> !f.contains("/oficinas/"))
        .containsExactlyElementsOf(expected.stream().map(f -> "puno-2019-2022/" + f).toList());
    assertThat(program.published().keySet())
        .filteredOn(f -> f.endsWith("/observaciones.xlsx"))
        .containsExactlyElementsOf(
            officeFolders().stream()
                .map(o -> "puno-2019-2022/oficinas/" + o + "/observaciones.xlsx")
                .sorted()
                .toList());
    assertThat(bytesBelow(input)).usingRecursiveComparison().isEqualTo(delivered);
  }

  @Test
  @Order(2)
  void saysThatNothingIsNewAndChangesNoByte() throws Exception {
    Map<Path, String> before = stamps();

    Program.Ended again = program.run("ejecutar");

    assertThat(again.code()).isZero();
    assertThat(again.says("Sin novedades")).as("%s", again.lines()).isTrue();
    assertThat(stamps()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void makesAgainWhatSomebodyDeleted() throws Exception {
    TreeMap<String, byte[]> before = program.published();
    Files.delete(program.output().resolve("puno-2019-2022/2021/informe-rendicion-de-cuentas.pdf"));

    Program.Ended again = program.run("ejecutar");

    assertThat(again.code()).as("%s", again.lines()).isZero();
    assertThat(changed(before, program.published())).isEmpty();
  }

  @Test
  @Order(4)
  void changesOnlyWhatDependsOnAChangedCell() throws Exception {
    TreeMap<String, byte[]> before = program.published();
    Path workbook = input.resolve(CHANGED);
    changeOneNumber(workbook);

    Program.Ended run = program.run("ejecutar");

    assertThat(run.code()).as("%s", run.lines()).isZero();
    assertThat(changed(before, program.published()))
        .containsExactlyElementsOf(DEPENDENT.stream().map(f -> "puno-2019-2022/" + f).toList());
    Program.Ended status = program.run("estado");
    assertThat(status.lines())
        .filteredOn(line -> line.contains(CHANGED.substring("puno-2019-2022/".length())))
        .hasSize(2);
  }

  private static final String CHANGED = "puno-2019-2022/emsa/CONTROL CAUDALES ESPINAR 2021.xls";
  private static final List<String> DEPENDENT =
      List.of(
          "2021/informe-rendicion-de-cuentas.pdf",
          "2022/informe-rendicion-de-cuentas.pdf",
          "MANIFEST.json",
          "consolidado.xlsx",
          "oficinas/emsa/observaciones.xlsx");

  private static void changeOneNumber(Path workbook) throws IOException {
    Path changed = workbook.resolveSibling("changed.tmp");
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(changed)) {
      var cell =
          java.util.stream.StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
              .flatMap(row -> java.util.stream.StreamSupport.stream(row.spliterator(), false))
              .filter(c -> c.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC)
              .filter(c -> c.getNumericCellValue() > 1000)
              .findFirst()
              .orElseThrow();
      cell.setCellValue(cell.getNumericCellValue() + 1);
      book.write(out);
    }
    Files.move(changed, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> changed(
      TreeMap<String, byte[]> before, TreeMap<String, byte[]> after) {
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream().filter(f -> !Arrays.equals(before.get(f), after.get(f))).toList();
  }

  private List<String> officeFolders() throws IOException {
    try (Stream<Path> offices = Files.list(input.resolve("puno-2019-2022"))) {
      return offices.filter(Files::isDirectory).map(o -> o.getFileName().toString()).toList();
    }
  }

  private Map<Path, String> stamps() throws IOException {
    Map<Path, String> stamps = new TreeMap<>();
    try (Stream<Path> all = Files.walk(program.output())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        stamps.put(
            file,
            Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return stamps;
  }

  private static TreeMap<String, byte[]> bytesBelow(Path root) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
