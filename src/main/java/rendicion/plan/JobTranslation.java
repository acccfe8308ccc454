package rendicion.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Appearance;
import rendicion.domain.JobSettings;
import rendicion.domain.MethodProfile;
import rendicion.domain.MethodProfile.EqualTarget;
import rendicion.domain.MethodProfile.TypeTwoTarget;
import rendicion.domain.Period;
import rendicion.domain.Rating;
import rendicion.domain.Trajectory;

/** From a job.yaml without problems to the job's settings. */
final class JobTranslation {

  private JobTranslation() {}

  static JobSettings settings(Entry file, Appearance appearance) {
    Entry schedule = file.get("programacion");
    return new JobSettings(
        file.list("periodos").stream().map(JobTranslation::period).toList(),
        method(file.get("metodo")),
        schedule.getText("cron"),
        ZoneId.of(schedule.getText("zona")),
        schedule.getInteger("estable_segundos"),
        limits(file),
        titlePage(file.get("portada")),
        folder(file, "entrada"),
        folder(file, "salida"),
        file.textOrNull("aviso_de_muestra"),
        trials(file),
        file.find("plazo_correccion_dias").isPresent()
            ? file.getInteger("plazo_correccion_dias")
            : null,
        appearance);
  }

  private static Map<String, LocalDate> trials(Entry file) {
    Map<String, LocalDate> trials = new HashMap<>();
    file.list("reglas_a_prueba")
        .forEach(e -> trials.put(e.getText("regla"), LocalDate.parse(e.getText("hasta"))));
    return trials;
  }

  private static @Nullable String folder(Entry file, String which) {
    return file.find("carpetas").map(folders -> folders.textOrNull(which)).orElse(null);
  }

  private static JobSettings.ReportingPeriod period(Entry e) {
    return new JobSettings.ReportingPeriod(
        Period.parse(e.getText("codigo")), LocalDate.parse(e.getText("corte")));
  }

  private static MethodProfile method(Entry e) {
    return new MethodProfile(
        e.getText("codigo"),
        e.getText("nombre"),
        e.getText("fuente"),
        e.getNumber("verde_desde"),
        e.getNumber("amarillo_desde"),
        e.getNumber("tope"),
        e.getNumber("piso"),
        e.getFlag("ponderado"),
        labels(e.get("etiquetas")),
        e.texts("decisiones"),
        options(e));
  }

  /** What is not said is as usual. */
  private static MethodProfile.Options options(Entry e) {
    MethodProfile.Options usual = MethodProfile.Options.usual();
    return new MethodProfile.Options(
        e.findText("version").orElse(usual.version()),
        e.findText("tipo_2_meta")
            .map(w -> Vocabulary.meaning(TypeTwoTarget.class, w))
            .orElse(usual.typeTwoTarget()),
        e.findText("meta_igual_a_base")
            .map(w -> Vocabulary.meaning(EqualTarget.class, w))
            .orElse(usual.equalTarget()),
        e.findInteger("meses_minimos").orElse(usual.fewestMonths()),
        e.findInteger("distritos_minimos").orElse(usual.fewestPlaces()),
        e.findInteger("puntos_minimos").orElse(usual.projectionPoints()),
        e.findInteger("banda_proyeccion").orElse(usual.projectionBand()),
        e.findInteger("personas_minimo").orElse(usual.fewestPeople()),
        sources(e));
  }

  private static Map<String, String> sources(Entry method) {
    Map<String, String> sources = new HashMap<>();
    method
        .find("fuentes")
        .map(Entry::members)
        .orElse(List.of())
        .forEach(m -> sources.put(m.key(), m.text().orElse("")));
    return sources;
  }

  /** The path of indicators that declare none of their own. */
  static Trajectory trajectory(Entry file) {
    return file.get("metodo")
        .find("trayectoria")
        .map(IndicatorTranslation::trajectory)
        .orElse(new Trajectory.None());
  }

  private static Map<Rating, String> labels(Entry e) {
    Map<Rating, String> labels = new EnumMap<>(Rating.class);
    for (String word : Vocabulary.words(Rating.class)) {
      labels.put(Vocabulary.meaning(Rating.class, word), e.getText(word));
    }
    return labels;
  }

  private static Map<String, Long> limits(Entry file) {
    Map<String, Long> limits = new HashMap<>();
    file.find("limites")
        .map(Entry::members)
        .orElse(List.of())
        .forEach(m -> limits.put(m.key(), m.node().longValue()));
    return limits;
  }

  private static JobSettings.TitlePage titlePage(Entry e) {
    return new JobSettings.TitlePage(
        e.getText("entidad"),
        e.getText("area"),
        e.textOrNull("autoridad"),
        e.textOrNull("lema"),
        e.getText("ciudad"));
  }
}
