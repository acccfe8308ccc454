package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Baseline, year by year up to the period, target. */
record YearTable(Edition edition, Indicator indicator, Phrases phrases) {

  YearTable(Edition edition, Indicator indicator) {
    this(edition, indicator, new Phrases(edition));
  }

  TableSpec of(IndicatorResult result) {
    TableSpec table = TableSpec.of(columns(result)).caption(caption());
    table.row(values(result));
    table.row(expectations(result));
    table.row(row(result, "years.rating", (year, figure) -> ratingOf(year), Text.empty()));
    if (result.series().values().stream().anyMatch(YearTable::isPartial)) {
      table.row(row(result, "years.data", (year, figure) -> completeness(figure), Text.empty()));
    }
    if (!edition.references().numbers().isEmpty() && hasFigure(result)) {
      table.row(row(result, "years.cells", this::reference, Text.empty()));
    }
    return table;
  }

  private String caption() {
    return edition.say(
        "years.caption",
        "unit",
        indicator.unit().name(),
        "symbol",
        indicator.unit().symbol(),
        "direction",
        edition.wording().name(indicator.direction()));
  }

  private List<TableSpec.Column> columns(IndicatorResult result) {
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.concept"), 24));
    columns.add(TableSpec.Column.number(edition.say("column.baseline", "year", baseYear()), 16));
    result
        .series()
        .keySet()
        .forEach(year -> columns.add(TableSpec.Column.number(Edition.year(year), 15)));
    columns.add(
        TableSpec.Column.number(
            edition.say("column.target", "year", Edition.year(indicator.target().year())), 14));
    return columns;
  }

  private String baseYear() {
    Baseline baseline = indicator.baseline();
    return baseline == null || baseline.year() == null
        ? edition.say("baseline.no-year")
        : Edition.year(baseline.year());
  }

  private List<Cell> values(IndicatorResult result) {
    Baseline baseline = indicator.baseline();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(edition.say("years.value")));
    cells.add(
        Cell.of(
            baseline == null
                ? phrases.noData()
                : Text.of(phrases.figures(indicator, Quantity.baseline(indicator)))));
    result.series().forEach((year, figure) -> cells.add(Cell.of(value(year, figure))));
    cells.add(Cell.of(Text.ofBold(phrases.figures(indicator, Quantity.target(indicator)))));
    return cells;
  }

  private static boolean hasFigure(IndicatorResult result) {
    return result.series().values().stream().anyMatch(Figure.Known.class::isInstance);
  }

  private Text reference(int year, Figure figure) {
    return figure instanceof Figure.Known
        ? edition.references().after(Text.empty(), indicator.code(), year)
        : Text.ofMuted(edition.say("not-applicable"));
  }

  private Text value(int year, Figure figure) {
    return switch (figure) {
      case Figure.Known known ->
          Text.of(phrases.figures(indicator, Quantity.value(indicator, year, known)));
      case Figure.Missing missing -> phrases.noData();
    };
  }

  private List<Cell> expectations(IndicatorResult result) {
    return row(result, "years.expected", (year, figure) -> expected(year), Text.empty());
  }

  private List<Cell> row(
      IndicatorResult result, String name, BiFunction<Integer, Figure, Text> cell, Text filler) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(edition.say(name)));
    cells.add(Cell.of(Text.ofMuted(edition.say("not-applicable"))));
    result.series().forEach((year, figure) -> cells.add(Cell.of(cell.apply(year, figure))));
    cells.add(Cell.of(Text.ofMuted(edition.say("not-applicable"))));
    return cells;
  }

  private Text expected(int year) {
    return at(year)
        .map(
            said -> {
              Quantity expected =
                  Quantity.expected(said.getIndicator(indicator.code()), said.period());
              return expected == null
                  ? Text.ofMuted(edition.say("years.no-target"))
                  : Text.of(phrases.figures(indicator, expected));
            })
        .orElse(Text.ofMuted(edition.say("years.not-reported")));
  }

  private Text ratingOf(int year) {
    return at(year)
        .map(r -> phrases.rating(r.getIndicator(indicator.code()).rating()))
        .orElse(Text.ofMuted(edition.say("years.not-reported")));
  }

  private Text completeness(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> Text.of(new PartialData(edition).what(known));
      case Figure.Missing missing -> phrases.noData();
    };
  }

  private static boolean isPartial(Figure figure) {
    return figure instanceof Figure.Known known && known.isPartial();
  }

  /** What the report of the last period within a year said. */
  private Optional<Results> at(int year) {
    return edition.account().results().stream()
        .filter(r -> r.period().to().getYear() == year)
        .reduce((earlier, later) -> later);
  }
}
