package rendicion.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.Observation;
import rendicion.pdf.Text;

/** From a figure back to the workbooks and cells it was made from. */
record Trace(Edition edition) {

  /** How much is told of sources where there is little room; the annex has them all. */
  enum Length {
    USUAL(2, Integer.MAX_VALUE),
    SHORT(1, 60);

    private final int places;
    private final int letters;

    Length(int places, int letters) {
      this.places = places;
      this.letters = letters;
    }
  }

  /** Cells of one sheet of one file. */
  record Place(ContentHash content, String sheet) {}

  /** Office, file and cells of the first places; the annex has them all. */
  Text brief(Figure.Known known, Length length) {
    Map<Place, List<CellRef>> places = places(known.sources());
    List<String> lines = new ArrayList<>();
    places.entrySet().stream()
        .limit(length.places)
        .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue(), length)));
    int rest = places.size() - lines.size();
    if (rest > 0) {
      lines.add(edition.say("trace.rest", "n", rest));
    }
    String count =
        edition.say("trace.count", "n", known.sources().size(), "nPlaces", places.size());
    Text text = Text.of(count + "\n" + String.join("\n", lines));
    return edition.references().annexes()
        ? text.plain("\n").link("anexo-rastro", edition.say("trace.link"))
        : text;
  }

  static Map<Place, List<CellRef>> places(List<Observation> sources) {
    Map<Place, List<CellRef>> places = new LinkedHashMap<>();
    for (Observation o : sources) {
      places
          .computeIfAbsent(new Place(o.content(), o.cell().sheet()), p -> new ArrayList<>())
          .add(o.cell());
    }
    return places;
  }

  private String line(Place place, List<CellRef> cells, Length length) {
    return edition.say(
        "trace.place",
        "office",
        Phrases.shortened(office(place.content()), length.letters),
        "file",
        Phrases.shortened(file(place.content()), length.letters),
        "sheet",
        place.sheet(),
        "cells",
        CellRanges.brief(cells, edition),
        "hash",
        place.content().brief());
  }

  String office(ContentHash content) {
    return edition
        .account()
        .findDelivery(content)
        .map(d -> edition.account().officeName(d.office()))
        .orElse("");
  }

  String file(ContentHash content) {
    return edition.account().findDelivery(content).map(Delivery::path).orElse("");
  }
}
