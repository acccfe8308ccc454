package rendicion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.CellRef;
import rendicion.domain.Closing;
import rendicion.domain.ColumnLabel;
import rendicion.domain.ContentHash;
import rendicion.domain.Coverage;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Justification;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Reason;
import rendicion.domain.Repair;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.domain.Summary;

class LedgerTest {

  private static final ContentHash CONTENT = new ContentHash("ab".repeat(32));
  private static final String VERSION = "cd".repeat(32);
  private static final Observation TONNES =
      new Observation(
          "residuos-toneladas",
          "210101",
          null,
          "Zona «Ñ»",
          Period.parse("2021-07"),
          new BigDecimal("2783.50"),
          "2,783.50",
          CONTENT,
          new CellRef("JULIO", 10, 7));
  private static final ReadContent READ =
      new ReadContent(
          new Delivery(
              3,
              "residuos-solidos",
              "RELLENO 2021.xlsx",
              CONTENT,
              12345,
              Instant.parse("2026-11-22T10:15:30.123456789Z")),
          ReadContent.Verdict.ACCEPTED_WITH_FINDINGS,
          List.of("W11", "W11-anual"),
          List.of(TONNES),
          List.of(
              new Finding(
                  "reading.text-as-number",
                  Severity.WARNING,
                  "RELLENO 2021.xlsx",
                  "JULIO",
                  "J7",
                  Period.parse("2021-07"),
                  Map.of("printed", "2,783.50")),
              new Finding("reading.hidden-sheet", Severity.NOTE, null, null, null, null, Map.of()),
              new Finding(
                  "validation.negative",
                  Severity.ANSWERED,
                  "RELLENO 2021.xlsx",
                  "JULIO",
                  "J8",
                  null,
                  Map.of(),
                  new FindingDetails(
                      List.of("J10:J12", "J15"),
                      List.of("0123456789ab"),
                      List.of(new Repair("J8", "«1.234,5»", "1234.5")),
                      2,
                      LocalDate.of(2022, 6, 30),
                      new Justification(
                          "0123456789ab",
                          "Así fue; ¿está bien?",
                          "María Ñ.",
                          LocalDate.of(2022, 3, 1),
                          CONTENT,
                          new CellRef("Observaciones", 9, 5))))),
          "DATOS ILUSTRATIVOS",
          List.of(
              new ColumnLabel(
                  "W11", 0, "PESO*", "Peso (kg)", "peso (kg)", new CellRef("JULIO", 10, 6))),
          List.of(TONNES));

  private static final Justification ANSWER =
      new Justification(
          "0123456789ab",
          "Así fue; ¿está bien?",
          "María Ñ.",
          LocalDate.of(2022, 3, 1),
          CONTENT,
          new CellRef("Observaciones", 9, 5));
  private static final Closing CLOSED =
      new Closing(
          1,
          Period.year(2021),
          Instant.parse("2022-03-31T17:00:00Z"),
          "Alcalde",
          null,
          null,
          VERSION,
          List.of(READ.delivery()),
          List.of(),
          Map.of("informe.pdf", CONTENT),
          null);

  @TempDir private Path folder;
  private JDBCDataSource source = new JDBCDataSource();
  private Ledger ledger = new Ledger(JdbcClient.create((DataSource) source));

  @BeforeEach
  void open() {
    source.setUrl("jdbc:hsqldb:file:" + folder.resolve("db"));
    source.setUser("SA");
    flyway().migrate();
    ledger = new Ledger(JdbcClient.create((DataSource) source));
  }

  @AfterEach
  void close() {
    sql("shutdown");
  }

