package rendicion.pdf;

import java.util.IdentityHashMap;
import java.util.Map;
import org.openpdf.text.Image;

/** The pictures of one document: each stands in the file once, however often it is drawn. */
final class Emblems {

  private final Map<Emblem, Image> images = new IdentityHashMap<>();

  Image of(Emblem emblem) {
    return images.computeIfAbsent(emblem, Emblems::image);
  }

  private static Image image(Emblem emblem) {
    return Image.getInstance(emblem.width(), emblem.height(), 3, 8, emblem.pixels());
  }
}
