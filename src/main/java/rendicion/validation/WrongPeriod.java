package rendicion.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Observation;
import rendicion.domain.Reading.TitleYear;
import rendicion.domain.Severity;

/**
 * A workbook is named after one year and holds no figure of it, or the title of one of its sheets
 * gives another year than the name, or than the other sheets. Figures whose year only a title gives
 * wait for the answer: what that title says is all that is known of their year.
 */
final class WrongPeriod implements Rule {

  /** Argument: what years the figures are of. */
  static final String YEARS = "years";

  /** How many sheets of one year make the year of the book, for each that has another. */
  private static final int SHEETS_PER_STRAY = 3;

  @Override
  public String code() {
    return "validation.wrong-period";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    OptionalInt named = NamedYear.of(submission);
    List<Observation> all = submission.sound();
    if (all.isEmpty()) {
      return List.of();
    }
    if (named.isPresent() && all.stream().noneMatch(o -> has(o, named.getAsInt()))) {
      return List.of(ofFile(submission, all, named.getAsInt()));
    }
    List<List<Observation>> sheets = titledSheets(submission);
    OptionalInt expected = named.isPresent() ? named : ofMost(sheets);
    String scope = named.isPresent() ? "name" : "others";
    return expected.stream()
        .boxed()
        .flatMap(
            year ->
                sheets.stream()
                    .filter(s -> !has(s, year))
                    .map(s -> ofSheet(submission, s, year, scope)))
        .toList();
  }

  /** The whole file is of another year; only what has its year from a title waits. */
  private static Remark ofFile(Submission submission, List<Observation> figures, int year) {
    List<Observation> titled =
        figures.stream().filter(o -> submission.titled().contains(o.variable())).toList();
    return titled.isEmpty()
        ? Remark.on(first(figures), arguments(figures, year, "file", "none"))
        : atTitle(submission, titled, arguments(figures, year, "file", "file"));
  }

  private static Remark ofSheet(
      Submission submission, List<Observation> figures, int year, String scope) {
    return atTitle(submission, figures, arguments(figures, year, scope, "sheet"));
  }

  private static Remark atTitle(
      Submission submission, List<Observation> waiting, Map<String, String> arguments) {
    Observation first = first(waiting);
    TitleYear title = submission.findTitle(first.cell().sheet(), first.period().to().getYear());
    Remark remark =
        title == null
            ? Remark.on(first, arguments)
            : Remark.on(title.cell(), title.printed(), title.printed(), atTitle(arguments))
                .forPeriod(first.period());
    return remark.holding(waiting.stream().map(Observation::cell).toList());
  }

  private static Map<String, String> atTitle(Map<String, String> arguments) {
    Map<String, String> all = new HashMap<>(arguments);
    all.put("at", "title");
    return all;
  }

  private static Map<String, String> arguments(
      List<Observation> figures, int year, String scope, String waiting) {
    String years = years(figures).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Map.of(
        "year",
        Integer.toString(year),
        YEARS,
        years,
        "scope",
        scope,
        "tab",
        first(figures).cell().sheet(),
        "waiting",
        waiting,
        "at",
        "figure");
  }

  private static Observation first(List<Observation> figures) {
    return figures.stream().min(Comparator.comparing(Observation::cell)).orElseThrow();
  }

  /** Figures of each sheet that is of one year, which its title gives. */
  private static List<List<Observation>> titledSheets(Submission submission) {
    Map<String, List<Observation>> sheets = new TreeMap<>();
    submission.sound().stream()
        .filter(o -> submission.titled().contains(o.variable()))
        .forEach(o -> sheets.computeIfAbsent(o.cell().sheet(), s -> new ArrayList<>()).add(o));
    return sheets.values().stream().filter(s -> years(s).size() == 1).toList();
  }

  /** The year of nearly all sheets; empty when there is none. */
  private static OptionalInt ofMost(List<List<Observation>> sheets) {
    return sheets.stream()
        .flatMap(s -> years(s).stream())
        .distinct()
        .filter(year -> isOfMost(sheets, year))
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  private static boolean isOfMost(List<List<Observation>> sheets, int year) {
    long inside = sheets.stream().filter(s -> has(s, year)).count();
    return inside >= SHEETS_PER_STRAY * Math.max(1, sheets.size() - inside);
  }

  private static Set<Integer> years(List<Observation> figures) {
    return figures.stream()
        .flatMap(o -> Stream.of(o.period().from().getYear(), o.period().to().getYear()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean has(List<Observation> figures, int year) {
    return figures.stream().anyMatch(o -> has(o, year));
  }

  private static boolean has(Observation o, int year) {
    return o.period().from().getYear() <= year && o.period().to().getYear() >= year;
  }
}
