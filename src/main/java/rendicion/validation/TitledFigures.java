package rendicion.validation;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Office;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;

/** Variables whose year stands in a title over the table and nowhere beside the figures. */
final class TitledFigures {

  private TitledFigures() {}

  /** Of the deliverables that a delivery was recognised as. */
  static Set<String> of(Office office, Reading reading) {
    Predicate<TableLayout> titled = table -> table.year() instanceof Origin.InTitle;
    Set<String> variables = variables(office, reading, titled);
    variables.removeAll(variables(office, reading, titled.negate()));
    return Set.copyOf(variables);
  }

  private static Set<String> variables(
      Office office, Reading reading, Predicate<TableLayout> wanted) {
    Stream<TableLayout> tables =
        office.deliverables().stream()
            .filter(d -> reading.deliverables().contains(d.code()))
            .flatMap(d -> d.tables().stream());
    return tables
        .filter(wanted)
        .flatMap(t -> t.columns().stream())
        .map(TableLayout.FigureColumn::variable)
        .collect(Collectors.toSet());
  }
}
