package rendicion.feedback;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.domain.Account;
import rendicion.domain.CellChange;
import rendicion.domain.ProgressChange;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.wording.Wording;

/** The sheet that says what files in force changed against those that they replaced. */
final class ChangesSheet {

  private static final List<Integer> WIDTHS = List.of(34, 24, 44, 28, 28);
  private static final List<String> COLUMNS = List.of("file", "change", "place", "before", "after");

  private final List<Receipt> revised;
  private final Account account;
  private final Wording wording;

  ChangesSheet(
      Account account, List<ReadContent> contents, List<Receipt> receipts, Wording wording) {
    this.account = account;
    this.wording = wording;
    this.revised =
        receipts.stream()
            .filter(r -> r.revision() != null)
            .filter(
                r ->
                    contents.stream()
                        .anyMatch(c -> c.delivery().content().equals(r.delivery().content())))
            .toList();
  }

  void write(XSSFWorkbook workbook) {
    AnswerSheet sheet = new AnswerSheet(workbook, say("sheet"), WIDTHS);
    sheet.line(say("title"), Ink.TITLE);
    sheet.line(say("purpose"), Ink.LINE);
    sheet.gap();
    if (revised.isEmpty()) {
      sheet.line(say("none"), Ink.LINE);
      return;
    }
    sheet.header(COLUMNS.stream().map(c -> wording.say("feedback.column." + c)).toList(), true);
    revised.forEach(r -> add(sheet, r));
  }

  private void add(AnswerSheet sheet, Receipt receipt) {
    Receipt.Revision revision = receipt.revision();
    if (revision == null) {
      return;
    }
    String file = receipt.delivery().path();
    if (!revision.comparable() || revision.isUnchanged()) {
      row(sheet, file, say(revision.comparable() ? "unchanged" : "not-comparable"), "", "", "");
      return;
    }
    for (CellChange change : revision.changes()) {
      String place = change.sheet() + ": " + change.cell();
      row(sheet, file, say("kind-cell"), place, change.before(), change.after());
    }
    int more = revision.cells() - revision.changes().size();
    if (more > 0) {
      String text = wording.say("feedback.changes.more", Map.of("n", more));
      row(sheet, file, say("kind-cell"), text, "", "");
    }
    revision.effects().forEach(e -> addEffect(sheet, file, e));
  }

  private void addEffect(AnswerSheet sheet, String file, ProgressChange effect) {
    ChangeText text = new ChangeText(account.definitions(), wording);
    String place = text.name(effect.indicator()) + ", " + wording.period(effect.period());
    row(
        sheet,
        file,
        say("kind-value"),
        place,
        text.value(effect, effect.valueBefore()),
        text.value(effect, effect.valueAfter()));
    row(
        sheet,
        file,
        say("kind-rating"),
        place,
        text.standing(effect.progressBefore(), effect.ratingBefore()),
        text.standing(effect.progressAfter(), effect.ratingAfter()));
  }

  private static void row(AnswerSheet sheet, String... texts) {
    sheet.row(java.util.Arrays.stream(texts).map(AnswerSheet.Item::text).toList());
  }

  private String say(String key) {
    return wording.say("feedback.changes." + key);
  }
}
