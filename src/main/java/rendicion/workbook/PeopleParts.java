package rendicion.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Parts that are the people's. Only what in them points at our sheets is changed, and only when
 * what it points at has moved; every other byte stays.
 */
final class PeopleParts {

  private static final Pattern FORMULA =
      Pattern.compile(
          "<((?:\\w+:)?(?:f|formula|formula1|formula2|oldFormula))(\\s[^<>]*)?>([^<]*)</\\1>");

  private static final Pattern CELL =
      Pattern.compile(
          "<(\\w+:)?c\\b([^<>]*)>\\s*<(?:\\w+:)?f\\b([^<>]*?)(?:/>|>([^<]*)</(?:\\w+:)?f>)");

  private final Container container;
  private final Retarget retarget;

  PeopleParts(Container container, Retarget retarget) {
    this.container = container;
    this.retarget = retarget;
  }

  /**
   * @param sheets names of sheets by part, for formulas that are broken to be told by
   * @param ours parts that have been written anew
   */
  void follow(Map<String, String> sheets, Set<String> ours) throws IOException {
    if (retarget.movesNothing()) {
      return;
    }
    for (String part : container.parts()) {
      if (ours.contains(part)) {
        continue;
      }
      if (part.matches("xl/(worksheets|charts|chartsheets|drawings|diagrams)/[^/]+\\.xml")) {
        followText(part, sheets.getOrDefault(part, part));
      } else if (part.matches("xl/pivotCache/pivotCacheDefinition\\d*\\.xml")) {
        followPivot(part);
      }
    }
  }

  private void followText(String part, String own) throws IOException {
    String before = new String(container.read(part), StandardCharsets.UTF_8);
    String after = followFormulas(unshared(before, own), own);
    if (!after.equals(before)) {
      container.put(part, after.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String followFormulas(String xml, String own) {
    Matcher m = FORMULA.matcher(xml);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      String before = unescaped(m.group(3));
      String after = retarget.formula(before, own);
      String element =
          after.equals(before)
              ? m.group()
              : m.group().substring(0, m.start(3) - m.start())
                  + Xml.escape(after)
                  + "</"
                  + m.group(1)
                  + ">";
      m.appendReplacement(result, Matcher.quoteReplacement(element));
    }
    return m.appendTail(result).toString();
  }

  /** Formulas that share a text each get their own, where the text points at what has moved. */
  private String unshared(String xml, String own) {
    Map<String, Master> masters = new HashMap<>();
    Set<String> moved = new HashSet<>();
    Matcher scan = CELL.matcher(xml);
    while (scan.find()) {
      String index = attribute(scan.group(3), "si");
      String text = scan.group(4);
      if (attribute(scan.group(3), "t").equals("shared") && text != null && !text.isEmpty()) {
        Area at = Area.parse(attribute(scan.group(2), "r"));
        masters.put(index, new Master(at, unescaped(text)));
      }
    }
    scan.reset();
    while (scan.find()) {
      Master master = masters.get(attribute(scan.group(3), "si"));
      if (master != null) {
        String text = master.at(Area.parse(attribute(scan.group(2), "r")));
        if (!retarget.formula(text, own).equals(text)) {
          moved.add(attribute(scan.group(3), "si"));
        }
      }
    }
    return moved.isEmpty() ? xml : alone(xml, masters, moved);
  }

  private static String alone(String xml, Map<String, Master> masters, Set<String> moved) {
    Matcher m = CELL.matcher(xml);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      String index = attribute(m.group(3), "si");
      Master master = masters.get(index);
      String cell = m.group();
      if (master != null && moved.contains(index)) {
        String prefix = m.group(1) == null ? "" : m.group(1);
        String text = master.at(Area.parse(attribute(m.group(2), "r")));
        cell =
            "<"
                + prefix
                + "c"
                + m.group(2)
                + "><"
                + prefix
                + "f>"
                + Xml.escape(text)
                + "</"
                + prefix
                + "f>";
      }
      m.appendReplacement(result, Matcher.quoteReplacement(cell));
    }
    return m.appendTail(result).toString();
  }

  private record Master(Area place, String text) {
    String at(Area cell) {
      return FormulaText.copied(
          text, cell.firstRow() - place.firstRow(), cell.firstColumn() - place.firstColumn());
    }
  }

  private static String attribute(String attributes, String name) {
    Matcher m = Pattern.compile("\\b" + name + "\\s*=\\s*[\"']([^\"']*)[\"']").matcher(attributes);
    return m.find() ? m.group(1) : "";
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&#10;", "\n")
        .replace("&amp;", "&");
  }

  private void followPivot(String part) throws IOException {
    List<Element> sources =
        Xml.below(container.glance(part).getDocumentElement(), "worksheetSource");
    for (Element source : sources) {
      String ref = source.getAttribute("ref");
      String sheet = source.getAttribute("sheet");
      if (!ref.isEmpty() && !sheet.isEmpty()) {
        Area moved = retarget.area(sheet, Area.parse(ref));
        if (moved != null && !moved.text().equals(ref)) {
          Xml.below(container.tree(part).getDocumentElement(), "worksheetSource")
              .forEach(e -> e.setAttribute("ref", moved.text()));
        }
      }
    }
  }
}
