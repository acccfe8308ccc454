package rendicion.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Notes and conversations on the cells of one of our sheets, which go where their cells go. */
final class Notes {

  private static final Pattern SHAPE = Pattern.compile("(?s)<v:shape\\b.*?</v:shape>");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final Container container;
  private final OldSheet old;
  private final String sheet;
  private final Placement placement;

  Notes(Container container, OldSheet old, String sheet, Placement placement) {
    this.container = container;
    this.old = old;
    this.sheet = sheet;
    this.placement = placement;
  }

  void move(String sheetPart) throws IOException {
    if (old.movesNothing()) {
      return;
    }
    for (Relations.Relation r : container.relations(sheetPart).list()) {
      switch (r.type()) {
        case "comments" -> moveList(r.target(), "comment", true);
        case "threadedComment" -> moveList(r.target(), "threadedComment", false);
        case "vmlDrawing" -> moveShapes(r.target());
        default -> {}
      }
    }
  }

  private void moveList(String part, String name, boolean told) throws IOException {
    for (Element note : Xml.below(container.tree(part).getDocumentElement(), name)) {
      Area at = Area.parse(note.getAttribute("ref"));
      Area to = old.moved(at);
      if (to != null) {
        note.setAttribute("ref", to.text());
        continue;
      }
      if (told) {
        placement.lose(
            sheet,
            old.key(at.firstRow()),
            old.header(at.firstColumn()),
            note.getTextContent().strip());
      }
      Xml.remove(note);
    }
  }

  /** Not always XML, so its text is changed. */
  private void moveShapes(String part) throws IOException {
    String text = new String(container.read(part), StandardCharsets.UTF_8);
    Matcher m = SHAPE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(result, Matcher.quoteReplacement(moved(m.group())));
    }
    m.appendTail(result);
    container.put(part, result.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String moved(String shape) {
    Matcher row = Pattern.compile("(<x:Row>)\\s*(\\d+)\\s*(</x:Row>)").matcher(shape);
    Matcher column = Pattern.compile("(<x:Column>)\\s*(\\d+)\\s*(</x:Column>)").matcher(shape);
    if (!shape.contains("\"Note\"") || !row.find() || !column.find()) {
      return shape;
    }
    int fromRow = Integer.parseInt(row.group(2)) + 1;
    int fromColumn = Integer.parseInt(column.group(2));
    Area to = old.moved(Area.cell(fromRow, fromColumn));
    if (to == null) {
      return "";
    }
    String moved = row.replaceFirst("$1" + (to.firstRow() - 1) + "$3");
    moved =
        Pattern.compile("(<x:Column>)\\s*\\d+\\s*(</x:Column>)")
            .matcher(moved)
            .replaceFirst("$1" + to.firstColumn() + "$2");
    return movedAnchor(moved, to.firstRow() - fromRow, to.firstColumn() - fromColumn);
  }

  private static String movedAnchor(String shape, int rows, int columns) {
    Matcher anchor = Pattern.compile("(?s)<x:Anchor>(.*?)</x:Anchor>").matcher(shape);
    if (!anchor.find()) {
      return shape;
    }
    Matcher number = NUMBER.matcher(anchor.group(1));
    StringBuilder result = new StringBuilder();
    for (int i = 0; number.find(); i++) {
      int by = i == 0 || i == 4 ? columns : i == 2 || i == 6 ? rows : 0;
      int value = Integer.parseInt(number.group());
      number.appendReplacement(result, Integer.toString(by == 0 ? value : Math.max(0, value + by)));
    }
    number.appendTail(result);
    return shape.substring(0, anchor.start(1)) + result + shape.substring(anchor.end(1));
  }
}
