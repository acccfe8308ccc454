package rendicion.report;

import java.math.BigDecimal;
import rendicion.domain.Figure;
import rendicion.domain.Observation;
import rendicion.domain.Variable;

/** Keeps counts of so few people out of print that somebody could be recognised. */
record Discretion(Edition edition) {

  private static final BigDecimal FEWEST_PEOPLE = BigDecimal.valueOf(5);

  /** The calculation, or only that it is withheld. */
  String calculation(Figure.Known known) {
    return known.sources().stream().anyMatch(this::isOfFewPeople)
        ? edition.say("discretion", "n", FEWEST_PEOPLE.intValue())
        : known.calculation();
  }

  private boolean isOfFewPeople(Observation o) {
    return o.value().signum() > 0
        && o.value().compareTo(FEWEST_PEOPLE) < 0
        && edition.plan().findVariable(o.variable()).filter(Variable::personal).isPresent();
  }
}
