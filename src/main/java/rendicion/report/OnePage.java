package rendicion.report;

import java.util.List;
import rendicion.pdf.PdfDocument;

/**
 * What must stand on one page: of its forms, the fullest first, the first that does; if none does,
 * the last resort. Letters are never made smaller; what a shorter form leaves out stands elsewhere.
 *
 * @param beginning how all forms begin
 * @param endings how each form goes on
 */
record OnePage(Edition edition, Section beginning, List<Section> endings, Section lastResort)
    implements Section {

  OnePage {
    endings = List.copyOf(endings);
  }

  /** Forms that have nothing in common; the last one is written whether it fits or not. */
  OnePage(Edition edition, List<Section> forms) {
    this(edition, page -> {}, forms.subList(0, forms.size() - 1), forms.getLast());
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    int before = edition.numbers().printed();
    PdfDocument begun = pdf.aside();
    beginning.writeTo(begun);
    int printed = edition.numbers().printed();
    for (Section ending : endings) {
      PdfDocument page = begun.copy();
      ending.writeTo(page);
      if (page.pages() <= 1) {
        pdf.add(page);
        return;
      }
      edition.numbers().backTo(printed);
    }
    edition.numbers().backTo(before);
    lastResort.writeTo(pdf);
  }
}
