package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W04, beneficiaries of the glass-of-milk programme: a sheet per month, the district only in the
 * first row of its merged cell. No workbook for 2020. All invented.
 */
final class MilkProgramme {

  private static final List<String> SHEETS =
      List.of("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC");

  /** Committees by district. */
  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Puno",
              List.of(
                  "Virgen de la Candelaria",
                  "San José",
                  "Nueva Esperanza",
                  "Micaela Bastidas",
                  "Villa Paxa",
                  "Chanu Chanu",
                  "Salcedo",
                  "Alto Puno")),
          new Group("Acora", List.of("Santa Rosa", "Culta", "Thunco", "Jayujayu")),
          new Group("Capachica", List.of("Llachón", "Escallani", "Ccotos")),
          new Group("Chucuito", List.of("Ichu", "Cochiraya")),
          new Group("Coata", List.of("Sucasco", "Carata")),
          new Group("Mañazo", List.of("Cari Cari", "Cahualla")),
          new Group("Plateria", List.of("Perka", "Camacani")),
          new Group("Paucarcolla", List.of("Yanico", "Collana")));

  private MilkProgramme() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int year : new int[] {2019, 2021, 2022}) {
      files.put("PVL CONSOLIDADO " + year + ".xlsx", file(year));
    }
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Arial", 8, IndexedColors.LIGHT_YELLOW);
    Book book = Book.xlsx(look, "PVL MPP", LocalDate.of(year + 1, 1, 11));
    for (int m = 0; m < 12; m++) {
      month(book, year, m);
    }
    summary(book, year);
    book.open("DIC");
    return book.bytes();
  }

  private static void month(Book book, int year, int m) {
    Page page = book.page(SHEETS.get(m), 5, 26, 14, 9, 9, 10, 10, 10, 9, 10, 11, 11, 13);
    page.title(
        1, 1, 13, "SUBGERENCIA DE PROGRAMAS SOCIALES - PROGRAMA DEL VASO DE LECHE", "bold center");
    page.title(2, 1, 13, "ENTREGA DE " + Places.MONTHS.get(m) + " " + year, "bold big center");
    page.title(3, 1, 13, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "N°",
        "COMITÉ / CLUB DE MADRES",
        "DISTRITO",
        "BENEFICIARIOS|NIÑOS 0-6",
        "BENEFICIARIOS|NIÑOS 7-13",
        "BENEFICIARIOS|GESTANTES",
        "BENEFICIARIOS|LACTANTES",
        "BENEFICIARIOS|ADULTO MAYOR",
        "BENEFICIARIOS|TBC",
        "TOTAL BENEF.",
        "HOJUELAS (kg)",
        "LECHE (tarros)",
        "FECHA ENTREGA");
    page.height(6, 22);
    int row = 7;
    for (Group group : GROUPS) {
      int first = row;
      for (String committee : group.committees()) {
        committee(page, row, year, m, committee);
        page.put(row, 3, row == first ? district(group, year, m) : null, "box center");
        row++;
      }
      page.merge(first, 3, row - 1, 3);
    }
    page.put(row, 1, null, "tot").put(row, 2, "TOTAL", "tot").put(row, 3, null, "tot");
    for (int c = 4; c <= 12; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      page.put(row, c, "=SUM(" + letter + "7:" + letter + (row - 1) + ")", "tot n0");
    }
    page.put(row, 13, null, "tot");
    page.put(
        row + 1,
        1,
        "Fuente: planillas de entrega por comité; cifras ilustrativas, sin nombres.",
        "small");
  }

  /** One month the district is written as it sounds. */
  private static String district(Group group, int year, int m) {
    boolean slip = year == 2021 && m == 6 && group.district().equals("Capachica");
    return slip ? "Capachika" : group.district();
  }

  private static void committee(Page page, int row, int year, int m, String name) {
    int children = Wobble.whole(34 - (year - 2019), .25, name) + Wobble.pick(4, name + year + m);
    int older = Wobble.whole(11, .4, "o" + name);
    int pregnant = 1 + Wobble.pick(4, "g" + name + year);
    int nursing = 2 + Wobble.pick(4, "l" + name + year);
    int elderly = 3 + Wobble.pick(6, "a" + name);
    page.put(row, 1, row - 6, "box center").put(row, 2, name, "box");
    page.line(
        row, 4, "box n0", children, older, pregnant, nursing, elderly, Wobble.pick(2, "t" + name));
    page.put(row, 10, "=SUM(D" + row + ":I" + row + ")", "box bold n0");
    page.put(row, 11, "=J" + row + "*1.2", "box n1");
    page.put(row, 12, "=J" + row + "*3", "box n0");
    page.put(row, 13, LocalDate.of(year, m + 1, 8 + row % 12), "box date");
  }

  private static void summary(Book book, int year) {
    Page page = book.page("RESUMEN", 14, 16);
    page.put(1, 1, "PVL " + year + ": BENEFICIARIOS POR MES", "bold big");
    page.put(2, 1, Page.SAMPLE, "bold red");
    page.header(4, 1, "MES", "TOTAL BENEF.");
    for (int m = 0; m < 12; m++) {
      page.put(5 + m, 1, SHEETS.get(m), "box");
      page.put(5 + m, 2, "=" + SHEETS.get(m) + "!J32", "box n0");
    }
  }

  private record Group(String district, List<String> committees) {}
}
