package rendicion.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.samples.SampleReadings.CONTENTS;
import static rendicion.samples.SampleReadings.EARLIER;
import static rendicion.samples.SampleReadings.PUNO;
import static rendicion.samples.SampleReadings.READINGS;
import static rendicion.samples.SampleReadings.isClean;
import static rendicion.samples.SampleReadings.judged;
import static rendicion.samples.SampleReadings.others;
import static rendicion.samples.SampleReadings.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.validation.PlanValidator;

/** The committed workbooks, read with the committed layouts and judged. */
class SampleReadingTest {

  @Test
  void everyWorkbookIsRecognisedAndSaysThatItsFiguresAreIllustrative() {
    assertThat(READINGS).allMatch(r -> r.deliverables().size() == 1);
    assertThat(READINGS).allMatch(r -> r.sample().startsWith(Page.SAMPLE));
    assertThat(CONTENTS).noneMatch(c -> c.verdict() == ReadContent.Verdict.REFUSED);
  }

  /** Sums of what is read, by variable; a dash where there is nothing. */
  @Test
  void everyFigureIsReadFromEveryYear() {
    assertThat(table())
        .isEqualTo(
            """
            agua-poblacion-servida 116315 116950 117333 117467
            desague-poblacion-servida 112297 113065 113494 113945
            saneamiento-poblacion-ambito 135400 135353 133787 131980
            rural-viviendas - - 2394 2287
            rural-viviendas-sin-desague - - 770 613
            dci-casos 1118 667 811 941
            dci-evaluados 9813 7012 7679 9255
            anemia-casos 1393 786 1126 1208
            anemia-evaluados 3570 1813 2802 3296
            pvl-beneficiarios 18012 - 17070 16914
            ece-lectura-satisfactorio 632 - - -
            ece-lectura-evaluados 3794 - - -
            ece-matematica-satisfactorio 730 - - -
            ece-matematica-evaluados 3804 - - -
            turistas-arribos 502432 103806 121827 303720
            leche-litros 2780.1 1989.3 2959.7 3170.5
            vacas-ordeno 611 459 612 611
            vias-asfaltadas-km 86.7 - 92.6 98.9
            pea-independiente - - 48816 -
            pea-ocupada - - 94166 -
            agua-cosechada-m3 - 1513 3292 6028
            residuos-toneladas 34817.04 34563.02 59923.48 33877.64
            aguas-servidas-m3 7205847 5793051 6703906 6182783
            pdu-proyectos-ejecutados 3 4 5 6
            pdu-proyectos 43 43 43 43
            denuncias-policiales 3583 2360 3144 3536
            delitos-fiscalia 2508 1743 2654 2671
            pei-cumplimiento 76.2 60.1 35.813 113.5
            actividad-programado 16545 14589 16639 15406
            actividad-ejecutado 16022 6343 10082 14940
            actividad-pim 18521075 16965314 18483892 18666352
            actividad-devengado 14046823 5316180 12024567 14214257
            actividad-dejada - - - -
            """);
  }

  /**
   * The code that the plan misprints is known from the plan and read as it is meant; the blank
   * month is told of the office, not of the cell.
   */
  @Test
  void plantedMistakesAreFoundWhereTheyStand() {
    List<String> found =
        SampleMistakes.ALL.stream()
            .map(m -> m.kind() + " " + m.cell() + " " + String.join(",", findingsAt(m)))
            .toList();
    assertThat(found)
        .containsExactly(
            "WRONG_UBIGEO B6 ",
            "ERROR_VALUE J24 reading.formula-error",
            "AMBIGUOUS_NUMBER K23 reading.ambiguous-number",
            "WRONG_TOTAL H47 validation.total-mismatch",
            "NEGATIVE K67 validation.negative",
            "FRACTION_AMONG_PERCENTAGES D7 validation.fraction-for-percent",
            "WRONG_TOTAL J108 validation.total-mismatch",
            "MISSPELT_PLACE C19 reading.unknown-district",
            "TIMES_THOUSAND K16 validation.thousandfold",
            "TEXT_NUMBER M19 reading.number-as-text",
            "DUPLICATE_ROW K52 validation.repeated-row",
            "YEAR_OUTSIDE_TERM A108 validation.date-outside-period",
            "BLANK J11 ");
  }

  private static List<String> findingsAt(SampleMistakes.Mistake mistake) {
    String path = mistake.file().substring(mistake.file().indexOf('/') + 1);
    int row = Integer.parseInt(mistake.cell().replaceAll("\\D", ""));
    return CONTENTS.stream()
        .flatMap(c -> c.findings().stream())
        .filter(f -> path.equals(f.file()) && mistake.sheet().equals(f.sheet()))
        .filter(f -> f.cells().stream().anyMatch(range -> holds(range, row)))
        .map(Finding::code)
        .filter(code -> !code.equals("reading.formula"))
        .distinct()
        .toList();
  }

  /** A few hundred; {@code -Dmutaciones=5000} for the long form. */
  @Test
  void aFaultAtAnyCellGivesOneFindingThereAndNoOther() {
    Random random = new Random(20221231);
    int wanted = Integer.getInteger("mutaciones", 300);
    Map<Mutation.Kind, Integer> planted = new EnumMap<>(Mutation.Kind.class);
    List<String> wrong = new ArrayList<>();
    Mutation.Kind[] kinds = Mutation.Kind.values();
    for (int done = 0; done < wanted; ) {
      int at = random.nextInt(READINGS.size());
      Mutation mutation =
          Mutation.draw(kinds[done % kinds.length], READINGS.get(at), PUNO.plan(), random)
              .orElse(null);
      if (mutation != null && isClean(CONTENTS.get(at))) {
        done++;
        planted.merge(mutation.kind(), 1, Integer::sum);
        Set<String> more = told(judged(at, mutation.reading()));
        more.removeAll(told(CONTENTS.get(at)));
        if (!isOneAt(mutation, more)) {
          wrong.add(
              READINGS.get(at).delivery().path()
                  + " "
                  + mutation.kind()
                  + " "
                  + mutation.cell()
                  + " "
                  + more);
        }
      }
    }
    assertThat(planted.keySet()).containsExactly(Mutation.Kind.values());
    assertThat(wrong).isEmpty();
  }

