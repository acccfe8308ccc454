package rendicion.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * The ficha técnica of an indicator with its results: the fields that CEPLAN's form has, as far as
 * the definitions give them, on one page.
 *
 * @param heading level of the heading
 * @param detail how much there is room for
 */
record FichaSection(Edition edition, Indicator indicator, int heading, Detail detail)
    implements Section {

  /** What a ficha tells beside its definition and its figures; each tells less than the last. */
  enum Detail {
    /** Notes, and the contradictions of the plan in full. */
    EVERYTHING,
    /** Notes, and the names of the contradictions. */
    BRIEF_NOTES,
    NO_NOTES,
    /** No notes, no articulation, one source. */
    SHORTEST
  }

  private static final int LETTERS = 60;

  /** On one page: as much as it holds. */
  static Section onOnePage(Edition edition, Indicator indicator, int heading, Section before) {
    FichaSection shortest = new FichaSection(edition, indicator, heading, Detail.SHORTEST);
    List<FichaSection> longer =
        Stream.of(Detail.EVERYTHING, Detail.BRIEF_NOTES, Detail.NO_NOTES)
            .map(detail -> new FichaSection(edition, indicator, heading, detail))
            .toList();
    return new OnePage(
        edition,
        both(before, longer.getFirst()::writeTables),
        longer.stream().map(ficha -> (Section) ficha::writeNotes).toList(),
        both(before, shortest));
  }

  private static Section both(Section one, Section other) {
    return pdf -> Stream.of(one, other).forEach(section -> section.writeTo(pdf));
  }

  /** Where links to a ficha lead. */
  static String key(Indicator indicator) {
    return "ficha-" + indicator.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    writeTables(pdf);
    writeNotes(pdf);
  }

  /** The same in all forms but the shortest. */
  private void writeTables(PdfDocument pdf) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    String title = edition.say("ficha.short", "code", indicator.code());
    if (isInAnnex()) {
      pdf.minorHeading(heading, key(indicator), title);
    } else {
      pdf.heading(heading, key(indicator), title);
    }
    pdf.introduction(Text.ofBold(Edition.printable(indicator.name())));
    if (!isInAnnex()) {
      pdf.introduction(new IndicatorSentence(edition, indicator).of(result));
      new IndicatorChart(edition, indicator)
          .of(result, pdf.textWidth())
          .ifPresent(chart -> pdf.figure(chart, Text.empty()));
    }
    pdf.table(definition());
    pdf.table(new YearTable(edition, indicator).of(result));
    boolean shortest = detail == Detail.SHORTEST;
    pdf.table(
        new ProgressTable(edition, indicator)
            .of(result, shortest ? Trace.Length.SHORT : Trace.Length.USUAL));
  }

  private void writeNotes(PdfDocument pdf) {
    notes().forEach(pdf::note);
    if (!isInAnnex()) {
      pdf.note(Text.of(edition.say("ficha.profile", "name", edition.method())));
    }
  }

  /** The body of the Informe has the sentence and the chart. */
  private boolean isInAnnex() {
    return edition.references().annexes();
  }

  private List<Text> notes() {
    Remarks remarks = new Remarks(edition, indicator);
    return switch (detail) {
      case EVERYTHING -> remarks.list();
      case BRIEF_NOTES -> remarks.brief();
      case NO_NOTES, SHORTEST -> List.of();
    };
  }

  private TableSpec definition() {
    TableSpec table =
        TableSpec.of(TableSpec.Column.text("", 27), TableSpec.Column.text("", 73))
            .caption(edition.say("ficha.definition"));
    row(
        table,
        "ficha.objective",
        edition.plan().getObjective(indicator.objective()).code()
            + ". "
            + shortened(edition.plan().getObjective(indicator.objective()).name()));
    row(table, "ficha.unit", unit());
    row(table, "ficha.method", method(indicator.formula()));
    row(table, "ficha.responsible", shortened(responsible()));
    String source = indicator.source();
    row(table, "ficha.source", source == null ? edition.say("ficha.no-source") : source);
    if (detail != Detail.SHORTEST) {
      row(
          table,
          "ficha.articulation",
          String.join(
              " · ",
              List.of(
                  indicator.articulation().sdg(),
                  indicator.articulation().bicentenario(),
                  indicator.articulation().localPlan())));
    }
    return table;
  }

  private String shortened(String name) {
    return detail == Detail.SHORTEST ? Phrases.shortened(name, LETTERS) : name;
  }

  private void row(TableSpec table, String name, String words) {
    table.row(Cell.header(edition.say(name)), Cell.of(Edition.printable(words)));
  }

  private String unit() {
    return edition.say(
        "ficha.unit-of",
        "unit",
        indicator.unit().name(),
        "symbol",
        indicator.unit().symbol(),
        "direction",
        edition.wording().name(indicator.direction()),
        "aggregation",
        edition.say(indicator.additive() ? "ficha.additive" : "ficha.not-additive"),
        "relevance",
        edition.say("ficha.relevance." + indicator.relevance()));
  }

  private String method(Formula formula) {
    String first = name(formula.variables().getFirst());
    String last = name(formula.variables().getLast());
    return switch (formula) {
      case Formula.AsReported f -> edition.say("formula.as-reported", "a", first);
      case Formula.RatioOfSums f when f.complementOf() != null ->
          edition.say(
              "formula.complement",
              "a",
              first,
              "b",
              last,
              "factor",
              defined("factor", f.factor()),
              "of",
              defined("complemento", f.complementOf()));
      case Formula.RatioOfSums f ->
          edition.say(
              "formula.ratio", "a", first, "b", last, "factor", defined("factor", f.factor()));
      case Formula.Sum f -> edition.say("formula.sum", "a", first);
      case Formula.MeanOverPeriods f -> edition.say("formula.mean", "a", first);
      case Formula.WeightedMean f -> edition.say("formula.weighted", "a", first, "b", last);
      case Formula.LastValue f -> edition.say("formula.last", "a", first);
      case Formula.Maximum f -> edition.say("formula.maximum", "a", first);
      case Formula.PerDay f -> edition.say("formula.per-day", "a", first);
    };
  }

  private String defined(String what, java.math.BigDecimal value) {
    return edition
        .numbers()
        .print(new Quantity(value, new Basis.Defined(indicator.code() + "/" + what)), 0);
  }

  private String name(String variable) {
    return edition.plan().findVariable(variable).map(v -> v.name()).orElse(variable);
  }

  private String responsible() {
    String owed =
        edition.account().definitions().offices().stream()
            .filter(
                office ->
                    office.deliverables().stream()
                        .anyMatch(d -> d.indicators().contains(indicator.code())))
            .map(office -> office.name())
            .collect(Collectors.joining("; "));
    return owed.isEmpty() ? edition.say("progress.owed-by-nobody") : owed;
  }
}
