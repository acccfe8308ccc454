package rendicion.intake.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rendicion.domain.FileKind;
import rendicion.intake.content.ZipDirectory.Entry;

/** A workbook that is a zip: Open XML, or OpenDocument. */
final class ZipBook {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MIME_TYPE = "mimetype";
  private static final int LONGEST_MIME_TYPE = 200;
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private final byte[] zip;
  private final List<Entry> entries;
  private final int tail;
  private final Limits limits;
  private final Census census;

  ZipBook(byte[] zip, Limits limits, Census census) throws Refusal {
    this.zip = zip;
    this.limits = limits;
    this.census = census;
    ZipDirectory.Contents contents = ZipDirectory.read(zip, limits);
    this.entries = contents.entries();
    this.tail = contents.tail();
  }

  FileKind kind() throws Refusal {
    for (Entry entry : entries) {
      if (entry.name().equals(MIME_TYPE) && entry.size() <= LONGEST_MIME_TYPE) {
        return openDocument(text(entry));
      }
    }
    Entry types = find(CONTENT_TYPES);
    if (types == null) {
      return FileKind.OTHER;
    }
    if (types.size() > limits.get("xml_tramo")) {
      throw Refusal.in(CONTENT_TYPES, "intake.inflates-too-big", limits.get("xml_tramo") >> 20);
    }
    String said = text(types);
    if (said.contains("application/vnd.ms-excel.sheet.binary")) {
      return FileKind.XLSB;
    }
    boolean other = said.contains("wordprocessingml") || said.contains("presentationml");
    boolean book = said.contains("spreadsheetml") || said.contains("ms-excel");
    return other && !book ? FileKind.OTHER : FileKind.OOXML;
  }

  private FileKind openDocument(String mimeType) throws Refusal {
    if (!mimeType.strip().startsWith(OPEN_DOCUMENT)) {
      return FileKind.OTHER;
    }
    Entry manifest = find(MANIFEST);
    boolean encrypted =
        manifest != null
            && manifest.size() <= limits.get("xml_tramo")
            && text(manifest).contains("encryption-data");
    return encrypted ? FileKind.ENCRYPTED : FileKind.ODS;
  }

  /** Inflates every entry once; those that are XML are streamed through the checks. */
  void check() throws Refusal {
    XmlCheck xml = new XmlCheck(limits, census);
    for (Entry entry : entries) {
      try (ZipPart part = new ZipPart(zip, entry)) {
        if (isXml(entry)) {
          xml.check(part, entry.name());
        } else {
          part.drain();
        }
      } catch (ZipPart.Damaged e) {
        throw e.refusal();
      } catch (IOException e) {
        throw Refusal.in(entry.name(), "intake.bad-crc");
      }
    }
  }

  /** Bytes behind the end of the zip. */
  int tail() {
    return tail;
  }

  boolean hasEmbeddedObjects() {
    return entries.stream()
        .anyMatch(e -> e.name().toLowerCase(Locale.ROOT).contains("/embeddings/"));
  }

  /** Drawings in VML are no XML as Excel writes them; nobody reads them. */
  private static boolean isXml(Entry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return entry.size() > 0
        && (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf"));
  }

  private @org.jspecify.annotations.Nullable Entry find(String name) {
    return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElse(null);
  }

  private String text(Entry entry) throws Refusal {
    try (ZipPart part = new ZipPart(zip, entry)) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    } catch (ZipPart.Damaged e) {
      throw e.refusal();
    } catch (IOException e) {
      throw Refusal.in(entry.name(), "intake.bad-crc");
    }
  }
}
