package rendicion.feedback.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.feedback.marks.Marking;

/** The notes of a sheet: ours come in, those of an earlier copy go, the office's stay. */
final class Notes {

  private static final int WIDE = 330;
  private static final int CHARACTERS_A_LINE = 50;
  private static final int LINE = 17;
  private static final int HIGHEST = 620;

  private final PartText comments;
  private final PartText drawing;
  private final Element root;
  private final Map<String, Element> byCell = new HashMap<>();
  private final List<String> cellsThatWentOut = new ArrayList<>();

  Notes(PartText comments, PartText drawing) {
    this.comments = comments;
    this.drawing = drawing;
    this.root = comments.root();
    root.child("commentList")
        .ifPresent(
            list -> list.children("comment").forEach(c -> byCell.put(c.attribute("ref", ""), c)));
  }

  static String emptyComments(String namespace) {
    return Xml.HEAD
        + "<comments xmlns=\""
        + namespace
        + "\"><authors></authors><commentList></commentList></comments>";
  }

  static String emptyDrawing() {
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        + "</xml>";
  }

  /**
   * Puts notes in, by cell; a cell that has a note of the office keeps it, and ours stands below.
   */
  void put(Map<CellRef, String> notes, String author, Geometry geometry) {
    takeOutOurs(notes);
    String authorId = addAuthor(author);
    Element list = root.child("commentList").orElseThrow();
    StringBuilder shapes = new StringBuilder();
    ShapeIds ids = new ShapeIds(drawing.text());
    notes.forEach(
        (cell, note) -> {
          Element there = byCell.get(cell.address());
          if (there != null) {
            addBelow(there, note);
          } else {
            comments.append(list, comment(cell, authorId, note));
            shapes.append(shape(cell, note, ids.next(), geometry));
          }
        });
    int end = drawing.text().toLowerCase(java.util.Locale.ROOT).lastIndexOf("</xml>");
    if (end < 0) {
      throw new IllegalArgumentException("A drawing without an end");
    }
    drawing.insert(end, ids.template() + shapes);
  }

  /** Whether anything of an earlier copy is in it. */
  static boolean hasOurs(PartText comments) {
    return comments.read(comments.text()).contains(Marking.NOTE_HEAD.strip());
  }

  private void takeOutOurs(Map<CellRef, String> notes) {
    for (Map.Entry<String, Element> entry : List.copyOf(byCell.entrySet())) {
      Element comment = entry.getValue();
      String words = words(comment);
      int ours = words.indexOf(Marking.NOTE_HEAD);
      int rule = words.indexOf(Marking.NOTE_RULE + Marking.NOTE_HEAD);
      if (rule >= 0 && !addresses(notes).contains(entry.getKey())) {
        Element text = comment.child("text").orElseThrow();
        comments.replace(text.start(), text.end(), text(asTheyWere(words.substring(0, rule))));
      } else if (ours == 0) {
        comments.remove(comment);
        byCell.remove(entry.getKey());
        cellsThatWentOut.add(entry.getKey());
      }
    }
    cellsThatWentOut.forEach(this::removeShape);
  }

  private static Set<String> addresses(Map<CellRef, String> notes) {
    return notes.keySet().stream().map(CellRef::address).collect(Collectors.toSet());
  }

  private void removeShape(String address) {
    CellRef cell = CellRef.parse("", address);
    Matcher shapes =
        Pattern.compile("(?s)<v:shape\\b(?:(?!</v:shape>).)*</v:shape>").matcher(drawing.text());
    while (shapes.find()) {
      String shape = shapes.group();
      if (shape.matches("(?s).*<x:Row>\\s*" + (cell.row() - 1) + "\\s*</x:Row>.*")
          && shape.matches("(?s).*<x:Column>\\s*" + (cell.column() - 1) + "\\s*</x:Column>.*")
          && shape.contains("\"Note\"")) {
        drawing.replace(shapes.start(), shapes.end(), "");
        return;
      }
    }
  }

  /** All text of a comment. */
  private String words(Element comment) {
    StringBuilder words = new StringBuilder();
    comment.child("text").ifPresent(text -> collect(text, words));
    return words.toString().replace("\r\n", "\n");
  }

