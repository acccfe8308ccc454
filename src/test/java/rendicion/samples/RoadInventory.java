package rendicion.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W08, the inventory of local roads by section: lengths kept as text in part of the rows, marks
 * like {@code 0+850}, surface in words. No inventory in 2020. Real: the length of the network and
 * of what is in adequate condition in 2022 (MTC). Invented: every section.
 */
final class RoadInventory {

  private static final List<String> TOWNS =
      List.of(
          "Puno",
          "Acora",
          "Amantani",
          "Atuncolla",
          "Capachica",
          "Chucuito",
          "Coata",
          "Huata",
          "Mañazo",
          "Paucarcolla",
          "Pichacani",
          "Platería",
          "San Antonio",
          "Tiquillaca",
          "Vilque");
  private static final int SECTIONS = 58;

  private RoadInventory() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Arial Narrow", 10, IndexedColors.LIGHT_ORANGE);
    Book book = Book.xlsx(look, "IVP Puno", LocalDate.of(2022, 12, 20));
    for (int year : new int[] {2019, 2021, 2022}) {
      inventory(book, year);
    }
    summary(book);
    book.open("FICHA 1 - 2022");
    return Map.of("INVENTARIO VIAL VECINAL PROV PUNO.xlsx", book.bytes());
  }

  private static void inventory(Book book, int year) {
    Page page = book.page("FICHA 1 - " + year, 16, 10, 10, 13, 34, 11, 11, 12, 18, 9, 10, 11);
    page.title(1, 1, 12, "INSTITUTO VIAL PROVINCIAL MUNICIPAL DE PUNO", "bold center");
    page.title(2, 1, 12, "FICHA N° 1 - INVENTARIO VIAL VECINAL - " + year, "bold big center");
    page.title(3, 1, 12, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "Municipalidad",
        "Código Ubigeo",
        "Jerarquía Vial",
        "Código Ruta",
        "Trayectoria",
        "Inicio: Progresiva",
        "Fin: Progresiva",
        "LONGITUD (km)",
        "TIPO DE SUPERFICIE",
        "ESTADO",
        "AÑO INTERV.",
        "CUI");
    page.height(5, 28);
    for (int i = 0; i < SECTIONS; i++) {
      section(page, year, i);
    }
    int row = 6 + SECTIONS;
    page.put(
        row, 1, "Fuente: IVP Puno, recorrido de campo; tramos y longitudes ilustrativos.", "small");
    page.put(
        row + 1,
        1,
        "Asfaltado incluye pavimento económico (slurry). 2020: no se hizo inventario.",
        "small");
    page.sheet().createFreezePane(0, 5);
  }

  private static void section(Page page, int year, int i) {
    int row = 6 + i;
    Places.Place place = Places.BY_UBIGEO.get(i % 15);
    String surface = surface(year, i);
    double length = Math.round(length(i) * 10) / 10.0;
    page.put(row, 1, "MD " + place.upper(), "box").put(row, 2, place.ubigeo(), "box center");
    page.put(row, 3, "Vecinal", "box center");
    page.put(row, 4, "PU-%d".formatted(800 + i), "box center");
    page.put(row, 5, route(i), "box small");
    page.put(row, 6, "0+000", "box center");
    page.put(
        row, 7, "%d+%03d".formatted((int) length, Math.round((length % 1) * 1000)), "box center");
    boolean text = i % 9 == 4;
    page.put(
        row,
        8,
        text ? (Object) String.format(Locale.ROOT, "%.1f", length) : length,
        "box n1 right");
    page.put(row, 9, surface, "box center");
    page.put(row, 10, List.of("B", "R", "M").get(Wobble.pick(3, "est" + i)), "box center");
    page.put(row, 11, paved(surface) ? (Object) (2012 + i % 8) : "-", "box center");
    page.put(row, 12, null, "box");
  }

  private static double length(int i) {
    return i % 4 == 1 ? Wobble.around(5.9, .35, "km" + i) : Wobble.around(14, .6, "km" + i);
  }

  /** Every fourth section is paved; one more by 2021 and another by 2022. */
  private static String surface(int year, int i) {
    if (i % 4 == 1 && i < 55) {
      return i % 8 == 1 ? "ASFALTADO" : "PAVIM. ECONOMICO";
    }
    if (i == 57 && year >= 2021 || i == 56 && year == 2022) {
      return "ASFALTADO";
    }
    return List.of("AFIRMADO", "SIN AFIRMAR", "TROCHA").get(Wobble.pick(3, "sup" + i));
  }

  private static boolean paved(String surface) {
    return surface.startsWith("ASF") || surface.startsWith("PAV");
  }

  private static String route(int i) {
    String from = TOWNS.get(i % 15);
    return "Emp. PU-%d (%s) - Com. %s %d".formatted(100 + i % 12, from, from, i / 15 + 1);
  }

  private static void summary(Book book) {
    Page page = book.page("RESUMEN", 46, 16, 40);
    page.put(1, 1, "RED VIAL VECINAL DE LA PROVINCIA DE PUNO", "bold big");
    page.put(2, 1, Page.SAMPLE + " (salvo las dos filas que citan al MTC)", "bold red");
    page.header(4, 1, "CONCEPTO", "km", "FUENTE");
    page.put(5, 1, "Red vial vecinal", "box").put(5, 2, "2348", "box right");
    page.put(5, 3, "MTC / Invierte.pe, base 2022 (real)", "box small");
    page.put(6, 1, "En condiciones adecuadas", "box").put(6, 2, "226.6", "box right");
    page.put(6, 3, "MTC / Invierte.pe, base 2022 (real)", "box small");
    page.put(7, 1, "Asfaltadas y pavimentadas según el plan", "box").put(7, 2, 80, "box right");
    page.put(7, 3, "Plan de gobierno 2019-2022 (aprox.)", "box small");
  }
}
