package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise broken alone, so that the validation is known to see it. */
class MutationTest {

  private static final byte[] FILE = Everything.brief().bytes();

  @FunctionalInterface
  interface Mutation {
    void mutate(PDDocument document) throws IOException;
  }

  @Test
  void aFileSavedUnchangedStaysValid() throws IOException {
    byte[] saved = mutated(document -> {});
    assertThat(VeraPdf.broken("ua1", saved)).isEmpty();
    assertThat(VeraPdf.broken("3a", saved)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void isSeen(Mutation mutation, String flavour, Set<String> rules) throws IOException {
    assertThat(VeraPdf.broken(flavour, mutated(mutation))).isEqualTo(rules);
  }

  static Stream<Arguments> isSeen() {
    return Stream.of(
        seen("a figure without words", without("Figure", "Alt"), "ua1", "7.3-1"),
        seen("headers without scope", MutationTest::withoutScope, "ua1", "7.5-1"),
        seen("a row span not declared", MutationTest::withoutRowSpan, "ua1", "7.2-43"),
        seen("a skipped heading level", MutationTest::skipHeading, "ua1", "7.4.2-1"),
        seen("a link without words", annotationsWithout("Contents"), "ua1", "7.18.1-2", "7.18.5-2"),
        seen("a link without its element", annotationsWithout("StructParent"), "ua1", "7.18.5-1"),
        seen("a link that is not printed", annotationsWithout("F"), "3a", "6.3.2-1"),
        seen("pages without order of tabs", MutationTest::withoutTabs, "ua1", "7.18.3-1"),
        seen("no title in the window", catalogWithout("ViewerPreferences"), "ua1", "7.1-10"),
        seen("colours without meaning", catalogWithout("OutputIntents"), "3a", "6.2.4.3-2"),
        seen("files not associated", catalogWithout("AF"), "3a", "6.8-4"),
        seen("a drawing outside all elements", MutationTest::untaggedDrawing, "ua1", "7.1-3"),
        seen("an unknown element", MutationTest::unknownElement, "ua1", "7.1-5"),
        seen("no claim of accessibility", MutationTest::withoutClaim, "ua1", "5-1"));
  }

  private static Arguments seen(String name, Mutation mutation, String flavour, String... rules) {
    return Arguments.of(Named.of(name, mutation), flavour, new TreeSet<>(List.of(rules)));
  }

  private static byte[] mutated(Mutation mutation) throws IOException {
    try (PDDocument document = Loader.loadPDF(FILE)) {
      mutation.mutate(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static Mutation without(String type, String key) {
    return document ->
        elements(document, type).forEach(element -> element.removeItem(COSName.getPDFName(key)));
  }

  private static Mutation catalogWithout(String key) {
    return document ->
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName(key));
  }

  private static Mutation annotationsWithout(String key) {
    return document -> {
      for (PDPage page : document.getPages()) {
        for (var annotation : page.getAnnotations()) {
          annotation.getCOSObject().removeItem(COSName.getPDFName(key));
        }
      }
    };
  }

  private static void withoutScope(PDDocument document) {
    withoutAttribute(document, "Scope");
  }

  private static void withoutRowSpan(PDDocument document) {
    withoutAttribute(document, "RowSpan");
  }

  private static void withoutAttribute(PDDocument document, String key) {
    for (COSDictionary header : elements(document, "TH")) {
      COSDictionary attributes = header.getCOSDictionary(COSName.A);
      if (attributes != null) {
        attributes.removeItem(COSName.getPDFName(key));
      }
    }
  }

  private static void skipHeading(PDDocument document) {
    elements(document, "H2").getFirst().setName(COSName.S, "H3");
  }

  private static void unknownElement(PDDocument document) {
    elements(document, "Div").getFirst().setName(COSName.S, "Box");
  }

  private static void withoutTabs(PDDocument document) {
    for (PDPage page : document.getPages()) {
      page.getCOSObject().removeItem(COSName.getPDFName("Tabs"));
    }
  }

  private static void untaggedDrawing(PDDocument document) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false, true)) {
      content.addRect(100, 100, 10, 10);
      content.fill();
    }
  }

  private static void withoutClaim(PDDocument document) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String changed = packet.replace("<pdfuaid:part>1</pdfuaid:part>", "");
    metadata.importXMPMetadata(changed.getBytes(StandardCharsets.UTF_8));
  }

  private static List<COSDictionary> elements(PDDocument document, String type) {
    return all(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject())
        .filter(element -> type.equals(element.getNameAsString(COSName.S)))
        .toList();
  }

  private static Stream<COSDictionary> all(COSBase node) {
    COSBase base = node instanceof COSObject object ? object.getObject() : node;
    return switch (base) {
      case COSArray array ->
          Stream.iterate(0, i -> i < array.size(), i -> i + 1)
              .flatMap(i -> all(array.getObject(i)));
      case COSDictionary element when element.containsKey(COSName.K) ->
          Stream.concat(Stream.of(element), all(element.getDictionaryObject(COSName.K)));
      default -> Stream.empty();
    };
  }

  @Test
  void aFileWithoutRelationIsSeen() throws IOException {
    byte[] saved =
        mutated(
            document -> {
              COSArray files = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
              ((COSDictionary) files.getObject(0)).removeItem(COSName.AF_RELATIONSHIP);
            });
    SortedSet<String> broken = VeraPdf.broken("3a", saved);
    assertThat(broken).containsExactly("6.8-3");
  }
}
