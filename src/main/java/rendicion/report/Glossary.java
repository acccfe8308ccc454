package rendicion.report;

import java.util.stream.Stream;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;

/** The few words that a citizen may not know. */
record Glossary(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.heading(1, "glosario", edition.say("glossary.title"));
    pdf.bullets(
        Stream.of(
                "indicator",
                "baseline",
                "target",
                "cut-off",
                "type-one",
                "type-two",
                "coverage",
                "pim",
                "spent",
                "hash",
                "ubigeo")
            .map(
                name ->
                    Text.ofBold(edition.say("glossary." + name) + ". ")
                        .plain(edition.say("glossary." + name + ".text")))
            .toList());
  }
}
