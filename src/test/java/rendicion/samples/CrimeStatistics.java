package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W14, complaints to the police by month and station, the header repeated on every printed page;
 * the municipal patrol's events and the prosecutor's cases on sheets of their own. All invented.
 */
final class CrimeStatistics {

  private static final String[] HEADER = {
    "ANIO",
    "MES",
    "UBIGEO_HECHO",
    "DIST_HECHO",
    "COMISARÍA",
    "MODALIDAD|HURTO",
    "MODALIDAD|ROBO",
    "MODALIDAD|LESIONES",
    "MODALIDAD|VIOLENCIA FAM.",
    "MODALIDAD|OTROS",
    "TOTAL DENUNCIAS"
  };

  /** Station, its district and its share of the complaints. */
  private static final List<Station> STATIONS =
      List.of(
          new Station("SECTORIAL PUNO", "210101", .36),
          new Station("FAMILIA PUNO", "210101", .22),
          new Station("RURAL ACORA", "210102", .095),
          new Station("RURAL CAPACHICA", "210105", .05),
          new Station("RURAL CHUCUITO", "210106", .06),
          new Station("RURAL HUATA", "210108", .035),
          new Station("RURAL MAÑAZO", "210109", .055),
          new Station("RURAL PAUCARCOLLA", "210110", .045),
          new Station("RURAL PICHACANI", "210111", .045),
          new Station("RURAL PLATERÍA", "210112", .035));

  private static final int[] YEARLY = {3640, 2710, 3180, 3560};
  private static final double[] SHARES = {.37, .16, .11, .25, .11};

