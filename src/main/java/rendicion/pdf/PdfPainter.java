package rendicion.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** From pages and tags to the file. */
final class PdfPainter {

  /**
   * The fastest: a tighter one makes a document a sixth smaller, and takes a quarter more time for
   * everything else together.
   */
  private static final int COMPRESSION = Deflater.BEST_SPEED;

  private final DocumentInfo info;
  private final Theme theme;
  private final Fonts fonts;
  private final List<Attachment> attachments;

  PdfPainter(DocumentInfo info, Theme theme, Fonts fonts, List<Attachment> attachments) {
    this.info = info;
    this.theme = theme;
    this.fonts = fonts;
    this.attachments = attachments;
  }

  byte[] paint(Layout.Result layout) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      declare(writer);
      size(document, layout.pages().getFirst());
      document.open();
      describe(writer);
      Destinations destinations = new Destinations(layout.pages());
      Structure structure = new Structure(writer, layout.root());
      Emblems emblems = new Emblems();
      for (Page page : layout.pages()) {
        if (page.number() > 1) {
          size(document, page);
          document.newPage();
        }
        writer.setPageEmpty(false);
        new PagePainter(
                writer.getDirectContent(), structure, page, destinations, theme, fonts, emblems)
            .paint();
      }
      outline(writer, layout.headings(), destinations);
      attach(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void size(Document document, Page page) {
    document.setPageSize(
        new Rectangle(page.width() * page.format().scale(), page.height() * page.format().scale()));
  }

  private void declare(PdfWriter writer) {
    writer.setPDFXConformance(PdfWriter.PDFA3A);
    writer.setFullCompression();
    writer.setCompressionLevel(COMPRESSION);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    writer.setXmpMetadata(Packet.of(info));
  }

  private void describe(PdfWriter writer) throws IOException {
    PdfDictionary about = writer.getInfo();
    PdfDate date = new PdfDate(GregorianCalendar.from(info.date().toZonedDateTime()));
    byte[] identity = identity();
    about.put(PdfName.TITLE, text(info.title()));
    about.put(PdfName.AUTHOR, text(info.author()));
    about.put(PdfName.SUBJECT, text(info.subject()));
    about.put(PdfName.PRODUCER, text(Packet.PRODUCER));
    about.put(PdfName.CREATIONDATE, date);
    about.put(PdfName.MODDATE, date);
    about.put(PdfName.FILEID, PdfEncryption.createInfoId(identity, identity));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(info.language()));
    writer.setOutputIntents(
        "sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1", profile());
  }

  /** As long as a PDF identifier is. */
  private byte[] identity() {
    try {
      byte[] given = info.identity().getBytes(StandardCharsets.UTF_8);
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(given), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every platform has SHA-256", e);
    }
  }

  private static byte[] profile() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PdfPainter.class.getResourceAsStream("sRGB.icc"))) {
      return in.readAllBytes();
    }
  }

  private void outline(PdfWriter writer, List<Block.Heading> headings, Destinations destinations) {
    PdfOutline[] parents = new PdfOutline[4];
    parents[0] = writer.getRootOutline();
    for (Block.Heading heading : headings) {
      int level = heading.level();
      if (level <= 3) {
        PdfDestination destination = destinations.destination(heading.key());
        destination.addPage(writer.getPageReference(destinations.page(heading.key()).number()));
        PdfOutline parent = Objects.requireNonNull(parents[level - 1]);
        parents[level] = new PdfOutline(parent, destination, heading.words(), level == 1);
      }
    }
  }

  private void attach(PdfWriter writer) throws IOException {
    PdfArray associated = new PdfArray();
    for (Attachment attachment : attachments) {
      PdfDictionary parameters = new PdfDictionary();
      parameters.put(
          PdfName.MODDATE, new PdfDate(GregorianCalendar.from(info.date().toZonedDateTime())));
      PdfFileSpecification file =
          PdfFileSpecification.fileEmbedded(
              writer,
              null,
              attachment.name(),
              attachment.bytes(),
              attachment.mediaType(),
              parameters,
              COMPRESSION);
      file.put(new PdfName("AFRelationship"), new PdfName(attachment.relation().pdfName()));
      writer.addFileAttachment(attachment.description(), file);
      associated.add(file.getReference());
    }
    if (!attachments.isEmpty()) {
      writer.getExtraCatalog().put(PdfName.AF, associated);
    }
  }

  private static PdfString text(String words) {
    return new PdfString(words, PdfObject.TEXT_UNICODE);
  }
}
