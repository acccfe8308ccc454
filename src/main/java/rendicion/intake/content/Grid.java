package rendicion.intake.content;

import javax.xml.stream.XMLStreamReader;

/**
 * Follows the elements of one part that may hold cells, and refuses what stands where it cannot.
 */
interface Grid {

  /** A part without cells. */
  Grid NONE =
      new Grid() {
        @Override
        public void start(XMLStreamReader xml, int depth) {}
      };

  void start(XMLStreamReader xml, int depth) throws Refusal;

  default void end(int depth) throws Refusal {}

  default void text(XMLStreamReader xml, int depth) {}

  /** Characters that one text may have; parts that nobody reads may hold long encoded ones. */
  default long longestText(Limits limits) {
    return limits.get("xml_tramo");
  }
}
