package rendicion.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Closing;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;

/** Figures of approved periods that are different today: before, now, why, and through whom. */
record Restatements(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Restatement> all = edition.account().restatements();
    pdf.heading(2, "rectificaciones", edition.say("restatements.title"));
    if (all.isEmpty()) {
      pdf.paragraph(edition.say("restatements.none"));
      return;
    }
    pdf.introduction(rendicion.pdf.Text.of(edition.say("restatements.count", "n", all.size())));
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.period"), 12),
            TableSpec.Column.text(edition.say("column.figure"), 38),
            TableSpec.Column.number(edition.say("column.before"), 12),
            TableSpec.Column.number(edition.say("column.now"), 12),
            TableSpec.Column.text(edition.say("column.cause"), 26));
    all.forEach(r -> table.row(row(r)));
    pdf.table(table);
  }

  private List<Cell> row(Restatement r) {
    return List.of(
        Cell.of(Numbers.words(edition.wording().period(r.period()))),
        Cell.header(Edition.printable(name(r))),
        Cell.of(figure(r, r.before(), "antes")),
        Cell.of(figure(r, r.now(), "ahora")),
        Cell.of(Edition.printable(cause(r))));
  }

  /** A figure, and how it was judged and measured where that is different too. */
  private String figure(Restatement r, Closing.Approved figure, String which) {
    Closing.Mean mean = figure.mean();
    if (mean != null) {
      return edition.say(
          "restatements.mean",
          "value",
          percent(r, figure.value(), which, "promedio"),
          "rating",
          label(Objects.requireNonNull(figure.rating())),
          "n",
          mean.coverage().withData(),
          "total",
          mean.coverage().total());
    }
    String said = value(r, figure.value(), which);
    Rating rating = figure.rating();
    if (rating != null && r.judgesOtherwise()) {
      String progress = percent(r, figure.percent(), which, "avance");
      said =
          edition.say(
              "restatements.judged", "value", said, "progress", progress, "rating", label(rating));
    }
    Closing.Measures measures = figure.measures();
    return measures == null || !r.measuresOtherwise()
        ? said
        : edition.say(
            "restatements.measured",
            "value",
            said,
            "one",
            percent(r, measures.typeOne(), which, "tipo-1"),
            "two",
            percent(r, measures.typeTwo(), which, "tipo-2"));
  }

  private String percent(
      Restatement r, @Nullable BigDecimal percent, String which, String measure) {
    String what = r.period().code() + "/" + r.code() + "/" + which + "/" + measure;
    return percent == null
        ? "none"
        : edition.numbers().percent(new Quantity(percent, new Basis.Computed(what, "")), 1);
  }

  private String label(Rating rating) {
    return Objects.requireNonNull(edition.profile().labels().get(rating));
  }

  /** Why, and who delivered what changed it. */
  private String cause(Restatement r) {
    String cause = edition.wording().name(r.cause());
    return r.deliveries().isEmpty()
        ? cause
        : cause
            + ": "
            + r.deliveries().stream()
                .map(d -> edition.account().officeName(d.office()) + ", «" + d.path() + "»")
                .distinct()
                .collect(Collectors.joining("; "));
  }

  private String name(Restatement r) {
    ActivityFigure figure = r.before().figure();
    Closing.Mean mean = r.before().mean();
    String name = edition.plan().findName(r.code()).orElse("");
    if (mean != null) {
      return edition.wording().name(mean.level()) + ": " + name;
    }
    return r.code() + " " + name + (figure == null ? "" : ": " + edition.wording().name(figure));
  }

  private String value(Restatement r, @Nullable BigDecimal value, String which) {
    if (value == null) {
      return edition.say("no-data");
    }
    int decimals =
        edition.plan().indicators().stream()
            .filter(i -> i.code().equals(r.code()))
            .map(Phrases::decimals)
            .findFirst()
            .orElse(Math.max(0, value.stripTrailingZeros().scale()));
    String what = r.period().code() + "/" + r.code() + "/" + which;
    return edition.numbers().print(new Quantity(value, new Basis.Computed(what, "")), decimals);
  }
}
