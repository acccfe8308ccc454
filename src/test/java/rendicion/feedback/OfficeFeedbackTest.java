package rendicion.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;
import rendicion.feedback.ooxml.Threads;

class OfficeFeedbackTest {

  private static final String MARKED = "RESIDUOS 2019-2022 (revisado).xlsx";

  @TempDir Path folder;
  private Path answer;
  private Path archived;

  @BeforeEach
  void prepare() throws Exception {
    answer = Files.createDirectory(folder.resolve("answer"));
    archived = folder.resolve("archived");
  }

  @Test
  void givesTheListAndTheMarkedCopyOfAWorkbookWithFindings() throws Exception {
    archive(new XSSFWorkbook());
    assertThat(names(write("residuos-solidos"))).containsExactly("observaciones.xlsx", MARKED);
    assertThat(answer).isDirectoryContaining("glob:**/" + MARKED);
    try (var files = Files.list(answer)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void saysInItsRowThatACellHasAThreadAndNoNote() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    Threads.add(book, book.createSheet("RESIDUOS 2021"), "C9", "¿Por qué subió?");
    try (book;
        OutputStream out = Files.newOutputStream(archived)) {
      book.write(out);
    }
    write("residuos-solidos");

    try (Workbook copy = WorkbookFactory.create(written(MARKED).toFile(), null, true)) {
      assertThat(cells(copy, "Observaciones").values())
          .anyMatch(
              cell ->
                  cell.contains(
                      "La celda ya tiene un comentario de su oficina, que queda igual: está pintada"
                          + " y sin nota nuestra."));
      assertThat(copy.getSheet("RESIDUOS 2021").getCellComments()).isEmpty();
    }
  }

  @Test
  void tellsWhatArrivedAndWhatIsStillOwed() throws Exception {
    write("red-de-salud");
    assertThat(lines("Recibido"))
        .containsExactly(
            "Lo que recibimos de: Red de Salud",
            "Municipalidad Provincial de Prueba. Plan de Gobierno 2019–2022.",
            "Datos de muestra: las cifras son inventadas para probar el programa.",
            "Recibimos 2 archivos. Cuentan 12 datos. Hay 1 error por corregir.",
            "Archivos recibidos",
            "Archivo|Resultado|Reconocido como|Datos que trae|Observaciones|Huella",
            "2021/TAMIZAJE ANEMIA.xlsx|● Aceptado|Tamizaje de anemia por"
                + " distrito|12|0|cdcdcdcdcdcd",
            "PADRON PVL.xlsx|■ Devuelto|No sabemos qué entrega es|0|1|efefefefefef",
            "Lo que falta entregar",
            "Entrega|Cada cuánto|Plazo|Código",
            "Padrón del Vaso de Leche|semestral|Sin fecha fija|W04");
  }

  @Test
  void listsEveryFindingWithRoomForTheAnswer() throws Exception {
    write("residuos-solidos");
    assertThat(lines("Observaciones").subList(4, 6))
        .containsExactly(
            "Gravedad|Archivo|Hoja|Celda|Observación|Qué encontramos|Qué se esperaba|Qué pasa"
                + " ahora|Qué hacer",
            "■ Error|RESIDUOS 2019-2022.xlsx|RESIDUOS 2021|C9|El programa no pudo leer el"
                + " archivo|El programa falló al leer RESIDUOS 2019-2022.xlsx.|Que el programa lea"
                + " el archivo o diga qué le falta.|Nada de este archivo cuenta por ahora. No es un"
                + " error de la oficina.|La oficina no tiene que hacer nada. El administrador debe"
                + " revisar el registro y avisar a quien mantiene el programa.");
  }

  @Test
  void listsWhatAlreadyCounts() throws Exception {
    write("red-de-salud");
    List<String> lines = lines("Datos que cuentan");
    assertThat(lines).hasSize(5 + 12);
    assertThat(lines.get(5))
        .isEqualTo(
            "Niñas y niños con anemia|2019|520|niños|Puno|–|2021/TAMIZAJE ANEMIA.xlsx|TAMIZAJE"
                + " 2019|D6");
  }

  @Test
  void saysSoWhenNothingArrived() throws Exception {
    new OfficeFeedback()
        .write(TestAccounts.empty(), office("red-de-salud"), List.of(), hash -> archived, answer);
    assertThat(lines("Recibido")).contains("Todavía no hay archivos de esta oficina.");
  }

  @Test
  void marksTheCellsAndChangesNothingElse() throws Exception {
    archive(new XSSFWorkbook());
    write("residuos-solidos");
    try (Workbook before = WorkbookFactory.create(archived.toFile(), null, true);
        Workbook after = WorkbookFactory.create(answer.resolve(MARKED).toFile(), null, true)) {
      assertThat(after.getSheetName(0)).isEqualTo("Observaciones");
      assertThat(after.getActiveSheetIndex()).isZero();
      assertThat(cells(after, "RESIDUOS 2021")).isEqualTo(cells(before, "RESIDUOS 2021"));
      var marked = after.getSheet("RESIDUOS 2021");
      assertThat(
              marked
                  .getSheetConditionalFormatting()
                  .getConditionalFormattingAt(0)
                  .getFormattingRanges()[0]
                  .formatAsString())
          .isEqualTo("C9");
      assertThat(marked.getRow(8).getCell(2).getCellComment().getString().getString())
          .startsWith("Rendición · ■ Error\nEl programa no pudo leer el archivo\nEncontramos: ");
      assertThat(marked.getCellComments()).hasSize(1);
      assertThat(after.getSheetAt(0).getRow(7).getCell(1).getHyperlink().getAddress())
          .isEqualTo("'RESIDUOS 2021'!C9");
      assertThat(marked.getMergedRegions())
          .isEqualTo(before.getSheet("RESIDUOS 2021").getMergedRegions());
    }
  }

  @Test
  void marksAWorkbookOfExcel97() throws Exception {
    archive(new HSSFWorkbook());
    assertThat(names(write("residuos-solidos")))
        .containsExactly("observaciones.xlsx", "RESIDUOS 2019-2022 (revisado).xls");
    Path first = Files.copy(written("RESIDUOS 2019-2022 (revisado).xls"), folder.resolve("first"));
    try (Workbook after = WorkbookFactory.create(first.toFile(), null, true)) {
      Cell marked = after.getSheet("RESIDUOS 2021").getRow(8).getCell(2);
      assertThat(marked.getCellComment().getString().getString()).contains("Qué hacer:");
    }
    write("residuos-solidos");
    assertThat(written("RESIDUOS 2019-2022 (revisado).xls")).hasSameBinaryContentAs(first);
  }

  @Test
  void givesTheSamePartsTwice() throws Exception {
    archive(new XSSFWorkbook());
    write("residuos-solidos");
    Map<String, String> list = parts(written("observaciones.xlsx"));
    Map<String, String> marked = parts(written(MARKED));
    write("residuos-solidos");
    assertThat(parts(written("observaciones.xlsx"))).isEqualTo(list);
    assertThat(parts(written(MARKED))).isEqualTo(marked);
  }

  @Test
  void leavesTheArchiveAsItIs() throws Exception {
    archive(new XSSFWorkbook());
    byte[] before = Files.readAllBytes(archived);
    write("residuos-solidos");
    assertThat(archived).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004 cut short", "not a workbook", ""})
  void givesTheFindingsAloneForWhatCannotBeMarked(String bytes) throws Exception {
    Files.writeString(archived, bytes);
    assertThat(names(write("residuos-solidos")))
        .containsExactly("observaciones.xlsx", "RESIDUOS 2019-2022 (observaciones).xlsx");
    try (Workbook alone =
        WorkbookFactory.create(
            written("RESIDUOS 2019-2022 (observaciones).xlsx").toFile(), null, true)) {
      assertThat(alone.getSheetAt(0).getRow(6).getCell(1).getStringCellValue())
          .isEqualTo("RESIDUOS 2021: C9");
      assertThat(alone.getSheetAt(0).getRow(6).getCell(1).getHyperlink().getAddress())
          .startsWith("RESIDUOS%202019-2022.xlsx");
    }
  }

  @Test
  void keepsMacrosAsTheyAre() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    archive(workbook);
    String name = "RESIDUOS 2019-2022 (revisado).xlsm";
    assertThat(names(write("residuos-solidos"))).containsExactly("observaciones.xlsx", name);
    assertThat(parts(written(name)).get("xl/vbaProject.bin")).isEqualTo("\u0001\u0002\u0003");
  }

  @Test
  void tellsBothOfficesInTheCellWhatTheyDisagreeAbout() throws Exception {
    archive(new XSSFWorkbook());
    Account account = TestAccounts.small();
    String waste = "residuos-solidos/RESIDUOS 2019-2022.xlsx";
    Finding disagree =
        new Finding(
            "validation.two-values",
            Severity.WARNING,
            "red-de-salud/2021/TAMIZAJE ANEMIA.xlsx",
            "TAMIZAJE 2019",
            "D6",
            null,
            Map.ofEntries(
                Map.entry("n", "1"),
                Map.entry("figure", "Residuos"),
                Map.entry("office", "Red de Salud"),
                Map.entry("other-office", "Residuos Sólidos"),
                Map.entry("place", "Puno"),
                Map.entry("period", "2021"),
                Map.entry("value", "51"),
                Map.entry("other-value", "50"),
                Map.entry("other-file", waste),
                Map.entry("other-sheet", "RESIDUOS 2021"),
                Map.entry("other-cell", "C5")));
    Finding tooBig =
        new Finding(
            "intake.too-big",
            Severity.ERROR,
            "residuos-solidos/grande.xlsx",
            null,
            null,
            null,
            Map.of("n-size", "30", "n-limit", "20"));
    Account told =
        new Account(
            account.definitions(),
            account.contents(),
            List.of(disagree, tooBig),
            account.results());

    Delivery big =
        new Delivery(
            9,
            "residuos-solidos",
            "grande.xlsx",
            new ContentHash("cd".repeat(32)),
            31_000_000,
            Instant.parse("2023-01-15T12:00:00Z"));
    Receipt returned =
        ReceiptMaker.make(
            9, ReadContent.refused(big, List.of(tooBig)), List.of(), account.definitions(), null);

    new OfficeFeedback()
        .write(told, office("residuos-solidos"), List.of(returned), hash -> archived, answer);

    assertThat(lines("Recibido"))
        .anyMatch(l -> l.startsWith("Recibimos 2 archivos."))
        .contains("grande.xlsx|■ Devuelto|No sabemos qué entrega es|0|1|cdcdcdcdcdcd");
    try (Workbook after = WorkbookFactory.create(answer.resolve(MARKED).toFile(), null, true)) {
      assertThat(after.getSheet("RESIDUOS 2021").getRow(4).getCell(2).getCellComment().getString())
          .extracting(Object::toString)
          .asString()
          .contains("Dos oficinas dan valores distintos", "Puno, 2021: 51 y 50");
    }
    assertThat(lines("Observaciones"))
        .anyMatch(l -> l.startsWith("■ Error|grande.xlsx|–|–|Archivo demasiado grande"))
        .anyMatch(l -> l.contains("RESIDUOS 2019-2022.xlsx|RESIDUOS 2021|C5|Dos oficinas"));
    assertThat(told.listTold(office("red-de-salud")).getFirst().findings())
        .extracting(Finding::cell)
        .containsExactly("D6");
    assertThat(told.listLoose(office("red-de-salud"))).isEmpty();
  }

  @Test
  void keepsAHostileTextAText() throws Exception {
    Account account = TestAccounts.withText("=HYPERLINK(\"http://x\")");
    new OfficeFeedback()
        .write(account, office("residuos-solidos"), List.of(), hash -> archived, answer);
    try (XSSFWorkbook workbook = new XSSFWorkbook(written("observaciones.xlsx").toFile())) {
      List<Boolean> quoted = new ArrayList<>();
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA");
                            if (cell.toString().startsWith("=")) {
                              quoted.add(cell.getCellStyle().getQuotePrefixed());
                            }
                          })));
      assertThat(quoted).isNotEmpty().containsOnly(true);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2021/Año Ñandú.xlsx, Ano Nandu (revisado).xlsx",
    "../../etc/passwd, passwd (revisado).xlsx",
    "a\\b:c*.xlsm, a_b_c_ (revisado).xlsx",
    "-rf.xlsx, rf (revisado).xlsx",
    "…, archivo (revisado).xlsx"
  })
  void namesTheCopyInAWayThatEverySystemCanHold(String path, String expected) {
    var taken = new java.util.HashSet<String>();
    assertThat(CopyName.of(path, "(revisado)", ".xlsx", taken)).isEqualTo(expected);
    assertThat(CopyName.of(path, "(revisado)", ".xlsx", taken))
        .isEqualTo(expected.replace("(revisado)", "(revisado) 2"));
  }

  private void archive(Workbook workbook) throws Exception {
    try (workbook;
        OutputStream out = Files.newOutputStream(archived)) {
      var sheet = workbook.createSheet("RESIDUOS 2021");
      var bold = workbook.createCellStyle();
      bold.setRotation((short) 45);
      for (int r = 0; r < 12; r++) {
        var row = sheet.createRow(r);
        row.createCell(1).setCellValue("mes " + r);
        row.getCell(1).setCellStyle(bold);
        row.createCell(2).setCellValue(3410 + r);
        row.createCell(3).setCellFormula("C" + (r + 1) + "*2");
        row.getCell(3).setCellValue(6820 + 2 * r);
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("F1:G3"));
      workbook.write(out);
    }
  }

  private List<Path> write(String office) throws Exception {
    return new OfficeFeedback()
        .write(TestAccounts.small(), office(office), List.of(), hash -> archived, answer);
  }

  private static Office office(String code) {
    return TestAccounts.definitions().findOffice(code).orElseThrow();
  }

  private Path written(String name) {
    return answer.resolve(name);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(f -> f.getFileName().toString()).toList();
  }

  /** The lines of a sheet as another library reads them, without empty ones. */
  private List<String> lines(String sheet) throws Exception {
    try (ReadableWorkbook workbook = new ReadableWorkbook(written("observaciones.xlsx").toFile())) {
      return workbook.findSheet(sheet).orElseThrow().read().stream()
          .map(
              row ->
                  row.stream()
                      .filter(java.util.Objects::nonNull)
                      .map(cell -> cell.getText().replaceAll("^(\\d+)\\.0$", "$1"))
                      .collect(java.util.stream.Collectors.joining("|"))
                      .replaceAll("\\|+$", ""))
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static Map<String, String> cells(Workbook workbook, String sheet) {
    Map<String, String> cells = new TreeMap<>();
    for (var row : workbook.getSheet(sheet)) {
      for (Cell cell : row) {
        cells.put(
            cell.getAddress().toString(),
            cell + " " + cell.getCellType() + " " + cell.getCellStyle().getRotation());
      }
    }
    return cells;
  }

  private static Map<String, String> parts(Path file) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(
              entry.getName(),
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return parts;
  }
}
