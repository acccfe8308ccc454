package rendicion.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a file in runs: what is written, under which key, in which element. */
final class KeyedText {

  /**
   * @param element name of the element that holds it
   * @param key that marks it; null for none
   */
  record Run(String element, @Nullable String key, String text) {}

  private static final COSName KEY = COSName.getPDFName("RendicionKey");

  private final Map<PDPage, Map<Integer, PDMarkedContent>> contents = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();

  private KeyedText() {}

  static List<Run> of(byte[] file) throws IOException {
    KeyedText text = new KeyedText();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, PDMarkedContent> ofPage = new HashMap<>();
        extractor.getMarkedContents().forEach(c -> ofPage.put(c.getMCID(), c));
        text.contents.put(page, ofPage);
      }
      text.walk(document.getDocumentCatalog().getStructureTreeRoot(), "");
    }
    return text.runs;
  }

  private void walk(PDStructureNode node, String within) {
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element ->
            walk(element, within.equals("TOC") ? within : element.getStructureType());
        case PDMarkedContentReference reference ->
            read(content(reference.getPage(), reference.getMCID()), within, null);
        case Integer mcid ->
            read(content(((PDStructureElement) node).getPage(), mcid), within, null);
        default -> {
          // The annotation of a link.
        }
      }
    }
  }

  private @Nullable PDMarkedContent content(PDPage page, int mcid) {
    return contents.getOrDefault(page, Map.of()).get(mcid);
  }

  private void read(@Nullable PDMarkedContent content, String element, @Nullable String outer) {
    if (content == null || content.getActualText() != null) {
      return;
    }
    COSDictionary properties = content.getProperties();
    String own = properties == null ? null : properties.getString(KEY);
    String key = own == null ? outer : own;
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      switch (part) {
        case TextPosition position -> text.append(position.getUnicode());
        case PDMarkedContent inner -> {
          flush(text, element, key);
          read(inner, element, key);
        }
        default -> {
          // Drawings are not text.
        }
      }
    }
    flush(text, element, key);
  }

  private void flush(StringBuilder text, String element, @Nullable String key) {
    if (!text.isEmpty()) {
      runs.add(new Run(element, key, text.toString()));
      text.setLength(0);
    }
  }
}
