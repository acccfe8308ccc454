package rendicion.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** All that a sheet of ours has beside its cells: frozen rows, colours, bars, print set-up. */
final class Furniture {

  private final SheetDraft draft;
  private final Shell shell;
  private final Looks looks;
  private final BookDraft.Thresholds thresholds;

  Furniture(SheetDraft draft, Shell shell, Looks looks, BookDraft.Thresholds thresholds) {
    this.draft = draft;
    this.shell = shell;
    this.looks = looks;
    this.thresholds = thresholds;
  }

  /** Set once, when the sheet is made; from then on it is the people's. */
  void setUp(String runningHead, boolean first) {
    Xml.add(shell.section("sheetPr"), "pageSetUpPr").setAttribute("fitToPage", "1");
    setUpView(first);
    shell.section("sheetFormatPr").setAttribute("defaultRowHeight", "15");
    shell.section("sheetData");
    shell.section("printOptions").setAttribute("horizontalCentered", "1");
    Element margins = shell.section("pageMargins");
    for (String side : List.of("left", "right")) {
      margins.setAttribute(side, "0.4");
    }
    margins.setAttribute("top", "0.65");
    margins.setAttribute("bottom", "0.6");
    margins.setAttribute("header", "0.3");
    margins.setAttribute("footer", "0.3");
    Element page = shell.section("pageSetup");
    page.setAttribute("paperSize", draft.layout().paper().size);
    page.setAttribute("orientation", draft.layout().paper().orientation);
    page.setAttribute("fitToWidth", "1");
    page.setAttribute("fitToHeight", "0");
    Element running = shell.section("headerFooter");
    Xml.add(running, "oddHeader").setTextContent("&L&8" + cut(runningHead.replace("&", "&&")));
    Xml.add(running, "oddFooter").setTextContent("&L&8&A&R&8Página &P de &N");
    breakBetweenCharts();
  }

  private static String cut(String text) {
    return text.length() <= 240 ? text : text.substring(0, 239) + "…";
  }

  private void setUpView(boolean first) {
    Element view = Xml.add(shell.section("sheetViews"), "sheetView");
    view.setAttribute("showGridLines", "0");
    if (first) {
      view.setAttribute("tabSelected", "1");
    }
    view.setAttribute("workbookViewId", "0");
    if (!draft.layout().charts().isEmpty()) {
      return;
    }
    int columns = draft.columns().size() > 8 ? 1 : 0;
    Element pane = Xml.add(view, "pane");
    if (columns > 0) {
      pane.setAttribute("xSplit", Integer.toString(columns));
    }
    pane.setAttribute("ySplit", Integer.toString(draft.head().headerRow()));
    pane.setAttribute("topLeftCell", Area.address(draft.head().firstRow(), columns));
    pane.setAttribute("activePane", columns > 0 ? "bottomRight" : "bottomLeft");
    pane.setAttribute("state", "frozen");
  }

  private void breakBetweenCharts() {
    int charts = draft.layout().charts().size();
    List<Integer> rows = Drawing.pageBreaks(draft, charts);
    if (rows.isEmpty()) {
      return;
    }
    Element breaks = shell.section("rowBreaks");
    breaks.setAttribute("count", Integer.toString(rows.size()));
    breaks.setAttribute("manualBreakCount", Integer.toString(rows.size()));
    for (int row : rows) {
      Element brk = Xml.add(breaks, "brk");
      brk.setAttribute("id", Integer.toString(row));
      brk.setAttribute("max", "16383");
      brk.setAttribute("man", "1");
    }
  }

  /** The frozen rows follow the header where people left them frozen there. */
  void moveView(OldSheet old) {
    for (Element pane : Xml.below(shell.section("sheetViews"), "pane")) {
      if (pane.getAttribute("ySplit").equals(Integer.toString(old.header()))) {
        int header = draft.head().headerRow();
        pane.setAttribute("ySplit", Integer.toString(header));
        String corner = pane.getAttribute("topLeftCell");
        if (!corner.isEmpty()) {
          Area at = Area.parse(corner);
          int row = old.row(at.firstRow());
          pane.setAttribute(
              "topLeftCell", Area.address(Math.max(row, header + 1), at.firstColumn()));
        }
      }
    }
  }

  void mergeHead() {
    int last = SheetRows.lastHeadColumn(draft);
    if (last < 1) {
      return;
    }
    Element merges = shell.section("mergeCells");
    Element before = Xml.child(merges, "mergeCell");
    for (int row = 1; row < draft.head().headerRow() - 1; row++) {
      Element merge = Xml.make(merges, "mergeCell");
      merge.setAttribute("ref", new Area(row, 0, row, last).text());
      merges.insertBefore(merge, before);
    }
    count(merges, "mergeCell");
  }

  static void count(Element list, String child) {
    list.setAttribute("count", Integer.toString(Xml.children(list, child).size()));
  }

  void removeOurs(OldSheet old) {
    Element merges = shell.find("mergeCells");
    if (merges != null) {
      for (Element merge : Xml.children(merges, "mergeCell")) {
        if (old.isInHead(Area.parse(merge.getAttribute("ref")))) {
          Xml.remove(merge);
        }
      }
      shell.removeIfEmpty("mergeCells");
    }
    for (Element formatting : Xml.children(shell.root(), "conditionalFormatting")) {
      for (Element rule : Xml.children(formatting, "cfRule")) {
        if (isOurs(rule)) {
          removeTwin(rule);
          Xml.remove(rule);
        }
      }
      if (Xml.children(formatting, "cfRule").isEmpty()) {
        Xml.remove(formatting);
      }
    }
    shell.remove("ignoredErrors");
    shell.remove("dimension");
  }

