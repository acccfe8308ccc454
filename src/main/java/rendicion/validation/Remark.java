package rendicion.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Reading.StatedTotal;

/**
 * One case of a rule, before equal ones are grouped.
 *
 * @param cells where it is; the first one is the place to show when they are not side by side
 * @param period what the figures are for; null when they are for several
 * @param value what stands in the first cell
 * @param figures what the figures are and say, wherever they stand
 * @param arguments the rest of what the text needs; equal in cases that may be told together
 * @param proposed what the first cell should hold, where that can be computed
 * @param basis further cells that it is worked out from: what is said of one of them explains it
 * @param causes where a figure that was left out would explain it
 * @param each whether every one of the cells is to be shown, side by side or not
 * @param held figures that do not count until it is answered
 */
record Remark(
    List<CellRef> cells,
    @Nullable Period period,
    String value,
    String figures,
    Map<String, String> arguments,
    @Nullable String proposed,
    Set<CellRef> basis,
    List<Span> causes,
    boolean each,
    Set<CellRef> held) {

  static final String SKIPPED = "skipped";
  static final String NONE = "none";

  Remark {
    cells = List.copyOf(cells);
    arguments = Map.copyOf(arguments);
    basis = Set.copyOf(basis);
    causes = List.copyOf(causes);
    held = Set.copyOf(held);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("Bug: a remark on no cell");
    }
  }

  /** On its own: nothing is proposed, nothing explains it and nothing waits for it. */
  private Remark(
      List<CellRef> cells,
      @Nullable Period period,
      String value,
      String figures,
      Map<String, String> arguments) {
    this(cells, period, value, figures, arguments, null, Set.of(), List.of(), false, Set.of());
  }

  static Remark on(Observation observation, Map<String, String> arguments) {
    return new Remark(
        List.of(observation.cell()),
        observation.period(),
        observation.printed(),
        identity(Stream.of(observation)),
        arguments);
  }

  static Remark on(Observation first, Observation second, Map<String, String> arguments) {
    return new Remark(
        List.of(first.cell(), second.cell()),
        first.period(),
        first.printed(),
        identity(Stream.of(first, second)),
        arguments);
  }

  /** On figures of several periods, shown at the first cell. */
  static Remark on(List<Observation> figures, Map<String, String> arguments) {
    return new Remark(
        figures.stream().map(Observation::cell).sorted().toList(),
        null,
        figures.getFirst().printed(),
        identity(figures.stream()),
        arguments);
  }

  /** On a cell that holds no figure of the office. */
  static Remark on(CellRef cell, String value, String figures, Map<String, String> arguments) {
    return new Remark(
        List.of(cell),
        null,
        value,
        cell.sheet() + "|" + CellRef.columnLetters(cell.column()) + "|" + figures,
        arguments);
  }

  static Remark on(StatedTotal total, Map<String, String> arguments) {
    return new Remark(
        List.of(total.cell()),
        total.period(),
        total.printed(),
        String.join(
            "|",
            total.variable(),
            total.label(),
            String.valueOf(total.period()),
            plain(total.value()),
            plain(total.sum())),
        arguments);
  }

  /** The same, saying that value instead of what is seen in the cell. */
  Remark saying(String stored) {
    return new Remark(
        cells, period, stored, figures, arguments, proposed, basis, causes, each, held);
  }

  /** The same, of which every cell is to be shown. */
  Remark inEachCell() {
    return new Remark(
        cells, period, value, figures, arguments, proposed, basis, causes, true, held);
  }

  Remark proposing(String repair) {
    return new Remark(cells, period, value, figures, arguments, repair, basis, causes, each, held);
  }

  /** A consequence, where something is said of one of these cells. */
  Remark workedOutFrom(Collection<CellRef> cellsOfBasis) {
    return new Remark(
        cells,
        period,
        value,
        figures,
        arguments,
        proposed,
        Set.copyOf(cellsOfBasis),
        causes,
        each,
        held);
  }

  /** A consequence, where a figure there was left out. */
  Remark following(List<Span> where) {
    return new Remark(cells, period, value, figures, arguments, proposed, basis, where, each, held);
  }

  /** The same, for which those figures wait. */
  Remark holding(Collection<CellRef> figuresThatWait) {
    return new Remark(
        cells,
        period,
        value,
        figures,
        arguments,
        proposed,
        basis,
        causes,
        each,
        Set.copyOf(figuresThatWait));
  }

  Remark forPeriod(Period of) {
    return new Remark(cells, of, value, figures, arguments, proposed, basis, causes, each, held);
  }

  /** The cell that a total lacks; null where none alone explains it. */
  @Nullable CellRef skipping() {
    String skipped = arguments.get(SKIPPED);
    return skipped == null || skipped.equals(NONE)
        ? null
        : CellRef.parse(cells.getFirst().sheet(), skipped);
  }

  private static String identity(Stream<Observation> figures) {
    return figures
        .map(
            o ->
                String.join(
                    "|",
                    o.variable(),
                    o.place(),
                    String.valueOf(o.activity()),
                    o.detail(),
                    o.period().code(),
                    plain(o.value())))
        .collect(Collectors.joining("\n"));
  }

  static String plain(java.math.BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