  @Test
  void givesBackWhatWasReadToTheLetter() {
    ledger.save("puno", READ, VERSION);

    assertThat(ledger.findReading("puno", READ.delivery(), VERSION)).contains(READ);
    assertThat(ledger.findReading("puno", READ.delivery(), "ef".repeat(32))).isEmpty();
    assertThat(ledger.findReading("lampa", READ.delivery(), VERSION)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update reading set labels = '[{\"ce'",
        "update reading set verdict = 'WHATEVER'",
        "update reading set rejected = '[]'",
        "update observation set amount = 'many'",
        "update observation set amount = '2783.51'",
        "update delivery set path = 'RELLENO 2020.xlsx'",
        "update delivery set content = 'no hash'",
        "update delivery set seal = null",
        "update justification set text = 'Así no fue'",
        "update justification set author = null",
        "update justification set cell = '9'",
        "update justification set office = 'emsa'",
        "update closing set document = '{}'",
        "update closing set in_force = false",
        "update closing set number = 2"
      })
  void saysThatARowIsDamagedWhetherOrNotItStillMakesSense(String damage) {
    enterOneOfEach();
    ledger.verify();

    sql(damage);

    assertThatThrownBy(ledger::verify)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.reason()).isEqualTo(LedgerException.Reason.DAMAGED));
  }

  @Test
  void givesBackAnswersAndClosingsUnlessTheyAreDamaged() {
    enterOneOfEach();

    assertThat(ledger.listJustifications("puno", READ.delivery())).containsExactly(ANSWER);
    assertThat(ledger.listClosings("puno")).containsExactly(CLOSED);

    sql("update justification set text = 'Así no fue'");
    sql("update closing set document = '{}'");

    assertThatThrownBy(() -> ledger.listJustifications("puno", READ.delivery()))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.listClosings("puno")).isInstanceOf(LedgerException.class);
  }

  @Test
  void sealsOnceWhatAProgramWithoutSealsWrote() {
    enterOneOfEach();
    for (String table : List.of("delivery", "justification", "closing")) {
      sql("alter table " + table + " drop column seal");
    }
    sql("delete from \"flyway_schema_history\" where \"version\" = '10'");

    new Migration().migrate(flyway());

    ledger.verify();
    assertThat(ledger.listJustifications("puno", READ.delivery())).containsExactly(ANSWER);

    sql("update closing set seal = null");
    new Migration().migrate(flyway());

    assertThatThrownBy(ledger::verify).isInstanceOf(LedgerException.class);
  }

  private void enterOneOfEach() {
    ledger.enterDeliveries("puno", List.of(READ.delivery()));
    ledger.save("puno", READ, VERSION);
    ledger.saveJustifications("puno", READ.delivery(), List.of(ANSWER));
    ledger.enterClosings("puno", List.of(CLOSED));
  }

  private void sql(String statement) {
    JdbcClient.create((DataSource) source).sql(statement).update();
  }

  private Flyway flyway() {
    return Flyway.configure().dataSource(source).locations("classpath:rendicion/store").load();
  }

  @Test
  void savesAContentOnce() {
    ledger.save("puno", READ, VERSION);
    ledger.save("puno", READ, VERSION);

    assertThat(ledger.listReadings("puno")).containsExactly(READ);
  }

  @Test
  void entersEachDeliveryOnceInTheOrderOfArrival() {
    Delivery later =
        new Delivery(4, "emsa", "b.xls", CONTENT, 1, Instant.parse("2026-11-23T00:00:00Z"));

    ledger.enterDeliveries("puno", List.of(later));
    ledger.enterDeliveries("puno", List.of(READ.delivery(), later));

    assertThat(ledger.listDeliveries("puno")).containsExactly(READ.delivery(), later);
    assertThat(ledger.listDeliveries("lampa")).isEmpty();
  }

  @Test
  void givesTheNewestReadingOfEachContent() {
    ReadContent again =
        new ReadContent(
            READ.delivery(),
            ReadContent.Verdict.ACCEPTED,
            READ.deliverables(),
            READ.observations(),
            List.of(),
            "");
    ledger.save("puno", READ, VERSION);
    ledger.save("puno", again, "ef".repeat(32));

    assertThat(ledger.listReadings("puno")).containsExactly(again);
  }

  @Test
  void givesBackEveryKindOfResult() {
    Ledger.Calculation calculation = new Ledger.Calculation(READ.findings(), List.of(results()));

    ledger.saveCalculation("puno", VERSION, calculation);
    ledger.saveCalculation("puno", VERSION, calculation);

    assertThat(ledger.findCalculation("puno", VERSION)).isEqualTo(Optional.of(calculation));
    assertThat(ledger.findCalculation("puno", "ef".repeat(32))).isEmpty();
  }

  @Test
  void readsAMissingFigureOfACalculationMadeBeforeRejectedOnesWereKept() {
    String now =
        Documents.write(new Figure.Missing(Reason.VARIABLE_MISSING, List.of("vacas"), List.of()));

    assertThat(now).contains(",\"rejected\":[]");
    assertThat(Documents.readFigure(now.replace(",\"rejected\":[]", "")))
        .isEqualTo(new Figure.Missing(Reason.VARIABLE_MISSING, List.of("vacas")));
  }

  @Test
  void knowsWhoseCalculationIsThePlansLast() {
    Ledger.Calculation calculation = new Ledger.Calculation(List.of(), List.of());
    String other = "ef".repeat(32);

    ledger.saveCalculation("puno", VERSION, calculation);
    ledger.saveCalculation("lampa", other, calculation);
    assertThat(ledger.isLastCalculation("puno", VERSION)).isTrue();

    ledger.saveCalculation("puno", other, calculation);
    assertThat(ledger.isLastCalculation("puno", VERSION)).isFalse();
    assertThat(ledger.isLastCalculation("puno", other)).isTrue();
  }

  private static Results results() {
    Progress measured =
        new Progress.Measured(new BigDecimal("104.20"), new BigDecimal("100"), "a ÷ b");
    Progress not = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    Figure known = new Figure.Known(new BigDecimal("92.8"), "34,000 ÷ 365", List.of(TONNES));
    Figure missing =
        new Figure.Missing(Reason.VALUE_REJECTED, List.of("vacas-ordeno"), List.of(TONNES));
    Summary summary =
        new Summary(
            "OE08",
            measured,
            Rating.ADEQUATE,
            new Coverage(1, 2),
            Map.of(Rating.ADEQUATE, 1, Rating.NO_DATA, 1));
    return new Results(
        Period.year(2021),
        List.of(
            new IndicatorResult(
                "OE08-I1",
                new TreeMap<>(Map.of(2020, missing, 2021, known)),
                not,
                measured,
                new BigDecimal("124"),
                false,
                measured,
                Rating.ADEQUATE,
                Map.of("210101", known))),
        List.of(summary),
        List.of(summary),
        summary,
        List.of(
            new ActivityResult(
                "OE08-A01",
                ActivityResult.State.UNDER_WAY,
                Map.of(ActivityFigure.SPENT, new BigDecimal("10.50")),
                not,
                measured,
                List.of(TONNES))));
  }
}
