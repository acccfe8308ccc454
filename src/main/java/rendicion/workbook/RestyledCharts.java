package rendicion.workbook;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our charts that people changed: they stay as people made them, and only show today's cells. The
 * file keeps a hash of each chart as we wrote it; one of which it keeps none counts as changed.
 */
final class RestyledCharts {

  /** What names of our marks for charts start with. */
  private static final String MARK = "gráfico ";

  private static final int HASH = 16;

  private final Container container;
  private final Map<String, String> before;
  private final Map<String, String> now = new TreeMap<>();
  private final List<Kept> kept = new ArrayList<>();

  /** A chart that stays, and what it would be if it were ours. */
  private record Kept(String part, String code, byte[] fresh, String title, String sheet) {}

  /**
   * @param marks what the file says of itself
   */
  RestyledCharts(Container container, Map<String, String> marks) {
    this.container = container;
    this.before = Map.copyOf(marks);
  }

  /** What the file shall say of the charts that it has now. */
  Map<String, String> marks() {
    return now;
  }

  void mark(ChartDraft chart, byte[] fresh) {
    now.put(MARK + chart.code(), hash(fresh) + CleanText.of(chart.title()));
  }

  boolean isRestyled(String code, String part) throws IOException {
    return container.has(part)
        && !before.getOrDefault(MARK + code, "").startsWith(hash(container.read(part)));
  }

  void keep(String part, ChartDraft chart, byte[] fresh, String sheet) {
    kept.add(new Kept(part, chart.code(), fresh, CleanText.of(chart.title()), sheet));
  }

  boolean isKept(String part) {
    return kept.stream().anyMatch(k -> k.part.equals(part));
  }

  /** After references of people's have been led to where their cells are now. */
  void bringUpToDate() throws IOException {
    for (Kept chart : kept) {
      Element root = container.tree(chart.part).getDocumentElement();
      List<Element> ours = references(Xml.parse(chart.fresh));
      for (Element reference : references(root)) {
        fresh(reference, ours, chart.sheet).forEach(f -> show(reference, f));
      }
      retitle(root, chart);
    }
  }

  /** Elements with a reference to cells, of the data of series and of their labels. */
  private static List<Element> references(Node root) {
    List<Element> all = new ArrayList<>();
    for (Element series : Xml.below(root, "ser")) {
      for (Element data : Xml.children(series)) {
        if (List.of("cat", "val", "xVal", "yVal").contains(data.getLocalName())) {
          all.addAll(Xml.children(data));
        }
      }
    }
    return all;
  }

  /** The reference of ours to the same column; none where people's leads elsewhere. */
  private static List<Element> fresh(Element reference, List<Element> ours, String sheet) {
    Integer column = column(reference, sheet);
    return ours.stream()
        .filter(f -> column != null && column.equals(column(f, sheet)))
        .limit(1)
        .toList();
  }

  private static @Nullable Integer column(Element reference, String sheet) {
    Element formula = Xml.child(reference, "f");
    List<Integer> columns = new ArrayList<>();
    if (formula != null) {
      FormulaText.retarget(
          formula.getTextContent(),
          (named, area) -> {
            columns.add(sheet.equals(named) ? area.firstColumn() : -1);
            return new FormulaText.Place(named, area);
          });
    }
    return columns.size() == 1 && columns.getFirst() >= 0 ? columns.getFirst() : null;
  }

  private static void show(Element reference, Element fresh) {
    Objects.requireNonNull(Xml.child(reference, "f"))
        .setTextContent(Objects.requireNonNull(Xml.child(fresh, "f")).getTextContent());
    for (Element part : Xml.children(reference)) {
      if (part.getLocalName().endsWith("Cache")) {
        Xml.remove(part);
      }
    }
    if (fresh.getLocalName().equals(reference.getLocalName())) {
      for (Element part : Xml.children(fresh)) {
        if (part.getLocalName().endsWith("Cache")) {
          Node cache = reference.getOwnerDocument().importNode(part, true);
          reference.insertBefore(cache, Xml.child(reference, "extLst"));
        }
      }
    }
  }

  /** A title that is still ours may name another period now. */
  private void retitle(Element root, Kept chart) {
    String mark = before.getOrDefault(MARK + chart.code, "");
    String old = mark.length() < HASH ? "" : mark.substring(HASH);
    Element top = Xml.child(root, "chart");
    Element title = top == null ? null : Xml.child(top, "title");
    List<Element> runs = title == null ? List.of() : Xml.below(title, "t");
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.getTextContent()));
    if (!old.isEmpty() && text.toString().equals(old)) {
      runs.forEach(run -> run.setTextContent(""));
      runs.getFirst().setTextContent(chart.title);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
