package rendicion.report;

import rendicion.pdf.PdfDocument;

/** One page for each indicator. */
record FichaAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    Section title = page -> page.heading(1, "anexo-fichas", edition.say("ficha.annex"));
    for (var indicator : edition.plan().indicators()) {
      pdf.newPage();
      FichaSection.onOnePage(edition, indicator, 2, title).writeTo(pdf);
      title = page -> {};
    }
  }
}
