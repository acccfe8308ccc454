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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see follows what lies in the folders, back as well as forth. */
class ComingBackTest {

  private static final String REPORT = "puno-2019-2022/2022/informe-rendicion-de-cuentas.pdf";
  private static final Path DEFINITIONS = Path.of("jobs", "puno-2019-2022");

  @TempDir private Path folder;
  private Path plan = DEFINITIONS;
  private Path jobs = DEFINITIONS;
  private Program program = new Program(DEFINITIONS, DEFINITIONS);

  @BeforeEach
  void startWithEmptyFolders() throws Exception {
    plan = Files.createDirectories(folder.resolve("input/puno-2019-2022"));
    jobs = Files.createDirectories(folder.resolve("jobs/puno-2019-2022"));
    for (String file : new String[] {"plan.yaml", "offices.yaml", "job.yaml"}) {
      Files.copy(DEFINITIONS.resolve(file), jobs.resolve(file));
    }
    program = new Program(jobs.getParent(), plan.getParent(), folder);
  }

  @Test
  void takesAStrayFileBackAndKeepsASheetThatPeopleAddedThroughEveryUpdate() throws Exception {
    assertThat(program.run("ejecutar", "--periodo=2022").code()).isZero();
    addASheet();
    TreeMap<String, byte[]> before = program.published();
    Path stray = Files.writeString(plan.resolve("perdido.xlsx"), "x");
    assertThat(program.run("ejecutar", "--periodo=2022").code()).isZero();
    assertThat(program.published().get(REPORT)).isNotEqualTo(before.get(REPORT));
    assertThat(sheets()).contains("Notas");
    Files.delete(stray);

    Program.Ended again = program.run("ejecutar", "--periodo=2022");

    assertThat(again.code()).as("%s", again.lines()).isZero();
    assertThat(program.published().keySet()).isEqualTo(before.keySet());
    assertThat(program.published().get(REPORT)).isEqualTo(before.get(REPORT));
    assertThat(sheets()).contains("Notas");
    assertThat(program.run("ejecutar", "--periodo=2022").says("Sin novedades")).isTrue();
  }

  @Test
  void keepsTheScheduleWhenATurnFailsAndEndsWith0WhenStoppedBetweenTurns() throws Exception {
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

  private Path consolidated() {
    return program.output().resolve("puno-2019-2022/consolidado.xlsx");
  }

  private void addASheet() throws Exception {
    byte[] ours = Files.readAllBytes(consolidated());
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(ours));
        OutputStream out = Files.newOutputStream(consolidated())) {
      workbook.createSheet("Notas").createRow(0).createCell(0).setCellValue("Revisar");
      workbook.write(out);
    }
  }

  private List<String> sheets() throws Exception {
    List<String> names = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(consolidated().toFile(), null, true)) {
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
  }
}