  private void collect(Element element, StringBuilder words) {
    for (Element child : element.children()) {
      if (child.name().equals("t")) {
        words.append(comments.read(child.text().substring(child.inside(), child.close())));
      } else if (child.name().equals("r")) {
        collect(child, words);
      }
    }
  }

  private String addAuthor(String author) {
    Element authors = root.child("authors").orElseThrow();
    List<Element> all = authors.children("author");
    for (int i = 0; i < all.size(); i++) {
      Element one = all.get(i);
      if (comments.read(one.text().substring(one.inside(), one.close())).equals(author)) {
        return Integer.toString(i);
      }
    }
    comments.append(
        authors, "<%1$sauthor>%2$s</%1$sauthor>".formatted(root.prefix(), Xml.escape(author)));
    return Integer.toString(all.size());
  }

  private void addBelow(Element comment, String note) {
    Element text = comment.child("text").orElseThrow();
    String below = runs(Marking.NOTE_RULE, false) + runs(note, true);
    List<Element> runs = text.children("r");
    String words = words(comment);
    int rule = words.indexOf(Marking.NOTE_RULE + Marking.NOTE_HEAD);
    if (runs.isEmpty() || rule >= 0) {
      String theirs = rule < 0 ? words : words.substring(0, rule);
      comments.replace(text.start(), text.end(), text(asTheyWere(theirs) + below));
    } else {
      comments.insert(runs.getLast().end(), below);
    }
  }

  private String comment(CellRef cell, String authorId, String note) {
    return "<%1$scomment ref=\"%2$s\" authorId=\"%3$s\">%4$s</%1$scomment>"
        .formatted(root.prefix(), cell.address(), authorId, text(runs(note, true)));
  }

  private String text(String runs) {
    return "<%1$stext>%2$s</%1$stext>".formatted(root.prefix(), runs);
  }

  /** A text in runs, the first line of it bold if wished. */
  private String runs(String words, boolean headed) {
    int line = headed ? words.indexOf('\n') : -1;
    return line < 0
        ? run(words, headed)
        : run(words.substring(0, line), true) + run(words.substring(line), false);
  }

  /** Words of the office, in which {@code _x000D_} still spells what it spelled. */
  private String asTheyWere(String words) {
    return runOf(Xml.escape(words), false);
  }

  private String run(String words, boolean bold) {
    return runOf(Xml.words(words), bold);
  }

  private String runOf(String xml, boolean bold) {
    return ("<%1$sr><%1$srPr>%2$s<%1$ssz val=\"9\"/><%1$scolor indexed=\"81\"/>"
            + "<%1$srFont val=\"Tahoma\"/><%1$sfamily val=\"2\"/></%1$srPr>"
            + "<%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sr>")
        .formatted(root.prefix(), bold ? "<" + root.prefix() + "b/>" : "", xml);
  }

  private static String shape(CellRef cell, String note, String id, Geometry geometry) {
    int lines =
        note.lines().mapToInt(l -> 1 + Math.max(0, l.length() - 1) / CHARACTERS_A_LINE).sum();
    int high = Math.min(HIGHEST, lines * LINE + 12);
    return """
    <v:shape id="%s" type="#_x0000_t202" style='position:absolute;visibility:hidden' \
    fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
    <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
    <v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>\
    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
    <x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>\
    <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
    """
        .formatted(
            id,
            geometry.anchor(cell.column(), cell.row(), WIDE, high),
            cell.row() - 1,
            cell.column() - 1);
  }

  /** Ids that no shape of a drawing has. */
  private static final class ShapeIds {

    private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,9})");

    private final boolean hasTemplate;
    private long last = 1024;

    ShapeIds(String drawing) {
      hasTemplate = drawing.contains("\"_x0000_t202\"");
      Matcher ids = ID.matcher(drawing);
      while (ids.find()) {
        last = Math.max(last, Long.parseLong(ids.group(1)));
      }
    }

    String next() {
      return "_x0000_s" + ++last;
    }

    String template() {
      return hasTemplate
          ? ""
          : "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
              + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
              + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    }
  }
}
