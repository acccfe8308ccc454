package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed period keeps what was approved; what is corrected later is told, never slipped in. */
class ClosedPeriodTest {

  private static final Path OFFICE = Path.of("puno-2019-2022", "desarrollo-economico");
  private static final String WORKBOOK = "PEA OCUPADA POR CATEGORIA 2021.xlsx";
  private static final String OF_2021 = "puno-2019-2022/2021/informe-rendicion-de-cuentas.pdf";
  private static final String OF_2022 = "puno-2019-2022/2022/informe-rendicion-de-cuentas.pdf";
  private static final String[] CLOSE = {"cerrar", "--periodo=2021", "--por=Concejo Municipal"};

  @TempDir private Path folder;
  private Path workbook = Path.of(WORKBOOK);
  private Program program = new Program(OFFICE, OFFICE);

  @BeforeEach
  void leaveOneWorkbook() throws Exception {
    Path input = folder.resolve("input");
    workbook = Files.createDirectories(input.resolve(OFFICE)).resolve(WORKBOOK);
    Files.copy(Path.of("input").resolve(OFFICE).resolve(WORKBOOK), workbook);
    program = new Program(input, folder);
  }

  @Test
  void keepsTheBytesThatWereApprovedAndTellsTheCorrection() throws Exception {
    Program.Ended tooEarly = program.run(CLOSE);
    assertThat(tooEarly.code()).isEqualTo(5);
    assertThat(tooEarly.says("Ejecute «ejecutar»")).as("%s", tooEarly.lines()).isTrue();
    assertThat(program.run("ejecutar").code()).isZero();
    TreeMap<String, byte[]> before = program.published();

    Path act = Files.writeString(folder.resolve("acta.pdf"), "Acta 12-2022");
    Program.Ended closed =
        program.run(
            "cerrar",
            "--periodo=2021",
            "--por=Concejo Municipal",
            "--acta=Acuerdo 12-2022",
            "--archivo-acta=" + act);
    assertThat(closed.code()).as("%s", closed.lines()).isZero();
    Program.Ended twice = program.run(CLOSE);
    assertThat(twice.code()).isZero();
    assertThat(twice.says("ya estaba cerrado")).as("%s", twice.lines()).isTrue();
    assertThat(decisions()).containsExactly("1.json");

    correct();
    Program.Ended killed = program.runUntil(l -> l.startsWith("Escribir los inf"), "ejecutar");
    assertThat(killed.code()).isEqualTo(137);
    Program.Ended corrected = program.run("ejecutar");
    assertThat(corrected.code()).as("%s", corrected.lines()).isZero();
    assertThat(program.published().get(OF_2021)).isEqualTo(before.get(OF_2021));
    assertThat(program.published().get(OF_2022)).isNotEqualTo(before.get(OF_2022));

    Program.Ended explained = program.run("explicar", "oe06-i1", "--periodo=2021");
    assertThat(explained.lines())
        .anyMatch(l -> l.contains("Concejo Municipal") && l.contains("Acuerdo 12-2022"))
        .anyMatch(l -> l.contains("Rectificado") && l.contains("una oficina entregó otros datos"))
        .anyMatch(l -> l.contains("Lo entregó: desarrollo-economico/" + WORKBOOK));

    assertThat(program.run("cerrar", "--periodo=2021", "--por=Alcaldía", "--reabrir").code())
        .isEqualTo(64);
    Program.Ended reopened =
        program.run(
            "cerrar", "--periodo=2021", "--por=Alcaldía", "--reabrir", "--motivo=Error de suma");
    assertThat(reopened.code()).as("%s", reopened.lines()).isZero();
    assertThat(program.run("ejecutar").code()).isZero();
    assertThat(program.published().get(OF_2021)).isNotEqualTo(before.get(OF_2021));
    assertThat(decisions()).containsExactly("1.json", "2.json");
  }

  @Test
  void refusesWhatNobodyDeliveredAndWhatThePlanDoesNotHave() throws Exception {
    Files.delete(workbook);
    assertThat(program.run("ejecutar").code()).isZero();
    Program.Ended empty = program.run(CLOSE);
    assertThat(empty.code()).isEqualTo(5);
    assertThat(empty.says("no hay qué aprobar")).as("%s", empty.lines()).isTrue();
    assertThat(program.run("cerrar", "--periodo=2031", "--por=Concejo").code()).isEqualTo(64);
    Program.Ended nobody = program.run("cerrar", "--periodo=2021");
    assertThat(nobody.code()).isEqualTo(64);
    assertThat(nobody.says("Falta: QUIEN")).as("%s", nobody.lines()).isTrue();
    Program.Ended unknown = program.run("explicar", "OE06-I2");
    assertThat(unknown.code()).isEqualTo(64);
    assertThat(unknown.says("¿Quiso decir OE06-I1?")).as("%s", unknown.lines()).isTrue();
  }

  private List<String> decisions() throws Exception {
    try (var files = Files.list(program.state().resolve("decisions/puno-2019-2022"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Saves the workbook with its largest whole number one higher. */
  private void correct() throws Exception {
    byte[] bytes = Files.readAllBytes(workbook);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(workbook)) {
      for (Cell cell : numbers(book)) {
        cell.setCellValue(cell.getNumericCellValue() + 1);
      }
      book.write(out);
    }
  }

  private static List<Cell> numbers(Workbook book) {
    List<Cell> numbers = new java.util.ArrayList<>();
    book.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                              && cell.getNumericCellValue() > 3000) {
                            numbers.add(cell);
                          }
                        })));
    return numbers;
  }
}
