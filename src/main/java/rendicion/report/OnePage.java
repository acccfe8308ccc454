package rendicion.report;

import java.util.List;
import rendicion.pdf.PdfDocument;

/**
 * What must stand on one page: of its forms, the fullest first, the first that does; if none does,
 * the last. Letters are never made smaller; what a shorter form leaves out stands elsewhere.
 */
record OnePage(Edition edition, List<Section> forms) implements Section {

  OnePage {
    forms = List.copyOf(forms);
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    if (forms.stream().limit(forms.size() - 1L).noneMatch(form -> isAdded(form, pdf))) {
      forms.getLast().writeTo(pdf);
    }
  }

  private boolean isAdded(Section form, PdfDocument pdf) {
    int printed = edition.numbers().printed();
    boolean added = pdf.addIfOnOnePage(form::writeTo);
    if (!added) {
      edition.numbers().backTo(printed);
    }
    return added;
  }
}
