package rendicion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Summary;
import rendicion.pdf.Cell;
import rendicion.pdf.KeyFigure;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/** One page that stands alone: what was promised, how many promises are where, what is missing. */
record SummaryPage(Edition edition, Phrases phrases) implements Section {

  SummaryPage(Edition edition) {
    this(edition, new Phrases(edition));
  }

  /** Names in full if one page holds them, else shorter. */
  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.newPage();
    new OnePage(
            edition,
            Stream.of(Integer.MAX_VALUE, 100, 50)
                .map(letters -> (Section) page -> write(page, letters))
                .toList())
        .writeTo(pdf);
  }

  private void write(PdfDocument pdf, int letters) {
    pdf.heading(1, "resumen", edition.say("summary.title"));
    String notice = edition.settings().sampleNotice();
    if (notice != null) {
      pdf.callout(
          Tone.AMBER_TINT, edition.say("summary.sample"), Text.of(Edition.printable(notice)));
    }
    pdf.lead(Text.of(promise()));
    pdf.keyFigures(counts());
    pdf.paragraph(whole());
    if (!edition.plan().objectives().isEmpty()) {
      pdf.table(objectives(letters));
    }
    pdf.callout(
        Tone.PAPER,
        edition.say("summary.legend.title"),
        legend(),
        Text.of(edition.say("summary.legend.judges")),
        links());
  }

  private String promise() {
    return edition.say(
        "summary.promise",
        "indicators",
        edition.plan().indicators().size(),
        "objectives",
        edition.plan().objectives().size(),
        "year",
        Edition.year(edition.plan().lastYear()),
        "date",
        edition.cutOff());
  }

  private List<KeyFigure> counts() {
    return Arrays.stream(Rating.values()).map(this::count).toList();
  }

  private KeyFigure count(Rating rating) {
    int n = edition.results().whole().counts().getOrDefault(rating, 0);
    String label = edition.say("summary.count", "n", n, "rating", phrases.word(rating));
    return new KeyFigure(edition.numbers().count(n), label, Phrases.mark(rating));
  }

  private Text whole() {
    Summary whole = edition.results().whole();
    String coverage = phrases.coverage(whole.coverage());
    return switch (whole.progress()) {
      case Progress.Measured measured ->
          edition
              .references()
              .after(
                  Text.of(edition.say("summary.whole") + " ")
                      .bold(phrases.percent(whole, measured))
                      .plain(" (" + coverage + ")"),
                  whole)
              .plain(", ")
              .and(phrases.rating(whole.rating()))
              .plain(".");
      case Progress.NotMeasurable none ->
          Text.of(
              edition.say(
                  "summary.whole-none",
                  "reason",
                  phrases.reason(none.reason()),
                  "coverage",
                  coverage));
    };
  }

  private TableSpec objectives(int letters) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.objective"), 52),
                TableSpec.Column.text(edition.say("column.rating"), 16),
                TableSpec.Column.number(edition.say("column.progress"), 13),
                TableSpec.Column.text(edition.say("column.coverage"), 19))
            .caption(edition.say("summary.table", "date", edition.cutOff()));
    edition.plan().objectives().forEach(objective -> table.row(row(objective, letters)));
    return table;
  }

  private List<Cell> row(Objective objective, int letters) {
    Summary summary = edition.results().getObjective(objective.code());
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.header(
            Text.of(Numbers.words(objective.number() + ". "))
                .link(
                    ObjectiveSection.key(objective),
                    Phrases.shortened(objective.name(), letters))));
    cells.add(Cell.of(phrases.rating(summary.rating())));
    cells.add(Cell.of(edition.references().after(phrases.brief(summary), summary)));
    cells.add(
        Cell.of(
            edition.say(
                "coverage.brief",
                "with",
                summary.coverage().withData(),
                "n",
                summary.coverage().total())));
    return cells;
  }

  private Text legend() {
    return new RatingScale(edition).sentence();
  }

  private Text links() {
    return Text.of(edition.say("summary.more") + " ")
        .link("metodo", edition.say("method.title"))
        .plain(" · ")
        .link("faltante", edition.say("missing.title"))
        .plain(" · ")
        .link("observaciones", edition.say("findings.title"));
  }
}
