package rendicion.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** The cells that every yearly figure was made from. */
record TraceAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.newPage();
    pdf.heading(1, "anexo-rastro", edition.say("trace.title"));
    boolean any = edition.results().indicators().stream().anyMatch(TraceAnnex::hasFigure);
    pdf.paragraph(edition.say(any ? "trace.intro" : "trace.none"));
    for (Indicator indicator : edition.plan().indicators()) {
      IndicatorResult result = edition.results().getIndicator(indicator.code());
      if (hasFigure(result)) {
        pdf.table(table(indicator, result));
      }
    }
  }

  private static boolean hasFigure(IndicatorResult result) {
    return result.series().values().stream().anyMatch(Figure.Known.class::isInstance);
  }

  private TableSpec table(Indicator indicator, IndicatorResult result) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.year"), 7),
                TableSpec.Column.text(edition.say("column.variable"), 27),
                TableSpec.Column.text(edition.say("column.file"), 30),
                TableSpec.Column.text(edition.say("column.cells"), 36))
            .caption(indicator.code() + ". " + Edition.printable(indicator.name()));
    result
        .series()
        .forEach(
            (year, figure) -> {
              if (figure instanceof Figure.Known known) {
                addYear(table, year, known);
              }
            });
    return table;
  }

  private void addYear(TableSpec table, int year, Figure.Known known) {
    Map<String, List<Observation>> byVariable =
        known.sources().stream()
            .collect(
                Collectors.groupingBy(Observation::variable, TreeMap::new, Collectors.toList()));
    byVariable.forEach(
        (variable, sources) ->
            Trace.places(sources)
                .forEach((place, cells) -> table.row(row(year, variable, place, cells))));
  }

  private List<Cell> row(int year, String variable, Trace.Place place, List<CellRef> cells) {
    Trace trace = new Trace(edition);
    String name = edition.plan().findVariable(variable).map(v -> v.name()).orElse(variable);
    return List.of(
        Cell.header(Integer.toString(year)),
        Cell.of(Edition.printable(name)),
        Cell.of(
            Text.of(Edition.printable(trace.file(place.content())) + "\n")
                .muted(place.content().brief())),
        Cell.of(
            edition.say(
                "trace.cells",
                "sheet",
                place.sheet(),
                "cells",
                String.join(", ", CellRanges.of(cells)))));
  }
}