  private boolean isOurs(Element rule) {
    Element bar = Xml.child(rule, "dataBar");
    if (bar != null) {
      Element colour = Xml.child(bar, "color");
      return colour != null && colour.getAttribute("rgb").endsWith(Palette.BAR.hex());
    }
    Element formula = Xml.child(rule, "formula");
    String text = formula == null ? "" : formula.getTextContent();
    return text.matches("LEFT\\(.*,1\\)=\"[●▲■]\"") || text.contains(thresholds.green());
  }

  /** Newer programs describe a bar once more at the end of the sheet. */
  private void removeTwin(Element rule) {
    for (Element id : Xml.below(rule, "id")) {
      for (Element twin : Xml.below(shell.root(), "cfRule")) {
        if (twin.getAttribute("id").equals(id.getTextContent())
            && !twin.getAttribute("id").isEmpty()) {
          Element formatting = (Element) twin.getParentNode();
          Xml.remove(twin);
          if (Xml.children(formatting, "cfRule").isEmpty()) {
            Element list = (Element) formatting.getParentNode();
            Xml.remove(formatting);
            if (Xml.children(list).isEmpty() && list.getParentNode() instanceof Element ext) {
              Xml.remove(ext);
              shell.removeIfEmpty("extLst");
            }
          }
        }
      }
    }
  }

  void addConditions() {
    if (draft.rows().isEmpty()) {
      return;
    }
    int priority = 1;
    for (Element rule : Xml.below(shell.root(), "cfRule")) {
      priority = Math.max(priority, number(rule.getAttribute("priority")) + 1);
    }
    for (int c = 0; c < draft.columns().size(); c++) {
      String letters = Area.letters(draft.sheetColumn(c));
      String first = letters + draft.head().firstRow();
      String range = first + ":" + letters + draft.lastRow();
      priority = addConditions(draft.columns().get(c).kind(), first, range, priority);
    }
  }

  private static int number(@Nullable String text) {
    return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private int addConditions(SheetDraft.Kind kind, String first, String range, int priority) {
    switch (kind) {
      case PLAIN -> {
        return priority;
      }
      case BAR -> {
        addBar(rule(range, priority));
        return priority + 1;
      }
      case RATING -> {
        addShape(rule(range, priority), first, "●", Look.Role.GREEN);
        addShape(rule(range, priority + 1), first, "▲", Look.Role.AMBER);
        addShape(rule(range, priority + 2), first, "■", Look.Role.RED);
        return priority + 3;
      }
      case RATED_NUMBER -> {
        String number = "AND(ISNUMBER(" + first + "),ROUND(" + first + ",6)";
        addNumber(
            rule(range, priority),
            number + ">=" + thresholds.green() + ")",
            Look.Format.GREEN_PERCENT,
            Look.Role.GREEN);
        addNumber(
            rule(range, priority + 1),
            number
                + ">="
                + thresholds.amber()
                + ",ROUND("
                + first
                + ",6)<"
                + thresholds.green()
                + ")",
            Look.Format.AMBER_PERCENT,
            Look.Role.AMBER);
        addNumber(
            rule(range, priority + 2),
            number
                + "<"
                + thresholds.amber()
                + ",ROUND("
                + first
                + ",6)<"
                + thresholds.green()
                + ")",
            Look.Format.RED_PERCENT,
            Look.Role.RED);
        return priority + 3;
      }
    }
    throw new IllegalStateException("Bug: an unknown kind of column");
  }

  private Element rule(String range, int priority) {
    Element formatting = shell.add("conditionalFormatting");
    formatting.setAttribute("sqref", range);
    Element rule = Xml.add(formatting, "cfRule");
    rule.setAttribute("priority", Integer.toString(priority));
    return rule;
  }

  private static void addBar(Element rule) {
    rule.setAttribute("type", "dataBar");
    Element bar = Xml.add(rule, "dataBar");
    for (String end : List.of("0", "100")) {
      Element threshold = Xml.add(bar, "cfvo");
      threshold.setAttribute("type", "num");
      threshold.setAttribute("val", end);
    }
    Xml.add(bar, "color").setAttribute("rgb", "FF" + Palette.BAR.hex());
  }

  private void addShape(Element rule, String first, String shape, Look.Role role) {
    rule.setAttribute("type", "expression");
    rule.setAttribute("dxfId", Long.toString(looks.conditional(role, null)));
    Xml.add(rule, "formula").setTextContent("LEFT(" + first + ",1)=\"" + shape + "\"");
  }

  private void addNumber(Element rule, String formula, Look.Format format, Look.Role role) {
    rule.setAttribute("type", "expression");
    rule.setAttribute("dxfId", Long.toString(looks.conditional(role, format)));
    Xml.add(rule, "formula").setTextContent(formula);
  }

  void ignoreNumbersAsText() {
    if (!draft.rows().isEmpty()) {
      Element ignored = Xml.add(shell.section("ignoredErrors"), "ignoredError");
      Area area = draft.area();
      ignored.setAttribute(
          "sqref",
          new Area(area.firstRow() + 1, area.firstColumn(), area.lastRow(), area.lastColumn())
              .text());
      ignored.setAttribute("numberStoredAsText", "1");
    }
  }
}
