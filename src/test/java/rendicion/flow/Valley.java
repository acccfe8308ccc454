package rendicion.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rendicion.RendicionApplication;
import rendicion.domain.Definitions;
import rendicion.job.Folders;
import rendicion.job.Outcome;
import rendicion.job.PlanRunner;
import rendicion.job.WorkListener;
import rendicion.plan.PlanReader;
import rendicion.store.LedgerFiles;

/** A tiny plan with its folders, and the program in this process. */
final class Valley implements AutoCloseable {

  static final String OFFICE = "agua";

  private final Path folder;
  private final Folders folders;
  private final Definitions definitions;
  private ConfigurableApplicationContext context;

  Valley(Path folder) throws IOException {
    this.folder = folder;
    Path jobs = Files.createDirectories(folder.resolve("jobs/valle"));
    for (String file : List.of("plan.yaml", "offices.yaml", "job.yaml")) {
      try (InputStream in = Valley.class.getResourceAsStream("/rendicion/plan/valle/" + file)) {
        String yaml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
            jobs.resolve(file),
            file.equals("job.yaml") ? yaml + "\nplazo_correccion_dias: 5\n" : yaml);
      }
    }
    Files.createDirectories(folder.resolve("input/valle/" + OFFICE));
    definitions = PlanReader.read(jobs);
    folders =
        new Folders(
            jobs.getParent(),
            folder.resolve("input"),
            folder.resolve("output"),
            Files.createDirectories(folder.resolve("state")));
    context = start();
  }

  private ConfigurableApplicationContext start() {
    SpringApplication application = new SpringApplication(RendicionApplication.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("rendicion.state", folders.state().toString()));
    return application.run();
  }

  /** The database is gone, and the program is started again. */
  void loseLedger() {
    context.close();
    new LedgerFiles(folders.state()).putAside();
    context = start();
  }

  Path delivered(String file) {
    return folder.resolve("input/valle/" + OFFICE + "/" + file);
  }

  Path answered(String file) {
    return folder.resolve("output/valle/oficinas/" + OFFICE + "/" + file);
  }

  Path output() {
    return folder.resolve("output/valle");
  }

  /** Everything that is published, by path. */
  TreeMap<String, byte[]> published() throws IOException {
    TreeMap<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(output().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return all;
  }

  /** Everything that the office got back, by name. */
  Map<String, byte[]> answers() throws IOException {
    TreeMap<String, byte[]> all = new TreeMap<>();
    if (Files.isDirectory(answered(""))) {
      try (Stream<Path> files = Files.list(answered(""))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return all;
  }

  Outcome run() {
    return run(
        new WorkListener() {
          @Override
          public void begins(String stage, int units) {}

          @Override
          public void advances(String what) {}
        });
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  Outcome run(WorkListener listener) {
    return context
        .getBean(PlanRunner.class)
        .run(definitions, folders, null, Duration.ZERO, listener);
  }

  /**
   * A workbook of the office, one sheet a year from 2019 to 2022, two districts in each.
   *
   * @param lastWithWater people with water in the second district in 2022, cell C5
   */
  static byte[] coverage(double lastWithWater) {
    return coverage(lastWithWater, "CON AGUA");
  }

  /**
   * @param header of the column of people with water
   */
  static byte[] coverage(double lastWithWater, String header) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int year = 2019; year <= 2022; year++) {
        Sheet sheet = book.createSheet("COBERTURA " + year);
        row(sheet, 0, "COBERTURA DE AGUA " + year);
        row(sheet, 2, "UBIGEO", "DISTRITO", header, "HABITANTES", "ESTADO");
        row(sheet, 3, "990101", "Arriba", 900.0 + year - 2000, 1060.0 + year - 2000, "ACTIVO");
        double water = year == 2022 ? lastWithWater : 400.0 + year - 2000;
        row(sheet, 4, "990102", "Abajo", water, 470.0 + year - 2000, "ACTIVO");
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int c = 0; c < values.length; c++) {
      if (values[c] instanceof Double number2) {
        row.createCell(c).setCellValue(number2);
      } else {
        row.createCell(c).setCellValue((String) values[c]);
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
