package rendicion.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks for letters that stand outside of the paper or on top of its margins. */
final class InsideThePage extends PDFTextStripper {

  /** The narrowest margin of any format, in points. */
  private static final float MARGIN = 30;

  private final List<String> outside = new ArrayList<>();

  private InsideThePage() {}

  static List<String> wordsOutside(byte[] file) throws IOException {
    InsideThePage look = new InsideThePage();
    try (PDDocument document = Loader.loadPDF(file)) {
      look.getText(document);
    }
    return look.outside;
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    float left = letter.getXDirAdj();
    float right = left + letter.getWidthDirAdj();
    boolean inside =
        left >= MARGIN
            && right <= letter.getPageWidth() - MARGIN
            && letter.getYDirAdj() >= 0
            && letter.getYDirAdj() <= letter.getPageHeight();
    if (!inside && !letter.getUnicode().isBlank()) {
      outside.add(
          "page %d, %.0f, %.0f: %s"
              .formatted(getCurrentPageNo(), left, letter.getYDirAdj(), letter.getUnicode()));
    }
  }
}
