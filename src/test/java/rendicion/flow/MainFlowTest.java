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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import rendicion.domain.Activity;
import rendicion.domain.District;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Plan;
import rendicion.plan.PlanReader;

/** The main flow on the shipped input, from the folder of the offices to what people see. */
@Order(1) // the longest class begins first, so that it does not run alone at the end
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainFlowTest {

  private static final Path SHIPPED = Path.of("input");
  private static final List<String> PERIODS = List.of("2019", "2020", "2021", "2022");

  private static final String CHANGED = "puno-2019-2022/red-de-salud/SIEN_PUNO_ENE-DIC_2021.xlsx";
  private static final String OFFICE_FOLDER = "puno-2019-2022/oficinas/red-de-salud/";
  private static final List<String> DEPENDENT =
      List.of(
          "puno-2019-2022/2021/informe-rendicion-de-cuentas.pdf",
          "puno-2019-2022/2022/informe-rendicion-de-cuentas.pdf",
          "puno-2019-2022/MANIFEST.json",
          "puno-2019-2022/consolidado.xlsx",
          OFFICE_FOLDER + "observaciones.xlsx");

  @TempDir private static Path folder = Path.of("target");
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
    PERIODS.forEach(p -> expected.addAll(documents(p)));
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
  void showsWhatWasPromisedWhereItBelongs() throws Exception {
    Plan plan = PlanReader.read(Path.of("jobs", "puno-2019-2022")).plan();
    Path output = program.output().resolve("puno-2019-2022");
    Map<String, Set<String>> sheets = wordsBySheet(output.resolve("consolidado.xlsx"));

    assertThat(sheets.get("Indicadores")).contains(codes(plan.indicators(), Indicator::code));
    assertThat(sheets.get("Resumen")).contains(codes(plan.objectives(), Objective::name));
    assertThat(sheets.get("Actividades")).contains(codes(plan.activities(), Activity::code));
    assertThat(sheets.get("Distritos")).contains(codes(plan.districts(), District::name));
    for (String period : PERIODS) {
      String report = words(output.resolve(period + "/informe-rendicion-de-cuentas.pdf"));
      assertThat(report).as(period).contains(codes(plan.indicators(), Indicator::name));
      assertThat(report).as(period).contains(codes(plan.objectives(), Objective::name));
      assertThat(report).as(period).contains(codes(plan.activities(), Activity::code));
      assertThat(report).as(period).contains("datos de muestra");
    }
  }

  /** Later data would have later years in them; the plan's own last year is its targets'. */
  @Test
  @Order(3)
  void keepsLaterDataOutOfAnEarlierReport() throws Exception {
    String report =
        words(program.output().resolve("puno-2019-2022/2019/informe-rendicion-de-cuentas.pdf"));

    assertThat(report).contains("SIEN_PUNO_ENE-DIC_2019.xlsx");
    assertThat(report).doesNotContain("SIEN_PUNO_ENE-DIC_2020.xlsx");
    assertThat(report).doesNotContain("SIEN_PUNO_ENE-DIC_2022.xlsx");
  }

  @Test
  @Order(4)
  void makesReportsThatEveryoneCanReadAndArchivesCanKeep() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Path folder = program.output().resolve("puno-2019-2022");
    for (String file : documents("2022")) {
      boolean oneOfManyFichas = file.contains("/fichas/") && !file.endsWith("/OE02-I2.pdf");
      if (oneOfManyFichas) {
        continue;
      }
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(folder.resolve(file).toFile(), flavour);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          ValidationResult result = validator.validate(parser);
          assertThat(result.getTestAssertions()).as("%s %s", file, flavour).isEmpty();
          assertThat(result.isCompliant()).isTrue();
        }
      }
    }
  }

  /** What is published of a period. */
  private static List<String> documents(String period) {
    Plan plan = PlanReader.read(Path.of("jobs", "puno-2019-2022")).plan();
    return Stream.concat(
            Stream.of(
                "informe-rendicion-de-cuentas",
                "lamina-audiencia",
                "boletin",
                "reporte-seguimiento"),
            plan.indicators().stream().map(i -> "fichas/" + i.code()))
        .map(name -> period + "/" + name + ".pdf")
        .toList();
  }

  @Test
  @Order(5)
  void saysThatNothingIsNewAndChangesNoByte() throws Exception {
    Map<Path, String> before = stamps();

    Program.Ended again = program.run("ejecutar");

    assertThat(again.code()).isZero();
    assertThat(again.says("Sin novedades")).as("%s", again.lines()).isTrue();
    assertThat(stamps()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void changesOnlyWhatDependsOnAChangedCell() throws Exception {
    TreeMap<String, byte[]> before = program.published();
    Path workbook = input.resolve(CHANGED);
    changeOneNumber(workbook);

    Program.Ended run = program.run("ejecutar");

    assertThat(run.code()).as("%s", run.lines()).isZero();
    assertThat(changed(before, program.published()))
        .contains(DEPENDENT.toArray(String[]::new))
        .allMatch(
            f ->
                DEPENDENT.contains(f)
                    || f.startsWith(OFFICE_FOLDER)
                    || f.matches("puno-2019-2022/202[12]/.*\\.pdf"));
    Program.Ended status = program.run("estado");
    assertThat(status.lines())
        .filteredOn(line -> line.contains("red-de-salud/SIEN_PUNO_ENE-DIC_2021.xlsx"))
        .hasSize(2);
  }

  @Test
  @Order(7)
  void losesNothingOfAConsolidatedWorkbookThatPeopleTouched() throws Exception {
    Path consolidated = program.output().resolve("puno-2019-2022/consolidado.xlsx");
    addASheet(consolidated, "Notas de la gerencia");
    changeOneNumber(input.resolve(CHANGED));
    assertThat(program.run("ejecutar", "--periodo=2019").code()).isZero();
    assertThat(wordsBySheet(consolidated)).containsKey("Notas de la gerencia");

    Files.writeString(consolidated, "no es un libro");
    changeOneNumber(input.resolve(CHANGED));
    Program.Ended run = program.run("ejecutar", "--periodo=2019");

    assertThat(run.code()).as("%s", run.lines()).isZero();
    assertThat(run.says("Se guardó aparte como consolidado-aparte-")).isTrue();
    assertThat(wordsBySheet(consolidated)).containsKey("Resumen");
    try (Stream<Path> files = Files.list(consolidated.getParent())) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("consolidado-aparte-")))
          .singleElement()
          .asString()
          .satisfies(f -> assertThat(Path.of(f)).hasContent("no es un libro"));
    }
  }

  private static void addASheet(Path workbook, String name) throws IOException {
    Path changed = workbook.resolveSibling("changed.tmp");
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(changed)) {
      book.createSheet(name).createRow(0).createCell(0).setCellValue("Revisar con EMSA");
      book.write(out);
    }
    Files.move(changed, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static <T> String[] codes(List<T> all, Function<T, String> code) {
    return all.stream().map(code).toArray(String[]::new);
  }

  private static Map<String, Set<String>> wordsBySheet(Path workbook) throws IOException {
    Map<String, Set<String>> words = new TreeMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
      for (Sheet sheet : book.getSheets().toList()) {
        Set<String> cells = words.computeIfAbsent(sheet.getName(), name -> new TreeSet<>());
        for (Row row : sheet.read()) {
          row.stream().filter(Objects::nonNull).forEach(cell -> cells.add(cell.getText()));
        }
      }
    }
    return words;
  }

  /** The words of a PDF with single spaces, so that line breaks do not matter. */
  private static String words(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** One child more tested for malnutrition in the first district of the list. */
  private static void changeOneNumber(Path workbook) throws IOException {
    Path changed = workbook.resolveSibling("changed.tmp");
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(changed)) {
      Cell cell = book.getSheet("DCI <5").getRow(8).getCell(4);
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
