package rendicion.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.jspecify.annotations.Nullable;

/**
 * W06, arrivals by month: years as columns with NAC./EXT./TOTAL below, and a second table by place
 * with months as columns. Real: foreigners in May and July of 2021 and 2022 (DIRCETUR, region).
 */
final class TouristArrivals {

  private static final int[] YEARS = {2019, 2020, 2021, 2022};
  private static final int[] NATIONAL = {338000, 70500, 104000, 168000};
  private static final int[] FOREIGN = {169500, 32000, 24800, 128000};
  private static final double[] SEASON = {
    .068, .078, .070, .074, .078, .074, .102, .112, .090, .096, .086, .072
  };

  private TouristArrivals() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Calibri", 11, IndexedColors.LIGHT_TURQUOISE);
    Book book = Book.xlsx(look, "Turismo", LocalDate.of(2023, 1, 18));
    arrivals(book);
    places(book);
    book.open("ARRIBOS");
    return Map.of("ARRIBO DE TURISTAS 2019-2022.xlsx", book.bytes());
  }

  private static void arrivals(Book book) {
    Page page = book.page("ARRIBOS", 14, 10, 10, 11, 10, 10, 11, 10, 10, 11, 10, 10, 11, 10);
    page.title(1, 1, 14, "MUNICIPALIDAD PROVINCIAL DE PUNO", "bold center");
    page.title(2, 1, 14, "GERENCIA DE TURISMO Y DESARROLLO ECONÓMICO", "center");
    page.title(
        4, 1, 14, "ARRIBO DE TURISTAS A LA PROVINCIA DE PUNO, 2019 - 2022", "bold big center");
    page.title(5, 1, 14, Page.SAMPLE, "bold red center");
    page.header(7, 1, header());
    page.height(8, 18);
    for (int m = 0; m < 12; m++) {
      month(page, 9 + m, m);
    }
    page.put(21, 1, "TOTAL", "tot");
    for (int c = 2; c <= 13; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      page.put(21, c, "=SUM(" + letter + "9:" + letter + "20)", "tot n0");
    }
    page.put(21, 14, "=IF(J21=0,0,M21/J21-1)", "tot p1");
    notes(page);
    page.sheet().createFreezePane(1, 8);
  }

  private static String[] header() {
    List<String> paths = new ArrayList<>();
    paths.add("MES");
    for (int year : YEARS) {
      paths.addAll(List.of(year + "|NAC.", year + "|EXT.", year + "|TOTAL"));
    }
    paths.add("VAR. %\n22/21");
    return paths.toArray(String[]::new);
  }

  private static void month(Page page, int row, int m) {
    page.put(row, 1, title(Places.MONTHS.get(m)), "box");
    for (int y = 0; y < YEARS.length; y++) {
      int c = 2 + 3 * y;
      Integer national = national(y, m);
      Integer foreign = foreign(y, m);
      boolean blank = YEARS[y] == 2021 && m == 2;
      boolean shut = YEARS[y] == 2020 && m >= 3 && m <= 8;
      page.put(row, c, shut ? "-" : national, "box n0 right");
      page.put(row, c + 1, shut ? "-" : foreign, "box n0 right");
      String sum = "=" + (char) ('A' + c - 1) + row + "+" + (char) ('A' + c) + row;
      page.put(row, c + 2, shut ? "-" : blank ? null : sum, "box bold n0 right");
    }
    page.put(row, 14, "=IF(J" + row + "=0,0,M" + row + "/J" + row + "-1)", "box p1");
  }

  private static @Nullable Integer national(int y, int m) {
    if (YEARS[y] == 2021 && m == 2) {
      return null;
    }
    if (YEARS[y] == 2020) {
      double level = m < 2 ? 26500 : m == 2 ? 11800 : 1100 * (m - 7.5);
      return Wobble.whole(level, .04, "nac2020" + m);
    }
    return Wobble.whole(NATIONAL[y] * SEASON[m], .05, "nac" + YEARS[y] + m);
  }

  private static @Nullable Integer foreign(int y, int m) {
    if (YEARS[y] == 2021) {
      Integer[] known = {310, 260, null, 540, 871, 1920, 4646, 3890, 3150, 3480, 3020, 2710};
      return known[m];
    }
    if (YEARS[y] == 2022) {
      int[] known = {4120, 4980, 6310, 9870, 15136, 13240, 19974, 18660, 15020, 14310, 10480, 1260};
      return known[m];
    }
    if (YEARS[y] == 2020) {
      return m < 2 ? Wobble.whole(13300, .05, "ext2020" + m) : m == 2 ? 5120 : 60 * (m - 7);
    }
    return Wobble.whole(FOREIGN[y] * SEASON[m], .05, "ext" + YEARS[y] + m);
  }

  private static String title(String month) {
    return month.charAt(0) + month.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static void notes(Page page) {
    page.put(
        22, 1, "Fuente: registro de la Gerencia de Turismo sobre partes de DIRCETUR.", "small");
    page.put(
        23,
        1,
        "Reales: EXT. de mayo y julio de 2021 (871 y 4,646) y de 2022 (15,136 y 19,974): DIRCETUR,"
            + " ámbito región, citado por Radio Onda Azul. Todo lo demás es ilustrativo.",
        "small");
    page.put(
        24,
        1,
        "Nota: el plan da 511,703 turistas (2017) para la provincia; DIRCETUR da \"más de 350 mil\""
            + " para toda la región antes de la pandemia.",
        "small");
    page.put(25, 1, "(-) Atractivos cerrados por la emergencia sanitaria.", "small");
    page.put(26, 1, "Marzo de 2021: parte no recibido.", "small italic");
  }

  private static void places(Book book) {
    Page page = book.page("POR LUGAR 2022", 22, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10);
    page.title(
        2,
        1,
        14,
        "VISITANTES POR LUGAR, 2022 (boletos de embarque y de ingreso)",
        "bold big center");
    page.title(3, 1, 14, Page.SAMPLE, "bold red center");
    page.header(
        5, 1, "LUGAR", "ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV",
        "DIC", "TOTAL");
    String[] names = {"UROS", "TAQUILE", "AMANTANI", "SILLUSTANI", "PUERTO MUELLE"};
    int[] sizes = {96000, 38000, 14500, 52000, 121000};
    for (int i = 0; i < names.length; i++) {
      page.put(6 + i, 1, names[i], "box");
      for (int m = 0; m < 12; m++) {
        int value = Wobble.whole(sizes[i] * SEASON[m], .08, names[i] + m);
        page.put(6 + i, 2 + m, value, "box n0");
      }
      page.put(6 + i, 14, "=SUM(B" + (6 + i) + ":M" + (6 + i) + ")", "box bold n0");
    }
    page.put(
        12, 1, "Nota: visitantes, no arribos; no se suman con la hoja ARRIBOS.", "small italic");
  }
}
