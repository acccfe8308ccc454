package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.domain.Baseline.QualityMark.APPROXIMATE;
import static rendicion.domain.Baseline.QualityMark.EXPERT_OPINION;
import static rendicion.domain.Baseline.QualityMark.SCOPE_NOT_CONFIRMED;
import static rendicion.domain.Baseline.QualityMark.WITHOUT_SOURCE;
import static rendicion.domain.Baseline.QualityMark.WITHOUT_YEAR;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rendicion.domain.Activity;
import rendicion.domain.Baseline;
import rendicion.domain.Definitions;
import rendicion.domain.Discrepancy;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Plan;
import rendicion.domain.Trajectory;
import rendicion.domain.Variable;

/** The plan that ships with the program says what the plan of Puno says. */
class PunoPlanTest {

  private static final Definitions PUNO = PlanReader.read(Path.of("jobs", "puno-2019-2022"));
  private static final Plan PLAN = PUNO.plan();

  @Test
  void hasTheIndicatorsOfThePlan() {
    assertThat(PLAN.indicators().stream().map(PunoPlanTest::line).toList())
        .isEqualTo(facts("indicators.csv"));
  }

  @Test
  void hasTheActivitiesOfThePlan() {
    assertThat(PLAN.activities().stream().map(PunoPlanTest::line).toList())
        .isEqualTo(facts("activities.csv"));
  }

  @Test
  void hasTheDistrictsOfThePlan() {
    assertThat(PLAN.districts().stream().map(PunoPlanTest::line).toList())
        .isEqualTo(facts("districts.csv"));
  }

  @Test
  void codesEachActivityByItsObjectiveAndRow() {
    assertThat(PLAN.activities())
        .allSatisfy(
            a -> assertThat(a.code()).isEqualTo("%s-A%02d".formatted(a.objective(), a.sequence())));
  }

  @Test
  void showsObjectivesAsChangesAndKeepsThePrintedProblems() {
    assertThat(PLAN.objectives().stream().map(PunoPlanTest::line).toList())
        .isEqualTo(
            List.of(
                "Baja cobertura saneamiento básico → Incrementar la cobertura de saneamiento básico"
                    + " en la provincia",
                "Deficiente nutrición infantil → Reducir la deficiente nutrición infantil",
                "Bajo rendimiento académico de los estudiantes de educación básica → Mejorar el"
                    + " rendimiento académico de los estudiantes de educación básica",
                "Baja competitividad económica de la provincia → Incrementar la competitividad"
                    + " económica de la provincia",
                "Reducción de tiempos y costos en el transporte → Reducir los tiempos y costos en"
                    + " el transporte",
                "Baja diversificación productiva → Incrementar la diversificación productiva",
                "Limitada disponibilidad de agua para la producción → Ampliar la disponibilidad de"
                    + " agua para la producción y el consumo humano",
                "Baja calidad ambiental → Incrementar la calidad ambiental de la provincia",
                "Crecimiento desordenado de las ciudades → Asegurar el crecimiento urbano ordenado"
                    + " de la ciudad de Puno",
                "Incremento de la inseguridad ciudadana → Reducir la incidencia delictiva en la"
                    + " provincia",
                "Baja calidad de los servicios municipales → Mejorar la calidad de los servicios"
                    + " municipales"));
  }

