package rendicion.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.jspecify.annotations.Nullable;

/**
 * W12, flow and volume at each point of control: a sheet a year, two tables one below the other,
 * volumes calculated from flows. All invented; the plan's own base is 221 l/s.
 */
final class WasteWater {

  private static final List<String> MONTHS =
      List.of("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC");

  /** Point of control, mean flow in l/s of 2019, whether what it pours out meets the norm. */
  private static final List<Point> POINTS =
      List.of(
          new Point("INGRESO LAGUNA ESPINAR", 166, ""),
          new Point("SALIDA LAGUNA ESPINAR", 152, "NO"),
          new Point("BY PASS LAGUNA", 14.5, "NO"),
          new Point("EMISOR PORTEÑO", 29, "NO"),
          new Point("EMISOR CHANU CHANU", 19, "NO"),
          new Point("PLANTA COMPACTA SALCEDO", 7.5, "SI"));

  private static final double[] LEVEL = {1.02, .985, .94, .875};

  private WasteWater() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Arial", 9, IndexedColors.AQUA);
    Book book = Book.xls(look, "EMSA Operaciones", LocalDate.of(2023, 1, 20));
    for (int year = 2019; year <= 2022; year++) {
      sheet(book, year);
    }
    book.open("2022");
    return Map.of("CONTROL CAUDALES ESPINAR 2019-2022.xls", book.bytes());
  }

  private static void sheet(Book book, int year) {
    Page page =
        book.page(
            String.valueOf(year),
            4,
            28,
            9,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            10,
            3,
            12,
            8);
    page.title(1, 2, 15, "EMSA PUNO S.A. - GERENCIA OPERACIONAL", "bold center");
    page.title(
        2,
        2,
        15,
        "CONTROL DE AGUAS RESIDUALES, LAGUNA EL ESPINAR Y EMISORES - " + year,
        "bold big center");
    page.title(3, 2, 15, Page.SAMPLE, "bold red center");
    page.put(5, 1, "A. CAUDAL PROMEDIO (l/s)", "bold");
    page.header(6, 1, header("CAUDAL (l/s)"));
    for (int i = 0; i < POINTS.size(); i++) {
      lead(page, 8 + i, i, POINTS.get(i));
      for (int m = 0; m < 12; m++) {
        page.put(8 + i, 4 + m, flow(year, i, m), "box n1 right");
      }
    }
    readings(page, year);
    page.put(19, 1, "B. VOLUMEN MENSUAL VERTIDO (m3/mes)", "bold");
    page.header(20, 1, header("VOLUMEN (m3)"));
    for (int i = 1; i < POINTS.size(); i++) {
      lead(page, 21 + i, i, POINTS.get(i));
      for (int m = 0; m < 12; m++) {
        page.put(21 + i, 4 + m, volume(year, i, m), "box n0 right");
      }
    }
    notes(page, year);
    page.sheet().createFreezePane(3, 0);
  }

  private static String[] header(String group) {
    String[] paths = new String[15];
    paths[0] = "N°";
    paths[1] = "PUNTO DE CONTROL";
    paths[2] = "CUMPLE LMP";
    for (int m = 0; m < 12; m++) {
      paths[3 + m] = group + "|" + MONTHS.get(m);
    }
    return paths;
  }

  private static void lead(Page page, int row, int i, Point point) {
    page.put(row, 1, i + 1, "box center").put(row, 2, point.name(), "box");
    page.put(row, 3, point.norm().isEmpty() ? null : point.norm(), "box center");
  }

  private static boolean unread(int year, int m) {
    return year == 2020 && (m == 3 || m == 4);
  }

  /** In July 2020 the mean of one point is divided by a number of readings left empty. */
  private static @Nullable Object flow(int year, int i, int m) {
    if (unread(year, m)) {
      return "n.d.";
    }
    if (year == 2020 && m == 6 && POINTS.get(i).name().equals("EMISOR PORTEÑO")) {
      return "=R8/R9";
    }
    double rain = m <= 2 || m == 11 ? 1.14 : 1;
    double flow =
        Wobble.around(POINTS.get(i).flow() * LEVEL[year - 2019] * rain, .04, "lps" + year + i + m);
    return Math.round(flow * 10) / 10.0;
  }

  private static void readings(Page page, int year) {
    if (year == 2020) {
      page.title(6, 17, 18, "EMISOR PORTEÑO, JULIO", "bold small");
      page.put(8, 17, "suma lecturas", "small").put(8, 18, 412.6, "n1");
      page.put(9, 17, "n° lecturas", "small").put(9, 18, null, "n0");
    }
  }

  /** The volume follows from the flow; in August 2022 one was typed with a point for thousands. */
  private static Object volume(int year, int i, int m) {
    if (unread(year, m)) {
      return "n.d.";
    }
    if (year == 2022 && m == 7 && POINTS.get(i).name().equals("BY PASS LAGUNA")) {
      return "33.854";
    }
    char column = (char) ('A' + 3 + m);
    return "=ROUND("
        + column
        + (8 + i)
        + "*86.4*"
        + YearMonth.of(year, m + 1).lengthOfMonth()
        + ",0)";
  }

  private static void notes(Page page, int year) {
    page.put(
        28, 1, "Fuente: Gerencia Operacional, lecturas diarias; cifras ilustrativas.", "small");
    page.put(29, 1, "LMP: D.S. 003-2010-MINAM. Estiaje: mayo a octubre.", "small");
    page.put(
        30,
        1,
        "Referencia: la línea de base del plan, 573,883 m3/mes, equivale a unos 221 l/s.",
        "small");
    if (year == 2020) {
      page.put(31, 1, "n.d.: sin lecturas en abril y mayo por la inmovilización.", "small italic");
    }
  }

  private record Point(String name, double flow, String norm) {}
}