  /** Figures with at least three others in their row, and all figures of the clean workbooks. */
  @Test
  void slipsOfADigitAreFoundAndCleanFiguresAreLeftAlone() {
    Random random = new Random(14);
    int planted = 0;
    int found = 0;
    for (int i = 0; i < 4 * Integer.getInteger("mutaciones", 300); i++) {
      int at = random.nextInt(READINGS.size());
      Reading clean = READINGS.get(at);
      Observation o = clean.observations().get(random.nextInt(clean.observations().size()));
      if (isClean(CONTENTS.get(at))
          && o.value().signum() > 0
          && o.printed().matches(".*\\d.*")
          && others(o, clean, EARLIER.get(at)) >= 3) {
        Observation slipped = Mutation.with(o, o.value().scaleByPowerOfTen(1 + random.nextInt(3)));
        Set<String> told = told(judged(at, Mutation.replaced(clean, o, slipped)));
        planted++;
        boolean hit = told.stream().anyMatch(t -> t.endsWith(" " + o.cell()));
        found += hit ? 1 : 0;
      }
    }
    if (Integer.getInteger("mutaciones") != null) {
      long clean = CONTENTS.stream().mapToLong(c -> c.observations().size()).sum();
      System.out.printf("%d of %d slips found; %d clean figures%n", found, planted, clean);
    }
    assertThat(planted).isGreaterThan(100);
    assertThat(found * 100).as("found of %s", planted).isGreaterThanOrEqualTo(planted * 95);
    assertThat(historyFindingsWithoutAPlantedMistake()).isEmpty();
  }

  private static List<String> historyFindingsWithoutAPlantedMistake() {
    Set<String> ofHistory =
        Set.of("validation.power-of-ten-jump", "validation.thousandfold", "validation.outlier");
    return CONTENTS.stream()
        .flatMap(c -> c.findings().stream())
        .filter(f -> ofHistory.contains(f.code()))
        .map(f -> f.sheet() + "!" + f.cell())
        .filter(
            cell ->
                SampleMistakes.ALL.stream()
                    .noneMatch(m -> (m.sheet() + "!" + m.cell()).equals(cell)))
        .toList();
  }

  private static boolean isAt(String told, Mutation mutation) {
    return told.endsWith(" " + mutation.cell());
  }

  /** One code only, and at that cell; figures beside each other may share it. */
  private static boolean isOneAt(Mutation mutation, Set<String> told) {
    Set<String> codes =
        told.stream().map(t -> t.substring(0, t.indexOf(' '))).collect(Collectors.toSet());
    return codes.size() == 1
        && mutation.codes().containsAll(codes)
        && told.stream().anyMatch(t -> isAt(t, mutation));
  }

  private static boolean holds(String range, int row) {
    List<Integer> rows =
        Stream.of(range.split(":")).map(c -> Integer.valueOf(c.replaceAll("\\D", ""))).toList();
    return rows.getFirst() <= row && row <= rows.getLast();
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(
            PlanValidator.judge(PUNO, CONTENTS).stream()
                .map(f -> f.code() + " " + f.file() + " " + f.arguments().get("period"))
                .distinct())
        .containsExactly(
            "validation.missing-delivery area-tecnica-municipal 2019",
            "validation.missing-delivery area-tecnica-municipal 2020",
            "validation.missing-delivery desarrollo-economico 2019",
            "validation.missing-delivery desarrollo-economico 2020",
            "validation.missing-delivery desarrollo-economico 2022",
            "validation.missing-delivery educacion 2020",
            "validation.missing-delivery educacion 2021",
            "validation.missing-delivery educacion 2022",
            "validation.missing-months emsa 2020",
            "validation.missing-delivery instituto-vial 2020",
            "validation.missing-districts instituto-vial 2019",
            "validation.missing-delivery medio-ambiente 2019",
            "validation.missing-activities planificacion 2020",
            "validation.missing-activities planificacion 2022",
            "validation.missing-activities planificacion 2021",
            "validation.missing-activities planificacion 2019",
            "validation.missing-delivery programas-sociales 2020",
            "validation.missing-months-of-place seguridad-ciudadana 2022",
            "validation.missing-months-of-place seguridad-ciudadana 2020",
            "validation.missing-months turismo 2021",
            "validation.missing-months turismo 2020");
  }

  private static String table() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (Reading reading : READINGS) {
      for (Observation o : reading.observations()) {
        sums.merge(o.variable() + o.period().to().getYear(), o.value(), BigDecimal::add);
      }
    }
    return Stream.concat(
                PUNO.plan().variables().stream().map(v -> v.code()),
                Stream.of(rendicion.domain.ActivityFigure.values()).map(a -> a.code()))
            .map(v -> v + " " + years(v, sums))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String years(String variable, SortedMap<String, BigDecimal> sums) {
    return Stream.of(2019, 2020, 2021, 2022)
        .map(y -> sums.get(variable + y))
        .map(sum -> sum == null ? "-" : sum.stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }
}
