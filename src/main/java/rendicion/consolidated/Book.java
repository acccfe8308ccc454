package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Our sheets in one workbook, in the order in which they are read. */
final class Book {

  private final XSSFWorkbook workbook;
  private final Phrases phrases;
  private final MethodSheet method;
  private final ChartsSheet charts;
  private final List<SheetDraft> drafts = new ArrayList<>();

  Book(XSSFWorkbook workbook, Phrases phrases) {
    this.workbook = workbook;
    this.phrases = phrases;
    DataSheet data = new DataSheet(phrases);
    TraceSheet trace = new TraceSheet(phrases, data);
    DefinitionsSheet definitions = new DefinitionsSheet(phrases);
    IndicatorsSheet indicators = new IndicatorsSheet(phrases, trace, definitions);
    method = new MethodSheet(phrases);
    charts = new ChartsSheet(phrases);
    drafts.add(new SummarySheet(phrases, indicators).draft());
    drafts.add(indicators.draft());
    drafts.add(new DistrictsSheet(phrases).draft());
    drafts.add(new ActivitiesSheet(phrases).draft());
    drafts.add(new FindingsSheet(phrases).draft());
    drafts.add(data.draft());
    drafts.add(trace.draft());
    drafts.add(definitions.draft());
    drafts.add(method.draft());
  }

  List<SheetDraft> drafts() {
    return List.copyOf(drafts);
  }

  /** Names of our sheets in their order. */
  Set<String> sheetNames() {
    Set<String> names = new LinkedHashSet<>();
    names.add(drafts.get(0).name());
    names.add(drafts.get(1).name());
    names.add(ChartsSheet.name(phrases));
    drafts.forEach(d -> names.add(d.name()));
    return names;
  }

  /** Into a workbook without sheets. */
  void write() {
    writeSheets(new Looks(workbook));
    arrange(List.of());
  }

  /** Our sheets anew, with all that is the people's where they had it. */
  void rewrite(People people) {
    removeOurs();
    Looks looks = new Looks(workbook);
    Map<String, XSSFSheet> sheets = writeSheets(looks);
    List<AdditionsWriter.Homeless> homeless = new ArrayList<>();
    for (SheetAdditions additions : people.additions()) {
      SheetDraft draft =
          drafts.stream().filter(d -> d.name().equals(additions.sheet())).findFirst().orElseThrow();
      XSSFSheet sheet = java.util.Objects.requireNonNull(sheets.get(draft.name()));
      homeless.addAll(new AdditionsWriter(sheet, draft).put(additions));
    }
    new HomelessSheet(workbook, phrases, looks).add(homeless);
    arrange(people.order());
    SharedTexts.forgetUnused(workbook);
    workbook.setForceFormulaRecalculation(true);
  }

  private void removeOurs() {
    for (String name : sheetNames()) {
      int index = workbook.getSheetIndex(name);
      if (index >= 0) {
        workbook.removeSheetAt(index);
      }
    }
    try {
      UnreachableParts.remove(workbook.getPackage());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A container that was open has names that are none", e);
    }
  }

  List<String> sentences(List<String> lostSheets) {
    return lostSheets.stream().map(s -> phrases.say("lost", Map.of("sheet", s))).toList();
  }

  /** The method comes first, as formulas elsewhere name its cells. */
  private Map<String, XSSFSheet> writeSheets(Looks looks) {
    SheetWriter writer = new SheetWriter(workbook, looks);
    Map<String, XSSFSheet> sheets = new HashMap<>();
    SheetDraft first = drafts.getLast();
    sheets.put(first.name(), writer.write(first));
    method.nameThresholds(workbook);
    for (SheetDraft draft : drafts.subList(0, drafts.size() - 1)) {
      sheets.put(draft.name(), writer.write(draft));
    }
    charts.write(workbook, looks);
    return sheets;
  }

  /** Sheets in the order that people gave them; those they do not have yet after ours. */
  private void arrange(List<String> order) {
    List<String> wanted = new ArrayList<>(order);
    int after = 0;
    for (String name : sheetNames()) {
      int place = wanted.indexOf(name);
      if (place < 0) {
        wanted.add(after, name);
        place = after;
      }
      after = place + 1;
    }
    int position = 0;
    for (String name : wanted) {
      if (workbook.getSheetIndex(name) >= 0) {
        workbook.setSheetOrder(name, position++);
      }
    }
    workbook.forEach(sheet -> sheet.setSelected(false));
    int summary = workbook.getSheetIndex(drafts.getFirst().name());
    workbook.setActiveSheet(summary);
    workbook.setSelectedTab(summary);
    workbook.setFirstVisibleTab(0);
  }
}
