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
  private static final int GREEN_ROW = 1;

  /** What the rows of this sheet say in their own words; the other lines follow as they are. */
  private static final List<String> SAID =
      List.of("umbrales", "etiquetas", "recorte", "tipo_1", "tipo_2_meta");

  private final Phrases phrases;
  private final List<List<Entry>> rows = new ArrayList<>();

  MethodSheet(Phrases phrases) {
    this.phrases = phrases;
    MethodProfile method = phrases.method();
    addSettings(method);
    addRules();
    List<MethodLine> all = MethodLine.of(method, phrases.wording());
    List<MethodLine> lines = new ArrayList<>(all.subList(1, all.size()));
    lines.removeIf(line -> SAID.stream().map(this::line).anyMatch(line::equals));
    lines.forEach(line -> add(line.name(), Entry.text(line.value()), line.source()));
    for (int i = 0; i < method.choices().size(); i++) {
      add(
          phrases.say("method.choice", Map.of("n", i + 1)),
          Entry.text(method.choices().get(i)),
          phrases.say("method.of-profile"));
    }
    for (String key : List.of("formulas", "kept", "rewritten", "told")) {
      add(
          phrases.say("method." + key),
          Entry.text(phrases.say("method." + key + ".text")),
          phrases.say("method.of-program"));
    }
    add(
        phrases.say("method.fingerprint"),
        Entry.text(phrases.account().definitions().fingerprint()),
        phrases.say("method.of-program"));
  }

  static String name(Phrases phrases) {
    return phrases.say("method.sheet");
  }

  SheetDraft draft() {
    return SheetDraft.of(
        ID,
        name(phrases),
        "",
        phrases.head("method"),
        List.of(
            phrases.column("subject", 34),
            phrases.column("content", 84),
            phrases.column("whence", 52)),
        List.of(0),
        rows);
  }

  private void addSettings(MethodProfile method) {
    add(
        phrases.say("method.profile"),
        Entry.text(
            phrases.say(
                "method.profile.text",
                Map.of(
                    "name", method.name(),
                    "code", method.code(),
                    "version", method.options().version()))),
        method.source());
    String thresholds = line("umbrales").source();
    add(phrases.say("method.green"), percent(method.greenFrom()), thresholds);
    add(phrases.say("method.amber"), percent(method.amberFrom()), thresholds);
    String limits = line("recorte").source();
    add(phrases.say("method.cap"), percent(method.cap()), limits);
    add(phrases.say("method.floor"), percent(method.floor()), limits);
    for (Rating rating : Rating.values()) {
      add(
          phrases.say("method.rating." + rating.name()),
          new Entry.Text(phrases.rating(rating), Ratings.look(rating)),
          line("etiquetas").source());
    }
  }

  /** What is computed, and what becomes of each special case. */
  private void addRules() {
    addRule("type-one", line("tipo_1").source());
    addRule("limits", phrases.say("method.of-program"));
    addRule("zero", phrases.say("method.of-program"));
    add(
        phrases.say("method.type-two"),
        Entry.text(phrases.say("method.type-two.text") + " " + line("tipo_2_meta").value() + "."),
        line("tipo_2_meta").source());
    addRule("additive", line("tipo_1").source());
    addRule("rated", phrases.say("method.of-program"));
  }

  private void addRule(String key, String source) {
    add(phrases.say("method." + key), Entry.text(phrases.say("method." + key + ".text")), source);
  }

  private MethodLine line(String key) {
    return MethodLine.of(key, phrases.method(), phrases.wording());
  }

  private void add(String subject, Entry content, String source) {
    rows.add(List.of(Entry.text(subject), content, Entry.text(source)));
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
}
