package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.validation.Sample.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Reading;
import rendicion.domain.Repair;
import rendicion.domain.Severity;

class DeliveryValidatorTest {

  private static final Observation GOOD = observation("residuos", "210101", "2021-01", "52", "B5");
  private static final Observation NEGATIVE =
      observation("residuos", "210101", "2021-02", "-5", "B6");

  @Test
  void acceptsWhatIsSound() {
    assertThat(judge(Sample.reading(GOOD)))
        .isEqualTo(content(Verdict.ACCEPTED, List.of(GOOD), List.of()));
  }

  @Test
  void acceptsWithNotesOnly() {
    Finding note = finding("reading.formula", Severity.NOTE, "B5");
    assertThat(judge(Sample.reading(List.of(GOOD), List.of(), List.of(note))).verdict())
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void keepsTheGoodFiguresAndLeavesOutTheBadOne() {
    assertThat(judge(Sample.reading(GOOD, NEGATIVE)))
        .isEqualTo(
            content(
                Verdict.ACCEPTED_WITH_FINDINGS,
                List.of(GOOD),
                List.of(
                    finding(
                        "validation.negative",
                        Severity.ERROR,
                        "B6",
                        Period.parse("2021-02"),
                        Map.of("n", "1", "values", "«-5»", "figure", "Nombre de residuos")))));
  }

  @Test
  void refusesWhatHasNoSoundFigureLeft() {
    ReadContent content = judge(Sample.reading(NEGATIVE));
    assertThat(content.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(codes(content)).containsExactly("validation.negative B6");
  }

  @Test
  void keepsWhatItRejectedApartFromWhatCounts() {
    assertThat(
            List.of(
                judged(Sample.reading(GOOD, NEGATIVE)).rejected(),
                judged(Sample.reading(NEGATIVE)).rejected(),
                judged(Sample.reading(GOOD)).rejected()))
        .isEqualTo(List.of(List.of(NEGATIVE), List.of(NEGATIVE), List.of()));
  }

  @Test
  void refusesAWorkbookThatNobodyRecognisedAndSaysSo() {
    Reading reading =
        new Reading(
            Sample.reading().delivery(), List.of(), List.of(GOOD), List.of(), List.of(), "");
    ReadContent content = judge(reading);
    assertThat(content.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(codes(content)).containsExactly("validation.not-recognised null");
    assertThat(content.observations()).isEmpty();
  }

  @Test
  void refusesAWorkbookWithoutFiguresAndSaysSo() {
    assertThat(codes(judge(Sample.reading()))).containsExactly("validation.no-figures null");
    assertThat(judge(Sample.reading()).verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void addsNothingWhereTheReaderAlreadySaidWhy() {
    Finding cause = finding("reading.password", Severity.ERROR, null);
    Reading reading =
        new Reading(
            Sample.reading().delivery(), List.of(), List.of(), List.of(), List.of(cause), "");
    assertThat(judge(reading).findings()).containsExactly(cause);
  }

  @Test
  void leavesOutAFigureThatTheReaderCallsWrongWithoutASecondFinding() {
    Finding cause = finding("reading.unreadable-number", Severity.ERROR, "B6:B7");
    ReadContent content = judge(Sample.reading(List.of(GOOD, NEGATIVE), List.of(), List.of(cause)));
    assertThat(content.observations()).containsExactly(GOOD);
    assertThat(content.findings()).containsExactly(cause);
  }

  @Test
  void doesNotAskTwiceAboutACell() {
    Observation small = observation("pei", "210100", "2021", "0.45", "C5");
    Finding question = finding("reading.percent-scales", Severity.QUESTION, "C5");
    assertThat(codes(judge(Sample.reading(List.of(small), List.of(), List.of(question)))))
        .containsExactly("reading.percent-scales C5");
  }

  @Test
  void saysOnlyThatItIsWrongWhereTheReaderAsked() {
    Observation small = observation("pei", "210100", "2021-S2", "0.45", "C5");
    Observation whole = observation("pei", "210100", "2021-S1", "40", "C6");
    Finding question = finding("reading.percent-scales", Severity.QUESTION, "C5");
    ReadContent content =
        judge(Sample.reading(List.of(small, whole), List.of(), List.of(question)));
    assertThat(content.observations()).containsExactly(whole);
    assertThat(codes(content)).containsExactly("validation.fraction-for-percent C5");
  }

  @Test
  void doesNotComplainOfATotalWhosePartIsAlreadyWrong() {
    Reading.StatedTotal total =
        new Reading.StatedTotal(
            "residuos",
            "TOTAL",
            null,
            new java.math.BigDecimal("57"),
            "57",
            CellRef.parse("Datos", "B7"),
            List.of(GOOD.cell(), NEGATIVE.cell()),
            new java.math.BigDecimal("47"));
    assertThat(codes(judge(Sample.reading(List.of(GOOD, NEGATIVE), List.of(total), List.of()))))
        .containsExactly("validation.negative B6");
  }

  @Test
  void tellsEqualCasesOfAColumnOnceAndListsTheirCells() {
    List<Observation> all =
        new ArrayList<>(
            IntStream.rangeClosed(1, 5)
                .mapToObj(
                    i ->
                        observation(
                            "residuos",
                            "210101",
                            "2021-0" + i,
                            "-" + i,
                            "B" + (i < 5 ? 4 + i : 20)))
                .toList());
    all.add(observation("residuos", "210102", "2021-01", "7", "B30"));
    ReadContent content =
        DeliveryValidator.judge(
            Sample.reading(all, List.of(), List.of()),
            Sample.OFFICE,
            Sample.DEFINITIONS,
            List.of(),
            List.of());
    assertThat(content.findings().stream().map(DeliveryValidatorTest::plain))
        .containsExactly(
            finding(
                "validation.negative",
                Severity.ERROR,
                "B5:B8",
                Period.year(2021),
                Map.of("n", "5", "values", "«-1», «-2», «-3»…", "figure", "Nombre de residuos")));
    Finding finding = content.findings().getFirst();
    assertThat(finding.cells()).containsExactly("B5:B8", "B20");
    assertThat(finding.details().repairs())
        .containsExactly(
            new Repair("B5", "-1", "1"),
            new Repair("B6", "-2", "2"),
            new Repair("B7", "-3", "3"),
            new Repair("B8", "-4", "4"),
            new Repair("B20", "-5", "5"));
  }

  @Test
  void countsWhatFollowsFromAFaultInsteadOfTellingIt() {
    Reading.StatedTotal total =
        new Reading.StatedTotal(
            "residuos",
            "TOTAL",
            null,
            new java.math.BigDecimal("57"),
            "57",
            CellRef.parse("Datos", "B7"),
            List.of(GOOD.cell(), NEGATIVE.cell()),
            new java.math.BigDecimal("47"));
    ReadContent content =
        DeliveryValidator.judge(
            Sample.reading(List.of(GOOD, NEGATIVE), List.of(total), List.of()),
            Sample.OFFICE,
            Sample.DEFINITIONS,
            List.of(),
            List.of());
    assertThat(content.findings())
        .singleElement()
        .extracting(Finding::code, f -> f.details().consequences())
        .containsExactly("validation.negative", 1);
  }

  @Test
  void tellsEqualTextsOfTheReaderOnceAndListsTheirCells() {
    List<Finding> read =
        List.of(
            finding("reading.unreadable-number", Severity.ERROR, "C9", null, Map.of("text", "1O5")),
            finding("reading.unreadable-number", Severity.ERROR, "C7", null, Map.of("text", "1O5")),
            finding("reading.unreadable-number", Severity.ERROR, "D7", null, Map.of("text", "1O5")),
            finding("reading.unreadable-number", Severity.ERROR, "C8", null, Map.of("text", "x")));
    List<Finding> findings =
        DeliveryValidator.judge(
                Sample.reading(List.of(GOOD), List.of(), read),
                Sample.OFFICE,
                Sample.DEFINITIONS,
                List.of(),
                List.of())
            .findings();
    assertThat(findings.stream().map(f -> f.cells() + " " + f.details().repairs()))
        .containsExactly(
            "[C7, C9] [Repair[cell=C7, found=1O5, proposed=105],"
                + " Repair[cell=C9, found=1O5, proposed=105]]",
            "[D7] [Repair[cell=D7, found=1O5, proposed=105]]",
            "[C8] []");
  }

  @Test
  void showsTheFirstOfManyAndSaysHowManyMoreThereAre() {
    List<Finding> read =
        IntStream.rangeClosed(1, 50)
            .mapToObj(
                i ->
                    finding(
                        "reading.unreadable-number",
                        Severity.ERROR,
                        "C" + i,
                        null,
                        Map.of("text", "x" + i)))
            .toList();
    ReadContent content = judge(Sample.reading(List.of(GOOD), List.of(), read));
    assertThat(content.findings()).hasSize(41);
    assertThat(content.findings())
        .contains(
            finding(
                "validation.more-like-these",
                Severity.ERROR,
                "C40",
                null,
                Map.of("n", "10", "n-shown", "40")));
  }

  @Test
  void onlyWarnsWhileARuleIsOnTrialAndLeavesOutFromTheDayAfter() {
    LocalDate arrival = LocalDate.of(2023, 1, 15);
    ReadContent trial = judged(Map.of("validation.negative", arrival));
    ReadContent after = judged(Map.of("validation.negative", arrival.minusDays(1)));

    assertThat(trial.findings())
        .singleElement()
        .extracting(Finding::severity, f -> f.details().trialUntil())
        .containsExactly(Severity.WARNING, arrival);
    assertThat(trial.observations()).containsExactly(GOOD, NEGATIVE);
    assertThat(after.findings())
        .singleElement()
        .extracting(Finding::severity, f -> f.details().trialUntil())
        .containsExactly(Severity.ERROR, null);
    assertThat(after.observations()).containsExactly(GOOD);
  }

  private static ReadContent judged(Map<String, LocalDate> trials) {
    return DeliveryValidator.judge(
        Sample.reading(GOOD, NEGATIVE),
        Sample.OFFICE,
        Sample.definitions(trials),
        List.of(),
        List.of());
  }

  @Test
  void marksPartAndWholeThatStandSideBySide() {
    Reading reading =
        Sample.reading(
            observation("casos", "210101", "2021", "30", "C7"),
            observation("evaluados", "210101", "2021", "3", "D7"),
            observation("casos", "210102", "2021", "1", "C9"),
            observation("evaluados", "210102", "2021", "10", "D9"));
    ReadContent content = judge(reading);
    assertThat(codes(content)).containsExactly("validation.part-above-whole C7:D7");
    assertThat(content.observations()).hasSize(2);
  }

  @Test
  @Tag("drawn")
  void findsNearlyAllSlipsOfADigitAndRarelyAsksAboutCleanRows() {
    Random random = new Random(42);
    int found = 0;
    int falseAlarms = 0;
    for (int i = 0; i < 1000; i++) {
      List<Observation> row = seasonalRow(random);
      falseAlarms += judge(Sample.reading(row, List.of(), List.of())).findings().size();
      int slip = random.nextInt(12);
      int power = List.of(-3, -2, -1, 1, 2, 3).get(random.nextInt(6));
      row.set(slip, times(row.get(slip), power));
      String cell = row.get(slip).cell().address();
      found +=
          judge(Sample.reading(row, List.of(), List.of())).findings().stream()
                  .anyMatch(f -> cell.equals(f.cell()))
              ? 1
              : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(950);
    assertThat(falseAlarms).isLessThanOrEqualTo(20);
  }

  @Test
  void judgesTheSameInWhateverOrderTheFiguresWereRead() {
    List<Observation> all = new ArrayList<>(List.of(GOOD, NEGATIVE));
    all.add(observation("casos", "210101", "2021", "30", "C7"));
    all.add(observation("evaluados", "210101", "2021", "3", "D7"));
    ReadContent first = judge(Sample.reading(all, List.of(), List.of()));
    all.sort(Comparator.comparing(Observation::cell).reversed());
    assertThat(judge(Sample.reading(all, List.of(), List.of()))).isEqualTo(first);
  }

  /** Twelve months around a level, up to twice as high in the season, give or take a fifth. */
  private static List<Observation> seasonalRow(Random random) {
    int level = 100 + random.nextInt(100_000);
    List<Observation> row = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      int season = month >= 6 && month <= 9 ? 18 : 10;
      long value = (long) level * season / 10 * (80 + random.nextInt(41)) / 100;
      row.add(
          observation(
              "residuos",
              "210101",
              "2021-" + (month < 10 ? "0" : "") + month,
              Long.toString(value),
              "B" + (4 + month)));
    }
    return row;
  }

  private static Observation times(Observation o, int power) {
    String value = o.value().scaleByPowerOfTen(power).toPlainString();
    return observation(o.variable(), o.place(), o.period().code(), value, o.cell().address());
  }

  /** As judged, without what findings know beyond their text. */
  private static ReadContent judged(Reading reading) {
    return DeliveryValidator.judge(
        reading, Sample.OFFICE, Sample.DEFINITIONS, List.of(), List.of());
  }

  private static ReadContent judge(Reading reading) {
    ReadContent judged = judged(reading);
    return content(
        judged.verdict(),
        judged.deliverables(),
        judged.observations(),
        judged.findings().stream().map(DeliveryValidatorTest::plain).toList());
  }

  private static Finding plain(Finding f) {
    return new Finding(
        f.code(), f.severity(), f.file(), f.sheet(), f.cell(), f.period(), f.arguments());
  }

  private static List<String> codes(ReadContent content) {
    return content.findings().stream().map(f -> f.code() + " " + f.cell()).toList();
  }

  private static ReadContent content(
      Verdict verdict, List<Observation> observations, List<Finding> findings) {
    return content(verdict, Sample.reading().deliverables(), observations, findings);
  }

  private static ReadContent content(
      Verdict verdict,
      List<String> deliverables,
      List<Observation> observations,
      List<Finding> findings) {
    return new ReadContent(
        Sample.reading().delivery(), verdict, deliverables, observations, findings, "");
  }

  private static Finding finding(String code, Severity severity, @Nullable String cell) {
    return finding(code, severity, cell, null, Map.of());
  }

  private static Finding finding(
      String code,
      Severity severity,
      @Nullable String cell,
      @Nullable Period period,
      Map<String, String> arguments) {
    return new Finding(code, severity, "residuos.xlsx", "Datos", cell, period, arguments);
  }
}
