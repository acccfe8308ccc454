package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.Figure;

/** What a figure lacks. */
record PartialData(Edition edition) {

  /** "Tiene datos de 6 de 12 meses y de 14 de 15 distritos. …" */
  String sentence(Figure.Known known) {
    return edition.say("partial.sentence", "what", what(known));
  }

  /** "6 de 12 meses y 14 de 15 distritos"; "completo" when nothing is missing. */
  String what(Figure.Known known) {
    List<String> parts = new ArrayList<>();
    if (!known.months().isFull()) {
      parts.add(
          edition.say(
              "partial.months", "with", known.months().withData(), "n", known.months().total()));
    }
    if (!known.places().isFull()) {
      parts.add(
          edition.say(
              "partial.places", "with", known.places().withData(), "n", known.places().total()));
    }
    return parts.isEmpty()
        ? edition.say("partial.none")
        : String.join(edition.say("partial.and"), parts);
  }
}
