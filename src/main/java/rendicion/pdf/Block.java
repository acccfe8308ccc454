package rendicion.pdf;

import java.util.List;

/** The content of a document in reading order, before anything has a place. */
sealed interface Block {

  record CoverPage(Cover cover) implements Block {}

  record Contents(String title, int depth) implements Block {}

  /**
   * @param listed whether it stands in the table of contents
   */
  record Heading(int level, String key, String words, boolean listed) implements Block {}

  record Paragraph(Text text, TextStyle style) implements Block {}

  /** A paragraph that stays with what follows. */
  record Introduction(Text text) implements Block {}

  record Items(List<Text> texts, boolean numbered) implements Block {}

  record Callout(String title, Tone ground, List<Text> paragraphs) implements Block {}

  record Grid(TableSpec spec) implements Block {}

  /**
   * @param close whether it belongs to the line before it
   * @param kept whether it stays with what follows
   */
  record Picture(Figure figure, Text caption, boolean close, boolean kept) implements Block {}

  /** A drawing that says nothing; it stays with what follows. */
  record Ornament(double width, double height, Canvas.Painter painter) implements Block {}

  record Numbers(List<KeyFigure> figures) implements Block {}

  record Anchor(String key) implements Block {}

  /** A new page, and how it lies. */
  record Turn(Format format) implements Block {}
}
