package rendicion.reading;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Delivery;
import rendicion.domain.District;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Places;
import rendicion.reading.words.Places.Place;
import rendicion.reading.words.Plain;

/** Where each row of a table is about. */
final class RowPlaces {

  /** Also as the national registers print it: {@code UBIGEO_HECHO}, {@code DIST_HECHO}. */
  private static final Pattern NAMES_A_DISTRICT =
      Pattern.compile(
          "(?:(?:cod(?:igo)? )?ubigeo|(?:nombre (?:del )?)?dist(?:ritos?)?)(?:[ _]hecho)?");

  private final Table table;
  private final Plan plan;
  private final Places places;
  private final ReadingFindings findings;
  private final @Nullable Column column;
  private final @Nullable String everywhere;
  private final boolean carriesDown;
  private final @Nullable Column periods;
  private final @Nullable Column partner;

  RowPlaces(TableMatch match, Plan plan, Delivery delivery, ReadingFindings findings) {
    this.table = match.table();
    this.plan = plan;
    this.places = new Places(plan);
    this.findings = findings;
    this.column =
        match.layout().place() instanceof Origin.InColumn in ? match.column(in.labels()) : null;
    this.everywhere = fixed(match.layout().place(), delivery);
    this.carriesDown = !match.layout().detail().isEmpty();
    this.periods =
        match.layout().month() instanceof Origin.InColumn in ? match.column(in.labels()) : null;
    this.partner = partner();
  }

  private @Nullable String fixed(Origin origin, Delivery delivery) {
    return switch (origin) {
      case Origin.Fixed f -> f.value();
      case Origin.None n -> plan.province();
      case Origin.InColumn c -> null;
      case Origin.InHeader h -> named(String.join(" ", table.titles()));
      case Origin.InSheetName s -> named(table.grid().name());
      case Origin.InTitle t -> named(String.join(" ", table.titles()));
      case Origin.InFileName f -> named(delivery.path());
    };
  }

  /** The district that a longer text names; null, with a finding, when it names none. */
  private @Nullable String named(String text) {
    String words = " " + Plain.words(text) + " ";
    for (District district : plan.districts()) {
      if (words.contains(" " + Plain.words(district.name()) + " ")
          || words.contains(district.ubigeo())) {
        return district.ubigeo();
      }
    }
    findings.ofSheet("reading.no-place", Severity.ERROR, table.grid().name(), Map.of("text", text));
    return null;
  }

  boolean isProvince(int row) {
    return column != null && find(row) instanceof Place.Province;
  }

  /** Whether the row names a district, or surely was to: a code, or a name nearly right. */
  boolean isMeant(int row) {
    return switch (find(row)) {
      case Place.Known k -> true;
      case Place.Unknown u -> u.suggestion() != null || isCode(u);
      case Place.Province p -> false;
      case Place.Nothing n -> false;
    };
  }

  private Place find(int row) {
    if (column == null) {
      return new Place.Nothing();
    }
    int at = row;
    Place place = said(at);
    while (place instanceof Place.Nothing && at > table.bodyFirst() && isBelow(row, at - 1)) {
      place = said(--at);
    }
    return place;
  }

  /** What the row itself says of its place, in one of the two columns. */
  private Place said(int row) {
    Place place = places.find(text(row));
    return place instanceof Place.Nothing ? besides(row) : place;
  }

  /** The cell that says the row's place, or should. */
  private CellRef cell(int row, Column in) {
    boolean inPartner =
        places.find(text(row)) instanceof Place.Nothing && !(besides(row) instanceof Place.Nothing);
    Column says = inPartner && partner != null ? partner : in;
    return new CellRef(table.grid().name(), says.number(), row);
  }

  /**
   * Whether a row without a place belongs to the group of the row above it, whose label stands only
   * once. A group of periods has each once: where one comes again, a label is missing.
   */
  private boolean isBelow(int row, int above) {
    if (carriesDown) {
      return true;
    }
    if (periods == null || !table.isRecord(above)) {
      return false;
    }
    String period = RowLabels.cell(table, row, periods.number());
    return !period.isEmpty() && !period.equals(RowLabels.cell(table, above, periods.number()));
  }

  /** Of a column with district names the one with their codes, and the other way round. */
  private @Nullable Column partner() {
    for (Column other : table.columns()) {
      String label = other.path().isEmpty() ? "" : Plain.words(other.path().getLast());
      boolean names = NAMES_A_DISTRICT.matcher(label).matches();
      if (column != null && names && other.number() != column.number()) {
        return other;
      }
    }
    return null;
  }

  /** What the other of the two columns says; nothing where there is none, or no district. */
  private Place besides(int row) {
    return partner == null ? new Place.Nothing() : places.find(text(row, partner));
  }

  /** Whether code and name are of two districts. */
  private boolean isContradicted(int row, String ubigeo) {
    return switch (besides(row)) {
      case Place.Known k -> !k.ubigeo().equals(ubigeo);
      case Place.Province p -> false;
      case Place.Unknown u -> isCode(u);
      case Place.Nothing n -> false;
    };
  }

  private static boolean isCode(Place.Unknown place) {
    return place.text().strip().matches("\\d{6}");
  }

  private String text(int row) {
    return column == null ? "" : text(row, column);
  }

  private String text(int row, Column column) {
    return RowLabels.value(table, row, column.number()) instanceof CellValue.Number n
        ? n.value().toPlainString()
        : RowLabels.cell(table, row, column.number());
  }

  /** The UBIGEO of the row's place; null, with a finding, when it has none. */
  @Nullable String at(int row, @Nullable Period year) {
    if (column == null) {
      return everywhere;
    }
    CellRef cell = cell(row, column);
    return switch (find(row)) {
      case Place.Known k when isContradicted(row, k.ubigeo()) -> {
        sayContradiction(row, cell, year, k.ubigeo());
        yield null;
      }
      case Place.Known k -> k.ubigeo();
      case Place.Province p -> plan.province();
      case Place.Unknown u -> {
        String near = u.suggestion() == null ? "" : u.suggestion();
        String suggestion =
            besides(row) instanceof Place.Known k ? plan.placeName(k.ubigeo()) : near;
        findings.unique(
            "reading.unknown-district",
            Severity.ERROR,
            cell,
            year,
            Map.of(
                "text",
                u.text(),
                "suggestion",
                suggestion,
                "suggested",
                suggestion.isEmpty() ? "no" : "yes"));
        yield null;
      }
      case Place.Nothing n -> {
        findings.unique("reading.row-without-district", Severity.ERROR, cell, year, Map.of());
        yield null;
      }
    };
  }

  private void sayContradiction(int row, CellRef cell, @Nullable Period year, String ubigeo) {
    Column other = java.util.Objects.requireNonNull(partner);
    findings.unique(
        "reading.ubigeo-differs",
        Severity.ERROR,
        new CellRef(table.grid().name(), other.number(), row),
        year,
        Map.of(
            "text",
            text(row, other),
            "place",
            text(row),
            "cell",
            cell.address(),
            "name",
            plan.placeName(ubigeo),
            "ubigeo",
            ubigeo));
  }
}
