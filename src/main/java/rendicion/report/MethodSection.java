package rendicion.report;

import java.util.List;
import java.util.stream.Stream;
import rendicion.domain.MethodProfile;
import rendicion.domain.Rating;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;
import rendicion.wording.MethodLine;

/** How the figures are made and judged, before any of them is shown in detail. */
record MethodSection(Edition edition, Phrases phrases) implements Section {

  MethodSection(Edition edition) {
    this(edition, new Phrases(edition));
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    MethodProfile profile = edition.profile();
    pdf.newPage();
    pdf.heading(1, "metodo", edition.say("method.title"));
    pdf.callout(
        Tone.LAKE_TINT,
        edition.say("method.profile", "name", edition.method()),
        Text.of(edition.say("method.source", "source", profile.source())));
    pdf.table(scale());
    pdf.heading(2, edition.say("method.measures"));
    pdf.bullets(measures());
    pdf.heading(2, edition.say("method.settings"));
    pdf.table(settings());
    pdf.heading(2, edition.say("method.choices"));
    pdf.bullets(profile.choices().stream().map(c -> Text.of(Edition.printable(c))).toList());
    pdf.heading(2, edition.say("method.reading"));
    pdf.bullets(reading());
  }

  private TableSpec scale() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.rating"), 20),
                TableSpec.Column.text(edition.say("column.range"), 35),
                TableSpec.Column.text(edition.say("column.meaning"), 45))
            .caption(edition.say("method.scale"));
    for (Rating rating : Rating.values()) {
      table.row(
          Cell.header(phrases.rating(rating)),
          Cell.of(new RatingScale(edition).range(rating)),
          Cell.of(edition.say("meaning." + rating.name())));
    }
    return table;
  }

  /** What the profile decides; the profile itself, with its source, stands above. */
  private TableSpec settings() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.setting"), 24),
                TableSpec.Column.text(edition.say("column.decided"), 28),
                TableSpec.Column.text(edition.say("column.whence"), 48))
            .caption(edition.say("method.settings.caption"));
    List<MethodLine> lines = MethodLine.of(edition.profile(), edition.wording());
    for (MethodLine line : lines.subList(1, lines.size())) {
      table.row(
          Cell.header(Edition.printable(line.name())),
          Cell.of(Edition.printable(line.value())),
          Cell.of(Edition.printable(line.source())));
    }
    return table;
  }

  private List<Text> measures() {
    return List.of(
        term("method.type-one", "method.type-one.text"),
        term("method.type-two", "method.type-two.text"),
        term("method.rated", "method.rated.text"),
        Text.ofBold(edition.say("method.mean") + ". ").plain(mean()),
        term("method.coverage", "method.coverage.text"));
  }

  private String mean() {
    MethodProfile profile = edition.profile();
    return edition.say(
        profile.weighted() ? "method.mean.weighted" : "method.mean.plain",
        "floor",
        new RatingScale(edition).limit("piso", profile.floor()),
        "cap",
        new RatingScale(edition).limit("tope", profile.cap()));
  }

  private List<Text> reading() {
    return Stream.of("no-data", "partial", "trajectory", "trace", "discrepancy")
        .map(name -> term("method." + name, "method." + name + ".text"))
        .toList();
  }

  private Text term(String name, String text) {
    return Text.ofBold(edition.say(name) + ". ").plain(edition.say(text));
  }
}
