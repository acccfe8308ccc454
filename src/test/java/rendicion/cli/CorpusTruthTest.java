package rendicion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.reading.Inspection.InspectedTable;
import rendicion.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what {@code inspeccionar --json} says of a folder of real workbooks with a {@code
 * truth.json} beside them that was made by hand. Run with {@code mvn test -Dtest=CorpusTruthTest
 * -Dtest.excludedGroups=none -Dcorpus=<folder>}; the last figures are in {@code
 * src/site/markdown/reading-scores.md}.
 */
@Tag("corpus")
class CorpusTruthTest {
  private int tables;
  private int exact;
  private int header;
  private int body;
  private int width;
  private int labels;
  private int labelsRight;
  private int types;
  private int typesRight;
  private int totals;
  private int totalsRight;
  private int units;
  private int unitsRight;
  private int kinds;
  private int kindsRight;
  private final List<String> misses = new ArrayList<>();

  @Test
  void findsTheTablesThatAPersonFound() throws IOException {
    String folder = System.getProperty("corpus", "");
    Assumptions.assumeTrue(!folder.isEmpty(), "no folder given with -Dcorpus=");
    Path truth = Path.of(folder, "truth.json");
    Assumptions.assumeTrue(Files.exists(truth), "no truth.json in " + folder);
    for (JsonNode file : new JsonMapper().readTree(truth.toFile())) {
      Path path = truth.resolveSibling(file.get("file").asString());
      List<InspectedTable> found = inspected(path);
      for (JsonNode table : file.get("tables")) {
        String where = path.getFileName() + "!" + table.get("sheet").asString();
        if (table.get("kind").asString().equals("table")) {
          compare(where, table, found);
        } else {
          compareKind(where, table, found);
        }
      }
    }
    System.out.print(report());
    assertThat(share(exact, tables)).as("tables exactly right").isGreaterThanOrEqualTo(94);
    assertThat(share(labelsRight, labels)).as("labels").isGreaterThanOrEqualTo(98);
    assertThat(share(typesRight, types)).as("types").isGreaterThanOrEqualTo(97);
  }

  /** The command itself, whose output is read back as any other program would read it. */
  private static List<InspectedTable> inspected(Path workbook) {
    StringWriter out = new StringWriter();
    Screen screen =
        new Screen(
            new PrintWriter(out), new PrintWriter(new StringWriter()), Wording.spanish(), false);
    Work work =
        new Work(
            state -> {
              throw new IllegalStateException("no ledger is needed");
            },
            screen,
            new StopSignal(),
            Clock.systemUTC());
    Cli.commandLine(work, screen).execute("inspeccionar", "--json", workbook.toString());
    JsonNode document = new JsonMapper().readTree(out.toString());
    return document
        .get("tables")
        .valueStream()
        .map(t -> new JsonMapper().convertValue(t, InspectedTable.class))
        .toList();
  }

  private void compareKind(String where, JsonNode truth, List<InspectedTable> found) {
    kinds++;
    List<String> said =
        found.stream()
            .filter(t -> t.sheet().equals(truth.get("sheet").asString()))
            .map(InspectedTable::kind)
            .distinct()
            .toList();
    boolean right = said.equals(List.of(truth.get("kind").asString()));
    kindsRight += right ? 1 : 0;
    if (!right) {
      misses.add(where + " is " + truth.get("kind") + ", not " + said);
    }
  }

