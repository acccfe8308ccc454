package rendicion.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.CopyStamp;
import rendicion.domain.Delivery;
import rendicion.domain.Justification;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.Plain;
import rendicion.wording.Wording;

/**
 * What an office says about its figures: answers in the front sheet of a copy that it got back, and
 * remarks in a column of its own beside the figures.
 */
final class WrittenAnswers {

  /** Columns that exist to justify figures. */
  private static final Set<String> FOR_ANSWERS =
      Set.of("justificacion", "justificaciones", "sustento", "respuesta", "respuestas");

  /** Columns in which offices write whatever comes up: who signed, what was handed over. */
  private static final Set<String> FOR_ANYTHING = Set.of("observacion", "observaciones", "obs");

  /** A remark of one word explains nothing. */
  private static final int FEWEST_WORDS = 2;

  private final Delivery delivery;
  private final LocalDate received;
  private final String answerLabel;
  private final String signatureLabel;
  private final List<Justification> all = new ArrayList<>();

  /**
   * @param zone in which the day of arrival is told
   */
  WrittenAnswers(Delivery delivery, ZoneId zone) {
    Wording wording = Wording.spanish();
    this.delivery = delivery;
    this.received = delivery.seenAt().atZone(zone).toLocalDate();
    this.answerLabel = Plain.of(wording.say("feedback.column.answer"));
    this.signatureLabel = Plain.of(wording.say("feedback.copy.signature"));
  }

  List<Justification> all() {
    return all;
  }

  /** Answers in a front sheet of ours, each to the finding whose key stands in its row. */
  void readFront(SheetGrid sheet) {
    @Nullable String author = null;
    int answers = 0;
    for (int row = 1; row <= sheet.lastRow(); row++) {
      for (int column : sheet.columns(row)) {
        String seen = Plain.of(sheet.seen(row, column));
        if (seen.equals(signatureLabel)) {
          author = nextTo(sheet, row, column);
        } else if (answers == 0 && seen.equals(answerLabel)) {
          answers = column;
        }
      }
      if (answers > 0) {
        readRow(sheet, row, answers, author);
      }
    }
  }

  private static @Nullable String nextTo(SheetGrid sheet, int row, int column) {
    for (int next : sheet.columns(row)) {
      if (next > column) {
        return Plain.collapse(sheet.seen(row, next));
      }
    }
    return null;
  }

  private void readRow(SheetGrid sheet, int row, int column, @Nullable String author) {
    String answer = sheet.seen(row, column).strip();
    if (NoValue.is(answer)) {
      return;
    }
    for (int other : sheet.columns(row)) {
      for (String key : CopyStamp.keysIn(sheet.seen(row, other))) {
        add(key, answer, author, new CellRef(sheet.name(), column, row));
      }
    }
  }

  /**
   * Remarks in a column that the office keeps for them. In one for anything a remark is an answer
   * only when it names a figure of its row: whoever wrote «Entregado completo» did not look at a
   * figure with a digit too many, and must not clear the question about it.
   */
  void readTable(Table table) {
    for (Column column : table.columns()) {
      boolean forAnything = isOneOf(column, FOR_ANYTHING);
      if (forAnything || isOneOf(column, FOR_ANSWERS)) {
        for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
          String remark = Plain.collapse(table.grid().seen(row, column.number()));
          if (explains(remark) && (!forAnything || NamedFigure.isIn(remark, table, row))) {
            add(null, remark, null, new CellRef(table.grid().name(), column.number(), row));
          }
        }
      }
    }
  }

  private static boolean isOneOf(Column column, Set<String> names) {
    return !column.path().isEmpty() && names.contains(Plain.words(column.path().getLast()));
  }

  private static boolean explains(String remark) {
    String words = Plain.words(remark);
    return !NoValue.is(remark)
        && words.split(" ").length >= FEWEST_WORDS
        && !words.matches(
            "(sin|ningun|ninguna|no hay|no) (\\w+ )?observacion(es)?|sin novedad(es)?");
  }

  private void add(@Nullable String finding, String text, @Nullable String author, CellRef cell) {
    all.add(new Justification(finding, text, author, received, delivery.content(), cell));
  }
}
