package rendicion.consolidated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The container of a workbook without what depends on when and how often it was written: the times
 * of its entries, and how often texts were ever used, which POI only ever counts up.
 */
final class SettledZip {

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SettledZip() {}

  static void copy(byte[] workbook, OutputStream target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(target)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        out.putNextEntry(copy);
        out.write(settled(entry.getName(), in.readAllBytes()));
        out.closeEntry();
      }
    }
  }

  private static byte[] settled(String name, byte[] bytes) {
    if (!name.endsWith("/sharedStrings.xml")) {
      return bytes;
    }
    return new String(bytes, StandardCharsets.UTF_8)
        .replaceFirst("<sst([^>]*?) count=\"\\d+\"", "<sst$1")
        .getBytes(StandardCharsets.UTF_8);
  }
}
