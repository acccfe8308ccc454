package rendicion.feedback.ooxml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Marking.Spot;
import rendicion.feedback.marks.Tint;

/**
 * What changes in a worksheet part: a rule that paints, a reference to the drawing of the notes.
 * Its cells are not touched.
 */
final class SheetPart {

  private static final Set<String> BEFORE_PAINT =
      Set.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr");

  private static final Set<String> BETWEEN =
      Set.of(
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing");

  private final PartText text;
  private final Element root;
  private final List<Element> children;

  SheetPart(PartText text) {
    this.text = text;
    this.root = text.root();
    this.children = root.children();
  }

  /** Whether it has cells, as a sheet that is only a chart has not. */
  boolean hasCells() {
    return root.name().equals("worksheet");
  }

  /** So that no two sheets are chosen at once when the copy opens on its first. */
  void unselect() {
    for (Element views : root.children("sheetViews")) {
      for (Element view : views.children("sheetView")) {
        Element.Span selected = view.span("tabSelected");
        if (selected != null) {
          text.remove(selected);
        }
      }
    }
  }

  /** Takes the paint of an earlier copy away. */
  void unpaint() {
    for (Element formatting : root.children("conditionalFormatting")) {
      List<Element> rules = formatting.children("cfRule");
      List<Element> ours = rules.stream().filter(SheetPart::isPaint).toList();
      if (!ours.isEmpty() && ours.size() == rules.size()) {
        text.remove(formatting);
      } else {
        ours.forEach(text::remove);
      }
    }
  }

  private static boolean isPaint(Element rule) {
    String written = rule.text().substring(rule.start(), rule.end());
    return Element.decoded(written).contains(Marking.PAINT);
  }

  /**
   * Paints the cells, each in one tint. The rules have the first priority that there is, shared
   * with a rule of the office that has it too: to put ours before that one, the office's own rules
   * would have to be written anew, and nothing of theirs is. Where such a rule also stops all
   * others, its colour hides ours; the note and the first sheet tell the finding all the same.
   */
  void paint(List<Spot> spots, MergedCells merged, Styles styles) {
    Map<Tint, StringJoiner> areas = new EnumMap<>(Tint.class);
    for (Spot spot : spots) {
      areas
          .computeIfAbsent(spot.tint(), t -> new StringJoiner(" "))
          .add(merged.areaOf(spot.column(), spot.row()));
    }
    StringBuilder xml = new StringBuilder();
    areas.forEach(
        (tint, sqref) ->
            xml.append(
                "<%1$sconditionalFormatting sqref=\"%2$s\"><%1$scfRule type=\"expression\" dxfId=\"%3$d\" priority=\"1\"><%1$sformula>%4$s</%1$sformula></%1$scfRule></%1$sconditionalFormatting>"
                    .formatted(root.prefix(), sqref, styles.of(tint), Xml.escape(Marking.PAINT))));
    text.insert(placeAfter(BEFORE_PAINT), xml.toString());
  }

  MergedCells merged() {
    return MergedCells.of(root);
  }

  Geometry geometry() {
    return Geometry.of(root);
  }

  /** The id of the drawing that shows its notes. */
  Optional<String> drawing() {
    return root.child("legacyDrawing").map(e -> e.attribute("id", ""));
  }

  void drawing(String relationships, String id) {
    int place = Math.max(placeAfter(BEFORE_PAINT), placeAfter(BETWEEN));
    text.insert(
        place,
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(root.prefix(), relationships, id));
  }

  private int placeAfter(Set<String> names) {
    int place = root.inside();
    for (Element e : children) {
      place = names.contains(e.name()) ? e.end() : place;
    }
    return place;
  }
}