  private CrimeStatistics() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("ESTADISTICA DELICTIVA COPROSEC 2019.xls", file(2019));
    files.put("ESTADISTICA DELICTIVA COPROSEC 2020.xlsx", file(2020));
    files.put("ESTADISTICA DELICTIVA COPROSEC 2021.xlsx", file(2021));
    files.put("ESTADISTICA DELICTIVA COPROSEC 2022.xlsx", file(2022));
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Arial", 9, IndexedColors.LEMON_CHIFFON);
    LocalDate saved = LocalDate.of(year + 1, 1, 27);
    Book book =
        year == 2019 ? Book.xls(look, "COPROSEC", saved) : Book.xlsx(look, "COPROSEC", saved);
    police(book, year);
    patrol(book, year);
    prosecutor(book, year);
    book.open("DENUNCIAS PNP");
    return book.bytes();
  }

  private static void police(Book book, int year) {
    Page page = book.page("DENUNCIAS PNP", 7, 11, 13, 14, 22, 9, 9, 10, 12, 9, 12);
    page.title(
        1,
        1,
        11,
        "SUBGERENCIA DE SEGURIDAD CIUDADANA - SECRETARÍA TÉCNICA COPROSEC",
        "bold center");
    page.title(
        2,
        1,
        11,
        "DENUNCIAS POLICIALES POR COMISARÍA Y MES, PROVINCIA DE PUNO - " + year,
        "bold big center");
    page.title(3, 1, 11, Page.SAMPLE, "bold red center");
    page.header(5, 1, HEADER);
    int row = 7;
    for (int m = 0; m < 12; m++) {
      if (m > 0 && m % 3 == 0) {
        page.sheet().setRowBreak(row - 2);
        page.header(row, 1, HEADER);
        row += 2;
      }
      for (Station station : STATIONS) {
        complaints(page, row++, year, m, station);
        if (year == 2021 && m == 4 && station.name().equals("RURAL ACORA")) {
          complaints(page, row++, year, m, station);
        }
      }
    }
    foot(page, row, year);
  }

  private static void foot(Page page, int row, int year) {
    page.put(
        row,
        1,
        "Fuente: comisarías de la provincia (partes mensuales); cifras ilustrativas.",
        "small");
    page.put(
        row + 1,
        1,
        "Amantaní, Atuncolla, Coata, San Antonio, Tiquillaca y Vilque no tienen comisaría que reporte.",
        "small");
    if (year == 2020) {
      page.put(
          row + 2,
          1,
          "Abril y mayo: comisarías rurales no remitieron parte (s/d).",
          "small italic");
    }
  }

  private static void complaints(Page page, int row, int year, int m, Station station) {
    boolean typo = year == 2022 && m == 9 && station.name().equals("RURAL HUATA");
    boolean silent = year == 2020 && (m == 3 || m == 4) && station.name().startsWith("RURAL");
    Places.Place place =
        Places.BY_UBIGEO.stream()
            .filter(p -> p.ubigeo().equals(station.ubigeo()))
            .findFirst()
            .orElseThrow();
    page.put(row, 1, typo ? 2012 : year, "box center");
    page.put(row, 2, Places.MONTHS.get(m), "box");
    page.put(row, 3, Integer.parseInt(place.ubigeo()), "box center")
        .put(row, 4, place.upper(), "box");
    page.put(row, 5, station.name(), "box");
    double quiet = year == 2020 && m >= 2 && m <= 6 ? .62 : 1.1;
    double month = YEARLY[year - 2019] / 12.0 * station.share() * (year == 2020 ? quiet : 1);
    for (int k = 0; k < SHARES.length; k++) {
      int count = Wobble.whole(month * SHARES[k], .35, station.name() + year + m + k);
      page.put(row, 6 + k, silent ? "s/d" : count, "box n0 right");
    }
    page.put(row, 11, silent ? "s/d" : "=SUM(F" + row + ":J" + row + ")", "box bold n0 right");
  }

  private static void patrol(Book book, int year) {
    Page page = book.page("OCURRENCIAS SERENAZGO", 34, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10);
    page.title(1, 1, 14, "OCURRENCIAS ATENDIDAS POR SERENAZGO - " + year, "bold big center");
    page.title(2, 1, 14, Page.SAMPLE, "bold red center");
    page.header(
        4,
        1,
        "TIPO DE OCURRENCIA",
        "ENE",
        "FEB",
        "MAR",
        "ABR",
        "MAY",
        "JUN",
        "JUL",
        "AGO",
        "SET",
        "OCT",
        "NOV",
        "DIC",
        "TOTAL");
    List<String> kinds =
        List.of(
            "Ebrios en vía pública",
            "Accidentes de tránsito",
            "Violencia familiar",
            "Hurtos y robos frustrados",
            "Ruidos molestos",
            "Auxilio médico",
            "Comercio no autorizado",
            "Incendios",
            "Personas extraviadas",
            "Apoyo a PNP",
            "Otros");
    for (int i = 0; i < kinds.size(); i++) {
      int row = 5 + i;
      page.put(row, 1, kinds.get(i), "box");
      for (int m = 0; m < 12; m++) {
        page.put(row, 2 + m, Wobble.whole(60 - 4.5 * i, .3, kinds.get(i) + year + m), "box n0");
      }
      page.put(row, 14, "=SUM(B" + row + ":M" + row + ")", "box bold n0");
    }
    page.put(
        17, 1, "Nota: no son denuncias; no se suman con la hoja DENUNCIAS PNP.", "small italic");
  }

  private static void prosecutor(Book book, int year) {
    Page page = book.page("FISCALIA", 14, 16, 16, 16, 16);
    page.title(
        1,
        1,
        5,
        "CASOS INGRESADOS A FISCALÍAS PENALES, PROVINCIA DE PUNO - " + year,
        "bold center");
    page.title(2, 1, 5, Page.SAMPLE, "bold red center");
    page.header(4, 1, "MES", "PATRIMONIO", "CONTRA LA VIDA", "OTROS DELITOS", "TOTAL CASOS");
    for (int m = 0; m < 12; m++) {
      int row = 5 + m;
      page.put(row, 1, Places.MONTHS.get(m).substring(0, 3), "box center");
      double level = year == 2020 ? 145 : 205 + 6 * (year - 2019);
      page.put(row, 2, Wobble.whole(level * .42, .2, "fp" + year + m), "box n0");
      page.put(row, 3, Wobble.whole(level * .31, .2, "fv" + year + m), "box n0");
      page.put(row, 4, Wobble.whole(level * .27, .2, "fo" + year + m), "box n0");
      page.put(row, 5, "=SUM(B" + row + ":D" + row + ")", "box bold n0");
    }
    page.put(17, 1, "TOTAL", "tot");
    for (int c = 2; c <= 5; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      page.put(17, c, "=SUM(" + letter + "5:" + letter + "16)", "tot n0");
    }
    page.put(
        18,
        1,
        "* El Ministerio Público publica por distrito fiscal (región), no por provincia.",
        "small");
  }

  private record Station(String name, String ubigeo, double share) {}
}
