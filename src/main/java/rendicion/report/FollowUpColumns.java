package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * What the two forms have in common: eight columns that say which indicator it is, one column a
 * year for what was expected, one a period for what was obtained. A period that is half a year has
 * its column before the year's, as in the form; there is none where the plan reports no halves.
 */
record FollowUpColumns(Edition edition, Phrases phrases) {

  /** Code, name, office, three attributes, year and value of the baseline. */
  static final int FIRST = 8;

  private static final int DECIMALS = 2;

  FollowUpColumns(Edition edition) {
    this(edition, new Phrases(edition));
  }

  /** The periods up to this one. */
  List<Results> periods() {
    return edition.account().results();
  }

  /** The years that they are of. */
  List<Integer> years() {
    return periods().stream().map(r -> r.period().to().getYear()).distinct().toList();
  }

  /** How many columns lie between the baseline and what only one of the forms has. */
  int expectedAndObtained() {
    return years().size() + periods().size();
  }

  /**
   * @param who the form's word for the office
   * @param weight the form's word for the relevance
   */
  List<TableSpec.Column> columns(String name, String who, String weight) {
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.code"), 6));
    columns.add(TableSpec.Column.text(edition.say(name), 19));
    columns.add(TableSpec.Column.text(edition.say(who), 13));
    columns.add(TableSpec.Column.text(edition.say(weight), 4.5));
    columns.add(TableSpec.Column.text(edition.say("column.direction"), 8.5));
    columns.add(TableSpec.Column.text(edition.say("column.aggregation"), 9));
    columns.add(TableSpec.Column.text(edition.say("column.year"), 4));
    columns.add(TableSpec.Column.number(edition.say("column.value"), 7));
    years().forEach(year -> columns.add(TableSpec.Column.number(Edition.year(year), 7)));
    columns.addAll(ofPeriods(7));
    return columns;
  }

  /** One for each period: a year by its number, a part of it by its code. */
  List<TableSpec.Column> ofPeriods(double weight) {
    return periods().stream()
        .map(r -> TableSpec.Column.number(heading(r.period()), weight))
        .toList();
  }

  private String heading(Period period) {
    String year = Edition.year(period.to().getYear());
    return period.equals(Period.year(period.to().getYear()))
        ? year
        : edition.say("followup.part", "part", period.code().substring(5), "year", year);
  }

  /** The groups above them, and one more. */
  Cell[] groups(String last, int lastColumns) {
    return new Cell[] {
      group("column.indicator", 3),
      group("column.attributes", 3),
      group("column.baseline-short", 2),
      group("column.expected", years().size()),
      group("column.obtained", periods().size()),
      group(last, lastColumns)
    };
  }

  static Cell[] headings(List<TableSpec.Column> columns) {
    return columns.stream().map(c -> Cell.of(c.heading())).toArray(Cell[]::new);
  }

  private Cell group(String key, int columns) {
    return Cell.of(edition.say(key)).spanning(columns, 1);
  }

  /** The name of an objective over all that is told of indicators. */
  Cell title(Objective objective) {
    return Cell.header(Text.ofBold(Edition.printable(objective.code() + ". " + objective.name())))
        .spanning(FIRST + expectedAndObtained(), 1);
  }

  /** The cells of an indicator under {@link #columns}. */
  List<Cell> cells(Indicator indicator) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(Edition.printable(indicator.code())));
    cells.add(
        Cell.of(Edition.printable(indicator.name() + " (" + indicator.unit().symbol() + ")")));
    cells.add(Cell.of(Edition.printable(responsible(indicator))));
    cells.add(Cell.of(Edition.printable(Integer.toString(indicator.relevance()))));
    cells.add(Cell.of(edition.say("followup.direction." + indicator.direction().name())));
    cells.add(
        Cell.of(edition.say(indicator.additive() ? "followup.additive" : "followup.level-kind")));
    cells.addAll(baseline(indicator));
    years().forEach(year -> cells.add(Cell.of(expected(indicator, year))));
    periods().forEach(r -> cells.add(Cell.of(obtained(indicator, r))));
    return cells;
  }

  private String responsible(Indicator indicator) {
    return edition.account().definitions().offices().stream()
        .filter(
            o -> o.deliverables().stream().anyMatch(d -> d.indicators().contains(indicator.code())))
        .map(o -> o.name())
        .collect(Collectors.joining("; "));
  }

  private List<Cell> baseline(Indicator indicator) {
    Baseline baseline = indicator.baseline();
    Integer year = baseline == null ? null : baseline.year();
    return Arrays.asList(
        Cell.of(year == null ? none() : Text.of(Edition.year(year))),
        Cell.of(baseline == null ? phrases.noData() : number(Quantity.baseline(indicator))));
  }

  /** The plan's own target of the year; a declared path is no target. */
  private Text expected(Indicator indicator, int year) {
    String what = indicator.code() + "/meta/" + year;
    return indicator
        .findTarget(year)
        .map(t -> number(new Quantity(t.value(), new Basis.Defined(what))))
        .orElseGet(this::none);
  }

  private Text obtained(Indicator indicator, Results results) {
    return switch (results.getIndicator(indicator.code()).current()) {
      case Figure.Known known ->
          number(Quantity.value(indicator, results.period().to().getYear(), known));
      case Figure.Missing missing -> phrases.noData();
    };
  }

  Text none() {
    return Text.ofMuted(edition.say("not-applicable"));
  }

  /** With the two decimals of the forms. */
  Text number(Quantity quantity) {
    return Text.of(edition.numbers().print(quantity, DECIMALS));
  }

  /** The plain mean of percentages; bold, as objectives are. */
  Text mean(List<BigDecimal> measured) {
    if (measured.isEmpty()) {
      return none();
    }
    BigDecimal sum = measured.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean =
        sum.divide(BigDecimal.valueOf(measured.size()), java.math.MathContext.DECIMAL64);
    return Text.ofBold(
        edition.numbers().print(new Quantity(mean, new Basis.Mean(measured)), DECIMALS));
  }

  static List<BigDecimal> measured(List<Progress> all) {
    return all.stream()
        .filter(Progress.Measured.class::isInstance)
        .map(p -> ((Progress.Measured) p).raw())
        .toList();
  }
}
