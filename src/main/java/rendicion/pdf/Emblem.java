package rendicion.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A picture that others made, a coat of arms or a logo, with the words for who cannot see it.
 * Opaque: what was transparent is white. Not larger than print needs.
 */
public final class Emblem {

  private static final int LARGEST = 600;

  private final String alternative;
  private final int width;
  private final int height;
  private final byte[] pixels;

  private Emblem(String alternative, int width, int height, byte[] pixels) {
    this.alternative = alternative;
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /**
   * @param image PNG or JPEG
   * @param alternative what it shows; never blank
   * @throws IllegalArgumentException if the image cannot be read
   */
  public static Emblem of(byte[] image, String alternative) {
    if (alternative.isBlank()) {
      throw new IllegalArgumentException("An emblem needs its alternative text");
    }
    BufferedImage read = read(image);
    int step = Math.ceilDiv(Math.max(read.getWidth(), read.getHeight()), LARGEST);
    int width = Math.max(1, read.getWidth() / step);
    int height = Math.max(1, read.getHeight() / step);
    byte[] pixels = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mean(read, x * step, y * step, step, pixels, 3 * (y * width + x));
      }
    }
    return new Emblem(alternative, width, height, pixels);
  }

  private static BufferedImage read(byte[] image) {
    try {
      @Nullable BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
      if (read == null) {
        throw new IllegalArgumentException("Not an image that can be read");
      }
      return read;
    } catch (IOException e) {
      throw new IllegalArgumentException("Not an image that can be read", e);
    }
  }

  /** The mean colour of a square of pixels, on white. */
  private static void mean(
      BufferedImage image, int left, int top, int step, byte[] pixels, int at) {
    int[] sums = new int[3];
    for (int y = top; y < Math.min(top + step, image.getHeight()); y++) {
      for (int x = left; x < Math.min(left + step, image.getWidth()); x++) {
        int argb = image.getRGB(x, y);
        int alpha = argb >>> 24;
        for (int c = 0; c < 3; c++) {
          int colour = argb >> (16 - 8 * c) & 0xFF;
          sums[c] += (colour * alpha + 255 * (255 - alpha)) / 255;
        }
      }
    }
    int count =
        (Math.min(top + step, image.getHeight()) - top)
            * (Math.min(left + step, image.getWidth()) - left);
    for (int c = 0; c < 3; c++) {
      pixels[at + c] = (byte) (sums[c] / count);
    }
  }

  String alternative() {
    return alternative;
  }

  /** Of the picture, in pixels. */
  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Red, green and blue of each pixel, line by line. */
  byte[] pixels() {
    return pixels.clone();
  }

  /** As a figure of its own that fits into a box, in points. */
  public Figure figure(double mostWidth, double mostHeight) {
    double scale = Math.min(mostWidth / width, mostHeight / height);
    return new Figure(
        alternative,
        width * scale,
        height * scale,
        canvas -> canvas.emblem(this, 0, 0, width * scale, height * scale));
  }
}
