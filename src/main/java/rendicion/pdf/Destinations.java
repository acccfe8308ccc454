package rendicion.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.PdfDestination;

/** Where the keys of a document stand. */
final class Destinations {

  private static final float ABOVE = 8;

  private final Map<String, Page> pages = new HashMap<>();

  Destinations(List<Page> all) {
    for (Page page : all) {
      page.destinations().keySet().forEach(key -> pages.put(key, page));
    }
  }

  Page page(String key) {
    return Objects.requireNonNull(pages.get(key), () -> "Bug: no place for the key " + key);
  }

  PdfDestination destination(String key) {
    Page page = page(key);
    float y = Objects.requireNonNull(page.destinations().get(key));
    return new PdfDestination(
        PdfDestination.XYZ, -1, (page.height() - y + ABOVE) * page.format().scale(), 0);
  }
}
