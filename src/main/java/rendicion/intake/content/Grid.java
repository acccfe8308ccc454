package rendicion.intake.content;

import java.io.IOException;
import rendicion.markup.XmlScanner;

/**
 * Follows the elements of one part that may hold cells, and refuses what stands where it cannot.
 */
interface Grid {

  /** A part without cells. */
  Grid NONE =
      new Grid() {
        @Override
        public void start(XmlScanner xml, int depth) {}
      };

  void start(XmlScanner xml, int depth) throws IOException, Refusal;

  /** Takes cells that stand right here and are told at once. */
  default void cells(XmlScanner xml) throws IOException, Refusal {}

  default void end(int depth) throws Refusal {}

  default void text(XmlScanner xml, int depth) throws IOException {}

  /** Characters that one text may have; parts that nobody reads may hold long encoded ones. */
  default long longestText(Limits limits) {
    return limits.get("xml_tramo");
  }
}
