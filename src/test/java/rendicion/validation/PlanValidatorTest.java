package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.validation.Sample.EARLIER_FILE;
import static rendicion.validation.Sample.FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MethodProfile;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.wording.Wording;

class PlanValidatorTest {

  private static final Office WASTE = Sample.office("residuos", "W11", "contados", "residuos");
  private static final Office CITY = Sample.office("ciudad", "W13", "contados", "residuos");

  @Test
  void saysNothingWhereEverythingAgrees() {
    assertThat(judge(content(1, "residuos", FILE, year("residuos", "50"), counted()))).isEmpty();
  }

  @Test
  void findsTwoOfficesThatContradictEachOther() {
    assertThat(
            judge(
                content(1, "residuos", FILE, year("residuos", "50"), counted()),
                content(2, "ciudad", EARLIER_FILE, year("residuos", "51"))))
        .containsExactly(
            "validation.two-values ciudad/2.xlsx Datos B5 2021 | Una cifra de «Nombre de residuos»"
                + " no coincide entre Oficina de ciudad y Oficina de residuos. Por ejemplo,"
                + " Distrito 210101, 2021: 51 y 50.");
  }

  @Test
  void saysOnceOfABookThatItReplacesFiguresOfAnotherBookOfTheOffice() {
    assertThat(
            judge(
                content(1, "residuos", FILE, year("residuos", "50"), counted()),
                content(2, "residuos", EARLIER_FILE, year("residuos", "51"))))
        .containsExactly(
            "validation.replaces-other-book residuos/2.xlsx Datos B5 2021 | Una cifra de «2.xlsx»"
                + " es distinta en «1.xlsx». Por ejemplo, Nombre de residuos, Distrito 210101,"
                + " 2021: 51 y 50.");
    assertThat(
            judge(
                content(1, "residuos", FILE, year("residuos", "50"), counted()),
                content(2, "residuos", EARLIER_FILE, year("residuos", "50"))))
        .isEmpty();
  }

  @Test
  void findsOneWorkbookInTheFoldersOfTwoOffices() {
    assertThat(
            judge(
                content(1, "residuos", FILE, year("residuos", "50"), counted()),
                content(2, "ciudad", FILE, year("residuos", "50"), counted())))
        .containsExactly(
            "validation.same-content-twice ciudad/2.xlsx null null null | Este libro es idéntico a"
                + " uno de Oficina de residuos: 1.xlsx.");
  }

  @Test
  void saysNothingOfAnOfficeThatKeepsAWorkbookTwice() {
    assertThat(
            judge(
                content(1, "residuos", FILE, year("residuos", "50"), counted()),
                content(2, "residuos", FILE, year("residuos", "50"), counted())))
        .isEmpty();
  }

  /** Cells of one key add up before two offices are compared. */
  @Test
  void tellsWhatTwoOfficesSayOfSeveralYearsAtOnce() {
    Observation half = Sample.observation("residuos", "210101", "2021", "20", "B5");
    Observation rest = Sample.observation("residuos", "210101", "2021", "30", "B6");
    Observation before = Sample.observation("residuos", "210101", "2020", "40", "B7");
    Observation other = Sample.observation("residuos", "210101", "2020", "41", "B8");

    assertThat(
            judge(
                content(1, "residuos", FILE, half, rest, before, counted()),
                content(2, "ciudad", EARLIER_FILE, year("residuos", "50"), before)))
        .as("20 + 30 are 50")
        .isEmpty();
    assertThat(
            judge(
                content(1, "residuos", FILE, half, rest, before, counted()),
                content(2, "ciudad", EARLIER_FILE, year("residuos", "51"), other)))
        .containsExactly(
            "validation.two-values ciudad/2.xlsx Datos B8 null | 2 cifras de «Nombre de residuos»"
                + " no coinciden entre Oficina de ciudad y Oficina de residuos. Por ejemplo,"
                + " Distrito 210101, 2020: 41 y 40.");
  }

