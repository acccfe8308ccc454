package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;

/** One indicator in half a page; all there is to know about it stands on its ficha. */
record IndicatorSection(Edition edition, Indicator indicator) implements Section {

  /** Where links to an indicator lead. */
  static String key(Indicator indicator) {
    return "indicador-" + indicator.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    pdf.heading(3, key(indicator), indicator.code() + ". " + Edition.printable(indicator.name()));
    pdf.introduction(new IndicatorSentence(edition, indicator).of(result));
    new IndicatorChart(edition, indicator)
        .of(result, pdf.textWidth())
        .ifPresent(chart -> pdf.figure(chart, cells(result)));
    pdf.table(new YearTable(edition, indicator).of(result));
    pdf.note(remarks(result));
    new DistrictBars(edition, indicator)
        .of(result, pdf.textWidth())
        .ifPresent(
            bars ->
                pdf.figure(
                    bars,
                    edition
                        .references()
                        .after(
                            Text.of(edition.say("districts.caption", "in", edition.inPeriod())),
                            indicator.code(),
                            edition.year())));
  }

  /** Where the figures of the chart come from, year by year. */
  private Text cells(IndicatorResult result) {
    Text cells = Text.empty();
    for (Map.Entry<Integer, Figure> entry : result.series().entrySet()) {
      if (edition.references().find(indicator.code(), entry.getKey()) != null) {
        cells =
            edition
                .references()
                .after(
                    cells.plain(
                        cells.isBlank()
                            ? edition.say("chart.cells", "year", Edition.year(entry.getKey()))
                            : " · " + Edition.year(entry.getKey())),
                    indicator.code(),
                    entry.getKey());
      }
    }
    return cells;
  }

  private Text remarks(IndicatorResult result) {
    List<String> said = new ArrayList<>();
    if (result.current() instanceof Figure.Known known && known.isPartial()) {
      said.add(new PartialData(edition).sentence(known));
    }
    String outlook = new OutlookSentence(edition, indicator).of(result);
    if (!outlook.isEmpty()) {
      said.add(outlook);
    }
    if (!result.withheld().isEmpty()) {
      said.add(edition.say("districts.withheld", "n", result.withheld().size()));
    }
    return Text.of(said.isEmpty() ? "" : String.join(" ", said) + " ")
        .link(FichaSection.key(indicator), edition.say("ficha.link", "code", indicator.code()));
  }
}
