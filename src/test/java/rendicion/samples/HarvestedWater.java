package rendicion.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W10, ponds that store rain: a sheet a year from 2020, the table not starting at A1, capacity
 * beside the volume really stored, a unit and a hard space inside two cells. All invented.
 */
final class HarvestedWater {

  private static final List<Pond> PONDS =
      List.of(
          new Pond("Qocha Pacchani", "Jilatamarca", "Acora", 2020, 620),
          new Pond("Qocha Huayllani", "Sacuyo", "Acora", 2020, 410),
          new Pond("Microreservorio Cutimbo", "Cutimbo", "Pichacani", 2020, 480),
          new Pond("Qocha Jatun Orcco", "Huarijuyo", "Pichacani", 2020, 350),
          new Pond("Qocha Cahualla", "Cahualla", "Mañazo", 2021, 540),
          new Pond("Qocha Tolapalca", "Tolapalca", "San Antonio", 2021, 760),
          new Pond("Qocha Umajalso", "Umajalso", "San Antonio", 2021, 390),
          new Pond("Zanjas Ccapalla", "Ccapalla", "Acora", 2021, 140),
          new Pond("Microreservorio Vilque Chico", "Vilque Chico", "Vilque", 2021, 330),
          new Pond("Qocha Yanarico", "Yanarico", "Vilque", 2022, 520),
          new Pond("Qocha Tiquillaca Alta", "Sector Alto", "Tiquillaca", 2022, 680),
          new Pond("Qocha Condoriri", "Condoriri", "Tiquillaca", 2022, 450),
          new Pond("Zanjas Charamaya", "Charamaya", "Mañazo", 2022, 190),
          new Pond("Qocha Collini", "Collini", "Acora", 2022, 870),
          new Pond("Microreservorio Huerta Huaraya", "Huerta Huaraya", "Puno", 2022, 260));

  private HarvestedWater() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Calibri", 10, IndexedColors.LIGHT_YELLOW);
    Book book = Book.xlsx(look, "Medio Ambiente", LocalDate.of(2022, 12, 14));
    for (int year = 2020; year <= 2022; year++) {
      sheet(book, year);
    }
    book.open("2022");
    return Map.of("QOCHAS 2020-2022.xlsx", book.bytes());
  }

  private static void sheet(Book book, int year) {
    Page page =
        book.page(String.valueOf(year), 3, 3, 5, 30, 18, 14, 16, 10, 10, 13, 16, 12, 10, 16, 14);
    page.put(2, 3, "GERENCIA DE MEDIO AMBIENTE", "bold");
    page.put(
        3,
        3,
        "SIEMBRA Y COSECHA DE AGUA: QOCHAS Y MICRORESERVORIOS, AFORO DE ABRIL " + year,
        "bold big");
    page.put(4, 3, Page.SAMPLE, "bold red");
    page.header(
        7,
        3,
        "N°",
        "NOMBRE DE LA QOCHA / RESERVORIO",
        "COMUNIDAD",
        "DISTRITO",
        "TIPO",
        "ESPEJO (ha)",
        "ALTURA DIQUE (m)",
        "CAPACIDAD (m3)",
        "VOLUMEN ALMACENADO (m3)",
        "FECHA AFORO",
        "FAMILIAS",
        "ENTIDAD",
        "ESTADO");
    page.height(7, 30);
    int row = 8;
    for (Pond pond : PONDS) {
      if (pond.since() <= year) {
        pond(page, row, row - 7, pond, year);
        row++;
      }
    }
    page.line(row, 3, "tot", null, "TOTAL", null, null, null, null, null);
    page.put(row, 10, "=SUM(J8:J" + (row - 1) + ")", "tot n0");
    page.put(row, 11, total(year, row), "tot n0");
    page.line(row, 12, "tot", null, null, null, null);
    page.put(
        row + 2,
        3,
        "Fuente: aforos de la Gerencia con las municipalidades distritales; cifras ilustrativas.",
        "small");
    page.put(
        row + 3,
        3,
        "Se cuenta el volumen almacenado después de las lluvias, no la capacidad.",
        "small");
    if (year == 2020) {
      page.put(row + 4, 3, "En 2019 no hubo obras terminadas ni aforos.", "small italic");
    }
  }

  private static void pond(Page page, int row, int number, Pond pond, int year) {
    double filled = Wobble.around(pond.capacity() * .86, .1, pond.name() + year);
    page.put(row, 3, number, "box center").put(row, 4, pond.name(), "box");
    page.line(row, 5, "box", pond.community(), pond.district(), kind(pond));
    page.put(row, 8, Math.round(pond.capacity() / 14.0) / 100.0, "box n2");
    page.put(row, 9, 1.2 + Wobble.pick(9, pond.name()) / 10.0, "box n1");
    page.put(row, 10, pond.capacity(), "box n0");
    page.put(row, 11, volume(pond, year, Math.round(filled)), "box n0 right");
    page.put(row, 12, LocalDate.of(year, 4, 6 + number % 20), "box date");
    page.put(row, 13, 8 + Wobble.pick(24, "fam" + pond.name()), "box center");
    page.put(row, 14, "MPP - MD", "box center");
    page.put(row, 15, "OPERATIVA", "box center small");
  }

  /** Two clerks write the unit into the cell, one of them with a hard space. */
  private static Object volume(Pond pond, int year, long filled) {
    if (year == 2022 && pond.name().equals("Qocha Collini")) {
      return filled + "\u00a0m3";
    }
    if (year == 2021 && pond.name().equals("Qocha Tolapalca")) {
      return filled + " m3";
    }
    return filled;
  }

  /** Where a unit stands in a cell, the clerk has to add it by hand. */
  private static Object total(int year, int row) {
    return year == 2020 ? "=SUM(K8:K" + (row - 1) + ")" : (Object) sum(year);
  }

  private static long sum(int year) {
    return PONDS.stream()
        .filter(p -> p.since() <= year)
        .mapToLong(p -> Math.round(Wobble.around(p.capacity() * .86, .1, p.name() + year)))
        .sum();
  }

  private static String kind(Pond pond) {
    return pond.name().startsWith("Micro")
        ? "MICRORESERVORIO"
        : pond.name().startsWith("Zanjas") ? "ZANJA" : "QOCHA";
  }

  private record Pond(String name, String community, String district, int since, int capacity) {}
}
