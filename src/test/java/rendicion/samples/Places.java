package rendicion.samples;

import java.util.Comparator;
import java.util.List;

/** The fifteen districts, as their offices write them. */
final class Places {

  /** By UBIGEO. */
  static final List<Place> BY_UBIGEO =
      List.of(
          new Place("210101", "Puno"),
          new Place("210102", "Acora"),
          new Place("210103", "Amantani"),
          new Place("210104", "Atuncolla"),
          new Place("210105", "Capachica"),
          new Place("210106", "Chucuito"),
          new Place("210107", "Coata"),
          new Place("210108", "Huata"),
          new Place("210109", "Mañazo"),
          new Place("210110", "Paucarcolla"),
          new Place("210111", "Pichacani"),
          new Place("210112", "Platería"),
          new Place("210113", "San Antonio"),
          new Place("210114", "Tiquillaca"),
          new Place("210115", "Vilque"));

  /** By name, so that Puno stands twelfth. */
  static final List<Place> BY_NAME =
      BY_UBIGEO.stream().sorted(Comparator.comparing(Place::name)).toList();

  static final List<String> MONTHS =
      List.of(
          "ENERO",
          "FEBRERO",
          "MARZO",
          "ABRIL",
          "MAYO",
          "JUNIO",
          "JULIO",
          "AGOSTO",
          "SETIEMBRE",
          "OCTUBRE",
          "NOVIEMBRE",
          "DICIEMBRE");

  private Places() {}

  /** Where in {@link #BY_UBIGEO}, from 0. */
  static int index(Place place) {
    return BY_UBIGEO.indexOf(place);
  }

  record Place(String ubigeo, String name) {
    String upper() {
      return name.toUpperCase(java.util.Locale.ROOT);
    }
  }
}
