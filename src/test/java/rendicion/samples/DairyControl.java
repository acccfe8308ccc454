package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W07, milk control: a sheet per association, a row per producer and day of control, producers by
 * code. All invented.
 */
final class DairyControl {

  private static final List<Association> ASSOCIATIONS =
      List.of(
          new Association("ACORA", "Acora", "AC", 9),
          new Association("MAÑAZO", "Mañazo", "MZ", 8),
          new Association("TIQUILLACA", "Tiquillaca", "TQ", 6),
          new Association("VILQUE", "Vilque", "VQ", 6));
  private static final List<String> QUARTERS = List.of("I TRIM", "II TRIM", "III TRIM", "IV TRIM");
  private static final double[] LITRES = {4.6, 4.5, 4.85, 5.3};

  private DairyControl() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("CONTROL LECHERO CUENCA ACORA-MAÑAZO 2019.xls", file(2019));
    files.put("CONTROL LECHERO CUENCA ACORA-MAÑAZO 2020.xls", file(2020));
    files.put("CONTROL LECHERO CUENCA ACORA-MAÑAZO 2021.xlsx", file(2021));
    files.put("CONTROL LECHERO CUENCA ACORA-MAÑAZO 2022.xlsx", file(2022));
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Calibri", 10, IndexedColors.ROSE);
    LocalDate saved = LocalDate.of(year, 12, 19);
    Book book =
        year <= 2020
            ? Book.xls(look, "Promocion Agropecuaria", saved)
            : Book.xlsx(look, "Promocion Agropecuaria", saved);
    for (Association association : ASSOCIATIONS) {
      sheet(book, association, year);
    }
    return book.bytes();
  }

  private static void sheet(Book book, Association association, int year) {
    Page page =
        book.page("AS. " + association.name(), 5, 14, 16, 13, 9, 13, 11, 11, 11, 13, 12, 11, 13);
    page.title(1, 1, 13, "PROMOCIÓN AGROPECUARIA - CONTROL LECHERO " + year, "bold big center");
    page.title(2, 1, 13, "ASOCIACIÓN DE PRODUCTORES DE " + association.name(), "center");
    page.title(3, 1, 13, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "N°",
        "PRODUCTOR (código)",
        "COMUNIDAD",
        "DISTRITO",
        "VACAS|TOTAL",
        "VACAS|EN ORDEÑO",
        "PRODUCCIÓN (lt)|MAÑANA",
        "PRODUCCIÓN (lt)|TARDE",
        "TOTAL lt/día",
        "PROM. lt/vaca/día",
        "DESTINO",
        "TRIMESTRE",
        "FECHA CONTROL");
    page.height(6, 18);
    int row = 7;
    for (int month : months(year)) {
      for (int p = 1; p <= association.producers(); p++) {
        producer(page, row++, association, p, LocalDate.of(year, month, 12 + p % 5));
      }
    }
    page.put(row, 2, "TOTAL", "tot").put(row, 1, null, "tot");
    for (int c = 3; c <= 13; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      boolean sum = c >= 5 && c <= 9;
      page.put(row, c, sum ? "=SUM(" + letter + "7:" + letter + (row - 1) + ")" : null, "tot n1");
    }
    page.put(row, 10, "=I" + row + "/F" + row, "tot n2");
    page.put(
        row + 1,
        1,
        "Promedio = total de litros / vacas en ordeño (no promedio de promedios).",
        "small");
    page.put(
        row + 2,
        1,
        "Fuente: técnicos de campo; cifras ilustrativas. El productor va con código.",
        "small");
  }

  /** In 2020 nobody went to the field from March to July. */
  private static int[] months(int year) {
    return year == 2020 ? new int[] {2, 8, 11} : new int[] {2, 5, 8, 11};
  }

  private static void producer(Page page, int row, Association a, int p, LocalDate day) {
    String key = a.code() + p + day;
    int cows = 5 + Wobble.pick(7, a.code() + p);
    boolean dry =
        day.getYear() == 2022 && day.getMonthValue() == 8 && a.code().equals("VQ") && p == 3;
    int milked = dry ? 0 : Math.max(2, cows - 2 - Wobble.pick(2, key));
    double season = day.getMonthValue() == 8 ? .86 : day.getMonthValue() == 2 ? 1.1 : 1;
    double litres = milked * Wobble.around(LITRES[day.getYear() - 2019] * season, .16, "lt" + key);
    page.put(row, 1, row - 6, "box center");
    page.put(row, 2, "%s-%02d".formatted(a.code(), p), "box center");
    page.line(row, 3, "box", "Com. " + a.district() + " " + (p % 3 + 1), a.district());
    page.line(row, 5, "box n0", cows, milked);
    page.line(row, 7, "box n1", tenth(litres * .58), tenth(litres * .42));
    page.put(row, 9, "=G" + row + "+H" + row, "box n1");
    page.put(row, 10, "=I" + row + "/F" + row, "box n2");
    page.put(row, 11, List.of("queso", "venta", "autoc.").get(Wobble.pick(3, a.code() + p)), "box");
    page.put(row, 12, QUARTERS.get(day.getMonthValue() / 3), "box center");
    page.put(row, 13, day, "box date");
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private record Association(String name, String district, String code, int producers) {}
}
