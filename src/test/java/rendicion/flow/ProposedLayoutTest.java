package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.reading.TestBook;

/** A workbook that nobody described is proposed, accepted by copying a file, and then read. */
class ProposedLayoutTest {

  private static final Path DEFINITIONS = Path.of("jobs", "puno-2019-2022");
  private static final String PROPOSAL =
      "puno-2019-2022/propuestas/residuos-solidos-recojo-2021.yaml";

  @TempDir private Path folder;

  @Test
  void readsAWorkbookOnceItsProposalWasCopiedToTheLayouts() throws Exception {
    Path jobs = Files.createDirectories(folder.resolve("jobs/puno-2019-2022"));
    try (Stream<Path> files = Files.list(DEFINITIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, jobs.resolve(file.getFileName()));
      }
    }
    Path office = Files.createDirectories(folder.resolve("input/puno-2019-2022/residuos-solidos"));
    try (TestBook book =
        TestBook.xlsx()
            .sheet(
                "Hoja1",
                "RECOJO DE RESIDUOS SÓLIDOS, AÑO 2021",
                "",
                "UBIGEO | DISTRITO | MES     | TONELADAS DE RESIDUOS DOMICILIARIOS",
                "210101 | Puno     | Enero   | 2500.5",
                "210101 | Puno     | Febrero | 2400",
                "210102 | Ácora    | Enero   | 31.5",
                "210102 | Ácora    | Febrero | 30")) {
      Files.move(book.save(folder), office.resolve("Recojo 2021.xlsx"));
    }
    Program program = new Program(jobs.getParent(), folder.resolve("input"), folder);

    Program.Ended unknown = program.run("ejecutar", "--periodo=2021");

    assertThat(unknown.says("1 devuelto")).as("%s", unknown.lines()).isTrue();
    assertThat(unknown.says("Nadie describió todavía el libro residuos-solidos/Recojo 2021.xlsx"))
        .as("%s", unknown.lines())
        .isTrue();
    Path proposal = program.output().resolve(PROPOSAL);
    assertThat(Files.readAllLines(proposal))
        .contains(
            "oficina: residuos-solidos",
            "    archivos: [\"Recojo *\"]",
            "    indicadores: [OE08-I1]",
            "        lugar: {columna: [\"UBIGEO\"]}  # [seguro] la columna nombra distritos del"
                + " plan: 100 % de sus filas",
            "        anio: titulo  # [seguro] el título dice 2021",
            "        mes: {columna: [\"MES\"]}  # [seguro] la columna tiene meses o fechas",
            "          - {variable: residuos-toneladas, columna: [\"TONELADAS DE RESIDUOS"
                + " DOMICILIARIOS\"]}  # [probable] columna D: se parece a «Residuos sólidos"
                + " domiciliarios recogidos»");

    Files.createDirectory(jobs.resolve("layouts"));
    Files.copy(proposal, jobs.resolve("layouts/recojo.yaml"));
    Program.Ended accepted = program.run("ejecutar", "--periodo=2021");

    assertThat(accepted.code()).as("%s", accepted.lines()).isZero();
    assertThat(accepted.says("0 devueltos")).as("%s", accepted.lines()).isTrue();
    assertThat(program.output().resolve(PROPOSAL)).doesNotExist();
    Program.Ended status = program.run("estado");
    assertThat(status.says("4 datos")).as("%s", status.lines()).isTrue();
  }
}
