package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.reading.cells.KindOfFile;
import rendicion.wording.Wording;

/** Certain columns are taken, likely ones are taken and said, doubtful ones are asked. */
class MatchingTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "N° DE CASOS").figure("evaluados", "EVALUADOS").build();

  @Test
  void aColumnIsFoundByItsLabelWhereverItStands() throws IOException {
    assertThat(
            read(
                "2022",
                "",
                "N° de casos | OTRA | DISTRITO | Evaluados",
                "1           | x    | Puno     | 10",
                "2           | y    | Mañazo   | 20"))
        .containsExactly("casos 1", "casos 2", "evaluados 10", "evaluados 20");
  }

  @Test
  void aLabelWithALetterWrongOrAWordShortenedIsTakenAndSaid() throws IOException {
    assertThat(
            read(
                "2022",
                "",
                "DISTRITO | EVALUADS | NRO. CASOS ANEMIA",
                "Puno     | 10        | 1",
                "Mañazo   | 20        | 2"))
        .containsExactly(
            "casos 1",
            "casos 2",
            "evaluados 10",
            "evaluados 20",
            "B3: No está la columna «EVALUADOS»; se tomó «EVALUADS», que se le parece.",
            "C3: No está la columna «N° DE CASOS»; se tomó «NRO. CASOS ANEMIA», que se le parece.");
  }

  @Test
  void ofTwoColumnsThatAreAsLikeNoneIsTaken() throws IOException {
    assertThat(
            read(
                "2022",
                "",
                "DISTRITO | EVALUADOS | CASOS LEVES | CASOS SEVEROS",
                "Puno     | 10        | 1           | 2",
                "Mañazo   | 20        | 2           | 3"))
        .contains("evaluados 10", "evaluados 20")
        .noneMatch(line -> line.startsWith("casos"))
        .anyMatch(line -> line.contains("«N° DE CASOS»"));
  }

  @Test
  void aLabelThatLacksOnlyAnEmptyWordGoesBeforeOneWithAWordMore() throws IOException {
    assertThat(
            read(
                "2022",
                "",
                "DISTRITO | EVALUADOS | CASOS | CASOS SEVEROS",
                "Puno     | 10        | 1     | 7",
                "Mañazo   | 20        | 2     | 8"))
        .containsExactly(
            "casos 1",
            "casos 2",
            "evaluados 10",
            "evaluados 20",
            "C3: No está la columna «N° DE CASOS»; se tomó «CASOS», que se le parece.");
  }

  @Test
  void aHeaderStandsWhereItIsWrittenUnderOneNameForAllItsUnits() throws IOException {
    TableLayout monthly =
        TestPlan.layout()
            .month(new TableLayout.Origin.InHeader())
            .figure("casos", "CASOS (t)/*")
            .figure("casos", "CASOS (kg)/*")
            .build();
    for (String unit : List.of("t", "kg")) {
      try (TestBook book =
          TestBook.xlsx()
              .sheet(
                  "H",
                  "2022",
                  "",
                  "DISTRITO | CASOS (" + unit + ") |     | OTRA",
                  "         | ENE                  | FEB |",
                  "Puno     | 1                    | 2   | x",
                  "Mañazo   | 3                    | 4   | y")
              .merge("A3:A4", "B3:C3")) {
        assertThat(reading(monthly, book.save(folder)).labels())
            .extracting(l -> l.wanted() + " | " + l.label() + " " + l.cell())
            .containsExactly(
                "CASOS (t)/* | CASOS (" + unit + ") H!B3",
                "CASOS (t)/* | CASOS (" + unit + ") H!B3",
                "DISTRITO | DISTRITO H!A3");
      }
    }
  }

  @Test
  void aLikeLabelOverTextsIsNotTaken() throws IOException {
    assertThat(
            read(
                "2022",
                "",
                "DISTRITO | EVALUADOS | CASOS DERIVADOS",
                "Puno     | 10        | al hospital",
                "Mañazo   | 20        | a la posta"))
        .noneMatch(line -> line.startsWith("casos"))
        .noneMatch(line -> line.contains("se tomó"));
  }

  @Test
  void aLabelOfAnotherYearIsNotTaken() throws IOException {
    TableLayout ofYear = TestPlan.layout().figure("casos", "CASOS 2022").build();
    assertThat(
            read(
                ofYear,
                "2022",
                "",
                "DISTRITO | CASOS 2021 | OTROS",
                "Puno     | 10         | 5",
                "Mañazo   | 20         | 6"))
        .noneMatch(line -> line.startsWith("casos"));
  }

  private List<String> read(String... rows) throws IOException {
    return read(CASES, rows);
  }

  private List<String> read(TableLayout layout, String... rows) throws IOException {
    Path file;
    try (TestBook book = TestBook.xlsx().sheet("H", rows)) {
      file = book.save(folder);
    }
    Reading reading = reading(layout, file);
    List<String> lines =
        new java.util.ArrayList<>(
            reading.observations().stream()
                .map(o -> o.variable() + " " + o.value().toPlainString())
                .sorted()
                .toList());
    reading.findings().stream()
        .map(f -> f.cell() + ": " + Wording.spanish().finding(f).found())
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static Reading reading(TableLayout layout, Path file) throws IOException {
    Delivery delivery =
        new Delivery(1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(
        file, KindOfFile.of(file), delivery, TestPlan.office(layout), TestPlan.plan());
  }
}
