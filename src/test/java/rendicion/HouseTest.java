package rendicion;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house: who may import whom, and which technology lives in which room. */
class HouseTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rendicion");

  private static final String FOUNDATION = "domain wording";
  private static final String EVERY_ROOM_BELOW_THE_ROOF =
      "domain wording validation progress intake reading store feedback consolidated report"
          + " publication plan";

  /** One line a room: the room, and the rooms that it may import. */
  @ParameterizedTest
  @CsvSource({
    "domain,       ''",
    "wording,      domain",
    "validation,   domain",
    "progress,     " + FOUNDATION,
    "pdf,          ''",
    "markup,       ''",
    "workbook,     ''",
    "plan,         " + FOUNDATION,
    "intake,       markup " + FOUNDATION,
    "reading,      markup " + FOUNDATION,
    "store,        " + FOUNDATION,
    "feedback,     pdf " + FOUNDATION,
    "consolidated, workbook progress " + FOUNDATION,
    "publication,  " + FOUNDATION,
    "report,       pdf " + FOUNDATION,
    "job,          " + EVERY_ROOM_BELOW_THE_ROOF,
    "cli,          job " + EVERY_ROOM_BELOW_THE_ROOF,
  })
  void importsOnlyRoomsBelow(String room, String allowed) {
    mayImport("rendicion." + room + "..", packagesOf(room + " " + allowed)).check(CLASSES);
  }

  /** One line a technology: its packages, and the rooms where it lives. */
  @ParameterizedTest
  @CsvSource({
    "org.apache.poi..,                    reading feedback workbook",
    "org.openpdf..,                       pdf",
    "java.sql..,                          store",
    "org.springframework.jdbc..,          store",
    "org.springframework.batch..,         job",
    "com.networknt..,                     plan",
    "tools.jackson.dataformat..,          plan",
    "com.ibm.icu..,                       wording",
    "picocli..,                           cli",
    "me.tongfei..,                        cli",
    "org.jsoup..,                         reading",
  })
  void keepsEachTechnologyInItsRooms(String technology, String rooms) {
    onlyIn(technology, packagesOf(rooms)).check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain", "validation", "progress"})
  void thinksInPureJava(String room) {
    classes()
        .that(resideInAPackage("rendicion." + room + ".."))
        .should(
            onlyDependOnClassesThat(
                resideInAnyPackage("rendicion..", "java..", "org.jspecify.annotations")))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain", "validation", "progress"})
  void countsWithoutFloatingPoint(String room) {
    floatingPoint("rendicion." + room + "..").check(CLASSES);
  }

  /** A clock, a zone and a locale come in; nobody asks the machine. */
  @Test
  void asksTheMachineNothing() {
    machineIsAsked().check(CLASSES);
  }

  /** Every number that a report prints has its key, and looks as numbers look in Peru. */
  @Test
  void printsNumbersInOnePlace() {
    numbersElsewhere("rendicion.report..", "Numbers", "CellsTable").check(CLASSES);
  }

  @Test
  void hasNoCircles() {
    slices().matching("rendicion.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static ArchRule numbersElsewhere(String room, String... places) {
    Set<String> texts = Set.of("format", "formatted", "toPlainString", "toEngineeringString");
    Set<String> words = Set.of("number", "percent", "soles", "amount");
    return noClasses()
        .that(resideInAPackage(room))
        .and(
            DescribedPredicate.describe(
                "are not " + List.of(places),
                c -> !List.of(places).contains(outermost(c).getSimpleName())))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "makes a number readable",
                call -> {
                  String owner = call.getTargetOwner().getName();
                  return owner.startsWith("java.text.")
                      || owner.equals("java.util.Formatter")
                      || List.of("java.lang.String", "java.math.BigDecimal").contains(owner)
                          && texts.contains(call.getName())
                      || owner.equals("java.math.BigDecimal") && call.getName().equals("toString")
                      || owner.equals("rendicion.wording.Wording")
                          && words.contains(call.getName());
                }));
  }

  private static String[] packagesOf(String rooms) {
    return Arrays.stream(rooms.trim().split(" +"))
        .map(r -> "rendicion." + r + "..")
        .toArray(String[]::new);
  }

  private static ArchRule mayImport(String room, String... open) {
    return classes()
        .that(resideInAPackage(room))
        .should(
            onlyDependOnClassesThat(
                resideOutsideOfPackages("rendicion..").or(resideInAnyPackage(open))));
  }

  private static ArchRule onlyIn(String technology, String... homes) {
    return noClasses()
        .that(resideOutsideOfPackages(homes))
        .should()
        .dependOnClassesThat(resideInAPackage(technology));
  }

  private static ArchRule floatingPoint(String room) {
    DescribedPredicate<JavaClass> floating =
        DescribedPredicate.describe(
            "floating point",
            c ->
                List.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(c.getName()));
    return noClasses()
        .that(resideInAPackage(room))
        .should(
            new ArchCondition<JavaClass>("have a member of floating point") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                    .filter(f -> floating.test(f.getRawType()))
                    .forEach(f -> events.add(SimpleConditionEvent.satisfied(f, f.getFullName())));
                type.getCodeUnits().stream()
                    .filter(
                        m ->
                            floating.test(m.getRawReturnType())
                                || m.getRawParameterTypes().stream().anyMatch(floating))
                    .forEach(m -> events.add(SimpleConditionEvent.satisfied(m, m.getFullName())));
              }
            });
  }

  /** A formula of an office can lie, call other programs, or be as deep as the stack. */
  @Test
  void evaluatesNoFormula() {
    formulasAreEvaluated().check(CLASSES);
  }

  private static ArchRule formulasAreEvaluated() {
    return noClasses()
        .that(resideInAPackage("rendicion.."))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "evaluate formulas", c -> c.getSimpleName().endsWith("FormulaEvaluator")));
  }

  private static ArchRule machineIsAsked() {
    Map<Class<?>, String> asking =
        Map.of(
            java.time.Instant.class, "now",
            java.time.LocalDate.class, "now",
            java.time.LocalDateTime.class, "now",
            java.time.ZonedDateTime.class, "now",
            java.time.OffsetDateTime.class, "now",
            java.time.ZoneId.class, "systemDefault",
            java.util.Locale.class, "getDefault",
            java.util.TimeZone.class, "getDefault",
            java.nio.charset.Charset.class, "defaultCharset");
    return noClasses()
        .that(resideInAPackage("rendicion.."))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the machine for time, zone, locale or charset",
                call ->
                    asking.entrySet().stream()
                        .anyMatch(
                            e ->
                                call.getTargetOwner().isEquivalentTo(e.getKey())
                                    && call.getName().equals(e.getValue())
                                    && call.getTarget().getRawParameterTypes().isEmpty())));
  }

  /** One line a room: its doors, and what they take and give. Nobody comes in another way. */
  @ParameterizedTest
  @CsvSource({
    "plan,         PlanReader InvalidDefinitionsException LayoutProposalText Nearest",
    "intake,       Intake Gate Look GateResult StateLock Register IntakeException",
    "reading,      WorkbookReader WorkbookInspector WorkbookComparison Inspection LayoutProposer",
    "validation,   DeliveryValidator PlanValidator CellConstraints",
    "progress,     ProgressCalculator ProgressEffect Approval YearlyAmounts",
    "store,        Ledger ClosingDocument ReceiptDocument LedgerException LedgerFiles",
    "feedback,     OfficeFeedback OfficeTemplate",
    "consolidated, ConsolidatedWorkbook",
    "report,       Reports Enclosure",
    "publication,  Publication Staging Published PublicationException",
    "job,          PlanRunner PeriodCloser Folders FullDisk Outcome WorkListener RunHistory",
    "cli,          Cli",
  })
  void isEnteredByItsDoors(String room, String doors) {
    List<String> names = List.of(doors.split(" +"));
    DescribedPredicate<JavaClass> behindTheDoor =
        DescribedPredicate.describe(
            "behind the doors of " + room,
            c ->
                (c.getPackageName() + ".").startsWith("rendicion." + room + ".")
                    && !names.contains(outermost(c).getSimpleName()));
    noClasses()
        .that(resideOutsideOfPackages("rendicion." + room + ".."))
        .should()
        .dependOnClassesThat(behindTheDoor)
        .check(CLASSES);
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  /** The walls were seen to hold: each kind of rule goes red on a planted violation. */
  @Test
  void goesRedOnPlantedViolations() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolation.class);
    for (ArchRule rule :
        List.of(
            onlyIn("java.sql..", "rendicion.store.."),
            mayImport("rendicion", "rendicion.domain.."),
            machineIsAsked(),
            formulasAreEvaluated(),
            floatingPoint("rendicion"),
            numbersElsewhere("rendicion", "Numbers"))) {
      assertThatThrownBy(() -> rule.check(planted))
          .as(rule.getDescription())
          .isInstanceOf(AssertionError.class);
    }
  }

  /** Breaks every kind of rule on purpose. */
  static final class PlantedViolation {
    java.sql.@Nullable Connection connection;
    rendicion.wording.@Nullable Wording wording;
    org.apache.poi.ss.usermodel.@Nullable FormulaEvaluator evaluator;
    double share = java.time.Instant.now().getEpochSecond();
    String number = "%.2f".formatted(share);
  }
}
