package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rendicion.plan.PlanReader.JOB;
import static rendicion.plan.PlanReader.OFFICES;
import static rendicion.plan.PlanReader.PLAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.Activity;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.Definitions;
import rendicion.domain.Dimension;
import rendicion.domain.Direction;
import rendicion.domain.Discrepancy;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Policy;
import rendicion.domain.Rating;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.domain.Variable.Accumulation;
import rendicion.domain.VisionStatement;

class PlanReaderTest {

  private static final MeasureUnit PERCENT =
      new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1);
  private static final MeasureUnit PEOPLE =
      new MeasureUnit("personas", "personas", UnitKind.QUANTITY, 0);

  @TempDir Path temp;

  @Test
  void readsEveryKeyOfThePlan() {
    assertThat(read(Valle.in(temp)).plan())
        .isEqualTo(
            new Plan(
                "valle",
                "Plan del Valle",
                "Municipalidad del Valle",
                "Vecinos del Valle",
                "990100",
                "Valle",
                2019,
                2022,
                List.of(new Dimension("social", "Social")),
                List.of(new Objective("OE01", 1, "social", "Poca agua", "Más agua", 1)),
                List.of(indicator(new Trajectory.Linear(2018))),
                List.of(
                    new Variable("con-agua", "Personas con agua", PEOPLE, Accumulation.STOCK, true),
                    new Variable("habitantes", "Habitantes", PEOPLE, Accumulation.STOCK, false)),
                List.of(
                    new Activity(
                        "OE01-A01",
                        "OE01",
                        1,
                        "Reparar la red",
                        "Agua",
                        null,
                        "Más horas de agua",
                        "18",
                        List.of())),
                List.of(
                    new District("990101", "Arriba", null, List.of(), Map.of(2007, 1200)),
                    new District("990102", "Abajo", null, List.of(), Map.of())),
                List.of(new Policy(1, "Agua para todos", List.of("OE01"))),
                List.of(new VisionStatement(1, null, "Un valle con agua", List.of("OE01"))),
                List.of(
                    new Discrepancy(
                        "D01",
                        "Dos metas",
                        List.of("OE01-I1"),
                        List.of(new Discrepancy.Mention("Tabla 1", 10, "5.5%")),
                        "5.5 %",
                        "Sale dos veces",
                        true))));
  }

  @Test
  void readsEveryWayToCalculate() {
    assertThat(formula("{metodo: valor, variable: con-agua}"))
        .isEqualTo(new Formula.AsReported("con-agua"));
    assertThat(formula("{metodo: suma, variable: con-agua}"))
        .isEqualTo(new Formula.Sum("con-agua"));
    assertThat(formula("{metodo: media, variable: con-agua}"))
        .isEqualTo(new Formula.MeanOverPeriods("con-agua"));
    assertThat(formula("{metodo: media-ponderada, variable: con-agua, peso: habitantes}"))
        .isEqualTo(new Formula.WeightedMean("con-agua", "habitantes"));
    assertThat(formula("{metodo: ultimo, variable: con-agua}"))
        .isEqualTo(new Formula.LastValue("con-agua"));
    assertThat(formula("{metodo: maximo, variable: con-agua}"))
        .isEqualTo(new Formula.Maximum("con-agua"));
    assertThat(formula("{metodo: por-dia, variable: con-agua}"))
        .isEqualTo(new Formula.PerDay("con-agua"));
    assertThat(
            formula("{metodo: razon, numerador: con-agua, denominador: habitantes, factor: 1000}"))
        .isEqualTo(new Formula.RatioOfSums("con-agua", "habitantes", new BigDecimal("1000"), null));
  }

  @Test
  void readsEveryTrajectory() {
    assertThat(trajectory("{tipo: ninguna}")).isEqualTo(new Trajectory.None());
    assertThat(trajectory("{tipo: escalones, valores: {2020: 18.25, 2022: 5.5}}"))
        .isEqualTo(
            new Trajectory.Steps(
                new TreeMap<>(Map.of(2020, new BigDecimal("18.25"), 2022, new BigDecimal("5.5")))));
  }

  @Test
  void readsTheMonthsThatCount() {
    Valle valle =
        Valle.in(temp).with(PLAN, "    relevancia: 1\n", "    relevancia: 1\n    meses: [5, 12]\n");
    assertThat(read(valle).plan().getIndicator("OE01-I1").months())
        .isEqualTo(EnumSet.of(Month.MAY, Month.DECEMBER));
  }

  @Test
  void readsEveryKeyOfTheOffices() {
    TableLayout coverage =
        new TableLayout(
            List.of(),
            List.of(),
            new Origin.InColumn(List.of("UBIGEO")),
            new Origin.InTitle(),
            new Origin.None(),
            List.of(),
            List.of(),
            List.of(new TableLayout.Filter(List.of("ESTADO"), List.of("ACTIVO"), false)),
            List.of(
                new TableLayout.FigureColumn("con-agua", List.of("CON AGUA"), null, false),
                new TableLayout.FigureColumn(
                    "habitantes", List.of("HABITANTES"), "personas", false)));
    TableLayout activities =
        new TableLayout(
            List.of("POI"),
            List.of("poi"),
            new Origin.Fixed("990100"),
            new Origin.Fixed("2021"),
            new Origin.InColumn(List.of("MES")),
            List.of("UNIDAD"),
            List.of("CODIGO"),
            List.of(),
            List.of(
                new TableLayout.FigureColumn(
                    "actividad-programado", List.of("META/*"), null, false)));
    assertThat(read(Valle.in(temp)).offices())
        .isEqualTo(
            List.of(
                new Office(
                    "agua",
                    "Oficina de Agua",
                    List.of(
                        new Office.Deliverable(
                            "W01",
                            "Cobertura de agua",
                            List.of("COBERTURA*"),
                            "anual",
                            null,
                            List.of("OE01-I1"),
                            List.of(coverage)))),
                new Office(
                    "planificacion",
                    "Planificación",
                    List.of(
                        new Office.Deliverable(
                            "W02",
                            "Actividades",
                            List.of(),
                            "trimestral",
                            "31 de enero",
                            List.of(),
                            List.of(activities))))));
  }

  @Test
  void readsEveryPlaceWhereAYearCanStand() {
    assertThat(yearOrigin("encabezado")).isEqualTo(new Origin.InHeader());
    assertThat(yearOrigin("hoja")).isEqualTo(new Origin.InSheetName());
    assertThat(yearOrigin("archivo")).isEqualTo(new Origin.InFileName());
    assertThat(yearOrigin("{columna: [AÑO, ANIO]}"))
        .isEqualTo(new Origin.InColumn(List.of("AÑO", "ANIO")));
  }

  @Test
  void readsTheFoldersOfThePlanWhereTheyAreNotItsOwn() {
    Valle valle = Valle.in(temp);
    assertThat(read(valle).settings().inputFolder()).isNull();
    JobSettings settings =
        read(valle.with("job.yaml", "portada:", "carpetas: {entrada: municipio/2019}\nportada:"))
            .settings();
    assertThat(settings.inputFolder()).isEqualTo("municipio/2019");
    assertThat(settings.outputFolder()).isNull();
  }

  @Test
  void readsEveryKeyOfTheJob() {
    assertThat(read(Valle.in(temp)).settings())
        .isEqualTo(
            new JobSettings(
                List.of(
                    new JobSettings.ReportingPeriod(Period.year(2021), LocalDate.of(2021, 12, 31)),
                    new JobSettings.ReportingPeriod(Period.year(2022), LocalDate.of(2022, 12, 31))),
                new MethodProfile(
                    "ceplan-2024",
                    "Dos medidas",
                    "Guía",
                    new BigDecimal("95"),
                    new BigDecimal("75"),
                    new BigDecimal("100"),
                    new BigDecimal("0"),
                    true,
                    Map.of(
                        Rating.ADEQUATE, "Bien",
                        Rating.AT_RISK, "Regular",
                        Rating.CRITICAL, "Mal",
                        Rating.NO_DATA, "Sin datos"),
                    List.of("Se corta en 100.")),
                "0 0 6 * * MON",
                ZoneId.of("America/Lima"),
                30,
                Map.of("archivo_bytes", 1000000L),
                new JobSettings.TitlePage(
                    "Municipalidad del Valle", "Planificación", null, null, "Valle"),
                null));
  }

  @Test
  void tellsEveryMistakeOfEveryFileAtOnce() {
    Valle valle =
        Valle.in(temp)
            .with(JOB, "zona: America/Lima", "zona: Lima")
            .with(OFFICES, "variable: con-agua", "variable: sin-agua")
            .with(PLAN, "    relevancia: 1", "    relevansia: 1")
            .with(PLAN, "desde: 2018", "desde: dos mil");
    assertThatThrownBy(() -> PlanReader.read(valle.folder()))
        .isInstanceOf(InvalidDefinitionsException.class)
        .hasMessage(
            """
            Hay 4 errores en la carpeta del plan «valle». Nada se procesó; corríjalos y vuelva a intentar:
            - plan.yaml, línea 32, columna 5: no existe la clave «relevansia»; ¿quiso decir «relevancia»?
            - plan.yaml, línea 37, columna 33: en «desde» se espera un año de cuatro cifras, sin comillas, y hay «dos mil».
            - offices.yaml, línea 16, columna 18: no hay ninguna variable con el código «sin-agua» en plan.yaml; ¿quiso decir «con-agua»?
            - job.yaml, línea 15, columna 39: no se conoce la zona horaria «Lima»; ¿quiso decir «America/Lima»?\
            """);
  }

  @Test
  void tellsWhichFilesAreMissing() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("nada"));
    assertThatThrownBy(() -> PlanReader.read(empty))
        .hasMessage(
            """
            Hay 3 errores en la carpeta del plan «nada». Nada se procesó; corríjalos y vuelva a intentar:
            - plan.yaml: falta este archivo. La carpeta de un plan necesita plan.yaml, offices.yaml y job.yaml.
            - offices.yaml: falta este archivo. La carpeta de un plan necesita plan.yaml, offices.yaml y job.yaml.
            - job.yaml: falta este archivo. La carpeta de un plan necesita plan.yaml, offices.yaml y job.yaml.\
            """);
  }

  @Test
  void tellsThatAFileIsEmpty() throws IOException {
    Valle valle = Valle.in(temp);
    Files.writeString(valle.folder().resolve(JOB), "# nada\n");
    assertThat(valle.problems()).containsExactly("job.yaml: el archivo está vacío.");
  }

  @Test
  void tellsThatAFileIsNotInUtf8() throws IOException {
    Valle valle = Valle.in(temp);
    Files.write(
        valle.folder().resolve(JOB), "área: Planificación".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(valle.problems())
        .containsExactly(
            "job.yaml: el archivo no está en UTF-8 y sus tildes no se pueden leer. Guárdelo de"
                + " nuevo eligiendo la codificación UTF-8.");
  }

  @Test
  void saysWhichDatumASentenceLacks() {
    Valle valle =
        Valle.in(temp)
            .with(PLAN, "agua en {anio}", "agua en {anio_base}")
            .with(PLAN, "valor: 20, anio: 2017", "valor: 20")
            .with(PLAN, "[aproximado]", "[aproximado, sin-anio]");
    assertThat(valle.problems())
        .containsExactly(
            "plan.yaml, línea 38, columna 5: la oración usa «{anio_base}», y el indicador no tiene"
                + " ese dato.");
  }

  @Test
  void acceptsAContradictionThatIsAcknowledged() {
    Valle valle =
        Valle.in(temp)
            .with(
                PLAN,
                "    sentido: descendente\n",
                "    sentido: ascendente\n    contradiccion_reconocida: Así lo imprime el plan\n");
    assertThat(read(valle).plan().getIndicator("OE01-I1").contradiction())
        .isEqualTo("Así lo imprime el plan");
  }

  @Test
  void readsWhatAMethodDecidesAsDataWithItsSource() {
    Valle valle =
        Valle.in(temp)
            .with(
                JOB,
                "  ponderado: true\n",
                """
                  ponderado: true
                  version: "3"
                  tipo_2_meta: del-periodo
                  meta_igual_a_base: se-mantiene
                  meses_minimos: 90
                  distritos_minimos: 60
                  puntos_minimos: 3
                  banda_proyeccion: 95
                  personas_minimo: 10
                  fuentes: {umbrales: Tabla 2, tipo_1: Guía}
                """);
    assertThat(read(valle).settings().method().options())
        .isEqualTo(
            new MethodProfile.Options(
                "3",
                MethodProfile.TypeTwoTarget.PERIOD,
                MethodProfile.EqualTarget.KEPT_OR_NOT,
                90,
                60,
                3,
                95,
                10,
                Map.of("umbrales", "Tabla 2", "tipo_1", "Guía")));
  }

  @Test
  void takesTheTrajectoryOfTheMethodWhereAnIndicatorDeclaresNone() {
    Valle valle =
        Valle.in(temp)
            .with(PLAN, "    trayectoria: {tipo: lineal, desde: 2018}\n", "")
            .with(JOB, "  piso: 0\n", "  piso: 0\n  trayectoria: {tipo: lineal, desde: 2017}\n");
    assertThat(read(valle).plan().getIndicator("OE01-I1").trajectory())
        .isEqualTo(new Trajectory.Linear(2017));
  }

  @Test
  void readsWhatAddsUpWhatIsRankedAndTargetsByYear() {
    Indicator plain = read(Valle.in(fresh())).plan().getIndicator("OE01-I1");
    assertThat(List.of(plain.additive(), plain.ranked())).containsExactly(false, true);
    Indicator indicator =
        variant(
            "    fuente: Censo\n",
            "    fuente: Censo\n"
                + "    agregable: true\n"
                + "    ordenar_distritos: false\n"
                + "    metas_anuales: [{anio: 2021, valor: 8, impreso: 8%}]\n");
    assertThat(indicator.additive()).isTrue();
    assertThat(indicator.ranked()).isFalse();
    assertThat(indicator.yearlyTargets())
        .isEqualTo(Map.of(2021, new Target(new BigDecimal("8"), 2021, "8%")));
    assertThat(indicator.findTarget(2022)).contains(indicator.target());
  }

  @Test
  void acceptsFilesAsWindowsWritesThem() throws IOException {
    Valle valle = Valle.in(temp);
    Definitions before = read(valle);
    for (String file : PlanReader.FILES) {
      String text = Files.readString(valle.folder().resolve(file));
      Files.writeString(valle.folder().resolve(file), "\uFEFF" + text.replace("\n", "\r\n"));
    }
    Definitions after = read(valle);
    assertThat(after.plan()).isEqualTo(before.plan());
    assertThat(after.offices()).isEqualTo(before.offices());
    assertThat(after.settings()).isEqualTo(before.settings());
  }

  private static Indicator indicator(Trajectory trajectory) {
    return new Indicator(
        "OE01-I1",
        "OE01",
        "Porcentaje de personas sin agua",
        "Sin agua 20%",
        PERCENT,
        Direction.DESCENDING,
        new Baseline(
            new BigDecimal("20"), 2017, "20% (2017)", Set.of(Baseline.QualityMark.APPROXIMATE)),
        new Target(new BigDecimal("5.5"), 2022, "5.5%"),
        new Articulation("ODS 6", "Eje 2", "OE 2"),
        new Formula.RatioOfSums(
            "con-agua", "habitantes", new BigDecimal("100"), new BigDecimal("100")),
        EnumSet.allOf(Month.class),
        trajectory,
        1,
        null,
        "De cada 100 personas, a {valor} les faltaba agua en {anio}.",
        "Censo",
        List.of());
  }

  private Formula formula(String yaml) {
    return variant(
            "{metodo: razon, numerador: con-agua, denominador: habitantes, factor: 100,"
                + " complemento_de: 100}",
            yaml)
        .formula();
  }

  private Trajectory trajectory(String yaml) {
    return variant("{tipo: lineal, desde: 2018}", yaml).trajectory();
  }

  private Indicator variant(String right, String yaml) {
    return read(Valle.in(fresh()).with(PLAN, right, yaml)).plan().getIndicator("OE01-I1");
  }

  private Origin yearOrigin(String yaml) {
    Valle valle = Valle.in(fresh()).with(OFFICES, "anio: titulo", "anio: " + yaml);
    return read(valle).offices().getFirst().deliverables().getFirst().tables().getFirst().year();
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(temp, "plan");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Definitions read(Valle valle) {
    return PlanReader.read(valle.folder());
  }
}
