package rendicion.report;

import java.util.List;
import rendicion.domain.Figure;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Reserve;

/** Keeps counts of so few people out of print that somebody could be recognised. */
record Discretion(Edition edition, Reserve reserve) {

  Discretion(Edition edition) {
    this(edition, edition.reserve());
  }

  /** The calculation, or only that it is withheld. */
  String calculation(Figure.Known known) {
    return isOfFewPeople(known.sources())
        ? edition.say("discretion", "n", edition.profile().options().fewestPeople())
        : known.calculation();
  }

  /** Whether some of the cells are of a year in which so few people are counted somewhere. */
  boolean isOfFewPeople(List<Observation> sources) {
    return reserve.holdsAny(sources);
  }

  /** Whether a finding's words may repeat a count of people; its title never does. */
  boolean silences(FindingsSection.Found found) {
    ReadContent workbook = found.workbook();
    return workbook == null
        ? reserve.silences(found.finding())
        : reserve.silences(found.finding(), workbook);
  }
}
