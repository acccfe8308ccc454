package rendicion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.CellField;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;
import rendicion.feedback.OfficeTemplate;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.plan.PlanReader;
import rendicion.reading.WorkbookReader;
import rendicion.validation.CellConstraints;
import rendicion.validation.DeliveryValidator;
import rendicion.wording.Wording;

/** Workbooks to fill in: made by the command, refusing what rules refuse, read back as they are. */
class TemplateTest {

  private static final Definitions PUNO = PlanReader.read(Path.of("jobs", "puno-2019-2022"));
  private static final Wording WORDING = Wording.spanish();
  private static final List<String> TRIED =
      List.of("-1", "0", "0.5", "1", "99.5", "100", "101", "1000000");

  @TempDir private Path folder;

  static Stream<Arguments> deliverables() {
    return PUNO.offices().stream()
        .flatMap(o -> o.deliverables().stream().map(d -> Arguments.of(o.code(), d.code())));
  }

  /** Gate, reader and rules have nothing to say; every figure written is a figure read. */
  @ParameterizedTest
  @MethodSource("deliverables")
  void isAcceptedWithoutAWordWhenItIsFilledIn(String officeCode, String code) throws IOException {
    Office office = PUNO.findOffice(officeCode).orElseThrow();
    isAccepted(PUNO, office, deliverable(office, code), 2022);
  }

  @ParameterizedTest
  @CsvSource({"agua, W01, 2022", "planificacion, W02, 2021"})
  void isAcceptedInASmallPlanToo(String officeCode, String code, int year) throws IOException {
    Definitions valley = PlanReader.read(valley());
    Office office = valley.findOffice(officeCode).orElseThrow();
    isAccepted(valley, office, deliverable(office, code), year);
  }

  private void isAccepted(Definitions plan, Office office, Deliverable deliverable, int year)
      throws IOException {
    OfficeTemplate template = template(plan, office, deliverable, year);
    assertThat(template.obstacle()).isEmpty();
    Path file = folder.resolve(template.fileName());
    FilledTemplate filled = FilledTemplate.fill(template.bytes(), file);

    ReadContent judged = judge(plan, office, file);

    assertThat(judged.findings()).filteredOn(f -> f.severity() != Severity.NOTE).isEmpty();
    assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.ACCEPTED);
    assertThat(judged.deliverables()).containsExactly(deliverable.code());
    assertThat(judged.observations()).isNotEmpty().allMatch(o -> o.period().to().getYear() == year);
    int counts = deliverable.tables().size();
    assertThat(judged.observations())
        .hasSize(filled.figures() > 0 ? filled.figures() : filled.names() * counts);
    if (filled.figures() > 0) {
      assertThat(
              judged.observations().stream()
                  .map(Observation::value)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(filled.sum());
    }
  }

  /** What is not known yet stays blank, and is neither zero nor a fault of the form. */
  @ParameterizedTest
  @CsvSource({
    "red-de-salud, W03",
    "turismo, W06",
    "residuos-solidos, W11",
    "desarrollo-urbano, W13",
    "seguridad-ciudadana, W14",
    "planificacion, W15"
  })
  void isReadWhenOnlySomeRowsAreFilledIn(String officeCode, String code) throws IOException {
    Office office = PUNO.findOffice(officeCode).orElseThrow();
    OfficeTemplate template = template(PUNO, office, deliverable(office, code), 2022);
    Path file = folder.resolve(template.fileName());
    FilledTemplate filled = FilledTemplate.fill(template.bytes(), file, 4);

    ReadContent judged = judge(PUNO, office, file);

    assertThat(judged.findings())
        .filteredOn(f -> f.severity() != Severity.NOTE)
        .extracting(Finding::code)
        .isEmpty();
    assertThat(judged.observations())
        .hasSize(filled.figures() > 0 ? filled.figures() : filled.names() * 2);
  }

