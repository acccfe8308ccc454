package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rendicion.RendicionApplication;
import rendicion.RunsInThisProcess;
import rendicion.cli.Cli;
import rendicion.domain.Closing;
import rendicion.domain.Period;
import rendicion.store.Ledger;

/**
 * A closed period keeps what was approved; what is corrected later is told, never slipped in. On a
 * plan of one indicator, so that it is quick.
 */
@RunsInThisProcess
class ClosedPeriodTest {

  private static final Path PLAN = Path.of("src/test/resources/rendicion/plan/valle");
  private static final String OF_2021 = "valle/2021/informe-rendicion-de-cuentas.pdf";
  private static final String OF_2022 = "valle/2022/informe-rendicion-de-cuentas.pdf";

  @TempDir private Path folder;

  @BeforeEach
  void deliverOneWorkbook() throws Exception {
    Path jobs = Files.createDirectories(folder.resolve("jobs/valle"));
    try (Stream<Path> files = Files.list(PLAN)) {
      for (Path file : files.toList()) {
        Files.copy(file, jobs.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("input/valle/agua"));
    deliver(2021, 900);
  }

  @Test
  void keepsTheBytesThatWereApprovedThroughACorrectionAndTellsIt() throws Exception {
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo"))
        .as("nothing is shown yet")
        .isEqualTo(5);
    assertThat(run("cerrar", "--periodo=2021", "--por= ")).as("by nobody").isEqualTo(64);
    assertThat(run("ejecutar")).isZero();
    assertThat(run("cerrar", "--periodo=2022", "--por=Concejo")).as("no data").isEqualTo(5);
    Path act = Files.writeString(folder.resolve("acta.txt"), "Acuerdo 12");
    String withAct = "--archivo-acta=" + act;
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo", "--acta=Acuerdo 12", withAct))
        .isZero();
    assertThat(run("cerrar", "--periodo=2021", "--por=Otro")).as("already closed").isZero();
    assertThat(decisions()).containsExactly("1.json");
    TreeMap<String, byte[]> approved = published();

    deliver(2021, 800);
    assertThat(run("cerrar", "--periodo=2021", "--por=Otro")).isZero();
    assertThat(run("ejecutar")).isZero();
    assertThat(published().get(OF_2021)).isEqualTo(approved.get(OF_2021));
    assertThat(published().get(OF_2022)).isNotEqualTo(approved.get(OF_2022));
    assertThat(run("ejecutar", "--periodo=2021")).isZero();
    assertThat(published().get(OF_2021)).isEqualTo(approved.get(OF_2021));

    assertThat(closings())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.period()).isEqualTo(Period.year(2021));
              assertThat(c.by()).isEqualTo("Concejo");
              assertThat(c.files())
                  .containsKeys("2021/informe-rendicion-de-cuentas.pdf", "2021/boletin.pdf");
              assertThat(c.files().keySet()).allMatch(file -> file.startsWith("2021/"));
              assertThat(c.figures().getFirst().value()).isEqualByComparingTo("20");
            });
    Files.delete(act);
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo", "--reabrir"))
        .as("without a reason")
        .isEqualTo(64);
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo", "--reabrir", "--motivo=Error"))
        .isZero();
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo", "--reabrir", "--motivo=Error"))
        .as("not closed")
        .isEqualTo(5);
    assertThat(run("ejecutar")).isZero();
    assertThat(published().get(OF_2021)).isNotEqualTo(approved.get(OF_2021));
    assertThat(run("cerrar", "--periodo=2021", "--por=Concejo")).isZero();
    assertThat(decisions()).containsExactly("1.json", "2.json", "3.json");
    assertThat(closings()).extracting(Closing::number).containsExactly(1, 2);
  }

  /** In this process: nine starts of another one would take a minute. */
  private int run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--trabajos=" + folder.resolve("jobs"));
    arguments.add("--entrada=" + folder.resolve("input"));
    arguments.add("--salida=" + folder.resolve("output"));
    arguments.add("--estado=" + folder.resolve("state"));
    return Cli.run(arguments.toArray(String[]::new), ClosedPeriodTest::start);
  }

  private static ConfigurableApplicationContext start(Path state) {
    SpringApplication application = new SpringApplication(RendicionApplication.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("rendicion.state", state.toString()));
    return application.run();
  }

  private List<Closing> closings() {
    try (ConfigurableApplicationContext context = start(folder.resolve("state"))) {
      return context.getBean(Ledger.class).listClosings("valle");
    }
  }

  private List<String> decisions() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("state/decisions/valle"))) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  private TreeMap<String, byte[]> published() throws Exception {
    TreeMap<String, byte[]> files = new TreeMap<>();
    Path output = folder.resolve("output");
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void deliver(int year, int withWater) throws Exception {
    Path file = folder.resolve("input/valle/agua/COBERTURA " + year + ".xlsx");
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("AGUA");
      sheet.createRow(0).createCell(0).setCellValue("COBERTURA DE AGUA " + year);
      row(sheet, 2, "UBIGEO", "ESTADO", "CON AGUA", "HABITANTES");
      row(sheet, 3, "990101", "ACTIVO", withWater, 1000);
      row(sheet, 4, "990102", "ACTIVO", 300, 500);
      book.write(out);
    }
  }

  private static void row(Sheet sheet, int at, Object... values) {
    var row = sheet.createRow(at);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Integer number) {
        row.createCell(i).setCellValue(number);
      } else {
        row.createCell(i).setCellValue(values[i].toString());
      }
    }
  }
}
