package rendicion.feedback.ooxml;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Tint;

/** Adds our formats behind those that a styles part has; what is there keeps its numbers. */
final class Styles {

  /** What may come before a section, in the order of the schema. */
  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private final PartText text;
  private final Element root;
  private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
  private final Map<Tint, Integer> tints = new EnumMap<>(Tint.class);

  Styles(PartText text) {
    this.text = text;
    this.root = text.root();
    addLooks();
    addPaint();
  }

  static String empty(String namespace) {
    return Xml.HEAD + "<styleSheet xmlns=\"" + namespace + "\"></styleSheet>";
  }

  /** Number of the cell format of a look. */
  int of(Look look) {
    return looks.getOrDefault(look, 0);
  }

  /** The same, for a text that looks like a formula. */
  int guarded(Look look) {
    return of(look) + Look.values().length;
  }

  /** Number of the differential format that paints a cell. */
  int of(Tint tint) {
    return tints.getOrDefault(tint, 0);
  }

  private void addPaint() {
    StringBuilder xml = new StringBuilder();
    int next = count("dxfs");
    for (Tint tint : Tint.values()) {
      tints.put(tint, next++);
      xml.append(
          tagged(
              "<*dxf><*font><*color rgb=\"FF1C2733\"/></*font><*fill><*patternFill"
                  + " patternType=\"solid\"><*fgColor rgb=\"%1$s\"/><*bgColor rgb=\"%1$s\"/>"
                  + "</*patternFill></*fill></*dxf>",
              colour(tint.ground())));
    }
    add("dxfs", List.of(), xml.toString(), Tint.values().length);
  }

  private void addLooks() {
    StringBuilder fonts = new StringBuilder();
    StringBuilder fills = new StringBuilder();
    StringBuilder formats = new StringBuilder();
    StringBuilder guarded = new StringBuilder();
    int font = Math.max(1, count("fonts"));
    int fill = Math.max(2, count("fills"));
    int border = Math.max(1, count("borders"));
    int number = Math.max(1, count("cellXfs"));
    for (Look look : Look.values()) {
      Integer ground = look.ground();
      fonts.append(font(look));
      String format = format(look, font++, ground == null ? 0 : fill, look.table() ? border : 0);
      formats.append(format);
      guarded.append(format.replace(" fontId=", " quotePrefix=\"1\" fontId="));
      if (ground != null) {
        fills.append(
            tagged(
                "<*fill><*patternFill patternType=\"solid\"><*fgColor rgb=\"%s\"/>"
                    + "<*bgColor indexed=\"64\"/></*patternFill></*fill>",
                colour(ground)));
        fill++;
      }
      looks.put(look, number++);
    }
    int grounds = fill - Math.max(2, count("fills"));
    add(
        "fonts",
        List.of("<*font><*sz val=\"11\"/><*name val=\"Calibri\"/></*font>"),
        fonts.toString(),
        Look.values().length);
    add(
        "fills",
        List.of(
            "<*fill><*patternFill patternType=\"none\"/></*fill>",
            "<*fill><*patternFill patternType=\"gray125\"/></*fill>"),
        fills.toString(),
        grounds);
    add(
        "borders",
        List.of("<*border><*left/><*right/><*top/><*bottom/><*diagonal/></*border>"),
        tagged(
            "<*border><*left/><*right/><*top/><*bottom style=\"thin\"><*color rgb=\"FFC9CED6\"/>"
                + "</*bottom><*diagonal/></*border>"),
        1);
    add("cellXfs", List.of("<*xf/>"), formats.append(guarded).toString(), 2 * Look.values().length);
  }

  private String font(Look look) {
    return tagged(
        "<*font>%s%s<*sz val=\"%d\"/><*color rgb=\"%s\"/><*name val=\"Calibri\"/>"
            + "<*family val=\"2\"/></*font>",
        look.bold() ? tagged("<*b/>") : "",
        look.underlined() ? tagged("<*u/>") : "",
        look.points(),
        colour(look.ink()));
  }

  private String format(Look look, int font, int fill, int border) {
    return tagged(
        "<*xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" applyNumberFormat=\"1\""
            + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
            + "<*alignment vertical=\"top\"%s%s/></*xf>",
        look == Look.ANSWER ? 49 : 0,
        font,
        fill,
        border,
        look.table() ? " horizontal=\"left\" indent=\"1\"" : "",
        look.table() || look == Look.LINE ? " wrapText=\"1\"" : "");
  }

  private int count(String section) {
    return root.child(section).map(e -> e.children().size()).orElse(0);
  }

  /**
   * @param first what must stand in the section before ours when it has nothing
   */
  private void add(String name, List<String> first, String xml, int many) {
    int there = count(name);
    List<String> defaults = there == 0 ? first : List.of();
    String all = tagged(String.join("", defaults)) + xml;
    String count = Integer.toString(there + defaults.size() + many);
    var section = root.child(name);
    if (section.isPresent()) {
      if (section.get().span("count") != null) {
        text.set(section.get(), "count", count);
      }
      text.append(section.get(), all);
    } else {
      text.insert(placeOf(name), tagged("<*%1$s count=\"%2$s\">%3$s</*%1$s>", name, count, all));
    }
  }

  private int placeOf(String section) {
    List<String> before = ORDER.subList(0, ORDER.indexOf(section));
    int place = root.inside();
    for (Element e : root.children()) {
      place = before.contains(e.name()) ? e.end() : place;
    }
    return place;
  }

  /** A star stands for the prefix of the part's own elements. */
  private String tagged(String pattern, Object... values) {
    String tags = pattern.replace("<*", "<" + root.prefix()).replace("</*", "</" + root.prefix());
    return values.length == 0 ? tags : String.format(Locale.ROOT, tags, values);
  }

  private static String colour(int rgb) {
    return String.format(Locale.ROOT, "FF%06X", rgb);
  }
}
