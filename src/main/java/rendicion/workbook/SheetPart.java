package rendicion.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One of our sheets as a part of the file: its tree with the rows in their place. */
final class SheetPart {

  /** Stands in the tree where our links are written. */
  private static final String OUR_LINKS = "rendicion-enlaces";

  private final Container container;
  private final SheetDraft draft;
  private final WorkbookPart.Sheet at;
  private final Looks looks;
  private final Dress dress;
  private final BookDraft book;
  private final UnaryOperator<String> formulas;
  private final UnaryOperator<String> names;
  private final RestyledCharts restyled;
  private final Measure measure;

  SheetPart(
      Container container,
      SheetDraft draft,
      WorkbookPart.Sheet at,
      Looks looks,
      Dress dress,
      BookDraft book,
      UnaryOperator<String> formulas,
      UnaryOperator<String> names,
      RestyledCharts restyled) {
    this.container = container;
    this.draft = draft;
    this.at = at;
    this.looks = looks;
    this.dress = dress;
    this.book = book;
    this.formulas = formulas;
    this.names = names;
    this.restyled = restyled;
    this.measure = new Measure(draft);
  }

  Placement create(boolean first) throws IOException {
    Document document = Xml.empty();
    Element root = document.createElementNS(Xml.MAIN, "worksheet");
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", Xml.MAIN);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:r", Xml.RELATIONS);
    document.appendChild(root);
    Shell shell = new Shell(document);
    Furniture furniture = new Furniture(draft, shell, looks, book.thresholds());
    furniture.setUp(book.runningHead(), first);
    shell.setColumns(draft, measure);
    new TablePart(container, draft, at.part(), shell).add();
    finish(shell, furniture, null, Placement.none());
    return Placement.none();
  }

  Placement update(OldSheet old, Strings strings, Retarget retarget) throws IOException {
    Document document = new OldPart(container, at.part()).shell(old::isOurLink);
    if (document.getDocumentElement().getPrefix() != null) {
      throw new IOException("A sheet that is spelled in a way we do not write");
    }
    Shell shell = new Shell(document);
    for (Element merge : Xml.below(shell.root(), "mergeCell")) {
      Area area = Area.parse(merge.getAttribute("ref"));
      if (area.firstRow() < area.lastRow()) {
        old.addBlock(area);
      }
    }
    Placement placement = Placement.of(old, draft, at.name(), strings, retarget);
    Furniture furniture = new Furniture(draft, shell, looks, book.thresholds());
    furniture.removeOurs(old);
    if (!old.movesNothing()) {
      shell.move(old, at.name(), retarget);
      furniture.moveView(old);
    }
    shell.moveColumns(old, draft, measure);
    shell
        .columnStyles()
        .forEach(
            (column, style) -> {
              if (dress.isForeign(style)) {
                placement.dressColumn(column, style);
              }
            });
    new Notes(container, old, at.name(), placement).move(at.part());
    new TablePart(container, draft, at.part(), shell).update(old);
    finish(shell, furniture, old, placement);
    return placement;
  }

  private void finish(
      Shell shell,
      Furniture furniture,
      @org.jspecify.annotations.Nullable OldSheet old,
      Placement placement)
      throws IOException {
    furniture.mergeHead();
    furniture.addConditions();
    furniture.ignoreNumbersAsText();
    new Drawing(container, draft, at, shell, restyled)
        .write(old, new ChartMaker(draft, at.name()).make());
    SheetRows rows = new SheetRows(draft, looks, measure, placement, formulas);
    rows.prepareStyles();
    List<SheetRows.LinkAt> links = rows.links();
    if (!links.isEmpty()) {
      Xml.add(shell.section("hyperlinks"), "hyperlink").setAttribute("ref", OUR_LINKS);
    }
    shell.section("sheetData");
    String text = Xml.text(shell.document());
    container.put(
        at.part(),
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          writer.write(Xml.DECLARATION);
          int place = text.indexOf("<sheetData/>");
          writer.write(text, 0, place);
          writer.write("<sheetData>");
          rows.writeTo(writer);
          writer.write("</sheetData>");
          writeRest(writer, text.substring(place + "<sheetData/>".length()), links);
          writer.flush();
        });
  }

  private void writeRest(Writer writer, String rest, List<SheetRows.LinkAt> links)
      throws IOException {
    String marker = "<hyperlink ref=\"" + OUR_LINKS + "\"/>";
    int place = rest.indexOf(marker);
    if (place < 0) {
      writer.write(rest);
      return;
    }
    writer.write(rest, 0, place);
    for (SheetRows.LinkAt link : links) {
      String target =
          FormulaText.quoted(names.apply(link.link().sheet()))
              + "!"
              + Area.address(link.link().row(), link.link().column() - 1);
      writer.write(
          "<hyperlink ref=\"" + link.at() + "\" location=\"" + Xml.escape(target) + "\"/>");
    }
    writer.write(rest.substring(place + marker.length()));
  }

  /** What is printed of it. */
  Area printed() {
    return draft.layout().charts().isEmpty()
        ? new Area(1, 0, draft.lastRow(), draft.layout().printed() - 1)
        : Drawing.printed(draft);
  }
}
