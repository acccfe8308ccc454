package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import rendicion.RunsInThisProcess;
import rendicion.job.Outcome;
import rendicion.job.WorkListener;

/** What people see follows what lies in the folders, back as well as forth. */
@RunsInThisProcess
class ComingBackTest {

  private static final String REPORT = "2022/informe-rendicion-de-cuentas.pdf";
  private static final Path DEFINITIONS = Path.of("jobs", "puno-2019-2022");

  @TempDir private Path folder;

  @Test
  void takesAStrayFileBackAndKeepsASheetThatPeopleAddedThroughEveryUpdate() throws Exception {
    try (Valley valley = new Valley(folder)) {
      assertThat(valley.run().status()).isEqualTo(Outcome.Status.DONE);
      Path consolidated = valley.output().resolve("consolidado.xlsx");
      addASheet(consolidated);
      TreeMap<String, byte[]> before = valley.published();
      Path stray = Files.writeString(valley.delivered("../perdido.xlsx"), "x");
      assertThat(valley.run().status()).isEqualTo(Outcome.Status.DONE);
      assertThat(valley.published().get(REPORT)).isNotEqualTo(before.get(REPORT));
      assertThat(sheets(consolidated)).contains("Notas");
      Files.delete(stray);

      assertThat(valley.run().status()).isEqualTo(Outcome.Status.DONE);

      assertThat(valley.published().keySet()).isEqualTo(before.keySet());
      assertThat(valley.published().get(REPORT)).isEqualTo(before.get(REPORT));
      assertThat(sheets(consolidated)).contains("Notas");
      assertThat(valley.run().status()).isEqualTo(Outcome.Status.NOTHING_NEW);
    }
  }

  /**
   * A process that dies between the two has written down that a round is, and not that it began.
   */
  @Test
  void aRoundThatWasNeverBegunHidesNoneAfterIt() throws Exception {
    try (Valley valley = new Valley(folder)) {
      WorkListener failing =
          new WorkListener() {
            @Override
            public void begins(String stage, int units) {
              if (stage.equals("stage.calculate")) {
                throw new IllegalStateException("the first round ends early");
              }
            }

            @Override
            public void advances(String what) {}
          };
      assertThat(valley.run(failing).status()).isEqualTo(Outcome.Status.FAILED);
      JobRepository repository = valley.part(JobRepository.class);
      JobInstance first = repository.getJobInstances("rendicion", 0, 9).getLast();
      JobParameters parameters =
          Objects.requireNonNull(repository.getLastJobExecution(first)).getJobParameters();
      repository.createJobInstance(
          "rendicion", new JobParametersBuilder(parameters).addLong("round", 2L).toJobParameters());

      assertThat(valley.run().status()).isEqualTo(Outcome.Status.DONE);
      assertThat(valley.run().status()).isEqualTo(Outcome.Status.NOTHING_NEW);
    }
  }

  @Test
  void makesAgainWhatSomebodyDeleted() throws Exception {
    try (Valley valley = new Valley(folder)) {
      Files.write(valley.delivered("COBERTURA AGUA.xlsx"), Valley.coverage(42));
      valley.run();
      TreeMap<String, byte[]> before = valley.published();
      Files.delete(valley.output().resolve(REPORT));

      Outcome again = valley.run();

      assertThat(again.status()).isEqualTo(Outcome.Status.DONE);
      TreeMap<String, byte[]> after = valley.published();
      assertThat(after.keySet()).isEqualTo(before.keySet());
      assertThat(after)
          .allSatisfy((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
    }
  }

  @Test
  void keepsTheScheduleWhenATurnFailsAndEndsWith0WhenStoppedBetweenTurns() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input/puno-2019-2022"));
    Path jobs = Files.createDirectories(folder.resolve("jobs/puno-2019-2022"));
    for (String file : new String[] {"plan.yaml", "offices.yaml", "job.yaml"}) {
      Files.copy(DEFINITIONS.resolve(file), jobs.resolve(file));
    }
    Program program = new Program(jobs.getParent(), input.getParent(), folder);
    Path settings = jobs.resolve("job.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replaceAll("cron: \"[^\"]*\"", "cron: \"* * * * * *\""));
    Files.writeString(program.output(), "no es una carpeta");
    Process process = program.start("programar");
    int failed = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        failed += line.startsWith("Falló") ? 1 : 0;
        if (failed == 2 && line.startsWith("Próxima")) {
          process.toHandle().destroy();
        }
      }
    }

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isIn(0, 4);
    assertThat(failed).isGreaterThanOrEqualTo(2);
  }

  private static void addASheet(Path consolidated) throws Exception {
    byte[] ours = Files.readAllBytes(consolidated);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(ours));
        OutputStream out = Files.newOutputStream(consolidated)) {
      workbook.createSheet("Notas").createRow(0).createCell(0).setCellValue("Revisar");
      workbook.write(out);
    }
  }

  private static List<String> sheets(Path consolidated) throws Exception {
    List<String> names = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(consolidated.toFile(), null, true)) {
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
  }
}
