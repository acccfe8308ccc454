package rendicion.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a zip so that its bytes follow from its contents alone: same entries in the same order,
 * the earliest time that a zip can say, no comments, no extra fields.
 */
final class ZipTimes {

  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Set<String> ZIPS = Set.of("xlsx", "xlsm", "xltx", "xltm", "ods", "zip");

  private ZipTimes() {}

  static boolean isZip(Path file) {
    return ZIPS.contains(Checker.extension(file));
  }

  static void fix(Path file) throws IOException {
    Path rewritten = Disk.temporaryFor(file);
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(rewritten)))) {
      out.setLevel(Deflater.DEFAULT_COMPRESSION);
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        copy(zip, e.nextElement(), out);
      }
    }
    Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipFile zip, ZipEntry from, ZipOutputStream out) throws IOException {
    byte[] content;
    try (InputStream in = zip.getInputStream(from)) {
      content = in.readAllBytes();
    }
    ZipEntry to = new ZipEntry(from.getName());
    to.setTimeLocal(EARLIEST);
    to.setMethod(from.getMethod());
    if (from.getMethod() == ZipEntry.STORED) {
      CRC32 crc = new CRC32();
      crc.update(content);
      to.setSize(content.length);
      to.setCompressedSize(content.length);
      to.setCrc(crc.getValue());
    }
    out.putNextEntry(to);
    out.write(content);
    out.closeEntry();
  }
}
