package rendicion.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Period;

/** That job.yaml agrees with itself and with the plan's years. */
final class JobCheck {

  /** Pairs of keys of {@code metodo} of which the first must be greater. */
  private static final List<List<String>> GREATER =
      List.of(
          List.of("verde_desde", "amarillo_desde"),
          List.of("amarillo_desde", "piso"),
          List.of("tope", "piso"));

  private final Entry file;
  private final Problems problems;

  JobCheck(Entry file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void check(@Nullable Entry planFile) {
    new Unique(problems).check(file.list("periodos"), "codigo");
    Optional<Years> years = Optional.ofNullable(planFile).flatMap(Years::of);
    file.list("periodos").forEach(p -> checkPeriod(p, years));
    checkOrder(file.list("periodos"));
    new Unique(problems).check(file.list("reglas_a_prueba"), "regla");
    file.list("reglas_a_prueba").forEach(this::checkTrial);
    file.find("metodo").ifPresent(this::checkMethod);
    file.find("programacion").ifPresent(this::checkSchedule);
  }

  private void checkPeriod(Entry entry, Optional<Years> years) {
    Optional<Period> period = period(entry);
    period
        .filter(p -> years.filter(y -> !y.contain(p.to().getYear())).isPresent())
        .ifPresent(
            p -> problems.add(entry.get("codigo"), "period-outside", Map.of("found", p.code())));
    Optional<Entry> written = entry.find("corte").filter(JobCheck::isDate);
    Optional<LocalDate> cutOff = written.flatMap(e -> date(e.text().orElse("")));
    if (written.isPresent() && cutOff.isEmpty()) {
      problems.add(written.get(), "no-such-day", Map.of("found", written.get().text().orElse("")));
    }
    if (period.isPresent()
        && cutOff.isPresent()
        && !period.get().contains(Period.day(cutOff.get()))) {
      problems.add(
          written.orElse(entry),
          "cut-off-outside",
          Map.of(
              "found",
              cutOff.get().toString(),
              "from",
              period.get().from().toString(),
              "to",
              period.get().to().toString()));
    }
  }

  private void checkTrial(Entry trial) {
    trial
        .find("hasta")
        .filter(JobCheck::isDate)
        .filter(e -> date(e.text().orElse("")).isEmpty())
        .ifPresent(e -> problems.add(e, "no-such-day", Map.of("found", e.text().orElse(""))));
  }

  private void checkOrder(List<Entry> periods) {
    for (int i = 1; i < periods.size(); i++) {
      Optional<Period> before = period(periods.get(i - 1));
      Optional<Period> here = period(periods.get(i));
      if (before.isPresent() && here.isPresent() && before.get().compareTo(here.get()) > 0) {
        problems.add(
            periods.get(i),
            "period-order",
            Map.of("before", before.get().code(), "here", here.get().code()));
      }
    }
  }

  private void checkMethod(Entry method) {
    for (List<String> pair : GREATER) {
      Optional<BigDecimal> greater = method.findNumber(pair.getFirst());
      Optional<BigDecimal> lesser = method.findNumber(pair.getLast());
      if (greater.isPresent() && lesser.isPresent() && greater.get().compareTo(lesser.get()) <= 0) {
        problems.add(
            method.get(pair.getFirst()),
            "not-greater",
            Map.of("greater", pair.getFirst(), "lesser", pair.getLast()));
      }
    }
  }

  private void checkSchedule(Entry schedule) {
    schedule.find("cron").ifPresent(e -> new CronCheck(e, problems).check());
    schedule
        .find("zona")
        .filter(e -> e.text().isPresent())
        .ifPresent(e -> checkZone(e, e.text().orElse("")));
  }

  private void checkZone(Entry entry, String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      String meant = Nearest.to(zone, ZoneId.getAvailableZoneIds()).orElse("America/Lima");
      problems.add(entry, "zone", Map.of("found", zone, "meant", meant));
    }
  }

  private static boolean isDate(Entry entry) {
    return entry.text().filter(t -> t.matches("\\d{4}-\\d{2}-\\d{2}")).isPresent();
  }

  private static Optional<Period> period(Entry entry) {
    try {
      return entry.findText("codigo").map(Period::parse);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
