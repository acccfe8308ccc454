package rendicion.consolidated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Closing;
import rendicion.domain.Indicator;
import rendicion.domain.Rating;
import rendicion.domain.Restatement;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** Which periods were approved, and which of their figures are different since. */
final class RestatementsSheet {

  private final Phrases phrases;

  RestatementsSheet(Phrases phrases) {
    this.phrases = phrases;
  }

  SheetDraft draft() {
    List<List<Entry>> rows = phrases.account().restatements().stream().map(this::row).toList();
    return SheetDraft.of(
            "Rectificaciones",
            phrases.say("restatements.sheet"),
            "Tabla_Rectificaciones",
            head(rows.isEmpty()),
            List.of(
                phrases.column("period", 9),
                phrases.column("code", 12),
                phrases.column("name", 40),
                phrases.column("figure", 18),
                phrases.column("before", 14),
                phrases.column("now", 14),
                phrases.column("judged-before", 20),
                phrases.column("judged-now", 20),
                phrases.column("cause", 26),
                phrases.column("deliveries", 36),
                phrases.column("closing", 10)),
            List.of(0, 1, 3, 10),
            rows)
        .on(SheetDraft.Paper.A3);
  }

  /** Each approval in a line, and whether nothing changed since. */
  private SheetDraft.Head head(boolean nothingChanged) {
    List<String> lines =
        new ArrayList<>(phrases.account().closings().stream().map(this::closing).toList());
    if (lines.isEmpty()) {
      lines.add(phrases.say("restatements.open"));
    } else if (nothingChanged) {
      lines.add(phrases.say("restatements.none"));
    }
    return phrases.head("restatements", lines.toArray(String[]::new));
  }

  private String closing(Closing closing) {
    String said =
        phrases.say(
            "restatements.closing",
            Map.of(
                "number",
                Integer.toString(closing.number()),
                "period",
                phrases.period(closing.period()),
                "by",
                closing.by(),
                "date",
                date(closing.at())));
    Closing.Reopening reopening = closing.reopening();
    return reopening == null
        ? said
        : said
            + " "
            + phrases.say(
                "restatements.reopening",
                Map.of(
                    "by",
                    reopening.by(),
                    "date",
                    date(reopening.at()),
                    "reason",
                    reopening.reason()));
  }

  private String date(Instant at) {
    return phrases
        .wording()
        .longDate(LocalDate.ofInstant(at, phrases.account().definitions().settings().zone()));
  }

  private List<Entry> row(Restatement r) {
    return List.of(
        Entry.text(r.period().code()),
        Entry.text(r.code()),
        Entry.text(phrases.plan().findName(r.code()).orElse(phrases.say("none"))),
        Entry.text(kind(r.before())),
        value(r, r.before().value()),
        value(r, r.now().value()),
        judged(r.before(), r.measuresOtherwise()),
        judged(r.now(), r.measuresOtherwise()),
        Entry.text(phrases.wording().name(r.cause())),
        Entry.text(deliveries(r)),
        Entry.text(Integer.toString(r.closing())));
  }

  private String kind(Closing.Approved figure) {
    Closing.Mean mean = figure.mean();
    ActivityFigure of = figure.figure();
    if (mean != null) {
      return phrases.wording().name(mean.level());
    }
    return of == null
        ? phrases.say("kind.indicator")
        : phrases.say("column.activity") + ": " + phrases.wording().name(of);
  }

  private Optional<Indicator> indicator(String code) {
    return phrases.plan().indicators().stream().filter(i -> i.code().equals(code)).findFirst();
  }

  private Entry value(Restatement r, @Nullable BigDecimal value) {
    if (value != null && r.isMean()) {
      return new Entry.Number(value, Look.PERCENT);
    }
    return value == null
        ? phrases.missing()
        : indicator(r.code())
            .map(i -> phrases.amount(value, i))
            .orElseGet(() -> new Entry.Number(value, Look.asWritten(value)));
  }

  private Entry judged(Closing.Approved figure, boolean withMeasures) {
    Rating rating = figure.rating();
    if (rating == null) {
      return phrases.missing();
    }
    BigDecimal percent = figure.percent();
    String judged =
        (percent == null ? "" : phrases.wording().number(percent, 1) + "\u00a0% · ")
            + phrases.rating(rating);
    Closing.Mean mean = figure.mean();
    if (mean != null) {
      return Entry.text(
          judged
              + "\n"
              + phrases.say(
                  "restatements.mean",
                  Map.of("n", mean.coverage().withData(), "total", mean.coverage().total())));
    }
    Closing.Measures measures = figure.measures();
    return measures == null || !withMeasures
        ? Entry.text(judged)
        : Entry.text(
            judged
                + "\n"
                + phrases.say(
                    "restatements.measures",
                    Map.of(
                        "one", percent(measures.typeOne()), "two", percent(measures.typeTwo()))));
  }

  private String percent(@Nullable BigDecimal percent) {
    return percent == null ? "none" : phrases.wording().number(percent, 1);
  }

  private String deliveries(Restatement r) {
    return r.deliveries().isEmpty()
        ? phrases.say("none")
        : r.deliveries().stream()
            .map(d -> phrases.account().officeName(d.office()) + ": " + d.path())
            .distinct()
            .collect(Collectors.joining("\n"));
  }
}
