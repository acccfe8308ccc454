package rendicion.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A coat of arms of no municipality: half transparent, larger than print needs. */
final class Arms {

  private static final int SIDE = 900;

  private Arms() {}

  static byte[] png() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xB3, 0x26, 0x1E));
    pen.fillOval(300, 80, 300, 300);
    pen.setColor(new Color(0x0B, 0x5C, 0x7A, 0xC0));
    pen.fillRect(60, 460, 780, 140);
    pen.setColor(new Color(0x1A, 0x73, 0x40));
    pen.fillPolygon(new int[] {60, 840, 450}, new int[] {640, 640, 860}, 3);
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
