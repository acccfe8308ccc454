package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W01, the city operator's coverage by neighbourhood: subtotals by zone, a total, two sheets of the
 * same shape. Real: the urban population of the district (projection used by MINAM). Invented:
 * everything by neighbourhood.
 */
final class WaterConnections {

  private static final Map<String, List<String>> ZONES = new LinkedHashMap<>();

  static {
    ZONES.put(
        "NORTE",
        List.of(
            "Alto Puno",
            "San José",
            "Llavini",
            "Huáscar",
            "Vallecito",
            "San Martín",
            "Alto Bellavista",
            "Bellavista",
            "Villa Paxa",
            "Cuatro de Noviembre",
            "San Isidro",
            "Totorani"));
    ZONES.put(
        "CENTRO",
        List.of(
            "Cercado",
            "Laykakota",
            "Independencia",
            "Victoria",
            "Barrio Mañazo",
            "Miraflores",
            "Machallata",
            "Santa Rosa",
            "Porteño",
            "José Antonio Encinas",
            "Orkapata",
            "Azoguine"));
    ZONES.put(
        "SUR",
        List.of(
            "Salcedo",
            "Chanu Chanu I Etapa",
            "Chanu Chanu II Etapa",
            "Jayllihuaya",
            "Chejoña",
            "Simón Bolívar",
            "Aziruni",
            "Manto 2000",
            "Ricardo Palma",
            "Tepro",
            "Micaela Bastidas",
            "Ciudad Nueva"));
  }

  /** MINAM, urban population of the district of Puno. */
  private static final int[] URBAN = {135400, 135353, 133787, 131980};

  private static final double[] WATER = {.858, .863, .876, .889};
  private static final double[] SEWER = {.827, .833, .846, .861};

