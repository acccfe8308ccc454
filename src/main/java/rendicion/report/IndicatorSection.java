package rendicion.report;

import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/** One indicator: what was promised, what is, what is missing, and where that comes from. */
record IndicatorSection(Edition edition, Indicator indicator) implements Section {

  /** Where links to an indicator lead. */
  static String key(Indicator indicator) {
    return "indicador-" + indicator.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    pdf.heading(3, key(indicator), indicator.code() + ". " + indicator.name());
    pdf.introduction(new IndicatorSentence(edition, indicator).of(result));
    new BulletChart(edition, indicator)
        .of(result)
        .ifPresent(chart -> pdf.figure(chart, Text.empty()));
    if (result.current() instanceof Figure.Known known && known.isPartial()) {
      pdf.callout(
          Tone.AMBER_TINT,
          edition.say("partial.title", "year", Integer.toString(edition.year())),
          Text.of(new PartialData(edition).sentence(known)));
    }
    pdf.table(new YearTable(edition, indicator).of(result));
    pdf.table(new ProgressTable(edition, indicator).of(result));
    List<Text> remarks = new Remarks(edition, indicator).list();
    if (!remarks.isEmpty()) {
      pdf.bullets(remarks);
    }
  }
}
