package rendicion.reading;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.Articulation;
import rendicion.domain.Direction;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Plan;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Filter;
import rendicion.domain.TableLayout.Origin;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.domain.Variable.Accumulation;

/** A small plan and the layouts that tests of reading ask for. */
final class TestPlan {
  private TestPlan() {}

  static Plan plan() {
    return new Plan(
        "puno",
        "Plan",
        "Municipalidad",
        "Movimiento",
        "210100",
        "Puno",
        2019,
        2022,
        List.of(),
        List.of(),
        List.of(share("casos", "evaluados")),
        List.of(
            variable("residuos-toneladas", "t", UnitKind.QUANTITY),
            variable("casos", "casos", UnitKind.NUMBER),
            variable("evaluados", "niños", UnitKind.NUMBER),
            variable("cobertura", "%", UnitKind.PERCENTAGE)),
        List.of(activity("OE04-A07"), activity("OE04-A08")),
        List.of(
            district("210101", "Puno", null),
            district("210102", "Ácora", null),
            district("210110", "Mañazo", null),
            district("210112", "Platería", "210412")),
        List.of(),
        List.of(),
        List.of());
  }

  private static Indicator share(String part, String whole) {
    return new Indicator(
        "OE01-I1",
        "OE01",
        "",
        "",
        new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1),
        Direction.DESCENDING,
        null,
        new Target(BigDecimal.ONE, 2022, "1%"),
        new Articulation("", "", ""),
        new Formula.RatioOfSums(part, whole, BigDecimal.valueOf(100), null),
        EnumSet.allOf(Month.class),
        new Trajectory.None(),
        1,
        null,
        null,
        null,
        List.of());
  }

  private static Variable variable(String code, String unit, UnitKind kind) {
    return new Variable(code, code, new MeasureUnit(unit, unit, kind, 1), Accumulation.FLOW, false);
  }

  private static Activity activity(String code) {
    return new Activity(code, code.substring(0, 4), 1, code, "", null, "", "1", List.of());
  }

  private static District district(String ubigeo, String name, @Nullable String printed) {
    return new District(ubigeo, name, printed, List.of(), Map.of());
  }

  static Office office(TableLayout... tables) {
    return new Office(
        "oficina",
        "Oficina de prueba",
        List.of(
            new Deliverable(
                "W99", "Cuadro", List.of("libro*"), "anual", null, List.of(), List.of(tables))));
  }

  static LayoutBuilder layout() {
    return new LayoutBuilder();
  }

  /** A layout of yearly figures by district, changed step by step. */
  static final class LayoutBuilder {
    private Origin place = new Origin.InColumn(List.of("DISTRITO"));
    private Origin year = new Origin.InTitle();
    private Origin month = new Origin.None();
    private final List<String> detail = new ArrayList<>();
    private final List<String> activity = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<FigureColumn> figures = new ArrayList<>();

    LayoutBuilder place(Origin origin) {
      place = origin;
      return this;
    }

    LayoutBuilder year(Origin origin) {
      year = origin;
      return this;
    }

    LayoutBuilder month(Origin origin) {
      month = origin;
      return this;
    }

    LayoutBuilder detail(String label) {
      detail.add(label);
      return this;
    }

    LayoutBuilder activity(String label) {
      activity.add(label);
      return this;
    }

    LayoutBuilder filter(String label, String text, boolean excluded) {
      filters.add(new Filter(List.of(label), List.of(text), excluded));
      return this;
    }

    LayoutBuilder figure(String variable, String label) {
      return figure(variable, label, null);
    }

    LayoutBuilder figure(String variable, String label, @Nullable String unit) {
      figures.add(new FigureColumn(variable, List.of(label), unit, false));
      return this;
    }

    LayoutBuilder count(String variable, String label) {
      figures.add(new FigureColumn(variable, List.of(label), null, true));
      return this;
    }

    TableLayout build() {
      return new TableLayout(
          List.of(), List.of(), place, year, month, detail, activity, filters, figures);
    }
  }
}