  /** A row is a row, even of a form in which nobody wrote more. */
  @Test
  void countsTheOnlyRowThatIsFilledIn() throws IOException {
    Office office = PUNO.findOffice("planificacion").orElseThrow();
    OfficeTemplate template = template(PUNO, office, deliverable(office, "W15"), 2022);
    Path file = folder.resolve(template.fileName());
    FilledTemplate filled = FilledTemplate.fill(template.bytes(), file, 91);

    ReadContent judged = judge(PUNO, office, file);

    assertThat(filled.figures()).isEqualTo(4);
    assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.ACCEPTED_WITH_FINDINGS);
    assertThat(judged.observations())
        .extracting(o -> o.cell().toString())
        .containsExactlyInAnyOrder("POI!C5", "POI!D5", "POI!E5", "POI!F5");
    assertThat(judged.findings())
        .extracting(f -> WORDING.finding(f).found())
        .containsExactly(
            "El cuadro de la hoja «PEI» está, con sus títulos, pero todavía no tiene ningún dato.");
  }

  /**
   * The office that delivers it as it was made is told that, at the first cell to be filled in, and
   * nothing else: not that tables are missing, nor that a sheet is hidden.
   */
  @ParameterizedTest
  @CsvSource({
    "emsa, W01, REPORTE CONEXIONES 2022.xlsx",
    "red-de-salud, W03, SIEN_PUNO 2022.xlsx",
    "turismo, W06, ARRIBO 2022.xlsx",
    "desarrollo-agropecuario, W07, CONTROL LECHERO 2022.xlsx",
    "desarrollo-urbano, W13, LICENCIAS PDU 2022.xlsx",
    "planificacion, W15, libro con otro nombre.xlsx"
  })
  void isToldToBeUnfilledWhereNothingIsFilledIn(String officeCode, String code, String name)
      throws IOException {
    Office office = PUNO.findOffice(officeCode).orElseThrow();
    byte[] made = template(PUNO, office, deliverable(office, code), 2022).bytes();

    ReadContent judged = judge(PUNO, office, Files.write(folder.resolve(name), made));

    assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.REFUSED);
    assertThat(judged.deliverables()).containsExactly(code);
    assertThat(judged.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("reading.table-unfilled");
              assertThat(f.cell()).isEqualTo(firstFigure(made, Objects.requireNonNull(f.sheet())));
            });
  }

  /** The first cell that only takes a number or, where there is none, a name. */
  private static String firstFigure(byte[] template, String name) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      XSSFSheet sheet = book.getSheet(name);
      int body = sheet.getPaneInformation().getHorizontalSplitTopRow();
      int columns = sheet.getRow(body - 1).getLastCellNum();
      return IntStream.range(0, columns)
          .filter(c -> isForFigures(FilledTemplate.validation(sheet, body, c)))
          .mapToObj(c -> new CellReference(body, c).formatAsString())
          .findFirst()
          .orElse("B" + (body + 1));
    }
  }

  private static boolean isForFigures(Optional<DataValidation> validation) {
    return validation
        .filter(v -> v.getValidationConstraint().getValidationType() != ValidationType.LIST)
        .isPresent();
  }

  private static ReadContent judge(Definitions plan, Office office, Path file) throws IOException {
    String name = file.getFileName().toString();
    GateResult admitted = new Gate().check(file, name, plan.settings().limits());
    assertThat(admitted.findings()).isEmpty();
    Delivery delivery =
        new Delivery(
            1,
            office.code(),
            name,
            new ContentHash("ab".repeat(32)),
            Files.size(file),
            Instant.parse("2023-01-15T12:00:00Z"));
    Reading reading =
        WorkbookReader.read(
            file,
            admitted.kind(),
            delivery,
            office,
            plan.plan(),
            plan.offices(),
            plan.settings().zone());
    return DeliveryValidator.judge(reading, office, plan, List.of(), List.of());
  }

  /** What cannot be one workbook of one table a sheet is said, and not made. */
  @Test
  void isMadeOfEveryDeliverableOfPuno() {
    List<String> obstacles = new ArrayList<>();
    for (Office office : PUNO.offices()) {
      for (Deliverable deliverable : office.deliverables()) {
        template(PUNO, office, deliverable, 2022)
            .obstacle()
            .ifPresent(o -> obstacles.add(deliverable.code() + ": " + o));
      }
    }
    assertThat(obstacles).isEmpty();
  }

  @Test
  void isToldToBeImpossibleForAYearThatTheDefinitionFixesOtherwise() throws IOException {
    Definitions valley = PlanReader.read(valley());
    Office office = valley.findOffice("planificacion").orElseThrow();

    assertThat(template(valley, office, deliverable(office, "W02"), 2022).obstacle())
        .contains(
            "No hay plantilla de «Actividades» para 2022: la definición no dice dónde se escribe"
                + " ese año. Siga usando su libro.");
  }

  /** Of every kind of figure: what the cell admits is what the rules admit, in their words. */
  @ParameterizedTest
  @CsvSource({
    "red-de-salud,   W03, DCI,     D,  QUANTITY",
    "instituto-vial, W08, FICHA 1, D,  NUMBER",
    "planificacion,  W15, PEI,     B,  PERCENTAGE",
    "planificacion,  W15, POI,     C,",
  })
  void admitsTheFiguresThatTheRulesAdmit(
      String officeCode, String code, String sheet, String column, UnitKind kind)
      throws IOException {
    DataValidation validation = validation(officeCode, code, sheet, column);
    var rules = CellConstraints.of(new CellField.Figure(kind));

    assertThat(TRIED.stream().filter(v -> admits(validation, new BigDecimal(v))).toList())
        .isEqualTo(
            TRIED.stream()
                .filter(v -> rules.stream().allMatch(r -> r.admits(new BigDecimal(v))))
                .toList());
    assertThat(validation.getShowErrorBox()).isTrue();
    assertThat(validation.getErrorBoxText())
        .isEqualTo(
            String.join(
                " ",
                rules.stream().map(r -> WORDING.say(r.rule() + ".expected", Map.of())).toList()));
    assertThat(validation.getPromptBoxText()).endsWith(validation.getErrorBoxText());
  }

  /** The province as a whole would be a total, so that no row is of it. */
  @Test
  void offersTheDistrictsAndActivitiesThatTheRulesKnow() throws IOException {
    List<String> places = new ArrayList<>(listed("red-de-salud", "W03", "DCI", "A"));
    places.addFirst(PUNO.plan().province());

    assertThat(CellConstraints.of(new CellField.Place(PUNO.plan())))
        .singleElement()
        .satisfies(c -> assertThat(c.limit()).hasToString("OneOf[texts=" + places + "]"));
    assertThat(CellConstraints.of(new CellField.ActivityCode(PUNO.plan())))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.limit())
                    .hasToString(
                        "OneOf[texts=" + listed("planificacion", "W15", "POI", "A") + "]"));
    assertThat(listed("seguridad-ciudadana", "W14", "DENUNCIAS PNP", "B")).containsExactly("2022");
    assertThat(listed("instituto-vial", "W08", "FICHA 1", "C"))
        .containsExactly("ASFALTADO", "PAVIM. ECONOMICO");
    assertThat(validation("red-de-salud", "W03", "DCI", "A").getErrorBoxText())
        .isEqualTo(WORDING.say("validation.unknown-place.expected", Map.of()));
  }

  @Test
  void isTheSameWheneverItIsMade() throws IOException {
    Office office = PUNO.findOffice("planificacion").orElseThrow();
    OfficeTemplate template = template(PUNO, office, deliverable(office, "W15"), 2022);
    Path file = Files.write(folder.resolve("once.xlsx"), template.bytes());

    assertThat(template.bytes()).isEqualTo(Files.readAllBytes(file));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(e -> e.getTimeLocal().getYear()).distinct())
          .containsExactly(1980);
    }
  }

  @Test
  void isMadeByItsCommandAndNeverReplacesAFile() throws IOException {
    valley();
    Path target = folder.resolve("para-llenar/valle/agua/COBERTURA 2022.xlsx");
    String into = "--carpeta=" + folder.resolve("para-llenar");

    Session.Ended made = new Session(folder).run("plantilla", into);
    byte[] first = Files.readAllBytes(target);
    Files.writeString(target, "ya llenado");
    Session.Ended again = new Session(folder).run("plantilla", "--oficina=agua", into);

    assertThat(made.code()).as("%s", made.lines()).isZero();
    assertThat(made.says("Se hizo " + target)).isTrue();
    assertThat(made.says("No hay plantilla de «Actividades» para 2022")).isTrue();
    assertThat(new String(first, 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo("PK");
    assertThat(again.code()).isZero();
    assertThat(again.lines()).singleElement().asString().startsWith("Ya existe " + target);
    assertThat(target).hasContent("ya llenado");
  }

  @Test
  void isToldWhichOfficesThereAre() throws IOException {
    valley();

    Session.Ended near = new Session(folder).run("plantilla", "--oficina=aguas");
    Session.Ended far = new Session(folder).run("plantilla", "--oficina=turismo");

    assertThat(near.code()).isEqualTo(64);
    assertThat(near.lines()).containsExactly("No hay ninguna oficina aguas.", "¿Quiso decir agua?");
    assertThat(far.code()).isEqualTo(64);
    assertThat(far.lines())
        .containsExactly(
            "No hay ninguna oficina turismo.", "Las oficinas son: agua, planificacion");
  }

  @ParameterizedTest
  @CsvSource({"input", "output/valle"})
  void isLeftNeitherWhereOfficesDeliverNorWhereThingsArePublished(String where) throws IOException {
    valley();

    Session.Ended ended =
        new Session(folder).run("plantilla", "--carpeta=" + folder.resolve(where));

    assertThat(ended.code()).isEqualTo(64);
    assertThat(folder.resolve(where)).doesNotExist();
  }

  private Path valley() throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs/valle"));
    for (String file : List.of("plan.yaml", "offices.yaml", "job.yaml")) {
      try (InputStream in =
          Objects.requireNonNull(
              TemplateTest.class.getResourceAsStream("/rendicion/plan/valle/" + file))) {
        Files.copy(in, jobs.resolve(file));
      }
    }
    return jobs;
  }

  private static OfficeTemplate template(
      Definitions plan, Office office, Deliverable deliverable, int year) {
    return new OfficeTemplate(plan.plan(), office, deliverable, year, CellConstraints::of, WORDING);
  }

  private static Deliverable deliverable(Office office, String code) {
    return office.deliverables().stream()
        .filter(d -> d.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static DataValidation validation(
      String officeCode, String code, String sheet, String column) throws IOException {
    try (XSSFWorkbook book = book(officeCode, code)) {
      return validation(book.getSheet(sheet), column);
    }
  }

  private static DataValidation validation(XSSFSheet sheet, String column) {
    int body = sheet.getPaneInformation().getHorizontalSplitTopRow();
    return FilledTemplate.validation(sheet, body, CellReference.convertColStringToIndex(column))
        .orElseThrow();
  }

  private static List<String> listed(String officeCode, String code, String sheet, String column)
      throws IOException {
    try (XSSFWorkbook book = book(officeCode, code)) {
      return FilledTemplate.values(
          book, validation(book.getSheet(sheet), column).getValidationConstraint());
    }
  }

  private static XSSFWorkbook book(String officeCode, String code) throws IOException {
    Office office = PUNO.findOffice(officeCode).orElseThrow();
    return new XSSFWorkbook(
        new ByteArrayInputStream(template(PUNO, office, deliverable(office, code), 2022).bytes()));
  }

  /** As a spreadsheet understands the validation. */
  private static boolean admits(DataValidation validation, BigDecimal value) {
    DataValidationConstraint c = validation.getValidationConstraint();
    boolean whole = c.getValidationType() == ValidationType.INTEGER;
    if (whole && value.stripTrailingZeros().scale() > 0) {
      return false;
    }
    boolean enough = value.compareTo(new BigDecimal(c.getFormula1())) >= 0;
    return c.getOperator() == OperatorType.GREATER_OR_EQUAL
        ? enough
        : enough && value.compareTo(new BigDecimal(c.getFormula2())) <= 0;
  }
}
