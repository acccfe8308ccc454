package rendicion.consolidated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.wording.Wording;

/**
 * The municipality's living workbook: how the plan is doing, every indicator, activity, figure and
 * finding, and the cell each figure came from.
 *
 * <p>Our sheets are written anew each time. Kept of what people add: their sheets with all that is
 * on them, columns beside our tables (each cell stays with its row), notes on cells. Not kept: what
 * they type over our cells, their colours on our sheets, and charts, pictures and pivot tables that
 * they put on our sheets; the latter are told in the outcome.
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
   * Writes the workbook. The same account and the same existing workbook give the same bytes, and
   * so does what was written taken as the existing workbook.
   *
   * @param existing the workbook that people see now and may have added to, never changed; null for
   *     none
   * @param target file to write, never the existing one
   * @return what became of the existing workbook
   * @throws IOException when the target cannot be written
   */
  public Outcome write(Account account, @Nullable Path existing, Path target) throws IOException {
    if (existing == null) {
      return fresh(account, target, Fate.NONE, List.of());
    }
    if (Files.exists(target) && Files.isSameFile(existing, target)) {
      throw new IllegalArgumentException("Bug: the existing workbook cannot be the target");
    }
    Optional<XSSFWorkbook> opened = ExistingWorkbook.open(existing);
    if (opened.isEmpty()) {
      return fresh(account, target, Fate.UNREADABLE, List.of());
    }
    try (XSSFWorkbook workbook = opened.get()) {
      Book book = new Book(workbook, new Phrases(account, wording));
      People people = People.read(workbook, book.drafts(), book.sheetNames());
      List<String> lost = book.sentences(people.lost());
      if (people.addedNothing()) {
        return fresh(account, target, Fate.REPLACED, lost);
      }
      book.rewrite(people);
      saveSettled(workbook, account, target);
      return new Outcome(Fate.UPDATED, lost);
    }
  }

  /** Once more over what was written, so that an update of the result changes nothing. */
  private void saveSettled(XSSFWorkbook written, Account account, Path target) throws IOException {
    try (XSSFWorkbook workbook = ExistingWorkbook.reopen(written)) {
      Book book = new Book(workbook, new Phrases(account, wording));
      book.rewrite(People.read(workbook, book.drafts(), book.sheetNames()));
      save(workbook, account, target);
    }
  }

  private Outcome fresh(Account account, Path target, Fate fate, List<String> lost)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new Book(workbook, new Phrases(account, wording)).write();
      save(workbook, account, target);
    }
    return new Outcome(fate, lost);
  }

  private static void save(XSSFWorkbook workbook, Account account, Path target) throws IOException {
    setProperties(workbook, account);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    try (OutputStream out = Files.newOutputStream(target)) {
      SettledZip.copy(bytes.toByteArray(), out);
    }
  }

  private static void setProperties(XSSFWorkbook workbook, Account account) {
    var plan = account.definitions().plan();
    var period = account.definitions().getPeriod(account.latest().period());
    Date day = Date.from(period.cutOff().atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(plan.title());
    core.setCreator(plan.entity());
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    core.setLastModifiedByUser(plan.entity());
    workbook
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("Rendición");
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
    /** Nobody had added anything that is kept, so it was written afresh. */
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
