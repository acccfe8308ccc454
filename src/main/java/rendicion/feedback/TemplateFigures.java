package rendicion.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ActivityFigure;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Plan;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.domain.Variable;
import rendicion.feedback.TemplateColumn.Content;
import rendicion.wording.Wording;

/** The columns of figures of one table. */
final class TemplateFigures {

  private static final String ANY = "*";
  private static final int MONTHS = 12;

  private final Plan plan;
  private final int year;
  private final Function<CellField, List<CellConstraint>> limits;
  private final Wording wording;

  TemplateFigures(
      Plan plan, int year, Function<CellField, List<CellConstraint>> limits, Wording wording) {
    this.plan = plan;
    this.year = year;
    this.limits = limits;
    this.wording = wording;
  }

  List<TemplateColumn> of(TableLayout layout) {
    List<TemplateColumn> columns = new ArrayList<>();
    for (FigureColumn figure : layout.columns()) {
      for (List<String> path : paths(figure, layout)) {
        columns.add(column(figure, path));
      }
    }
    return columns;
  }

  private TemplateColumn column(FigureColumn figure, List<String> path) {
    if (figure.countRows()) {
      return new TemplateColumn(path, say("note.row", Map.of()), new Content.Name());
    }
    Optional<MeasureUnit> own = plan.findVariable(figure.variable()).map(Variable::unit);
    @Nullable String written = figure.unit();
    String unit = written != null ? written : own.map(MeasureUnit::symbol).orElse("");
    boolean converted = own.isPresent() && !unit.equals(own.get().symbol());
    List<CellConstraint> rules =
        limits.apply(new CellField.Figure(own.map(MeasureUnit::kind).orElse(null))).stream()
            .filter(c -> !converted || c.limit() instanceof Limit.AtLeast)
            .toList();
    String note =
        unit.isEmpty()
            ? say("note.figure", Map.of("figure", name(figure)))
            : say("note.figure-unit", Map.of("figure", name(figure), "unit", unit));
    return new TemplateColumn(path, note, new Content.Amount(name(figure), rules));
  }

  private String name(FigureColumn figure) {
    return Stream.of(ActivityFigure.values())
        .filter(a -> a.code().equals(figure.variable()))
        .map(wording::name)
        .findFirst()
        .or(() -> plan.findVariable(figure.variable()).map(Variable::name))
        .orElse(figure.variable());
  }

  /** Of its first label; one for each month where months stand in the header. */
  private List<List<String>> paths(FigureColumn figure, TableLayout layout) {
    List<String> levels = levels(figure.labels().getFirst());
    if (layout.year() instanceof Origin.InHeader) {
      levels = putting(levels, 0, Integer.toString(year));
    }
    List<List<String>> paths = new ArrayList<>();
    if (layout.month() instanceof Origin.InHeader) {
      for (int m = 1; m <= MONTHS; m++) {
        paths.add(putting(levels, levels.size(), wording.month(m).toUpperCase(Locale.ROOT)));
      }
    } else {
      paths.add(levels);
    }
    return paths.stream().map(p -> p.stream().map(l -> named(l, figure)).toList()).toList();
  }

  private String named(String level, FigureColumn figure) {
    return level.equals(ANY) ? name(figure) : level.replace(ANY, "").strip();
  }

  /** Puts a period where anything may stand, else as a level of its own. */
  private static List<String> putting(List<String> levels, int otherwise, String period) {
    List<String> put = new ArrayList<>(levels);
    int any = put.indexOf(ANY);
    if (any >= 0) {
      put.set(any, period);
    } else {
      put.add(otherwise, period);
    }
    return put;
  }

  /** A slash parts levels, except within brackets and in words such as lt/día. */
  private static List<String> levels(String label) {
    return Stream.of(label.split("/(?=[\\p{Lu}\\d*])(?![^(]*\\))")).map(String::strip).toList();
  }

  private String say(String key, Map<String, String> arguments) {
    return wording.say("feedback.template." + key, arguments);
  }
}
