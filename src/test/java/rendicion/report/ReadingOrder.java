package rendicion.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A document as a screen reader meets it: the structure tree from top to bottom, one line for each
 * element that holds text, with the element's name before it.
 */
final class ReadingOrder {

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final StringBuilder lines = new StringBuilder();

  private ReadingOrder() {}

  static String of(byte[] file) throws IOException {
    ReadingOrder order = new ReadingOrder();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        order.pages.put(page.getCOSObject(), texts(page));
      }
      order.walk(
          document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getItem(COSName.K),
          null);
    }
    return order.lines.toString();
  }

  private static Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      texts.merge(content.getMCID(), text(content), String::concat);
    }
    return texts;
  }

  private static String text(PDMarkedContent content) {
    if (content.getActualText() != null) {
      return content.getActualText().replace("\u00ad", "");
    }
    return content.getContents().stream()
        .map(
            part ->
                switch (part) {
                  case TextPosition position -> position.getUnicode();
                  case PDMarkedContent inner -> text(inner);
                  default -> "";
                })
        .collect(Collectors.joining());
  }

  private void walk(@Nullable COSBase node, @Nullable COSDictionary page) {
    COSBase plain = node instanceof COSObject reference ? reference.getObject() : node;
    switch (plain) {
      case COSArray kids -> kids.forEach(kid -> walk(kid, page));
      case COSDictionary element when element.containsKey(COSName.S) -> element(element, page);
      case null, default -> {}
    }
  }

  private void element(COSDictionary element, @Nullable COSDictionary outer) {
    COSDictionary page =
        element.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : outer;
    StringBuilder text = new StringBuilder();
    collect(element.getDictionaryObject(COSName.K), page, text);
    String alternative = element.getString(COSName.ALT);
    String words = (alternative == null ? text : "[" + alternative + "]").toString().strip();
    String name = element.getNameAsString(COSName.S);
    if (!words.isEmpty()) {
      lines.append(name).append(": ").append(words).append('\n');
    } else if (List.of("Table", "L", "TR").contains(name)) {
      lines.append(name).append('\n');
    }
    if (alternative == null) {
      walk(element.getDictionaryObject(COSName.K), page);
    }
  }

  /** The text that the element holds itself. */
  private void collect(@Nullable COSBase kid, @Nullable COSDictionary page, StringBuilder text) {
    COSBase plain = kid instanceof COSObject reference ? reference.getObject() : kid;
    switch (plain) {
      case COSArray kids -> kids.forEach(each -> collect(each, page, text));
      case COSInteger id -> text.append(at(page, id.intValue()));
      case COSDictionary reference
          when COSName.getPDFName("MCR").equals(reference.getDictionaryObject(COSName.TYPE)) -> {
        COSDictionary own =
            reference.getDictionaryObject(COSName.PG) instanceof COSDictionary its ? its : page;
        text.append(at(own, reference.getInt(COSName.MCID)));
      }
      case null, default -> {}
    }
  }

  private String at(@Nullable COSDictionary page, int id) {
    Map<Integer, String> texts = page == null ? Map.of() : pages.getOrDefault(page, Map.of());
    return texts.getOrDefault(id, "");
  }
}
