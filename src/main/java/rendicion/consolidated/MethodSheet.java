package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.MethodProfile;
import rendicion.domain.Rating;
import rendicion.wording.MethodLine;
import rendicion.workbook.BookDraft;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** How progress is computed and rated, and what becomes of what people write in the workbook. */
final class MethodSheet {

  /** Names of the cells that ratings on other sheets are computed against. */
  static final String GREEN_NAME = "umbral_verde";

  static final String AMBER_NAME = "umbral_amarillo";

  static final String CAP_NAME = "tope_avance";
  static final String FLOOR_NAME = "piso_avance";

  private static final String ID = "Metodo";

  /** The other settings follow. */
  private static final int GREEN_ROW = 2;

  private final Phrases phrases;

  MethodSheet(Phrases phrases) {
    this.phrases = phrases;
  }

  static String name(Phrases phrases) {
    return phrases.say("method.sheet");
  }

  SheetDraft draft() {
    MethodProfile method = phrases.method();
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(row("method.profile", Entry.text(method.name() + " (" + method.code() + ")")));
    rows.add(row("method.source", Entry.text(method.source())));
    rows.add(row("method.green", percent(method.greenFrom())));
    rows.add(row("method.amber", percent(method.amberFrom())));
    rows.add(row("method.cap", percent(method.cap())));
    rows.add(row("method.floor", percent(method.floor())));
    rows.add(
        row(
            "method.weights",
            Entry.text(phrases.say(method.weighted() ? "method.weighted" : "method.unweighted"))));
    for (Rating rating : Rating.values()) {
      rows.add(
          row(
              "method.rating." + rating.name(),
              new Entry.Text(phrases.rating(rating), Ratings.look(rating))));
    }
    for (MethodLine line : MethodLine.of(method, phrases.wording())) {
      rows.add(
          List.of(
              Entry.text(line.name()),
              Entry.text(
                  phrases.say(
                      "method.line", Map.of("value", line.value(), "source", line.source())))));
    }
    addSentences(rows, "method.choice", method.choices());
    for (String key : List.of("type-one", "type-two", "rated", "formulas")) {
      rows.add(row("method." + key, Entry.text(phrases.say("method." + key + ".text"))));
    }
    for (String key : List.of("kept", "rewritten", "told")) {
      rows.add(row("method." + key, Entry.text(phrases.say("method." + key + ".text"))));
    }
    rows.add(row("method.fingerprint", Entry.text(phrases.account().definitions().fingerprint())));
    return SheetDraft.of(
        ID,
        name(phrases),
        "",
        phrases.head("method"),
        List.of(phrases.column("subject", 34), phrases.column("content", 100)),
        List.of(0),
        rows);
  }

  /** Names for the settings, so that formulas can be read. */
  Map<String, BookDraft.Place> names() {
    return Map.of(
        GREEN_NAME, place(GREEN_ROW),
        AMBER_NAME, place(GREEN_ROW + 1),
        CAP_NAME, place(GREEN_ROW + 2),
        FLOOR_NAME, place(GREEN_ROW + 3));
  }

  private BookDraft.Place place(int row) {
    return new BookDraft.Place(ID, "$B$" + (phrases.head("method").firstRow() + row));
  }

  private static Entry percent(BigDecimal value) {
    return new Entry.Number(value, Look.PERCENT.as(Look.Role.SETTING));
  }

  private void addSentences(List<List<Entry>> rows, String key, List<String> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      rows.add(
          List.of(Entry.text(phrases.say(key, Map.of("n", i + 1))), Entry.text(sentences.get(i))));
    }
  }

  private List<Entry> row(String key, Entry content) {
    return List.of(Entry.text(phrases.say(key)), content);
  }
}
