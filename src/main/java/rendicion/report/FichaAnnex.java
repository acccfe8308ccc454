package rendicion.report;

import rendicion.pdf.PdfDocument;

/** One page for each indicator. */
record FichaAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.newPage();
    pdf.heading(1, "anexo-fichas", edition.say("ficha.annex"));
    boolean first = true;
    for (var indicator : edition.plan().indicators()) {
      if (!first) {
        pdf.newPage();
      }
      new FichaSection(edition, indicator, 2, FichaSection.Detail.NOTES_ONLY).writeTo(pdf);
      first = false;
    }
  }
}
