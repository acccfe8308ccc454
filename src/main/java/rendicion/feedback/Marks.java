package rendicion.feedback;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** Puts the findings of a content on its workbook: paint, notes and a first sheet with links. */
final class Marks {

  /** Painting more cells than that helps nobody; the list names every finding. */
  private static final int MOST_CELLS = 2_000;

  /** A format of Excel 97–2003 holds little more than four thousand styles. */
  private static final int MOST_STYLES = 3_900;

  private static final int LONGEST_NOTE = 2_000;

  private final Workbook workbook;
  private final ReadContent content;
  private final Wording wording;
  private final CreationHelper helper;
  private final Map<StyleKey, CellStyle> styles = new LinkedHashMap<>();

  Marks(Workbook workbook, ReadContent content, Wording wording) {
    this.workbook = workbook;
    this.content = content;
    this.wording = wording;
    this.helper = workbook.getCreationHelper();
  }

  void put() {
    Map<Place, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : content.findings()) {
      Sheet sheet = findSheet(finding.sheet());
      String cell = finding.cell();
      if (sheet != null && cell != null) {
        collect(byCell, sheet, cell, finding);
      }
    }
    byCell.forEach(this::mark);
    new MarkedIndex(workbook, content, wording).write(this::findSheet);
  }

  private static void collect(
      Map<Place, List<Finding>> byCell, Sheet sheet, String cells, Finding finding) {
    for (CellAddress address : CellRangeAddress.valueOf(cells)) {
      Place place = new Place(sheet, address);
      if (byCell.size() < MOST_CELLS || byCell.containsKey(place)) {
        byCell.computeIfAbsent(place, p -> new ArrayList<>()).add(finding);
      }
    }
  }

  /** By its name, as it was cleaned for display if need be. */
  private @Nullable Sheet findSheet(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Sheet exact = workbook.getSheet(name);
    if (exact != null) {
      return exact;
    }
    for (Sheet sheet : workbook) {
      if (Normalizer.normalize(SafeText.of(sheet.getSheetName()), Normalizer.Form.NFC)
          .equals(name)) {
        return sheet;
      }
    }
    return null;
  }

  private void mark(Place place, List<Finding> findings) {
    Row row = place.sheet.getRow(place.address.getRow());
    if (row == null) {
      row = place.sheet.createRow(place.address.getRow());
    }
    Cell cell = row.getCell(place.address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    Severity worst =
        findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
    paint(cell, worst);
    note(cell, findings);
  }

  private void paint(Cell cell, Severity severity) {
    StyleKey key = new StyleKey(cell.getCellStyle().getIndex(), severity);
    CellStyle painted = styles.get(key);
    if (painted == null) {
      if (workbook.getNumCellStyles() >= MOST_STYLES) {
        return;
      }
      painted = workbook.createCellStyle();
      painted.cloneStyleFrom(cell.getCellStyle());
      painted.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      painted.setFillForegroundColor(FindingSeverity.fill(severity).getIndex());
      styles.put(key, painted);
    }
    cell.setCellStyle(painted);
  }

  /** Our note; what an earlier note of the office says stays below it. */
  private void note(Cell cell, List<Finding> findings) {
    String text = noteText(findings);
    Comment earlier = cell.getCellComment();
    if (earlier != null) {
      text = text + "\n—\n" + earlier.getString().getString();
      earlier.setString(helper.createRichTextString(SafeText.of(text, LONGEST_NOTE)));
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 9);
    Comment note = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    note.setString(helper.createRichTextString(SafeText.of(text, LONGEST_NOTE)));
    note.setAuthor(wording.say("feedback.marked.author"));
    cell.setCellComment(note);
  }

  private String noteText(List<Finding> findings) {
    FindingText text = wording.finding(findings.getFirst());
    String first =
        wording.say(
            "feedback.marked.note",
            Map.of(
                "title",
                text.title(),
                "found",
                text.found(),
                "expected",
                text.expected(),
                "remedy",
                text.remedy()));
    return findings.size() == 1
        ? first
        : first + "\n" + wording.say("feedback.marked.more", Map.of("n", findings.size() - 1));
  }

  static Hyperlink link(CreationHelper helper, Sheet sheet, String cells) {
    Hyperlink link = helper.createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet.getSheetName().replace("'", "''") + "'!" + cells);
    return link;
  }

  private record Place(Sheet sheet, CellAddress address) {}

  private record StyleKey(short style, Severity severity) {}
}
