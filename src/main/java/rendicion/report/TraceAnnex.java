package rendicion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rendicion.domain.ActivityResult;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** One line for each reference: the cells that the figure was made from, and in which file. */
record TraceAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.newPage();
    pdf.heading(1, "anexo-rastro", edition.say("trace.title"));
    boolean any = !edition.references().numbers().isEmpty();
    pdf.paragraph(edition.say(any ? "trace.intro" : "trace.none"));
    edition.plan().indicators().forEach(indicator -> writeTo(pdf, indicator));
    activities(pdf);
    new TraceOfMeans(edition).writeTo(pdf);
  }

  private void writeTo(PdfDocument pdf, Indicator indicator) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    edition
        .results()
        .getIndicator(indicator.code())
        .series()
        .forEach(
            (year, figure) -> {
              Integer number = edition.references().find(indicator.code(), year);
              if (figure instanceof Figure.Known known && number != null) {
                rows.add(row(number, Edition.year(year), known.sources()));
                numbers.add(number);
              }
            });
    if (rows.isEmpty()) {
      return;
    }
    TableSpec table =
        table("column.year").caption(Edition.printable(indicator.code() + ". " + indicator.name()));
    for (int i = 0; i < rows.size(); i++) {
      table.row(References.place(numbers.get(i)), rows.get(i));
    }
    pdf.table(table);
  }

  private void activities(PdfDocument pdf) {
    List<ActivityResult> all =
        edition.results().activities().stream().filter(a -> !a.sources().isEmpty()).toList();
    if (all.isEmpty()) {
      return;
    }
    TableSpec table =
        table("column.activity").caption(edition.say("trace.activities", "in", edition.inPeriod()));
    for (ActivityResult result : all) {
      int number = edition.references().numbers().getOrDefault(result.activity(), 0);
      table.row(
          References.place(number),
          row(number, Edition.printable(result.activity()), result.sources()));
    }
    pdf.table(table);
  }

  private TableSpec table(String second) {
    return TableSpec.of(
        TableSpec.Column.text(edition.say("column.reference"), 7),
        TableSpec.Column.text(edition.say(second), 11),
        TableSpec.Column.text(edition.say("column.cells"), 46),
        TableSpec.Column.text(edition.say("column.file"), 36));
  }

  private List<Cell> row(int number, String of, List<Observation> sources) {
    Map<ContentHash, Map<String, List<CellRef>>> files = files(sources);
    Text cells = Text.empty();
    Text names = Text.empty();
    boolean first = true;
    for (var file : files.entrySet()) {
      String gap = first ? "" : "\n";
      cells = cells.plain(gap + cells(file.getValue()));
      names =
          names
              .plain(gap + Edition.printable(new Trace(edition).file(file.getKey())) + " ")
              .muted(Numbers.words(file.getKey().brief()));
      first = false;
    }
    return List.of(
        Cell.header(Numbers.words("[" + number + "]")),
        Cell.of(of),
        Cell.of(cells),
        Cell.of(names));
  }

  private String cells(Map<String, List<CellRef>> bySheet) {
    return bySheet.entrySet().stream()
        .map(
            e ->
                edition.say(
                    "trace.cells",
                    "sheet",
                    e.getKey(),
                    "cells",
                    String.join(", ", CellRanges.of(e.getValue()))))
        .collect(Collectors.joining("; "));
  }

  private static Map<ContentHash, Map<String, List<CellRef>>> files(List<Observation> sources) {
    Map<ContentHash, Map<String, List<CellRef>>> files =
        new TreeMap<>(Comparator.comparing(ContentHash::sha256));
    for (Observation o : sources) {
      files
          .computeIfAbsent(o.content(), content -> new TreeMap<>())
          .computeIfAbsent(o.cell().sheet(), sheet -> new ArrayList<>())
          .add(o.cell());
    }
    return files;
  }
}
