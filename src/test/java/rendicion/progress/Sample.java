package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Dimension;
import rendicion.domain.Direction;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Rating;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.wording.Wording;

/** Small plans for tests: province 210100 with the districts 210101, 210102 and 210103. */
final class Sample {

  /** Read once: thousands of cases use it. */
  static final Wording WORDING = Wording.spanish();

  static final String PROVINCE = "210100";
  static final String PUNO = "210101";
  static final String ACORA = "210102";
  static final String AMANTANI = "210103";
  static final MeasureUnit PERCENT = new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1);
  static final MeasureUnit TONNES = new MeasureUnit("t", "toneladas", UnitKind.NUMBER, 0);
  static final ContentHash FILE = new ContentHash("ab".repeat(32));
  static final Set<Month> ALL_YEAR = EnumSet.allOf(Month.class);

  private Sample() {}

  static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  static @Nullable BigDecimal numberOrNone(String text) {
    return text.equals("-") ? null : number(text);
  }

  /**
   * Variables whose code starts with {@code saldo} are stocks, all others are flows; those that
   * start with {@code personas} count people, and those that start with {@code cada} every district
   * must deliver.
   */
  static Variable variable(String code) {
    return new Variable(
        code,
        code,
        TONNES,
        code.startsWith("saldo") ? Variable.Accumulation.STOCK : Variable.Accumulation.FLOW,
        code.startsWith("personas"),
        code.startsWith("cada") ? Set.of(PUNO, ACORA, AMANTANI) : Set.of());
  }

  static Observation observation(String variable, String place, String period, String value) {
    return observation(variable, place, "", period, value);
  }

  static Observation observation(
      String variable, String place, String detail, String period, String value) {
    return new Observation(
        variable,
        place,
        null,
        detail,
        Period.parse(period),
        number(value),
        value,
        FILE,
        new CellRef("Datos", 1, 1));
  }

  static Observation activity(String variable, String code, String place, String value) {
    return activity(variable, code, place, "2022", value);
  }

  static Observation activity(
      String variable, String code, String place, String period, String value) {
    return new Observation(
        variable,
        place,
        code,
        "",
        Period.parse(period),
        number(value),
        value,
        FILE,
        new CellRef("POI", 1, 1));
  }

  static Indicator indicator(
      Formula formula, Direction direction, @Nullable String baseline, String target) {
    return indicator(
        "OE01-I1", formula, direction, baseline, target, 1, new Trajectory.None(), ALL_YEAR);
  }

  static Indicator indicator(
      String code,
      Formula formula,
      Direction direction,
      @Nullable String baseline,
      String target,
      int relevance,
      Trajectory trajectory,
      Set<Month> months) {
    return new Indicator(
        code,
        code.substring(0, 4),
        code,
        code,
        PERCENT,
        direction,
        baseline == null ? null : new Baseline(number(baseline), 2018, baseline, Set.of()),
        new Target(number(target), 2022, target),
        new Articulation("", "", ""),
        formula,
        months,
        trajectory,
        relevance,
        null,
        null,
        null,
        List.of());
  }

  /** Of the number {@code v} as reported, with what only some indicators have. */
  static Indicator following(
      Direction direction,
      String baseline,
      Target target,
      SortedMap<Integer, Target> yearly,
      Trajectory trajectory,
      boolean additive) {
    Indicator usual =
        indicator(
            "OE01-I1",
            new Formula.AsReported("v"),
            direction,
            baseline,
            "0",
            1,
            trajectory,
            ALL_YEAR);
    return new Indicator(
        usual.code(),
        usual.objective(),
        usual.name(),
        usual.printedName(),
        usual.unit(),
        direction,
        usual.baseline(),
        target,
        usual.articulation(),
        usual.formula(),
        usual.months(),
        trajectory,
        1,
        null,
        null,
        null,
        List.of(),
        yearly,
        additive,
        false);
  }

  static Plan plan(Indicator... indicators) {
    List<Variable> variables = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (String code : indicator.formula().variables()) {
        if (variables.stream().noneMatch(v -> v.code().equals(code))) {
          variables.add(variable(code));
        }
      }
    }
    List<Objective> objectives =
        Arrays.stream(indicators)
            .map(Indicator::objective)
            .distinct()
            .map(c -> new Objective(c, Integer.parseInt(c.substring(2)), dimension(c), "", c, 1))
            .toList();
    return new Plan(
        "puno-2019-2022",
        "Plan",
        "Municipalidad",
        "Movimiento",
        PROVINCE,
        "Puno",
        2019,
        2022,
        List.of(new Dimension("social", "Social"), new Dimension("ambiental", "Ambiental")),
        objectives,
        List.of(indicators),
        variables,
        List.of(
            new Activity("OE01-A01", "OE01", 1, "Obra", "", null, "", "19", List.of()),
            new Activity("OE01-A02", "OE01", 2, "Taller", "", null, "", "19", List.of())),
        List.of(district(PUNO), district(ACORA), district(AMANTANI)),
        List.of(),
        List.of(),
        List.of());
  }

  private static String dimension(String objective) {
    return objective.compareTo("OE03") < 0 ? "social" : "ambiental";
  }

  private static District district(String ubigeo) {
    return new District(ubigeo, ubigeo, null, List.of(), Map.of());
  }

  static MethodProfile profile(boolean weighted) {
    Map<Rating, String> labels = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      labels.put(rating, rating.name());
    }
    return new MethodProfile(
        "ceplan-2024",
        "CEPLAN",
        "",
        number("95"),
        number("75"),
        number("100"),
        number("0"),
        weighted,
        labels,
        List.of());
  }

  static MethodProfile profile(MethodProfile.Options options) {
    MethodProfile usual = profile(true);
    return new MethodProfile(
        usual.code(),
        usual.name(),
        usual.source(),
        usual.greenFrom(),
        usual.amberFrom(),
        usual.cap(),
        usual.floor(),
        usual.weighted(),
        usual.labels(),
        usual.choices(),
        options);
  }

  static Scale scale() {
    return new Scale(profile(true), Sample.WORDING);
  }

  static JobSettings.ReportingPeriod year(int year) {
    return new JobSettings.ReportingPeriod(Period.year(year), LocalDate.of(year, 12, 31));
  }

  static Definitions definitions(Plan plan, boolean weighted) {
    JobSettings settings =
        new JobSettings(
            List.of(year(2019), year(2020), year(2021), year(2022)),
            profile(weighted),
            "0 0 6 * * MON",
            ZoneId.of("America/Lima"),
            30,
            Map.of(),
            new JobSettings.TitlePage("", "", null, null, ""),
            null);
    return new Definitions(plan, List.of(), settings, "00");
  }
}
