package rendicion.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rendicion.domain.CellRef;
import rendicion.domain.ColumnLabel;
import rendicion.domain.ContentHash;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;

/** Figures of one good or bad example of a rule, from {@code examples.txt}. */
record Example(
    List<String> paths,
    List<Observation> observations,
    List<Reading.StatedTotal> totals,
    List<Reading.StatedSum> sums,
    List<Reading.StatedShare> shares,
    List<Observation> earlier,
    List<ColumnLabel> labels,
    List<ColumnLabel> labelsBefore) {

  /** Code of the rule, then "bad" or "good". */
  static Map<String, Map<String, Example>> all() {
    Map<String, Map<String, Example>> all = new LinkedHashMap<>();
    String code = "";
    Example current = empty();
    for (String line : lines()) {
      if (line.startsWith("  ")) {
        current.add(line.trim().split(" +"));
      } else if (line.contains(".")) {
        code = line;
      } else {
        current = empty();
        all.computeIfAbsent(code, c -> new LinkedHashMap<>()).put(line, current);
      }
    }
    return all;
  }

  /** Of the lines of one example. */
  static Example of(String lines) {
    Example example = empty();
    lines.lines().forEach(line -> example.add(line.trim().split(" +")));
    return example;
  }

  ReadContent judged() {
    return DeliveryValidator.judge(
        reading(), Sample.OFFICE, Sample.DEFINITIONS, earlier, List.of(labelsBefore), List.of());
  }

  private Reading reading() {
    Reading plain =
        Sample.reading(
            paths.isEmpty() ? "residuos.xlsx" : paths.getFirst(), observations, totals, List.of());
    return new Reading(
        plain.delivery(),
        plain.deliverables(),
        observations,
        totals,
        List.of(),
        "",
        List.of(),
        sums,
        shares,
        labels,
        List.of());
  }

  private static Example empty() {
    return new Example(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private void add(String[] words) {
    if (words[0].equals("file")) {
      paths.add(words[1]);
    } else if (words[0].equals("label")) {
      labels.add(label(words));
    } else if (words[0].equals("before-label")) {
      labelsBefore.add(label(words));
    } else if (words[0].equals("sum")) {
      sums.add(sum(words[1], words[2]));
    } else if (words[0].equals("share")) {
      shares.add(share(words[1], words[2], words[3], shares.size() + 40));
    } else if (words[0].equals("total")) {
      totals.add(total(words[1], words[2], words[3]));
    } else if (words[0].equals("earlier")) {
      earlier.add(figure(Sample.EARLIER_FILE, words, 1, earlier.size() + 5));
    } else {
      observations.add(figure(Sample.FILE, words, 0, observations.size() + 5));
    }
  }

  private static Observation figure(ContentHash file, String[] words, int at, int row) {
    String[] name = words[at].split("[#@]");
    String column = CellRef.columnLetters(2 + Math.floorMod(name[0].hashCode(), 500));
    return Sample.observation(
        file,
        name[0],
        words[at].contains("#") ? name[1] : null,
        words[at + 1],
        words[at].contains("@") ? name[1] : "",
        words[at + 2],
        words[at + 3],
        column + row);
  }

  private static ColumnLabel label(String[] words) {
    String label = String.join(" ", Arrays.asList(words).subList(2, words.length));
    return new ColumnLabel(
        "W11", 0, words[1], label, label.toLowerCase(Locale.ROOT), CellRef.parse("Datos", "C4"));
  }

  private static Reading.StatedSum sum(String value, String sum) {
    return new Reading.StatedSum(
        "Columna",
        new BigDecimal(value),
        value,
        CellRef.parse("Datos", "A60"),
        List.of(CellRef.parse("Datos", "A50"), CellRef.parse("Datos", "A51")),
        new BigDecimal(sum));
  }

  private static Reading.StatedShare share(String printed, String part, String whole, int row) {
    return new Reading.StatedShare(
        "Porcentaje",
        new BigDecimal(printed),
        printed,
        CellRef.parse("Datos", "C" + row),
        new BigDecimal(part),
        CellRef.parse("Datos", "A" + row),
        new BigDecimal(whole),
        CellRef.parse("Datos", "B" + row));
  }

  private static Reading.StatedTotal total(String label, String value, String sum) {
    return new Reading.StatedTotal(
        "residuos",
        label,
        null,
        new BigDecimal(value),
        value,
        CellRef.parse("Datos", label.equals("TOTAL") ? "A90" : "A80"),
        List.of(CellRef.parse("Datos", "A70"), CellRef.parse("Datos", "A71")),
        new BigDecimal(sum));
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Example.class.getResourceAsStream("examples.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
