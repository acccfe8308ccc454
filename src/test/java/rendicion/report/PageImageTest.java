package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some pages of each kind look as they looked to whoever kept their pictures. */
class PageImageTest {

  private static final Map<String, byte[]> DOCUMENTS =
      EveryDocumentTest.documents(TinyAccount.full().upTo(TinyPlan.LAST));

  @ParameterizedTest
  @CsvSource({
    "informe, 1",
    "informe, 2",
    "informe, 6",
    "informe, 13",
    "lamina, 1",
    "lamina, 2",
    "boletin, 1",
    "boletin, 2",
    "seguimiento, 1",
    "ficha, 1"
  })
  void looksAsItLooked(String document, int page) throws IOException {
    byte[] file = Objects.requireNonNull(DOCUMENTS.get(document));
    assertThat(PageImages.difference(document + "-" + page, file, page)).isEmpty();
  }

  /** The comparison sees a piece of a chart that is missing. */
  @Test
  void seesASmallChange() throws IOException {
    byte[] ficha = Objects.requireNonNull(DOCUMENTS.get("ficha"));
    BufferedImage page = PageImages.render(ficha, 1);
    BufferedImage changed = PageImages.render(ficha, 1);
    assertThat(PageImages.compare("same", page, changed)).isEmpty();
    Graphics2D pen = changed.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(36, 100, 140, 14);
    pen.dispose();
    assertThat(PageImages.compare("changed", changed, page)).contains("looks different");
  }
}
