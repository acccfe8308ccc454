package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * What the two forms have in common: eight columns that say which indicator it is, one column a
 * year for what was expected, one a period for what was obtained.
 */
record FollowUpColumns(Edition edition, Phrases phrases, List<FollowUpPeriod> periods) {

  /** Code, name, office, three attributes, year and value of the baseline. */
  static final int FIRST = 8;

  private static final int DECIMALS = 2;
  private static final double UNREPORTED = 4;

  FollowUpColumns(Edition edition, List<FollowUpPeriod> periods) {
    this(edition, new Phrases(edition), periods);
  }

  /** The years that the periods are of. */
  List<Integer> years() {
    return FollowUpPeriod.years(edition);
  }

  /** Whether some year has more columns than one, so that it stands above them. */
  boolean partsYears() {
    return periods.size() > years().size();
  }

  /** How many columns lie between the baseline and what only one of the forms has. */
  int expectedAndObtained() {
    return years().size() + periods.size();
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
    columns.add(TableSpec.Column.text(edition.say(weight), 5));
    columns.add(TableSpec.Column.text(edition.say("column.direction"), 8.5));
    columns.add(TableSpec.Column.text(edition.say("column.aggregation"), 9));
    columns.add(TableSpec.Column.text(edition.say("column.year"), 4));
    columns.add(TableSpec.Column.number(edition.say("column.value"), 7));
    years().forEach(year -> columns.add(TableSpec.Column.number(Edition.year(year), 7)));
    columns.addAll(ofPeriods(7));
    return columns;
  }

  /** One for each period, narrow where nothing was reported of it. */
  List<TableSpec.Column> ofPeriods(double weight) {
    return periods.stream()
        .map(
            p ->
                TableSpec.Column.number(
                    heading(p), p.results() == null ? Math.min(weight, UNREPORTED) : weight))
        .toList();
  }

  /** The words of the form below a year; else the year itself. */
  private String heading(FollowUpPeriod period) {
    if (!partsYears()) {
      return Edition.year(period.year());
    }
    return period.isWholeYear()
        ? edition.say("followup.whole")
        : period.isFirstHalf()
            ? edition.say("followup.half")
            : Edition.printable(period.period().code().substring(5));
  }

  /** The groups above the columns, but those of what was obtained and of one form only. */
  List<Cell> groups() {
    return new ArrayList<>(
        List.of(
            group("column.indicator", 3),
            group("column.attributes", 3),
            group("column.baseline-short", 2),
            group("column.expected", years().size()),
            group("column.obtained", periods.size())));
  }

  Cell group(String key, int columns) {
    return Cell.of(edition.say(key)).spanning(columns, 1);
  }

  /**
   * Writes the rows of headers: groups, then columns, with the years over their parts.
   *
   * @param parted how many of the columns are of periods, counted from the place where they begin
   * @param from the first column of periods
   */
  void addHeaders(
      TableSpec table, List<Cell> groups, List<TableSpec.Column> columns, int from, int parted) {
    table.headerRow(groups.toArray(Cell[]::new));
    if (!partsYears()) {
      table.headerRow(headings(columns));
      return;
    }
    List<Cell> years = new ArrayList<>();
    columns.subList(0, from).forEach(c -> years.add(Cell.of(c.heading()).spanning(1, 2)));
    for (int times = 0; times < parted / periods.size(); times++) {
      years().forEach(year -> years.add(Cell.of(Edition.year(year)).spanning(columnsOf(year), 1)));
    }
    int to = from + parted;
    columns
        .subList(to, columns.size())
        .forEach(c -> years.add(Cell.of(c.heading()).spanning(1, 2)));
    table.headerRow(years.toArray(Cell[]::new));
    table.headerRow(headings(columns.subList(from, to)));
  }

  private int columnsOf(int year) {
    return (int) periods.stream().filter(p -> p.year() == year).count();
  }

  private static Cell[] headings(List<TableSpec.Column> columns) {
    return columns.stream().map(c -> Cell.of(c.heading())).toArray(Cell[]::new);
  }

  /** The name of an objective over all that is told of indicators. */
  Cell title(Objective objective) {
    return name(objective).spanning(FIRST + expectedAndObtained(), 1);
  }

  Cell name(Objective objective) {
    return Cell.header(Text.ofBold(Edition.printable(objective.code() + ". " + objective.name())));
  }

  /** Its code, and its name with the unit. */
  List<Cell> name(Indicator indicator) {
    return List.of(
        Cell.header(Edition.printable(indicator.code())),
        Cell.of(Edition.printable(indicator.name() + " (" + indicator.unit().symbol() + ")")));
  }

  /** The cells of an indicator under {@link #columns}. */
  List<Cell> cells(Indicator indicator) {
    List<Cell> cells = new ArrayList<>(name(indicator));
    cells.add(Cell.of(Edition.printable(responsible(indicator))));
    cells.add(Cell.of(Edition.printable(Integer.toString(indicator.relevance()))));
    cells.add(Cell.of(edition.say("followup.direction." + indicator.direction().name())));
    cells.add(
        Cell.of(edition.say(indicator.additive() ? "followup.additive" : "followup.level-kind")));
    cells.addAll(baseline(indicator));
    years().forEach(year -> cells.add(Cell.of(expected(indicator, year))));
    periods.forEach(p -> cells.add(Cell.of(obtained(indicator, p.results()))));
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

  private Text obtained(Indicator indicator, @Nullable Results results) {
    if (results == null) {
      return none();
    }
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
