package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.domain.Target;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * The follow-up report in the form of CEPLAN's Anexo B-7 and Tabla A11: one line an indicator, a
 * column a year, two decimals; then what is not green. Only indicators of objectives: a plan of
 * government has no strategic actions (AEI). The forms' half-year columns appear for plans that
 * report half years.
 */
record FollowUpReport(Edition edition, Phrases phrases) implements Section {

  private static final int DECIMALS = 2;

  FollowUpReport(Edition edition) {
    this(edition, new Phrases(edition));
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.wide();
    pdf.heading(1, edition.say("followup.title", "period", edition.periodName()));
    pdf.table(head());
    pdf.heading(2, edition.say("followup.b7"));
    pdf.table(progress());
    pdf.note(Text.of(edition.say("followup.note", "name", edition.method())));
    pdf.wide();
    pdf.heading(2, edition.say("followup.a11"));
    pdf.table(alerts());
    pdf.heading(2, edition.say("followup.counts"));
    pdf.table(counts());
    pdf.heading(2, edition.say("followup.alerts"));
    List<Text> alerts = list();
    if (alerts.isEmpty()) {
      pdf.paragraph(edition.say("followup.alerts.none"));
    } else {
      pdf.bullets(alerts);
    }
  }

  private TableSpec head() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text("", 15),
                TableSpec.Column.text("", 40),
                TableSpec.Column.text("", 15),
                TableSpec.Column.text("", 30))
            .width(0.7);
    String years =
        Edition.year(edition.plan().firstYear()) + "-" + Edition.year(edition.plan().lastYear());
    pair(table, "followup.plan", edition.plan().title(), "followup.years", years);
    pair(
        table,
        "followup.level",
        edition.say("followup.local"),
        "followup.year",
        edition.periodName());
    pair(table, "followup.entity", edition.plan().entity(), "followup.date", edition.cutOff());
    return table;
  }

  private void pair(TableSpec table, String one, String first, String two, String second) {
    table.row(
        Cell.header(edition.say(one)),
        Cell.of(Edition.printable(first)),
        Cell.header(edition.say(two)),
        Cell.of(Edition.printable(second)));
  }

  /** The periods up to this one. */
  private List<Results> periods() {
    return edition.account().results();
  }

  private List<String> periodNames() {
    return periods().stream().map(r -> Numbers.words(r.period().code())).toList();
  }

  private TableSpec progress() {
    int n = periods().size();
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.code"), 6));
    columns.add(TableSpec.Column.text(edition.say("column.name"), 19));
    columns.add(TableSpec.Column.text(edition.say("column.unit"), 13));
    columns.add(TableSpec.Column.text(edition.say("column.relevance"), 5));
    columns.add(TableSpec.Column.text(edition.say("column.direction"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.aggregation"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.year"), 4));
    columns.add(TableSpec.Column.number(edition.say("column.value"), 7));
    for (int i = 0; i < 3 * n; i++) {
      columns.add(TableSpec.Column.number(periodNames().get(i % n), i < 2 * n ? 7 : 5.5));
    }
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.b7.caption"));
    table.headerRow(
        group("column.indicator", 3),
        group("column.attributes", 3),
        group("column.baseline-short", 2),
        group("column.expected", n),
        group("column.obtained", n),
        group("column.type-one", n));
    table.headerRow(columns.stream().map(c -> Cell.of(c.heading())).toArray(Cell[]::new));
    for (Objective objective : edition.plan().objectives()) {
      table.row(objective(objective, n));
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        table.row(indicator(indicator));
      }
    }
    return table;
  }

  private Cell group(String key, int columns) {
    return Cell.of(edition.say(key)).spanning(columns, 1);
  }

  private List<Cell> objective(Objective objective, int n) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.header(Text.ofBold(Edition.printable(objective.code() + ". " + objective.name())))
            .spanning(8 + 2 * n, 1));
    for (Results results : periods()) {
      cells.add(Cell.of(mean(objective, results)));
    }
    return cells;
  }

  /** The form's mean of Tipo I, of the indicators that have one. */
  private Text mean(Objective objective, Results results) {
    List<BigDecimal> measured =
        edition.plan().listIndicators(objective).stream()
            .map(i -> results.getIndicator(i.code()).typeOne())
            .flatMap(
                p ->
                    p instanceof Progress.Measured m
                        ? Optional.of(m.raw()).stream()
                        : Optional.<BigDecimal>empty().stream())
            .toList();
    if (measured.isEmpty()) {
      return Text.ofMuted(edition.say("not-applicable"));
    }
    BigDecimal sum = measured.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean =
        sum.divide(BigDecimal.valueOf(measured.size()), java.math.MathContext.DECIMAL64);
    return Text.ofBold(
        edition.numbers().print(new Quantity(mean, new Basis.Mean(measured)), DECIMALS));
  }

  private List<Cell> indicator(Indicator indicator) {
    List<Cell> cells = new ArrayList<>(first(indicator));
    cells.add(Cell.of(edition.say("ficha.relevance-short." + indicator.relevance())));
    cells.add(Cell.of(direction(indicator.direction())));
    cells.add(
        Cell.of(edition.say(indicator.additive() ? "followup.additive" : "followup.level-kind")));
    cells.addAll(baseline(indicator));
    periods().forEach(r -> cells.add(Cell.of(expected(indicator, r))));
    periods().forEach(r -> cells.add(Cell.of(obtained(indicator, r))));
    periods().forEach(r -> cells.add(Cell.of(typeOne(indicator, r))));
    return cells;
  }

  private List<Cell> first(Indicator indicator) {
    return List.of(
        Cell.header(Edition.printable(indicator.code())),
        Cell.of(Edition.printable(indicator.name() + " (" + indicator.unit().symbol() + ")")),
        Cell.of(Edition.printable(responsible(indicator))));
  }

  private String responsible(Indicator indicator) {
    return edition.account().definitions().offices().stream()
        .filter(
            o -> o.deliverables().stream().anyMatch(d -> d.indicators().contains(indicator.code())))
        .map(o -> o.name())
        .collect(Collectors.joining("; "));
  }

  private String direction(Direction direction) {
    return edition.say("followup.direction." + direction.name());
  }

  private List<Cell> baseline(Indicator indicator) {
    Baseline baseline = indicator.baseline();
    Integer year = baseline == null ? null : baseline.year();
    return List.of(
        Cell.of(
            year == null
                ? Text.ofMuted(edition.say("not-applicable"))
                : Text.of(Edition.year(year))),
        Cell.of(
            baseline == null
                ? phrases.noData()
                : Text.of(edition.numbers().print(Quantity.baseline(indicator), DECIMALS))));
  }

  /** The plan's own target of the period; a declared path is no target. */
  private Text expected(Indicator indicator, Results results) {
    int year = results.period().to().getYear();
    Optional<Target> target = indicator.findTarget(year);
    return target
        .map(
            t ->
                Text.of(
                    edition
                        .numbers()
                        .print(
                            new Quantity(
                                t.value(), new Basis.Defined(indicator.code() + "/meta/" + year)),
                            DECIMALS)))
        .orElse(Text.ofMuted(edition.say("not-applicable")));
  }

  private Text obtained(Indicator indicator, Results results) {
    return switch (results.getIndicator(indicator.code()).current()) {
      case Figure.Known known ->
          Text.of(
              edition
                  .numbers()
                  .print(
                      Quantity.value(indicator, results.period().to().getYear(), known), DECIMALS));
      case Figure.Missing missing -> phrases.noData();
    };
  }

  private Text typeOne(Indicator indicator, Results results) {
    IndicatorResult result = results.getIndicator(indicator.code());
    return switch (result.typeOne()) {
      case Progress.Measured measured ->
          Text.of(
              edition
                  .numbers()
                  .print(
                      Phrases.Measure.TYPE_ONE.quantity(result, results.period(), measured),
                      DECIMALS));
      case Progress.NotMeasurable none -> Text.ofMuted(edition.say("not-applicable"));
    };
  }

  private TableSpec alerts() {
    int n = periods().size();
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.code"), 6));
    columns.add(TableSpec.Column.text(edition.say("column.objectives-indicators"), 21));
    columns.add(TableSpec.Column.text(edition.say("column.responsible"), 13));
    columns.add(TableSpec.Column.text(edition.say("column.priority"), 5));
    columns.add(TableSpec.Column.text(edition.say("column.direction"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.aggregation"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.year"), 4));
    columns.add(TableSpec.Column.number(edition.say("column.value"), 7));
    for (int i = 0; i < 2 * n; i++) {
      columns.add(TableSpec.Column.number(periodNames().get(i % n), 7));
    }
    columns.add(TableSpec.Column.number(edition.say("column.progress"), 8));
    columns.add(TableSpec.Column.text(edition.say("column.rating"), 9));
    TableSpec table = TableSpec.of(columns).caption(edition.say("followup.a11.caption"));
    table.headerRow(
        group("column.indicator", 3),
        group("column.attributes", 3),
        group("column.baseline-short", 2),
        group("column.expected", n),
        group("column.obtained", n),
        group("column.judged", 2));
    table.headerRow(columns.stream().map(c -> Cell.of(c.heading())).toArray(Cell[]::new));
    for (Objective objective : edition.plan().objectives()) {
      Summary summary = edition.results().getObjective(objective.code());
      table.row(
          Cell.header(Text.ofBold(Edition.printable(objective.code() + ". " + objective.name())))
              .spanning(8 + 2 * n, 1),
          Cell.of(phrases.brief(summary)),
          Cell.of(phrases.rating(summary.rating())));
      edition.plan().listIndicators(objective).forEach(i -> table.row(alert(i)));
    }
    return table;
  }

  private List<Cell> alert(Indicator indicator) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    List<Cell> cells = new ArrayList<>(first(indicator));
    cells.add(Cell.of(Edition.printable(Integer.toString(indicator.relevance()))));
    cells.add(Cell.of(direction(indicator.direction())));
    cells.add(
        Cell.of(edition.say(indicator.additive() ? "followup.additive" : "followup.level-kind")));
    cells.addAll(baseline(indicator));
    periods().forEach(r -> cells.add(Cell.of(expected(indicator, r))));
    periods().forEach(r -> cells.add(Cell.of(obtained(indicator, r))));
    cells.add(
        Cell.of(
            result.rated() instanceof Progress.Measured measured
                ? Text.of(
                    edition
                        .numbers()
                        .print(
                            Phrases.Measure.RATED.quantity(
                                result, edition.period().period(), measured),
                            DECIMALS))
                : phrases.noData()));
    cells.add(Cell.of(phrases.rating(result.rating())));
    return cells;
  }

  private TableSpec counts() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.what"), 40),
                TableSpec.Column.number(phrases.word(Rating.ADEQUATE), 15),
                TableSpec.Column.number(phrases.word(Rating.AT_RISK), 15),
                TableSpec.Column.number(phrases.word(Rating.CRITICAL), 15),
                TableSpec.Column.number(phrases.word(Rating.NO_DATA), 15))
            .width(0.6);
    Map<Rating, Long> objectives =
        edition.results().objectives().stream()
            .collect(Collectors.groupingBy(Summary::rating, Collectors.counting()));
    Map<Rating, Long> indicators =
        edition.results().indicators().stream()
            .collect(Collectors.groupingBy(IndicatorResult::rating, Collectors.counting()));
    table.row(counts("followup.objectives", objectives));
    table.row(counts("followup.indicators", indicators));
    return table;
  }

  private List<Cell> counts(String name, Map<Rating, Long> counts) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(edition.say(name)));
    for (Rating rating :
        List.of(Rating.ADEQUATE, Rating.AT_RISK, Rating.CRITICAL, Rating.NO_DATA)) {
      cells.add(Cell.of(edition.numbers().count(counts.getOrDefault(rating, 0L))));
    }
    return cells;
  }

  /** Everything that is not green, the worst first. */
  private List<Text> list() {
    return edition.plan().indicators().stream()
        .filter(i -> rating(i) != Rating.ADEQUATE)
        .sorted(Comparator.comparing(this::urgency))
        .map(
            i ->
                phrases
                    .rating(rating(i))
                    .plain(" · " + Edition.printable(i.code() + ". "))
                    .and(
                        new IndicatorSentence(edition, i)
                            .of(edition.results().getIndicator(i.code()))))
        .toList();
  }

  private Rating rating(Indicator indicator) {
    return edition.results().getIndicator(indicator.code()).rating();
  }

  private int urgency(Indicator indicator) {
    return switch (rating(indicator)) {
      case CRITICAL -> 0;
      case AT_RISK -> 1;
      case NO_DATA -> 2;
      case ADEQUATE -> 3;
    };
  }
}
