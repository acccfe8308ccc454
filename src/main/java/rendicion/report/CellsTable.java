package rendicion.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.domain.ContentHash;
import rendicion.domain.Observation;
import rendicion.pdf.Traced;

/**
 * The table that every document carries inside: one line for each printed number that can be made
 * again, or for each cell behind it. The key is the one that marks the number in the file.
 */
record CellsTable(Edition edition, Discretion discretion, Map<ContentHash, String> files) {

  CellsTable(Edition edition) {
    this(edition, new Discretion(edition));
  }

  CellsTable(Edition edition, Discretion discretion) {
    this(edition, discretion, files(edition.account()));
  }

  /** As they stand in the table. */
  private static Map<ContentHash, String> files(Account account) {
    Map<ContentHash, String> files = new HashMap<>();
    account
        .contents()
        .forEach(c -> files.putIfAbsent(c.delivery().content(), quoted(c.delivery().path())));
    return files;
  }

  private static final String FORMULA = "=+@\t\r-";
  private static final String SEPARATORS = "\",\r\n";
  private static final String HEADER =
      "clave,impreso,valor_exacto,origen,calculo,dato,lugar,periodo,valor_celda,archivo,hoja,celda,"
          + "huella\n";

  byte[] bytes() {
    StringBuilder all = new StringBuilder("\uFEFF").append(HEADER);
    edition.numbers().claims().stream().flatMap(this::lines).forEach(all::append);
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Stream<String> lines(Claim claim) {
    return switch (claim.basis()) {
      case Basis.Cells cells ->
          cells(
              claim,
              cells.indicator()
                  + "/"
                  + cells.year()
                  + (cells.place() == null ? "" : "/" + cells.place()),
              discretion.calculation(cells.figure()),
              cells.figure().sources());
      case Basis.CellSum sum -> cells(claim, sum.activity(), "suma", sum.sources());
      case Basis.Sum sum -> Stream.of(line(claim, "suma", joined(sum.parts(), " + ")));
      case Basis.Mean mean -> Stream.of(line(claim, "promedio", joined(mean.parts(), " + ")));
      case Basis.Distance d ->
          Stream.of(line(claim, "diferencia", joined(List.of(d.to(), d.from()), " − ")));
      case Basis.Defined defined -> Stream.of(line(claim, "plan: " + defined.what(), ""));
      case Basis.Computed computed ->
          Stream.of(line(claim, computed.what(), computed.calculation()));
    };
  }

  private Stream<String> cells(
      Claim claim, String what, String calculation, List<Observation> sources) {
    boolean few = discretion.isOfFewPeople(sources);
    if (few || sources.isEmpty()) {
      return Stream.of(line(claim, what, calculation));
    }
    String head = head(claim, what, calculation) + ",";
    return sources.stream().map(o -> head + cell(o));
  }

  private String cell(Observation o) {
    return quoted(o.variable())
        + ","
        + quoted(o.place())
        + ","
        + o.period().code()
        + ","
        + o.value().toPlainString()
        + ","
        + files.getOrDefault(o.content(), "")
        + ","
        + quoted(o.cell().sheet())
        + ","
        + o.cell().address()
        + ","
        + o.content().sha256()
        + "\n";
  }

  private static String line(Claim claim, String what, String calculation) {
    return head(claim, what, calculation) + ",,,,,,,,\n";
  }

  private static String head(Claim claim, String what, String calculation) {
    return claim.key()
        + ","
        + quoted(claim.printed())
        + ","
        + claim.value().toPlainString()
        + ","
        + quoted(what)
        + ","
        + quoted(calculation);
  }

  private static String joined(List<BigDecimal> parts, String sign) {
    return parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(sign));
  }

  /**
   * Without the marks of the page; quoted where needed; a first sign that a spreadsheet would take
   * for a formula is kept from it.
   */
  private static String quoted(String marked) {
    String words = Traced.plain(marked);
    boolean formula = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
    String safe = formula ? "'" + words : words;
    return hasSeparator(safe) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean hasSeparator(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (SEPARATORS.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
