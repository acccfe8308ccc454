package rendicion.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.jspecify.annotations.Nullable;

/**
 * Whether marked content, parent tree and elements say the same, which veraPDF does not look at:
 * every sequence of every page belongs to exactly one element, the parent tree names that element,
 * every annotation knows its element and its element knows it.
 */
public final class TagCheck {

  private static final COSName OBJR = COSName.getPDFName("OBJR");

  private final List<String> errors = new ArrayList<>();
  private final Map<COSDictionary, Map<Integer, COSDictionary>> claims = new HashMap<>();
  private final Map<COSDictionary, COSDictionary> annotations = new HashMap<>();
  private final Map<Integer, COSBase> parents = new HashMap<>();

  private TagCheck() {}

  public static List<String> errors(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return errors(document);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> errors(PDDocument document) throws IOException {
    TagCheck check = new TagCheck();
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    check.readParents(document.getDocumentCatalog().getStructureTreeRoot().getParentTree());
    check.readKids(root, null);
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      check.checkPage(page, number);
    }
    return check.errors;
  }

  private void readParents(PDNumberTreeNode tree) throws IOException {
    Map<Integer, ?> numbers = tree.getNumbers();
    if (numbers != null) {
      numbers.forEach((key, value) -> parents.put(key, ((PDParentTreeValue) value).getCOSObject()));
    }
    List<PDNumberTreeNode> kids = tree.getKids();
    if (kids != null) {
      for (PDNumberTreeNode kid : kids) {
        readParents(kid);
      }
    }
  }

  private void readKids(COSDictionary element, @Nullable COSDictionary inheritedPage) {
    COSDictionary own = element.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? inheritedPage : own;
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        readKid(element, page, array.getObject(i));
      }
    } else if (kids != null) {
      readKid(element, page, kids);
    }
  }

  private void readKid(COSDictionary element, @Nullable COSDictionary page, COSBase kid) {
    if (kid instanceof COSInteger mcid) {
      claim(element, page, mcid.intValue());
    } else if (kid instanceof COSDictionary child) {
      COSName type = child.getCOSName(COSName.TYPE);
      if (OBJR.equals(type)) {
        annotations.put(child.getCOSDictionary(COSName.OBJ), element);
      } else if (child.containsKey(COSName.MCID)) {
        COSDictionary at = child.getCOSDictionary(COSName.PG);
        claim(element, at == null ? page : at, child.getInt(COSName.MCID));
      } else {
        if (child.getCOSDictionary(COSName.P) != element) {
          errors.add("An element does not know its parent: " + child.getNameAsString(COSName.S));
        }
        readKids(child, page);
      }
    }
  }

  private void claim(COSDictionary element, @Nullable COSDictionary page, int mcid) {
    if (page == null) {
      errors.add("Content without a page: " + mcid);
      return;
    }
    Map<Integer, COSDictionary> ofPage = claims.computeIfAbsent(page, key -> new HashMap<>());
    if (ofPage.put(mcid, element) != null) {
      errors.add("Content of two elements: " + mcid);
    }
  }

  private void checkPage(PDPage page, int number) throws IOException {
    Map<Integer, COSDictionary> claimed = claims.getOrDefault(page.getCOSObject(), Map.of());
    TreeSet<Integer> drawn = marked(page, number);
    if (!drawn.equals(new TreeSet<>(claimed.keySet()))) {
      errors.add("Page %d draws %s, elements claim %s".formatted(number, drawn, claimed.keySet()));
    }
    COSBase ofPage = parents.get(page.getStructParents());
    for (Map.Entry<Integer, COSDictionary> claim : claimed.entrySet()) {
      COSBase parent =
          ofPage instanceof COSArray array && claim.getKey() < array.size()
              ? array.getObject(claim.getKey())
              : null;
      if (parent != claim.getValue()) {
        errors.add("Page %d: the parent tree errs about %d".formatted(number, claim.getKey()));
      }
    }
    checkAnnotations(page, number);
  }

  private void checkAnnotations(PDPage page, int number) throws IOException {
    for (var annotation : page.getAnnotations()) {
      COSDictionary element = annotations.get(annotation.getCOSObject());
      if (element == null || parents.get(annotation.getStructParent()) != element) {
        errors.add("Page %d: an annotation and its element disagree".formatted(number));
      }
    }
  }

  /** The numbers of the marked sequences; everything drawn must be in one, or be an artifact. */
  private TreeSet<Integer> marked(PDPage page, int number) throws IOException {
    TreeSet<Integer> numbers = new TreeSet<>();
    List<COSBase> operands = new ArrayList<>();
    int depth = 0;
    boolean inner = false;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      switch (operator.getName()) {
        case "BDC", "BMC" -> {
          depth += isInner(operands) ? 0 : 1;
          inner = isInner(operands);
          if (operands.getLast() instanceof COSDictionary properties
              && properties.containsKey(COSName.MCID)
              && !numbers.add(properties.getInt(COSName.MCID))) {
            errors.add("Page %d draws a number twice".formatted(number));
          }
        }
        case "EMC" -> {
          depth -= inner ? 0 : 1;
          inner = false;
        }
        case "Tj", "TJ", "f", "S", "s", "B", "Do" -> {
          if (depth != 1) {
            errors.add("Page %d draws at depth %d".formatted(number, depth));
          }
        }
        default -> {
          // Moves and colours mark nothing.
        }
      }
      operands.clear();
    }
    return numbers;
  }

  /** A soft hyphen or traced words, in a sequence of their own within that of their element. */
  private static boolean isInner(List<COSBase> operands) {
    return operands.size() == 2
        && COSName.getPDFName("Span").equals(operands.getFirst())
        && operands.getLast() instanceof COSDictionary properties
        && !properties.containsKey(COSName.MCID);
  }
}
