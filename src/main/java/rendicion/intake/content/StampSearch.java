package rendicion.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rendicion.domain.CopyStamp;

/**
 * Looks for the stamp of a marked copy in the bytes of a workbook, before anything else knows what
 * the file is. Whatever the file claims, a bounded number of bytes is looked at.
 */
public final class StampSearch {

  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_STAMP = 4_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_PARTS = 500;

  private long left = MOST_BYTES;

  private StampSearch() {}

  /**
   * The stamp; empty for a file that is no copy, or not one that can be opened.
   *
   * @throws IOException when the file cannot be read
   */
  public static Optional<CopyStamp> in(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(2);
      if (magic.length < 2 || magic[0] != 'P' || magic[1] != 'K') {
        return new StampSearch().search(in);
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new StampSearch().search(zip);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // Whatever is wrong with it, the gate will say.
    }
  }

  private Optional<CopyStamp> search(ZipFile zip) throws IOException {
    int parts = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries();
        all.hasMoreElements() && left > 0 && parts++ < MOST_PARTS; ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().endsWith(".xml")) {
        try (InputStream in = zip.getInputStream(entry)) {
          Optional<CopyStamp> found = search(in);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<CopyStamp> search(InputStream in) throws IOException {
    byte[] buffer = new byte[CHUNK];
    String kept = "";
    for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
      left -= n;
      String text = kept + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
      if (text.contains(CopyStamp.MARK)) {
        Optional<CopyStamp> found = CopyStamp.find(text);
        if (found.isPresent()) {
          return found;
        }
      }
      kept = text.substring(Math.max(0, text.length() - LONGEST_STAMP));
    }
    return Optional.empty();
  }
}
