package rendicion.report;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Observation;
import rendicion.domain.Variable;

/** Keeps counts of so few people out of print that somebody could be recognised. */
record Discretion(Edition edition) {

  /** The calculation, or only that it is withheld. */
  String calculation(Figure.Known known) {
    return isOfFewPeople(known.sources())
        ? edition.say("discretion", "n", edition.profile().options().fewestPeople())
        : known.calculation();
  }

  /** Whether some of the cells count so few people that somebody could be recognised. */
  boolean isOfFewPeople(List<Observation> sources) {
    return sources.stream().anyMatch(this::isOfFewPeople);
  }

  private boolean isOfFewPeople(Observation o) {
    return o.value().signum() > 0
        && o.value().compareTo(BigDecimal.valueOf(edition.profile().options().fewestPeople())) < 0
        && edition.plan().findVariable(o.variable()).filter(Variable::personal).isPresent();
  }
}
