package rendicion.reading.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import rendicion.domain.FileKind;

/** What the gate would say of a file, near enough for tests of reading alone. */
public final class KindOfFile {
  private KindOfFile() {}

  public static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4096);
    }
    return switch (FileMagic.valueOf(head)) {
      case OOXML -> zip(file);
      case OLE2 -> ole(file);
      case BIFF2, BIFF3, BIFF4 -> FileKind.OLD_XLS;
      default -> text(new String(head, StandardCharsets.ISO_8859_1).strip());
    };
  }

  private static FileKind zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return FileKind.XLSB;
      }
      return zip.getEntry("content.xml") != null ? FileKind.ODS : FileKind.OOXML;
    } catch (ZipException e) {
      return FileKind.OOXML;
    }
  }

  private static FileKind ole(Path file) {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
      if (ole.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return FileKind.ENCRYPTED;
      }
      boolean old =
          ole.getRoot().hasEntryCaseInsensitive("Book")
              && !ole.getRoot().hasEntryCaseInsensitive("Workbook");
      return old ? FileKind.OLD_XLS : FileKind.XLS;
    } catch (IOException | RuntimeException e) {
      return FileKind.XLS;
    }
  }

  private static FileKind text(String head) {
    String lower = head.toLowerCase(java.util.Locale.ROOT);
    if (head.startsWith("ID;")) {
      return FileKind.SYLK;
    }
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("<?xml")) {
      return FileKind.SPREADSHEETML;
    }
    return lower.contains("<table") || lower.contains("<html") || lower.contains("<br")
        ? FileKind.HTML
        : FileKind.OTHER;
  }
}
