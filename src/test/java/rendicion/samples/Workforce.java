package rendicion.samples;

import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W09, occupied population by district: a survey of one year only. Real: the totals of the censuses
 * of 2007 and 2017 (INEI). Invented: the survey of 2021.
 */
final class Workforce {

  private static final int[] CENSUS_2007 = {
    50812, 15525, 1984, 871, 4765, 2537, 1933, 2476, 1659, 1504, 2057, 4551, 1285, 736, 985
  };
  private static final double[] CENSUS_2017 = {
    63659.259613, 9316.875134, 1407.32372, 1778.406006, 2437.53407, 2113.699662, 803.910854,
    881.58349, 1754.385688, 1379.985678, 1943.056916, 2793.11955, 1202.985214, 582.212199,
    675.533046
  };

  private Workforce() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Calibri", 11, IndexedColors.LAVENDER);
    Book book = Book.xlsx(look, "Desarrollo Economico", LocalDate.of(2022, 3, 30));
    census(book);
    survey(book);
    book.open("ENCUESTA 2021");
    return Map.of("PEA OCUPADA POR CATEGORIA 2021.xlsx", book.bytes());
  }

  private static void census(Book book) {
    Page page = book.page("CENSOS INEI", 9, 20, 14, 14);
    page.title(1, 1, 4, "PEA OCUPADA, CENSOS 2007 Y 2017", "bold big center");
    page.title(2, 1, 4, "INEI, cifras publicadas (2017: estimación)", "center");
    page.header(4, 1, "UBIGEO", "DISTRITO", "PEA OCUPADA 1/|2007", "PEA OCUPADA 1/|2017");
    for (int i = 0; i < 15; i++) {
      Places.Place place = Places.BY_UBIGEO.get(i);
      page.line(6 + i, 1, "box", place.ubigeo(), place.name());
      page.line(6 + i, 3, "box n0", CENSUS_2007[i], CENSUS_2017[i]);
    }
    page.line(21, 1, "tot", "210100", "PROVINCIA");
    page.put(21, 3, "=SUM(C6:C20)", "tot n0").put(21, 4, "=SUM(D6:D20)", "tot n0");
    page.put(
        22,
        1,
        "1/ Los censos publicados no dan el trabajador independiente por distrito.",
        "small");
  }

  private static void survey(Book book) {
    Page page = book.page("ENCUESTA 2021", 9, 18, 13, 13, 13, 15, 13, 13);
    page.title(1, 1, 8, "GERENCIA DE TURISMO Y DESARROLLO ECONÓMICO", "bold center");
    page.title(2, 1, 8, "PEA OCUPADA POR CATEGORÍA DE OCUPACIÓN - 2021", "bold big center");
    page.title(3, 1, 8, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "UBIGEO",
        "DISTRITO",
        "PEA OCUPADA",
        "CATEGORÍA DE OCUPACIÓN|EMPLEADO",
        "CATEGORÍA DE OCUPACIÓN|OBRERO",
        "CATEGORÍA DE OCUPACIÓN|INDEPENDIENTE",
        "CATEGORÍA DE OCUPACIÓN|FAMILIAR NO REMUN.",
        "CATEGORÍA DE OCUPACIÓN|OTROS");
    page.height(6, 30);
    for (int i = 0; i < 15; i++) {
      district(page, 7 + i, Places.BY_NAME.get(i));
    }
    page.line(22, 1, "tot", "210100", "PROVINCIA");
    for (int c = 3; c <= 8; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      page.put(22, c, "=SUM(" + letter + "7:" + letter + "21)", "tot n0");
    }
    page.put(23, 1, "Fuente: encuesta propia por única vez, 2021; cifras ilustrativas.", "small");
    page.put(24, 1, "No hay dato por distrito de 2019, 2020 ni 2022.", "small");
  }

  private static void district(Page page, int row, Places.Place place) {
    int i = Places.index(place);
    boolean city = i == 0;
    int all = Wobble.whole(CENSUS_2017[i] * 1.02, .01, "pea" + i);
    int own = (int) Math.round(all * Wobble.around(city ? .462 : .62, .06, "ind" + i));
    int family = (int) Math.round(all * (city ? .05 : .16));
    int worker = (int) Math.round(all * (city ? .16 : .1));
    int other = (int) Math.round(all * .03);
    page.put(row, 1, place.ubigeo(), "box center").put(row, 2, place.upper(), "box");
    page.line(
        row, 3, "box n0", all, all - own - family - worker - other, worker, own, family, other);
  }
}