  private WaterConnections() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("REPORTE CONEXIONES DIC 2019.xls", file(2019));
    files.put("REPORTE CONEXIONES DIC 2020.xls", file(2020));
    files.put("REPORTE CONEXIONES DIC 2021 (FINAL).xls", file(2021));
    files.put("REPORTE CONEXIONES DIC 2022.xlsx", file(2022));
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Arial", 9, IndexedColors.SKY_BLUE);
    LocalDate saved = LocalDate.of(year + 1, 1, 15);
    Book book =
        year == 2022
            ? Book.xlsx(look, "Gerencia Comercial", saved)
            : Book.xls(look, "EMSA PUNO", saved);
    sheet(book, year, "AGUA", "CONEXIONES DE AGUA POTABLE", WATER[year - 2019]);
    sheet(book, year, "DESAGUE", "CONEXIONES DE DESAGÜE", SEWER[year - 2019]);
    summary(book, year);
    book.open("AGUA");
    return book.bytes();
  }

  private static void sheet(Book book, int year, String name, String group, double level) {
    Page page = book.page(name, 5, 25, 10, 10, 10, 10, 10, 12, 12, 11, 11, 16);
    page.merge(1, 1, 4, 2);
    page.title(1, 3, 12, "EMSA PUNO S.A. - GERENCIA COMERCIAL", "bold center");
    page.title(2, 3, 12, "REPORTE DE " + group + " POR SECTOR", "bold big center");
    page.title(3, 3, 12, "AL 31 DE DICIEMBRE DEL " + year, "center");
    page.title(4, 3, 12, Page.SAMPLE, "bold red center");
    page.header(
        6,
        1,
        "N°",
        "SECTOR / BARRIO",
        group + "|ACTIVAS",
        group + "|INACTIVAS",
        group + "|CORTADAS",
        group + "|TOTAL",
        "CON MEDIDOR",
        "POBLACION SERVIDA",
        "POBLACION TOTAL AMBITO",
        "COBERTURA (%)",
        "CONTINUIDAD (Hrs/día)",
        "OBS.");
    page.height(7, 24);
    new Rows(page, year, name, level).write();
    page.sheet().createFreezePane(2, 7);
  }

  private static void summary(Book book, int year) {
    Page page = book.page("RESUMEN", 30, 14, 14);
    page.put(1, 1, "RESUMEN AL 31/12/" + year, "bold big");
    page.put(2, 1, Page.SAMPLE, "bold red");
    page.header(4, 1, "CONCEPTO", "AGUA", "DESAGÜE");
    page.put(5, 1, "Población servida", "box");
    page.put(5, 2, "=AGUA!H47", "box n0").put(5, 3, "=DESAGUE!H47", "box n0");
    page.put(6, 1, "Población total del ámbito", "box");
    page.put(6, 2, "=AGUA!I47", "box n0").put(6, 3, "=DESAGUE!I47", "box n0");
    page.put(7, 1, "Cobertura", "box");
    page.put(7, 2, "=B5/B6", "box p1").put(7, 3, "=C5/C6", "box p1");
  }

  /** The rows of one sheet: a subtotal below each zone, the total at the end. */
  private static final class Rows {
    private final Page page;
    private final int year;
    private final String sheet;
    private final double level;
    private final double scale;
    private int left;

    Rows(Page page, int year, String sheet, double level) {
      this.page = page;
      this.year = year;
      this.sheet = sheet;
      this.level = level;
      this.left = URBAN[year - 2019];
      double sum = 0;
      for (Map.Entry<String, List<String>> zone : ZONES.entrySet()) {
        for (String sector : zone.getValue()) {
          sum += size(sector, zone.getKey());
        }
      }
      this.scale = left / sum;
    }

    void write() {
      int row = 8;
      int number = 1;
      for (Map.Entry<String, List<String>> zone : ZONES.entrySet()) {
        for (String sector : zone.getValue()) {
          sector(row++, number++, sector, zone.getKey());
        }
        sums(row, "SUB TOTAL ZONA " + zone.getKey(), (row - 12) + ":%s" + (row - 1));
        row++;
      }
      total(row);
      notes(row + 1);
    }

    private void sector(int row, int number, String sector, String zone) {
      int people = number == 36 ? left : (int) Math.round(size(sector, zone) * scale);
      left -= people;
      double edge = zone.equals("CENTRO") ? .06 : zone.equals("SUR") ? -.05 : -.01;
      double share = Math.min(.997, level + edge + .035 * Wobble.of(sheet + sector));
      int served = (int) Math.round(people * share);
      int active = (int) Math.round(served / 3.9);
      page.put(row, 1, number, "box center").put(row, 2, sector, "box");
      page.line(row, 3, "box n0", active, active / 34, active / 21);
      page.put(row, 6, "=SUM(C" + row + ":E" + row + ")", "box n0");
      page.put(row, 7, (int) Math.round(active * .71), "box n0");
      page.line(row, 8, "box n0", served, people);
      page.put(row, 10, coverage(row, sector, served, people), "box n1");
      page.put(row, 11, hours(zone), "box n1");
      page.put(row, 12, sector.equals("Jayllihuaya") ? "pozo propio" : null, "box small");
    }

    private static double size(String sector, String zone) {
      double usual = zone.equals("CENTRO") ? 4300 : zone.equals("SUR") ? 3900 : 3080;
      return Wobble.around(usual, .3, sector);
    }

    /** In 2021 somebody typed the percentages, and one of them as a fraction. */
    private Object coverage(int row, String sector, int served, int people) {
      double percent = Math.round(served * 1000.0 / people) / 10.0;
      if (year != 2021) {
        return "=H" + row + "/I" + row + "*100";
      }
      boolean slip = sheet.equals("AGUA") && sector.equals("Simón Bolívar");
      return slip ? Math.round(percent * 10) / 1000.0 : percent;
    }

    private double hours(String zone) {
      return zone.equals("CENTRO") ? 8.5 : zone.equals("NORTE") ? 5 : 6;
    }

    private void sums(int row, String label, String span) {
      page.put(row, 1, null, "tot").put(row, 2, label, "tot");
      for (int c = 3; c <= 9; c++) {
        String letter = String.valueOf((char) ('A' + c - 1));
        page.put(row, c, "=SUM(" + letter + span.formatted(letter) + ")", "tot n0");
      }
      page.put(row, 10, "=H" + row + "/I" + row + "*100", "tot n1");
      page.put(row, 11, null, "tot").put(row, 12, null, "tot");
    }

    /** In 2020 the total of people served was left as typed the year before. */
    private void total(int row) {
      page.put(row, 1, null, "tot").put(row, 2, "TOTAL", "tot");
      for (int c = 3; c <= 9; c++) {
        String letter = String.valueOf((char) ('A' + c - 1));
        String sum = "=" + letter + "20+" + letter + "33+" + letter + "46";
        boolean stale = year == 2020 && sheet.equals("AGUA") && c == 8;
        page.put(row, c, stale ? (Object) 116173 : sum, "tot n0");
      }
      page.put(row, 10, "=H" + row + "/I" + row + "*100", "tot n1");
      page.put(row, 11, null, "tot").put(row, 12, null, "tot");
    }

    private void notes(int row) {
      page.put(row, 1, "Fuente: Gerencia Comercial, padrón de usuarios.", "small");
      page.put(
          row + 1,
          1,
          "Real: población total del ámbito (población urbana del distrito de Puno "
              + year
              + ", proyección que usa MINAM en SIGERSOL). Ilustrativo: reparto por sector,"
              + " conexiones y población servida.",
          "small");
      page.put(
          row + 2,
          1,
          "Referencia: censo 2017, distrito de Puno, 13.98 % de viviendas sin agua de red (el pilón"
              + " cuenta como red) y 22.46 % sin desagüe.",
          "small");
    }
  }
}
