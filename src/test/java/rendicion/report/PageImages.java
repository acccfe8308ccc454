package rendicion.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Pages as pictures, compared with those that somebody looked at and kept. Edges of letters may
 * differ a little from one Java to another; what is moved, missing or of another colour may not.
 *
 * <p>{@code -Dpaginas.escribir=true} keeps the present pages as the expected ones: look at them
 * before committing.
 */
final class PageImages {

  private static final int DPI = 36;

  /** How much a channel of a pixel may differ. */
  private static final int TOLERANCE = 64;

  /** How many pixels of ten thousand may differ by more. */
  private static final int FEW = 5;

  private static final Path EXPECTED = Path.of("src/test/resources/rendicion/report/pages");
  private static final Path KEPT = Path.of("target/page-images");

  private PageImages() {}

  static BufferedImage render(byte[] file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
    }
  }

  /** What differs, for people; empty if nothing does. */
  static String difference(String name, byte[] file, int page) throws IOException {
    BufferedImage actual = render(file, page);
    if (Boolean.getBoolean("paginas.escribir")) {
      Files.createDirectories(EXPECTED);
      ImageIO.write(actual, "png", EXPECTED.resolve(name + ".png").toFile());
    }
    try (@Nullable InputStream in =
        PageImages.class.getResourceAsStream("pages/" + name + ".png")) {
      if (in == null) {
        return keep(name, actual, null, "no picture to compare with");
      }
      return compare(name, actual, ImageIO.read(in));
    }
  }

  static String compare(String name, BufferedImage actual, BufferedImage expected)
      throws IOException {
    if (actual.getWidth() != expected.getWidth() || actual.getHeight() != expected.getHeight()) {
      return keep(name, actual, expected, "the page has another size");
    }
    BufferedImage difference =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    int differing = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        boolean differs = differs(actual.getRGB(x, y), expected.getRGB(x, y));
        differing += differs ? 1 : 0;
        difference.setRGB(x, y, differs ? 0xFF0000 : 0xFFFFFF - (~actual.getRGB(x, y) & 0x1F1F1F));
      }
    }
    int allowed = actual.getWidth() * actual.getHeight() * FEW / 10_000;
    if (differing <= allowed) {
      return "";
    }
    ImageIO.write(
        difference,
        "png",
        Files.createDirectories(KEPT).resolve(name + "-difference.png").toFile());
    return keep(
        name,
        actual,
        expected,
        "the page looks different: %d pixels, %d allowed".formatted(differing, allowed));
  }

  private static boolean differs(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private static String keep(
      String name, BufferedImage actual, @Nullable BufferedImage expected, String what)
      throws IOException {
    Files.createDirectories(KEPT);
    ImageIO.write(actual, "png", KEPT.resolve(name + "-actual.png").toFile());
    if (expected != null) {
      ImageIO.write(expected, "png", KEPT.resolve(name + "-expected.png").toFile());
    }
    return name + ": " + what + "; see " + KEPT;
  }
}