  private void compare(String where, JsonNode truth, List<InspectedTable> found) {
    tables++;
    Optional<InspectedTable> match =
        found.stream()
            .filter(t -> t.sheet().equals(truth.get("sheet").asString()) && !t.dataRows().isEmpty())
            .max(Comparator.comparingLong(t -> overlap(t, truth)));
    if (match.isEmpty()) {
      misses.add(where + " not found");
      return;
    }
    InspectedTable t = match.get();
    boolean sameHeader = same(truth, "header_rows", t.headerRows().toString());
    boolean sameBody = same(truth, "data_rows", t.dataRows().toString());
    boolean sameWidth = same(truth, "columns", t.columns().toString());
    header += sameHeader ? 1 : 0;
    body += sameBody ? 1 : 0;
    width += sameWidth ? 1 : 0;
    exact += sameHeader && sameBody && sameWidth ? 1 : 0;
    if (!(sameHeader && sameBody && sameWidth)) {
      misses.add(
          "%s header %s/%s body %s/%s columns %s/%s"
              .formatted(
                  where,
                  t.headerRows(),
                  truth.get("header_rows"),
                  t.dataRows(),
                  truth.get("data_rows"),
                  t.columns(),
                  truth.get("columns")));
    }
    if (sameHeader && sameBody && sameWidth) {
      labels += truth.get("labels").size();
      types += truth.get("types").size();
      units += truth.get("units").size();
      labelsRight += compareMap(where, "label", truth, "labels", t.labels(), t.labels());
      typesRight += compareMap(where, "type", truth, "types", t.types(), t.labels());
      unitsRight += compareMap(where, "unit", truth, "units", t.units(), t.labels());
    }
    for (JsonNode row : truth.get("total_rows")) {
      totals++;
      totalsRight += t.totalRows().contains(row.asInt()) ? 1 : 0;
    }
  }

  private int compareMap(
      String where,
      String what,
      JsonNode truth,
      String field,
      Map<String, String> found,
      Map<String, String> labelsFound) {
    int right = 0;
    JsonNode alternatives = truth.get(field + "_alt");
    for (Map.Entry<String, JsonNode> entry : truth.get(field).properties()) {
      String wanted = plain(entry.getValue().asString());
      String got = plain(found.getOrDefault(entry.getKey(), ""));
      JsonNode other = alternatives == null ? null : alternatives.get(entry.getKey());
      boolean agrees = wanted.equals(got) || (other != null && other.toString().contains(got));
      right += agrees ? 1 : 0;
      if (!agrees) {
        misses.add(
            "%s %s %s «%s» / «%s» %s"
                .formatted(
                    where, what, entry.getKey(), got, wanted, labelsFound.get(entry.getKey())));
      }
    }
    return right;
  }

  private static String plain(String label) {
    return label.replaceAll("\\s+", " ").replaceAll(" ?/ ?", "/").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean same(JsonNode truth, String field, String found) {
    String plain = found.replaceAll("[\\s\"]", "");
    JsonNode other = truth.get(field + "_alt");
    return truth.get(field).toString().replaceAll("[\\s\"]", "").equals(plain)
        || (other != null && other.toString().replaceAll("[\\s\"]", "").contains(plain));
  }

  private static long overlap(InspectedTable t, JsonNode truth) {
    JsonNode rows = truth.get("data_rows");
    long down =
        Math.min(t.dataRows().getLast(), rows.get(1).asInt())
            - Math.max(t.dataRows().getFirst(), rows.get(0).asInt())
            + 1L;
    int left =
        Math.max(column(t.columns().getFirst()), column(truth.get("columns").get(0).asString()));
    int right =
        Math.min(column(t.columns().getLast()), column(truth.get("columns").get(1).asString()));
    return Math.max(0, down) * Math.max(0, right - left + 1);
  }

  private static int column(String letters) {
    return rendicion.domain.CellRef.columnNumber(letters);
  }

  private String report() {
    StringBuilder report = new StringBuilder();
    misses.forEach(m -> report.append(m).append('\n'));
    return report
        .append(
            "tables %d: exact %.1f %%, header %.1f %%, body %.1f %%, columns %.1f %%%n"
                .formatted(
                    tables,
                    share(exact, tables),
                    share(header, tables),
                    share(body, tables),
                    share(width, tables)))
        .append(
            "in those: labels %d: %.1f %%; types %d: %.1f %%; units %d: %.1f %%%n"
                .formatted(
                    labels,
                    share(labelsRight, labels),
                    types,
                    share(typesRight, types),
                    units,
                    share(unitsRight, units)))
        .append(
            "total rows %d: %.1f %%; sheets without tables %d: %.1f %%%n"
                .formatted(totals, share(totalsRight, totals), kinds, share(kindsRight, kinds)))
        .toString();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }
}