  @Test
  void calculatesEachIndicatorFromWhatOfficesCount() {
    Map<String, Formula> formulas = byIndicator(Indicator::formula);
    assertThat(formulas)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("OE01-I1", lack("agua-poblacion-servida")),
                    Map.entry("OE01-I2", lack("desague-poblacion-servida")),
                    Map.entry("OE02-I1", percent("dci-casos", "dci-evaluados")),
                    Map.entry("OE02-I2", percent("anemia-casos", "anemia-evaluados")),
                    Map.entry(
                        "OE03-I1", percent("ece-lectura-satisfactorio", "ece-lectura-evaluados")),
                    Map.entry(
                        "OE03-I2",
                        percent("ece-matematica-satisfactorio", "ece-matematica-evaluados")),
                    Map.entry("OE04-I1", new Formula.Sum("turistas-arribos")),
                    Map.entry(
                        "OE04-I2",
                        new Formula.RatioOfSums(
                            "leche-litros", "vacas-ordeno", BigDecimal.ONE, null)),
                    Map.entry("OE05-I1", new Formula.LastValue("vias-asfaltadas-km")),
                    Map.entry("OE06-I1", percent("pea-independiente", "pea-ocupada")),
                    Map.entry("OE07-I1", new Formula.Sum("agua-cosechada-m3")),
                    Map.entry("OE08-I1", new Formula.PerDay("residuos-toneladas")),
                    Map.entry("OE08-I2", new Formula.MeanOverPeriods("aguas-servidas-m3")),
                    Map.entry("OE09-I1", percent("pdu-proyectos-ejecutados", "pdu-proyectos")),
                    Map.entry("OE10-I1", new Formula.Sum("denuncias-policiales")),
                    Map.entry("OE11-I1", new Formula.AsReported("pei-cumplimiento")))));
  }

  @Test
  void addsUpOnlyWhatComesAnewEachMonth() {
    assertThat(
            PLAN.variables().stream()
                .filter(v -> v.accumulation() == Variable.Accumulation.FLOW)
                .map(Variable::code))
        .containsExactly(
            "turistas-arribos",
            "leche-litros",
            "vacas-ordeno",
            "residuos-toneladas",
            "aguas-servidas-m3",
            "denuncias-policiales",
            "delitos-fiscalia");
  }

  @Test
  void marksEveryBaselineThatIsWeaklyFounded() {
    Map<String, Set<Baseline.QualityMark>> marks =
        byIndicator(i -> Objects.requireNonNull(i.baseline()).marks());
    marks.values().removeIf(Set::isEmpty);
    assertThat(marks)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("OE01-I1", Set.of(SCOPE_NOT_CONFIRMED)),
                    Map.entry("OE01-I2", Set.of(SCOPE_NOT_CONFIRMED)),
                    Map.entry("OE03-I1", Set.of(SCOPE_NOT_CONFIRMED)),
                    Map.entry("OE03-I2", Set.of(SCOPE_NOT_CONFIRMED)),
                    Map.entry("OE04-I1", Set.of(WITHOUT_SOURCE)),
                    Map.entry("OE04-I2", Set.of(WITHOUT_SOURCE)),
                    Map.entry("OE05-I1", Set.of(APPROXIMATE, WITHOUT_SOURCE, WITHOUT_YEAR)),
                    Map.entry("OE07-I1", Set.of(WITHOUT_SOURCE, WITHOUT_YEAR)),
                    Map.entry("OE08-I1", Set.of(WITHOUT_SOURCE, WITHOUT_YEAR)),
                    Map.entry("OE08-I2", Set.of(WITHOUT_SOURCE, WITHOUT_YEAR)),
                    Map.entry("OE09-I1", Set.of(EXPERT_OPINION, WITHOUT_YEAR)),
                    Map.entry("OE11-I1", Set.of(EXPERT_OPINION)))));
  }

  @Test
  void drawsNoStraightLineWhereThePlanExpectsWorsening() {
    assertThat(
            PLAN.indicators().stream()
                .filter(i -> !i.trajectory().equals(new Trajectory.Linear(2018)))
                .collect(Collectors.toMap(Indicator::code, Indicator::trajectory)))
        .isEqualTo(Map.of("OE08-I1", new Trajectory.None(), "OE08-I2", new Trajectory.None()));
  }

  @Test
  void countsOnlyDryMonthsForWasteWater() {
    assertThat(
            PLAN.indicators().stream()
                .filter(i -> i.months().size() < 12)
                .collect(Collectors.toMap(Indicator::code, Indicator::months)))
        .isEqualTo(Map.of("OE08-I2", EnumSet.range(Month.MAY, Month.OCTOBER)));
  }

  @Test
  void showsEveryContradictionThatChangesAFigure() {
    assertThat(
            PLAN.discrepancies().stream().filter(Discrepancy::changesFigure).map(Discrepancy::code))
        .containsExactly(
            "D01", "D02", "D03", "D04", "D06", "D09", "D12", "D13", "D15", "D16", "D17", "D20",
            "D49", "D50", "D51");
  }

  @Test
  void unifiesTheNamesOfTheAxesOfThePlanBicentenario() {
    assertThat(PLAN.indicators().stream().map(i -> i.articulation().bicentenario()).distinct())
        .containsExactly(
            "Eje 2: Oportunidades y acceso a los servicios",
            "Eje 1: Derechos fundamentales y dignidad de las personas",
            "Eje 4: Economía, competitividad y empleo",
            "Eje 5: Desarrollo regional e infraestructura",
            "Eje 6: Recursos naturales y ambiente",
            "Eje 3: Estado y gobernabilidad");
  }

  @Test
  void saysThatItsDataAreSamples() {
    assertThat(PUNO.settings().sampleNotice())
        .isEqualTo(
            "Ejemplo con datos de muestra. La mayoría de las cifras de las oficinas es ilustrativa"
                + " y no debe usarse para juzgar la gestión. Las cifras reales y publicadas llevan"
                + " el nombre de su fuente.");
  }

  private static String line(Indicator i) {
    Objective objective = PLAN.getObjective(i.objective());
    Baseline base = Objects.requireNonNull(i.baseline());
    return String.join(
        ";",
        i.code(),
        dimensionName(objective),
        String.valueOf(objective.priority()),
        i.printedName(),
        base.value().toPlainString(),
        base.year() == null ? "" : String.valueOf(base.year()),
        base.printed(),
        i.target().value().toPlainString(),
        i.target().printed(),
        i.unit().symbol(),
        i.direction().name(),
        i.articulation().sdg());
  }

  private static String line(Objective o) {
    return o.problem() + " → " + o.name();
  }

  private static String line(Activity a) {
    return String.join(
        ";",
        a.table(),
        String.valueOf(a.sequence()),
        a.name(),
        a.service(),
        Objects.requireNonNullElse(a.suggestedService(), ""),
        a.specificObjective());
  }

  private static String line(District d) {
    return d.ubigeo()
        + ";"
        + d.name()
        + d.population().values().stream().map(n -> ";" + n).collect(Collectors.joining());
  }

  private static String dimensionName(Objective objective) {
    return PLAN.dimensions().stream()
        .filter(d -> d.code().equals(objective.dimension()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Formula percent(String numerator, String denominator) {
    return new Formula.RatioOfSums(numerator, denominator, new BigDecimal("100"), null);
  }

  private static Formula lack(String served) {
    return new Formula.RatioOfSums(
        served, "saneamiento-poblacion-ambito", new BigDecimal("100"), new BigDecimal("100"));
  }

  private static <T> Map<String, T> byIndicator(Function<Indicator, T> fact) {
    Map<String, T> facts = new TreeMap<>();
    PLAN.indicators().forEach(i -> facts.put(i.code(), fact.apply(i)));
    return facts;
  }

  /** Lines of a fixture without its header. */
  private static List<String> facts(String name) {
    try (@Nullable InputStream in = PunoPlanTest.class.getResourceAsStream("puno/" + name)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
