package rendicion.report;

import rendicion.pdf.PdfDocument;

/** A part of the report that stands on its own. */
interface Section {
  void writeTo(PdfDocument pdf);
}
