package rendicion.consolidated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rendicion.workbook.BookDraft;
import rendicion.workbook.SheetDraft;

/** Our sheets in the order in which they are read, and the cells that have names. */
final class Book {

  private final Phrases phrases;

  Book(Phrases phrases) {
    this.phrases = phrases;
  }

  BookDraft draft() {
    DataSheet data = new DataSheet(phrases);
    TraceSheet trace = new TraceSheet(phrases, data);
    DefinitionsSheet definitions = new DefinitionsSheet(phrases);
    IndicatorsSheet indicators = new IndicatorsSheet(phrases, trace, definitions);
    SummarySheet summary = new SummarySheet(phrases, indicators);
    MethodSheet method = new MethodSheet(phrases);
    ActivitiesSheet activities = new ActivitiesSheet(phrases);
    List<SheetDraft> sheets =
        List.of(
            summary.draft(),
            indicators.draft(),
            new ChartsSheet(phrases).draft(),
            new DistrictsSheet(phrases).draft(),
            activities.draft(),
            new ExecutionSheet(phrases, activities).draft(),
            new FindingsSheet(phrases).draft(),
            new RestatementsSheet(phrases).draft(),
            data.draft(),
            trace.draft(),
            definitions.draft(),
            method.draft());
    Map<String, BookDraft.Place> names = new LinkedHashMap<>(method.names());
    names.putAll(summary.names());
    var period = phrases.account().definitions().getPeriod(phrases.account().latest().period());
    return new BookDraft(
        phrases.plan().title(),
        phrases.plan().entity(),
        phrases.say("application"),
        runningHead(),
        period.cutOff(),
        sheets,
        names,
        new BookDraft.Thresholds(MethodSheet.GREEN_NAME, MethodSheet.AMBER_NAME),
        List.of(
            phrases.say("homeless.sheet"),
            phrases.say("homeless.column.sheet"),
            phrases.say("homeless.column.row"),
            phrases.say("homeless.column.column"),
            phrases.say("homeless.column.text")));
  }

  private String runningHead() {
    List<String> notices = phrases.withSampleNotice(List.of());
    return notices.isEmpty()
        ? phrases.entityAndCutOff()
        : phrases.entityAndCutOff() + " " + phrases.say("sample");
  }
}
