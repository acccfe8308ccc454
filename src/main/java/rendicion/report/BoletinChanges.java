package rendicion.report;

import java.util.List;
import java.util.Optional;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** What the indicators were in the bulletin before, and what they are now. */
record BoletinChanges(Edition edition, Results before, BoletinReport.Detail detail) {

  /** Those with a figure of both years; empty if there are none. */
  Optional<TableSpec> of(List<Indicator> indicators) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.indicator"), 52),
                TableSpec.Column.number(Edition.year(yearBefore()), 14),
                TableSpec.Column.number(Edition.year(edition.year()), 14),
                TableSpec.Column.text(edition.say("column.rating"), 20))
            .caption(edition.say("boletin.changed.table"));
    List<List<Cell>> rows = indicators.stream().flatMap(i -> row(i).stream()).toList();
    rows.forEach(table::row);
    return rows.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  private int yearBefore() {
    return before.period().to().getYear();
  }

  private Optional<List<Cell>> row(Indicator indicator) {
    IndicatorResult was = before.getIndicator(indicator.code());
    IndicatorResult is = edition.results().getIndicator(indicator.code());
    if (!(was.current() instanceof Figure.Known earlier)
        || !(is.current() instanceof Figure.Known now)) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            Cell.header(
                Edition.printable(detail.name(indicator) + " (" + indicator.unit().symbol() + ")")),
            Cell.of(figures(indicator, yearBefore(), earlier)),
            Cell.of(figures(indicator, edition.year(), now)),
            Cell.of(states(was.rating(), is.rating()))));
  }

  private String figures(Indicator indicator, int year, Figure.Known known) {
    return new Phrases(edition).figures(indicator, Quantity.value(indicator, year, known));
  }

  private Text states(Rating was, Rating is) {
    Phrases phrases = new Phrases(edition);
    return was == is
        ? phrases.rating(is)
        : phrases.rating(was).plain(" →\n").and(phrases.rating(is));
  }
}