  @Test
  void findsAWorkbookThatNobodyDelivered() {
    assertThat(judge())
        .containsExactly(
            "validation.missing-delivery ciudad null null 2021 | No hay ninguna cifra de 2021 de"
                + " «Libro W13», que corresponde a Oficina de ciudad.",
            "validation.missing-delivery residuos null null 2021 | No hay ninguna cifra de 2021 de"
                + " «Libro W11», que corresponde a Oficina de residuos.");
  }

  @Test
  void findsAFigureThatIsMissingInWhatWasDelivered() {
    assertThat(judge(content(1, "residuos", FILE, counted())))
        .containsExactly(
            "validation.missing-figure ciudad null null 2021 | En lo entregado de 2021 por Oficina"
                + " de ciudad no está «Nombre de residuos».",
            "validation.missing-figure residuos null null 2021 | En lo entregado de 2021 por"
                + " Oficina de residuos no está «Nombre de residuos».");
  }

  @Test
  void findsMonthsThatAreMissingEverywhereAndMonthsOfOneDistrict() {
    List<Observation> months = new ArrayList<>(List.of(counted()));
    IntStream.rangeClosed(1, 11).forEach(m -> months.add(month("210101", m)));
    IntStream.rangeClosed(3, 11).forEach(m -> months.add(month("210102", m)));
    assertThat(judge(content(1, "residuos", FILE, months.toArray(Observation[]::new))))
        .filteredOn(f -> f.contains(" residuos null"))
        .containsExactly(
            "validation.missing-months residuos null null 2021 | Falta un mes de 2021 en «Nombre de"
                + " residuos»: diciembre de 2021.",
            "validation.missing-months-of-place residuos null null 2021 | En Distrito 210102 faltan"
                + " 2 meses de 2021 en «Nombre de residuos»: enero de 2021, febrero de 2021.");
  }

  /** Its name alone would be taken for the district's. */
  @Test
  void callsTheProvinceByWhatItIs() {
    List<Observation> months = new ArrayList<>(List.of(counted()));
    IntStream.rangeClosed(1, 12).forEach(m -> months.add(month("210101", m)));
    IntStream.rangeClosed(1, 11).forEach(m -> months.add(month("210100", m)));
    assertThat(judge(content(1, "residuos", FILE, months.toArray(Observation[]::new))))
        .filteredOn(f -> f.contains(" residuos null"))
        .containsExactly(
            "validation.missing-months-of-place residuos null null 2021 | En Provincia de Puno"
                + " falta un mes de 2021 en «Nombre de residuos»: diciembre de 2021.");
  }

  /** What was delivered and rejected was delivered: its own finding says what is wrong. */
  @Test
  void doesNotCallMissingWhatWasRejected() {
    ReadContent rejected =
        new ReadContent(
            Sample.delivery(1, "residuos", "1.xlsx", FILE),
            Verdict.ACCEPTED_WITH_FINDINGS,
            List.of("W11"),
            List.of(counted()),
            List.of(),
            "",
            List.of(),
            List.of(year("residuos", "-50")));

    assertThat(judge(rejected)).isEmpty();
  }

  /**
   * Where one deliverable alone has a table of activities, all of the plan's are expected in it.
   */
  @Test
  void findsActivitiesOfThePlanThatHaveNoRow() {
    Office works = activities("obras");
    ReadContent first = content(1, "obras", FILE, programmed("OE01-A01"));
    ReadContent both = content(1, "obras", FILE, programmed("OE01-A01"), programmed("OE01-A02"));

    assertThat(judge(List.of(works), first))
        .containsExactly(
            "validation.missing-activities obras null null 2021 | En «Libro POI» no hay ninguna"
                + " cifra de 2021 de una actividad del plan: OE01-A02.");
    assertThat(judge(List.of(works), both)).isEmpty();
    assertThat(judge(List.of(works, WASTE), both)).hasSize(1);
    assertThat(judge(List.of(works)).getFirst()).startsWith("validation.missing-delivery");
    assertThat(judge(List.of(works, activities("social")), first))
        .as("nobody knows whose it is")
        .isEmpty();
  }

