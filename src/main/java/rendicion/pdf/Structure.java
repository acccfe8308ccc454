package rendicion.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/** The tags as structure elements of the file, and the links that belong to some of them. */
final class Structure {

  private static final PdfName TABLE = new PdfName("Table");
  private static final PdfName LAYOUT = new PdfName("Layout");

  private final PdfWriter writer;
  private final PdfStructureTreeRoot root;
  private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
  private final Map<String, PdfName> names = new HashMap<>();

  Structure(PdfWriter writer, Tag document) {
    this.writer = writer;
    root = writer.getStructureTreeRoot();
    add(document, new PdfStructureElement(root, name(document.type())));
  }

  private void add(Tag tag, PdfStructureElement element) {
    elements.put(tag, element);
    tag.attributes().forEach((attribute, value) -> attribute(element, attribute, value));
    for (Tag child : tag.children()) {
      add(child, new PdfStructureElement(element, name(child.type())));
    }
  }

  private PdfName name(String name) {
    return names.computeIfAbsent(name, PdfName::new);
  }

  PdfStructureElement element(Tag tag) {
    return Objects.requireNonNull(elements.get(tag));
  }

  private void attribute(PdfStructureElement element, Tag.Attribute attribute, String value) {
    switch (attribute) {
      case ALT -> element.put(PdfName.ALT, new PdfString(value, PdfObject.TEXT_UNICODE));
      case LANGUAGE -> element.put(PdfName.LANG, new PdfString(value));
      case SCOPE -> attributes(element, TABLE).put(name("Scope"), name(value));
      case ROW_SPAN -> attributes(element, TABLE).put(new PdfName("RowSpan"), new PdfNumber(value));
      case COLUMN_SPAN ->
          attributes(element, TABLE).put(new PdfName("ColSpan"), new PdfNumber(value));
    }
  }

  private static PdfDictionary attributes(PdfStructureElement element, PdfName owner) {
    PdfDictionary attributes = element.getAsDict(PdfName.A);
    if (attributes == null) {
      attributes = new PdfDictionary();
      attributes.put(PdfName.O, owner);
      element.put(PdfName.A, attributes);
    }
    return attributes;
  }

  /** Says where a figure stands on its page. */
  void box(Tag tag, Op.Drawing drawing, float top, float scale) {
    PdfArray box = new PdfArray();
    box.add(new PdfNumber(drawing.x() * scale));
    box.add(new PdfNumber((top - drawing.height()) * scale));
    box.add(new PdfNumber((drawing.x() + drawing.width()) * scale));
    box.add(new PdfNumber(top * scale));
    attributes(element(tag), LAYOUT).put(PdfName.BBOX, box);
  }

  /** The annotation of a link, tied to its element both ways. */
  void link(Op.Area area, Page page, Destinations destinations) {
    float scale = page.format().scale();
    float top = (page.height() - area.y()) * scale;
    float left = area.x() * scale;
    Rectangle place =
        new Rectangle(left, top - area.height() * scale, left + area.width() * scale, top);
    PdfDestination destination = destinations.destination(area.destination());
    destination.addPage(writer.getPageReference(destinations.page(area.destination()).number()));
    PdfAnnotation link = new PdfAnnotation(writer, place);
    link.put(PdfName.SUBTYPE, PdfName.LINK);
    link.put(PdfName.BORDER, new PdfArray(new int[] {0, 0, 0}));
    link.put(PdfName.DEST, destination);
    link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    link.put(PdfName.CONTENTS, new PdfString(area.words(), PdfObject.TEXT_UNICODE));
    PdfStructureElement element = element(area.tag());
    link.put(PdfName.STRUCTPARENT, new PdfNumber(root.addExistingObject(element.getReference())));
    kids(element).add(reference(link));
    writer.addAnnotation(link);
  }

  private PdfDictionary reference(PdfAnnotation link) {
    PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
    reference.put(PdfName.OBJ, link.getIndirectReference());
    reference.put(PdfName.PG, writer.getCurrentPage());
    return reference;
  }

  private static PdfArray kids(PdfStructureElement element) {
    PdfObject kids = Objects.requireNonNull(element.get(PdfName.K), "Bug: a link without content");
    if (kids instanceof PdfArray array) {
      return array;
    }
    PdfArray array = new PdfArray();
    array.add(kids);
    element.put(PdfName.K, array);
    return array;
  }
}
