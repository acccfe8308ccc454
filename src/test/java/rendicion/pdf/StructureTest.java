package rendicion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.junit.jupiter.api.Test;

class StructureTest {

  private static final byte[] FILE = Everything.bytes();

  @Test
  void pagesParentTreeAndElementsSayTheSame() {
    assertThat(TagCheck.errors(FILE)).isEmpty();
  }

  @Test
  void theCheckSeesTwoElementsExchanged() throws IOException {
    try (PDDocument document = Loader.loadPDF(FILE)) {
      COSArray elements = parentsOfAPage(document);
      COSBase first = elements.get(0);
      elements.set(0, elements.get(1));
      elements.set(1, first);
      assertThat(TagCheck.errors(document))
          .containsExactly(
              "Page 2: the parent tree errs about 0", "Page 2: the parent tree errs about 1");
    }
  }

  @Test
  void theCheckSeesAnElementThatLostItsContent() throws IOException {
    try (PDDocument document = Loader.loadPDF(FILE)) {
      ((COSDictionary) parentsOfAPage(document).getObject(0)).removeItem(COSName.K);
      assertThat(TagCheck.errors(document))
          .singleElement()
          .asString()
          .startsWith("Page 2 draws [0");
    }
  }

  @Test
  void isReadInTheOrderItWasWritten() throws IOException {
    List<String> read = TaggedText.of(FILE);
    Files.write(Path.of("target", "everything.txt"), read);
    assertThat(read).isEqualTo(expected());
  }

  private static List<String> expected() throws IOException {
    try (var in =
        Objects.requireNonNull(StructureTest.class.getResourceAsStream("everything.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static COSArray parentsOfAPage(PDDocument document) throws IOException {
    int key = document.getPage(1).getStructParents();
    Object parents =
        Objects.requireNonNull(
            document
                .getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getNumbers()
                .get(key));
    return (COSArray) ((PDParentTreeValue) parents).getCOSObject();
  }
}
