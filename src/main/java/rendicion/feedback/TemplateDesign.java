package rendicion.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Filter;
import rendicion.domain.TableLayout.Origin;
import rendicion.wording.Wording;

/** Which sheets a deliverable's layouts ask for, or what keeps them from being one workbook. */
final class TemplateDesign {

  private final Deliverable deliverable;
  private final TemplateColumns columns;
  private final TemplateNames names;
  private final String year;

  TemplateDesign(Deliverable deliverable, TemplateColumns columns, Wording wording, int year) {
    this.deliverable = deliverable;
    this.columns = columns;
    this.names = new TemplateNames(wording, year);
    this.year = Integer.toString(year);
  }

  /** Ends the key of the sentence that says why there can be no template; empty when there can. */
  Optional<String> obstacle() {
    return deliverable.tables().stream()
        .flatMap(l -> obstacle(l).stream())
        .findFirst()
        .or(() -> areApart() ? Optional.empty() : Optional.of("two-tables"));
  }

  private Optional<String> obstacle(TableLayout layout) {
    boolean placed =
        layout.place() instanceof Origin.Fixed
            || layout.place() instanceof Origin.None
            || layout.place() instanceof Origin.InColumn;
    if (!placed) {
      return Optional.of("place");
    }
    boolean inFile =
        layout.year() instanceof Origin.InFileName && !names.file(deliverable).contains(year);
    boolean another = layout.year() instanceof Origin.Fixed f && !f.value().equals(year);
    if (layout.year() instanceof Origin.None || inFile || another) {
      return Optional.of("year");
    }
    if (layout.month() instanceof Origin.InTitle || layout.month() instanceof Origin.InFileName) {
      return Optional.of("month");
    }
    return names.sheets(layout, deliverable).isEmpty() ? Optional.of("sheet") : Optional.empty();
  }

  /** Tables of one sheet must be one table, of which some count other rows or columns. */
  private boolean areApart() {
    return bySheet().values().stream()
        .allMatch(same -> same.stream().allMatch(l -> frame(l).equals(frame(same.getFirst()))));
  }

  private static List<Object> frame(TableLayout l) {
    return List.of(l.titles(), l.place(), l.year(), l.month(), l.detail(), l.activity());
  }

  private Map<String, List<TableLayout>> bySheet() {
    Map<String, List<TableLayout>> sheets = new LinkedHashMap<>();
    for (TableLayout layout : deliverable.tables()) {
      for (String sheet : names.sheets(layout, deliverable)) {
        sheets.computeIfAbsent(sheet, s -> new ArrayList<>()).add(layout);
      }
    }
    return sheets;
  }

  List<TemplateSheet> sheets() {
    List<TemplateSheet> sheets = new ArrayList<>();
    bySheet().forEach((name, tables) -> sheets.add(sheet(name, joined(tables))));
    return sheets;
  }

  private TemplateSheet sheet(String name, TableLayout layout) {
    String title = layout.titles().isEmpty() ? deliverable.title() : layout.titles().getFirst();
    return columns.sheet(name, title + " " + year, layout);
  }

  private static TableLayout joined(List<TableLayout> tables) {
    TableLayout first = tables.getFirst();
    Set<Filter> filters = new LinkedHashSet<>();
    Map<String, FigureColumn> figures = new LinkedHashMap<>();
    for (TableLayout table : tables) {
      filters.addAll(table.filters());
      table.columns().forEach(c -> figures.putIfAbsent(c.variable(), c));
    }
    return new TableLayout(
        first.sheets(),
        first.titles(),
        first.place(),
        first.year(),
        first.month(),
        first.detail(),
        first.activity(),
        List.copyOf(filters),
        List.copyOf(figures.values()));
  }
}
