package rendicion.consolidated;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.wording.Wording;

/**
 * The municipality's living workbook: how the plan is doing, every indicator, activity, figure and
 * finding, and the cell each figure came from.
 */
public final class ConsolidatedWorkbook {

  private final Wording wording;

  public ConsolidatedWorkbook() {
    this(Wording.spanish());
  }

  ConsolidatedWorkbook(Wording wording) {
    this.wording = wording;
  }

  /**
   * Writes the workbook. The same account and the same existing workbook give the same parts; only
   * the times of the zip entries differ.
   *
   * @param existing the workbook that people see now and may have added to; null for none
   * @param target file to write, never the existing one
   * @return what became of the existing workbook
   * @throws IOException when the target cannot be written
   */
  public Outcome write(Account account, @Nullable Path existing, Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      writeSheets(workbook, account);
      setProperties(workbook, account);
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
    }
    return new Outcome(Fate.NONE, List.of());
  }

  private void writeSheets(XSSFWorkbook workbook, Account account) {
    Phrases phrases = new Phrases(account, wording);
    Looks looks = new Looks(workbook);
    SheetWriter writer = new SheetWriter(workbook, looks);
    DataSheet data = new DataSheet(phrases);
    TraceSheet trace = new TraceSheet(phrases, data);
    DefinitionsSheet definitions = new DefinitionsSheet(phrases);
    IndicatorsSheet indicators = new IndicatorsSheet(phrases, trace, definitions);
    MethodSheet method = new MethodSheet(phrases);
    writer.write(method.draft());
    method.nameThresholds(workbook);
    List<SheetDraft> drafts =
        List.of(new SummarySheet(phrases, indicators).draft(), indicators.draft());
    drafts.forEach(writer::write);
    new ChartsSheet(phrases).write(workbook, looks);
    List<SheetDraft> rest =
        List.of(
            new DistrictsSheet(phrases).draft(),
            new ActivitiesSheet(phrases).draft(),
            new FindingsSheet(phrases).draft(),
            data.draft(),
            trace.draft(),
            definitions.draft());
    rest.forEach(writer::write);
    workbook.setSheetOrder(MethodSheet.name(phrases), workbook.getNumberOfSheets() - 1);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  private static void setProperties(XSSFWorkbook workbook, Account account) {
    var plan = account.definitions().plan();
    var period = account.definitions().getPeriod(account.latest().period());
    Date day = Date.from(period.cutOff().atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties properties = workbook.getProperties();
    var core = properties.getCoreProperties();
    core.setTitle(plan.title());
    core.setCreator(plan.entity());
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    core.setLastModifiedByUser(plan.entity());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Rendición");
  }

  /**
   * What became of the workbook that was there.
   *
   * @param lost sentences in Spanish on what people had added and could not be kept
   */
  public record Outcome(Fate existing, List<String> lost) {
    public Outcome {
      lost = List.copyOf(lost);
    }
  }

  /** What became of the workbook that was there. */
  public enum Fate {
    /** There was none. */
    NONE,
    /** Nobody had added anything, so it was written afresh. */
    REPLACED,
    /** Our sheets were written again; what people added is still there. */
    UPDATED,
    /**
     * It could not be opened. The target was written afresh; the existing file was not touched and
     * must be put aside under another name before the target takes its place.
     */
    UNREADABLE
  }
}
