package rendicion.plan;

import static rendicion.plan.PlanReader.JOB;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a job.yaml that contradicts itself or the plan. */
class JobMistakesTest {

  @TestFactory
  Stream<DynamicTest> mistakes(@TempDir Path temp) {
    return Mistake.tests(
        temp,
        Mistake.of(
            "a period declared twice",
            JOB,
            "{codigo: \"2022\", corte: 2022-12-31}",
            "{codigo: \"2021\", corte: 2021-12-31}",
            "job.yaml, línea 3, columna 6: «2021» ya está como «codigo» en la línea 2. Cada uno"
                + " debe ser distinto."),
        Mistake.of(
            "a period outside the plan",
            JOB,
            "{codigo: \"2022\", corte: 2022-12-31}",
            "{codigo: \"2023\", corte: 2023-12-31}",
            "job.yaml, línea 3, columna 6: el periodo 2023 está fuera de los años del plan."),
        Mistake.of(
            "periods in the wrong order",
            JOB,
            "{codigo: \"2022\", corte: 2022-12-31}",
            "{codigo: \"2020\", corte: 2020-12-31}",
            "job.yaml, línea 3, columna 5: el periodo 2020 va antes que 2021. Ordénelos del más"
                + " antiguo al más reciente."),
        Mistake.of(
            "a cut-off outside its period",
            JOB,
            "corte: 2022-12-31",
            "corte: 2023-01-31",
            "job.yaml, línea 3, columna 22: la fecha de corte 2023-01-31 está fuera del periodo"
                + " (del 2022-01-01 al 2022-12-31)."),
        Mistake.of(
            "a day that does not exist",
            JOB,
            "corte: 2022-12-31",
            "corte: 2022-11-31",
            "job.yaml, línea 3, columna 22: la fecha 2022-11-31 no existe."),
        Mistake.of(
            "a traffic light whose green starts below amber",
            JOB,
            "verde_desde: 95",
            "verde_desde: 70",
            "job.yaml, línea 8, columna 3: «verde_desde» debe ser mayor que «amarillo_desde»."),
        Mistake.of(
            "a cap that is not above the floor",
            JOB,
            "tope: 100",
            "tope: 0",
            "job.yaml, línea 10, columna 3: «tope» debe ser mayor que «piso»."),
        Mistake.of(
            "a rule on trial that does not exist",
            JOB,
            "programacion:",
            "reglas_a_prueba:\n  - {regla: validation.negativ, hasta: 2027-03-31}\nprogramacion:",
            "job.yaml, línea 16, columna 6: en «regla» no se admite «validation.negativ»; ¿quiso"
                + " decir «validation.negative»?"),
        Mistake.of(
            "a trial until a day that does not exist",
            JOB,
            "programacion:",
            "reglas_a_prueba:\n  - {regla: validation.negative, hasta: 2027-02-30}\nprogramacion:",
            "job.yaml, línea 16, columna 34: la fecha 2027-02-30 no existe."),
        Mistake.of(
            "an unknown time zone",
            JOB,
            "zona: America/Lima",
            "zona: America/Limma",
            "job.yaml, línea 15, columna 39: no se conoce la zona horaria «America/Limma»; ¿quiso"
                + " decir «America/Lima»?"),
        Mistake.of(
            "a schedule with five parts",
            JOB,
            "cron: \"0 0 6 * * MON\"",
            "cron: \"0 6 * * MON\"",
            "job.yaml, línea 15, columna 16: el horario tiene 5 partes y necesita seis: segundo,"
                + " minuto, hora, día, mes y día de la semana. Por ejemplo, «0 0 6 * * MON» es cada"
                + " lunes a las seis."),
        Mistake.of(
            "a schedule with an hour that does not exist",
            JOB,
            "cron: \"0 0 6 * * MON\"",
            "cron: \"0 0 25 * * MON\"",
            "job.yaml, línea 15, columna 16: en el horario, «25» no sirve como hora. Use un número"
                + " de 0 a 23, o «*» para cualquiera."),
        Mistake.of(
            "a schedule with a day of the week in Spanish",
            JOB,
            "cron: \"0 0 6 * * MON\"",
            "cron: \"0 0 6 * * LUN\"",
            "job.yaml, línea 15, columna 16: en el horario, «LUN» no sirve como día de la semana"
                + " (MON, TUE, WED, THU, FRI, SAT o SUN). Use un número de 0 a 7, o «*» para"
                + " cualquiera."));
  }
}
