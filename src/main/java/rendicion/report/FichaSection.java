package rendicion.report;

import java.util.List;
import java.util.stream.Collectors;
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

  /** What a ficha tells beside its definition and its figures. */
  enum Detail {
    /** Sentence, chart, notes and contradictions. */
    EVERYTHING,
    /** No notes. */
    WITHOUT_NOTES,
    /** For the annex of the Informe, whose body has the sentence and the chart. */
    NOTES_ONLY
  }

  /** Where links to a ficha lead. */
  static String key(Indicator indicator) {
    return "ficha-" + indicator.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    if (detail == Detail.NOTES_ONLY) {
      pdf.minorHeading(
          heading, key(indicator), edition.say("ficha.short", "code", indicator.code()));
    } else {
      pdf.heading(heading, key(indicator), edition.say("ficha.short", "code", indicator.code()));
    }
    pdf.introduction(Text.ofBold(Edition.printable(indicator.name())));
    if (detail != Detail.NOTES_ONLY) {
      pdf.introduction(new IndicatorSentence(edition, indicator).of(result));
      new IndicatorChart(edition, indicator)
          .of(result, pdf.textWidth())
          .ifPresent(chart -> pdf.figure(chart, Text.empty()));
    }
    pdf.table(definition());
    pdf.table(new YearTable(edition, indicator).of(result));
    pdf.table(new ProgressTable(edition, indicator).of(result));
    if (detail != Detail.WITHOUT_NOTES) {
      new Remarks(edition, indicator).list().forEach(pdf::note);
    }
  }

  private TableSpec definition() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.field"), 24),
                TableSpec.Column.text(edition.say("column.content"), 76))
            .caption(edition.say("ficha.definition"));
    row(
        table,
        "ficha.objective",
        edition.plan().getObjective(indicator.objective()).code()
            + ". "
            + edition.plan().getObjective(indicator.objective()).name());
    row(table, "ficha.unit", unit());
    row(table, "ficha.method", method(indicator.formula()));
    row(table, "ficha.responsible", responsible());
    String source = indicator.source();
    row(table, "ficha.source", source == null ? edition.say("ficha.no-source") : source);
    row(
        table,
        "ficha.articulation",
        String.join(
            " · ",
            List.of(
                indicator.articulation().sdg(),
                indicator.articulation().bicentenario(),
                indicator.articulation().localPlan())));
    return table;
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
