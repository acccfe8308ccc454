package rendicion.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader meets, in its order: one line per element that holds text, rows of tables on
 * one line. Long texts are cut.
 */
final class TaggedText {

  private static final int LONG = 400;

  private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private TaggedText() {}

  static List<String> of(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      TaggedText reader = new TaggedText();
      for (PDPage page : document.getPages()) {
        reader.texts.put(page, texts(page));
      }
      reader.read(document.getDocumentCatalog().getStructureTreeRoot(), "");
      return reader.lines;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        texts.merge(content.getMCID(), text(content), String::concat);
      }
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

  private void read(PDStructureNode node, String indent) {
    for (Object kid : node.getKids()) {
      if (!(kid instanceof PDStructureElement element)) {
        continue;
      }
      String type = element.getStructureType();
      if (type.equals("TR")) {
        lines.add(indent + "TR " + cells(element));
      } else if (isBranch(element) && !isInline(element)) {
        lines.add(indent + type);
        read(element, indent + "  ");
      } else {
        lines.add(indent + said(element));
      }
    }
  }

  private String cells(PDStructureElement row) {
    return row.getKids().stream()
        .map(PDStructureElement.class::cast)
        .map(cell -> (cell.getStructureType().equals("TH") ? "*" : "") + cut(text(cell)))
        .collect(Collectors.joining(" | "));
  }

  private String said(PDStructureElement element) {
    String alternative = element.getAlternateDescription();
    String words = alternative == null ? cut(text(element)) : "[" + alternative + "]";
    return element.getStructureType() + " " + words;
  }

  private static boolean isBranch(PDStructureNode node) {
    return node.getKids().stream().anyMatch(PDStructureElement.class::isInstance);
  }

  private static boolean isInline(PDStructureElement element) {
    return element.getKids().stream()
        .map(kid -> kid instanceof PDStructureElement child ? child.getStructureType() : "")
        .allMatch(List.of("Span", "Link", "Reference")::contains);
  }

  private String text(PDStructureElement element) {
    StringBuilder text = new StringBuilder();
    for (Object kid : element.getKids()) {
      switch (kid) {
        case PDStructureElement child -> text.append(decorated(child));
        case PDMarkedContentReference reference ->
            text.append(text(reference.getPage(), reference.getMCID()));
        case Integer mcid -> text.append(text(element.getPage(), mcid));
        default -> {
          // The annotation of a link has no text of its own.
        }
      }
    }
    return text.toString();
  }

  private String decorated(PDStructureElement child) {
    String language = child.getLanguage();
    String text = child.getAlternateDescription() == null ? text(child) : said(child);
    if (child.getStructureType().equals("Link")) {
      return "<" + text + ">";
    }
    return language == null ? text : language + ":" + text;
  }

  private String text(@Nullable PDPage page, int mcid) {
    String text = texts.getOrDefault(page, Map.of()).get(mcid);
    return text == null ? "?" : text;
  }

  private static String cut(String text) {
    return text.length() <= LONG
        ? text
        : text.substring(0, LONG) + "… " + text.length() + " letters";
  }
}
