package rendicion.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A light check of a schedule in Spring's cron notation; Spring itself judges it in the end. */
final class CronCheck {

  /**
   * One of the six fields.
   *
   * @param key of its Spanish name
   * @param names admitted besides numbers
   * @param ofDay whether {@code ? L W #} are admitted
   */
  private record Field(String key, int from, int to, List<String> names, boolean ofDay) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("cron-second", 0, 59, List.of(), false),
          new Field("cron-minute", 0, 59, List.of(), false),
          new Field("cron-hour", 0, 23, List.of(), false),
          new Field("cron-day", 1, 31, List.of(), true),
          new Field(
              "cron-month",
              1,
              12,
              List.of(
                  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                  "DEC"),
              false),
          new Field(
              "cron-weekday",
              0,
              7,
              List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
              true));

  private static final Set<String> MACROS =
      Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

  private static final Pattern OF_DAY =
      Pattern.compile("\\?|L|LW|L-\\d+|\\w{1,3}[LW]|\\w{1,3}#[1-5]");

  private final Entry entry;
  private final Problems problems;

  CronCheck(Entry entry, Problems problems) {
    this.entry = entry;
    this.problems = problems;
  }

  void check() {
    String cron = entry.text().orElse("").strip();
    if (cron.isEmpty() || MACROS.contains(cron)) {
      return;
    }
    String[] parts = cron.split("\\s+");
    if (parts.length != FIELDS.size()) {
      problems.add(entry, "cron-fields", Map.of("n", parts.length));
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      Field field = FIELDS.get(i);
      if (!isValid(parts[i].toUpperCase(Locale.ROOT), field)) {
        problems.add(
            entry,
            "cron-field",
            Map.of(
                "found", parts[i],
                "field", problems.sentence(field.key, Map.of()),
                "from", String.valueOf(field.from),
                "to", String.valueOf(field.to)));
      }
    }
  }

  private static boolean isValid(String part, Field field) {
    return List.of(part.split(",", -1)).stream().allMatch(p -> isValidElement(p, field));
  }

  private static boolean isValidElement(String element, Field field) {
    if (field.ofDay && OF_DAY.matcher(element).matches()) {
      return true;
    }
    String[] step = element.split("/", -1);
    boolean validStep = step.length == 1 || step.length == 2 && step[1].matches("[1-9]\\d?");
    return validStep && (step[0].equals("*") || isValidRange(step[0], field));
  }

  private static boolean isValidRange(String range, Field field) {
    String[] ends = range.split("-", -1);
    return ends.length <= 2 && List.of(ends).stream().allMatch(e -> isValidValue(e, field));
  }

  private static boolean isValidValue(String value, Field field) {
    if (field.names.contains(value)) {
      return true;
    }
    return value.matches("\\d{1,2}")
        && Integer.parseInt(value) >= field.from
        && Integer.parseInt(value) <= field.to;
  }
}