  /** Nobody would miss a district that never delivered, did the plan not say that it must. */
  @Test
  void findsDistrictsThatMustDeliverAndDidNeitherThisYearNorTheLast() {
    Office roads = Sample.office("vias", "W08", "tramos");
    Observation one = tramos("210101", "2021");
    Observation two = tramos("210102", "2021");
    Observation three = tramos("210112", "2021");
    assertThat(judge(List.of(roads), content(1, "vias", FILE, one, two, three))).isEmpty();
    assertThat(judge(List.of(roads), content(1, "vias", FILE, one)))
        .containsExactly(
            "validation.missing-districts vias null null 2021 | En «Nombre de tramos» de 2021"
                + " («Libro W08») no hay cifras de 2 distritos: Distrito 210102, Distrito 210112.");
    assertThat(judge(List.of(roads), content(1, "vias", FILE, one, two, tramos("210112", "2020"))))
        .as("told where it fell out")
        .isEmpty();
    assertThat(judge(List.of(roads), content(1, "vias", FILE, tramos("210100", "2021"))))
        .as("the whole province")
        .isEmpty();
    assertThat(judge(List.of(roads)).getFirst()).startsWith("validation.missing-delivery");
  }

  private static Observation tramos(String place, String year) {
    return Sample.observation("tramos", place, year, "5", "B5");
  }

  private static Office activities(String code) {
    TableLayout table =
        new TableLayout(
            List.of(),
            List.of(),
            new Origin.Fixed("210100"),
            new Origin.InTitle(),
            new Origin.None(),
            List.of(),
            List.of("CÓDIGO"),
            List.of(),
            List.of(
                new TableLayout.FigureColumn(
                    "actividad-programado", List.of("META"), null, false)));
    return new Office(
        code,
        "Oficina de " + code,
        List.of(
            new Office.Deliverable(
                "POI", "Libro POI", List.of(), "anual", null, List.of(), List.of(table))));
  }

  private static Observation programmed(String activity) {
    return Sample.observation(
        FILE, "actividad-programado", activity, "210100", "", "2021", "5", "C5");
  }

  private static Observation month(String place, int month) {
    return Sample.observation(
        "residuos", place, "2021-" + (month < 10 ? "0" : "") + month, "5", "B" + month);
  }

  private static Observation year(String variable, String value) {
    return Sample.observation(variable, "210101", "2021", value, "B5");
  }

  private static Observation counted() {
    return Sample.observation("contados", "210101", "2021", "1", "C5");
  }

  private static ReadContent content(
      long number, String office, ContentHash file, Observation... observations) {
    return new ReadContent(
        Sample.delivery(number, office, number + ".xlsx", file),
        Verdict.ACCEPTED,
        List.of("W11"),
        List.of(observations),
        List.of(),
        "");
  }

  private static List<String> judge(ReadContent... contents) {
    return judge(List.of(CITY, WASTE), contents);
  }

  private static List<String> judge(List<Office> offices, ReadContent... contents) {
    Wording wording = Wording.spanish();
    return PlanValidator.judge(definitions(offices), List.of(contents)).stream()
        .map(f -> place(f) + " | " + wording.finding(f).found())
        .toList();
  }

  private static String place(Finding f) {
    return f.code() + " " + f.file() + " " + f.sheet() + " " + f.cell() + " " + f.period();
  }

  private static Definitions definitions(List<Office> offices) {
    Map<Rating, String> labels = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      labels.put(rating, rating.name());
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    MethodProfile method =
        new MethodProfile(
            "m",
            "m",
            "",
            BigDecimal.valueOf(95),
            BigDecimal.valueOf(75),
            hundred,
            BigDecimal.ZERO,
            true,
            labels,
            List.of());
    JobSettings settings =
        new JobSettings(
            List.of(new ReportingPeriod(Period.year(2021), LocalDate.of(2021, 12, 31))),
            method,
            "0 0 6 * * MON",
            ZoneId.of("America/Lima"),
            30,
            Map.of(),
            new JobSettings.TitlePage("", "", null, null, ""),
            null);
    return new Definitions(Sample.PLAN, offices, settings, "00");
  }
}
