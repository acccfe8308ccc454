package rendicion.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether a finished file opens as what its name says. */
final class Checker {

  private static final int PDF_TRAILER = 1024;
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Checker() {}

  /**
   * @throws IOException saying what is wrong
   */
  static void check(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new IOException("Empty");
    }
    switch (extension(file)) {
      case "xlsx", "xlsm", "xltx", "xltm", "ods", "zip" -> zip(file);
      case "xls" -> require(startsWith(file, OLE2), "No compound file");
      case "pdf" -> pdf(file);
      case "json" -> json(file);
      case "xml", "svg", "xhtml" -> xml(file);
      case "csv", "txt", "md", "html", "css" -> text(file);
      default -> {
        // Of other formats we know nothing.
      }
    }
  }

  static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      require(zip.size() > 0, "Zip without entries");
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        require(checksum(zip, entry) == entry.getCrc(), "Wrong checksum of " + entry.getName());
      }
    }
  }

  /** {@link ZipFile} itself does not compare checksums. */
  private static long checksum(ZipFile zip, ZipEntry entry) throws IOException {
    CRC32 crc = new CRC32();
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return crc.getValue();
  }

  private static void pdf(Path file) throws IOException {
    require(startsWith(file, "%PDF-".getBytes(StandardCharsets.US_ASCII)), "No header of a PDF");
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(PDF_TRAILER, in.length())];
      in.seek(in.length() - end.length);
      in.readFully(end);
      String trailer = new String(end, StandardCharsets.ISO_8859_1);
      require(
          trailer.contains("startxref") && trailer.stripTrailing().endsWith("%%EOF"),
          "No trailer of a PDF");
    }
  }

  private static void json(Path file) throws IOException {
    try {
      Json.parse(text(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void xml(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException("Not UTF-8", e);
    }
  }

  private static boolean startsWith(Path file, byte[] magic) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }
}
