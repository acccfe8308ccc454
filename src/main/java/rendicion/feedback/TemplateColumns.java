package rendicion.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rendicion.domain.Activity;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellField;
import rendicion.domain.District;
import rendicion.domain.Plan;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Filter;
import rendicion.domain.TableLayout.Origin;
import rendicion.feedback.TemplateColumn.Content;
import rendicion.wording.Wording;

/** The columns and rows that one table's layout asks for. */
final class TemplateColumns {

  private static final int BLANK_ROWS = 100;

  private final Plan plan;
  private final int year;
  private final Function<CellField, List<CellConstraint>> limits;
  private final Wording wording;

  TemplateColumns(
      Plan plan, int year, Function<CellField, List<CellConstraint>> limits, Wording wording) {
    this.plan = plan;
    this.year = year;
    this.limits = limits;
    this.wording = wording;
  }

  TemplateSheet sheet(String name, String title, TableLayout layout) {
    List<List<String>> rows = rows(layout);
    Map<List<String>, TemplateColumn> columns = new LinkedHashMap<>();
    Stream.of(activity(layout), place(layout), time(layout), rest(layout), figures(layout))
        .flatMap(List::stream)
        .forEach(c -> columns.putIfAbsent(c.path(), c));
    int blank = rows.isEmpty() ? BLANK_ROWS : 0;
    return new TemplateSheet(name, title, List.copyOf(columns.values()), rows, blank);
  }

  private List<TemplateColumn> activity(TableLayout layout) {
    if (layout.activity().isEmpty()) {
      return List.of();
    }
    List<String> codes = plan.activities().stream().map(Activity::code).toList();
    return List.of(
        choice(layout.activity(), "activity", codes, new CellField.ActivityCode(plan)),
        name(say("activity.name"), say("note.filled")));
  }

  private List<TemplateColumn> place(TableLayout layout) {
    if (!(layout.place() instanceof Origin.InColumn in)) {
      return List.of();
    }
    String label = in.labels().getFirst();
    List<CellConstraint> rules = limits.apply(new CellField.Place(plan));
    List<String> known = plan.districts().stream().map(District::ubigeo).toList();
    List<String> codes = known.stream().filter(u -> admit(rules, u)).toList();
    List<String> names = codes.stream().map(plan::placeName).toList();
    String note =
        codes.stream().map(u -> u + " " + plan.placeName(u)).collect(Collectors.joining("\n"));
    TemplateColumn code =
        new TemplateColumn(
            List.of(isCode(label) ? label : "UBIGEO"), note, new Content.Choice(codes, rules));
    TemplateColumn name =
        new TemplateColumn(
            List.of(isCode(label) ? say("place.name") : label),
            say("note.place"),
            new Content.Choice(names, rules));
    if (isOfDistricts(layout)) {
      return List.of(code, name);
    }
    return List.of(isCode(label) ? code : name);
  }

  private static boolean admit(List<CellConstraint> rules, String text) {
    return rules.stream().allMatch(r -> r.admits(text));
  }

  private static boolean isCode(String label) {
    return label.toUpperCase(Locale.ROOT).matches(".*(UBIGEO|COD|CÓD).*");
  }

  private List<TemplateColumn> time(TableLayout layout) {
    List<TemplateColumn> columns = new ArrayList<>();
    if (layout.year() instanceof Origin.InColumn in) {
      columns.add(
          choice(in.labels(), "year", List.of(Integer.toString(year)), new CellField.Year(year)));
    }
    if (layout.month() instanceof Origin.InColumn in) {
      List<String> months = months(in.labels().getFirst());
      columns.add(
          new TemplateColumn(
              List.of(in.labels().getFirst()),
              say("note.month"),
              new Content.Choice(months, List.of())));
    }
    return columns;
  }

  private TemplateColumn choice(
      List<String> labels, String note, List<String> values, CellField field) {
    return new TemplateColumn(
        List.of(labels.getFirst()),
        say("note." + note),
        new Content.Choice(values, limits.apply(field)));
  }

  private static TemplateColumn name(String label, String note) {
    return new TemplateColumn(List.of(label), note, new Content.Name());
  }

  private List<TemplateColumn> rest(TableLayout layout) {
    List<TemplateColumn> columns = new ArrayList<>();
    if (!layout.detail().isEmpty()) {
      columns.add(name(layout.detail().getFirst(), say("note.detail")));
    }
    for (Filter filter : layout.filters()) {
      List<String> texts = filter.texts().stream().filter(t -> !t.contains("*")).toList();
      String note =
          wording.say(
              "feedback.template.note." + (filter.excluded() ? "excluded" : "counted"),
              Map.of("texts", String.join(", ", filter.texts())));
      columns.add(
          new TemplateColumn(
              List.of(filter.labels().getFirst()), note, new Content.Choice(texts, List.of())));
    }
    return columns;
  }

  private List<TemplateColumn> figures(TableLayout layout) {
    return new TemplateFigures(plan, year, limits, wording).of(layout);
  }

  /** What can be told of each row beforehand; nothing where only the office knows its rows. */
  private List<List<String>> rows(TableLayout layout) {
    if (!layout.activity().isEmpty()) {
      return plan.activities().stream().map(a -> List.of(a.code(), a.name())).toList();
    }
    boolean districts = isOfDistricts(layout);
    List<String> periods =
        layout.month() instanceof Origin.InColumn in && isOneKind(in.labels().getFirst())
            ? months(in.labels().getFirst())
            : List.of();
    if (!layout.detail().isEmpty() || (!districts && periods.isEmpty())) {
      return List.of();
    }
    List<List<String>> places =
        districts
            ? plan.districts().stream().map(d -> List.of(d.ubigeo(), d.name())).toList()
            : List.of(List.of());
    List<List<String>> rows = new ArrayList<>();
    for (List<String> place : places) {
      for (String period : periods.isEmpty() ? List.of("") : periods) {
        List<String> row = new ArrayList<>(place);
        if (layout.year() instanceof Origin.InColumn) {
          row.add(Integer.toString(year));
        }
        row.add(period);
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean isOfDistricts(TableLayout layout) {
    return layout.place() instanceof Origin.InColumn
        && layout.detail().isEmpty()
        && layout.activity().isEmpty();
  }

  private static boolean isOneKind(String label) {
    return label.toUpperCase(Locale.ROOT).matches(".*(TRIM|SEM|MES).*");
  }

  /** Months, quarters or halves, as the label says; all of them where it does not. */
  private List<String> months(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    List<String> quarters = List.of("I", "II", "III", "IV");
    Stream<String> ofQuarters = quarters.stream().map(q -> q + " TRIMESTRE");
    Stream<String> ofHalves = quarters.stream().limit(2).map(h -> h + " SEMESTRE");
    Stream<String> ofMonths =
        IntStream.rangeClosed(1, 12).mapToObj(m -> wording.month(m).toUpperCase(Locale.ROOT));
    if (upper.contains("TRIM")) {
      return ofQuarters.toList();
    }
    if (upper.contains("SEM")) {
      return ofHalves.toList();
    }
    return upper.contains("MES")
        ? ofMonths.toList()
        : Stream.of(ofMonths, ofQuarters, ofHalves).flatMap(s -> s).toList();
  }

  private String say(String key) {
    return wording.say("feedback.template." + key, Map.of());
  }
}
