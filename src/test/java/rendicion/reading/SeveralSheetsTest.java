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

/** The same table on several sheets, and what is told of it once. */
class SeveralSheetsTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS").build();

  @Test
  void saysWhereTheTitleOfEachSheetGivesItsYear() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "ENE",
                    "MUNICIPALIDAD",
                    "PADRÓN  2021",
                    "DISTRITO | EVALUADOS | CASOS",
                    "Puno | 10 | 1")
                .sheet("FEB", "PADRÓN 2022", "DISTRITO | EVALUADOS | CASOS", "Puno | 11 | 2"));

    assertThat(reading.titleYears())
        .extracting(t -> t.cell() + " " + t.printed() + " " + t.year())
        .containsExactly("ENE!A2 PADRÓN 2021 2021", "FEB!A1 PADRÓN 2022 2022");
  }

  @Test
  void tellsOnceOfAHeaderThatIsRenamedAlikeOnEachSheet() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet("ENE", "2021", "DISTRITO | EVALUADS | CASOS", "Puno | 10 | 1")
                .sheet("FEB", "2022", "DISTRITO | EVALUADS | CASOS", "Puno | 11 | 2")
                .sheet("MAR", "2020", "X | DISTRITO | EVALUADS | CASOS", "a | Puno | 12 | 3"));

    assertThat(reading.observations()).hasSize(6);
    assertThat(said(reading))
        .containsExactly(
            "ENE!B2 No está la columna «EVALUADOS»; se tomó «EVALUADS», que se le parece. También"
                + " en 2 hojas más: FEB!B2, MAR!C2.");
  }

  @Test
  void takesNoColumnWhereEachSheetNamesItInAnotherWay() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet("ENE", "2021", "DISTRITO | EVALUADS | CASOS", "Puno | 10 | 1")
                .sheet("FEB", "2022", "DISTRITO | EVALUDOS | CASOS", "Puno | 11 | 2"));

    assertThat(reading.findings())
        .extracting(f -> f.code())
        .doesNotContain("reading.column-likely")
        .contains("reading.column-missing");
  }

  private Reading read(TestBook book) throws IOException {
    Path file = book.save(folder);
    Delivery delivery =
        new Delivery(1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(
        file, KindOfFile.of(file), delivery, TestPlan.office(CASES), TestPlan.plan());
  }

  private static List<String> said(Reading reading) {
    return reading.findings().stream()
        .map(f -> f.sheet() + "!" + f.cell() + " " + Wording.spanish().finding(f).found())
        .toList();
  }
}
