package rendicion.samples;

import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W05, results of the national school test (ECE) by district. Real: 2016 (MINEDU). Invented: 2018
 * and 2019. No test was held from 2020 to 2022, and the sheet of those years says so.
 */
final class SchoolTest {

  private static final int[][] READING_2016 = {
    {563, 2579},
    {2, 304},
    {0, 68},
    {0, 75},
    {6, 139},
    {2, 92},
    {0, 153},
    {0, 49},
    {6, 98},
    {2, 61},
    {1, 88},
    {1, 87},
    {0, 12},
    {0, 14},
    {0, 45}
  };
  private static final int[][] MATHS_2016 = {
    {569, 2578},
    {8, 302},
    {1, 69},
    {0, 75},
    {4, 139},
    {3, 92},
    {2, 153},
    {2, 50},
    {5, 98},
    {1, 61},
    {2, 89},
    {1, 86},
    {0, 12},
    {0, 14},
    {1, 45}
  };

  private SchoolTest() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Calibri", 10, IndexedColors.LIGHT_GREEN);
    Book book = Book.xlsx(look, "UGEL Puno - copia MPP", LocalDate.of(2022, 12, 9));
    published(book);
    results(book, 2018, 1.06);
    results(book, 2019, 1.12);
    notHeld(book);
    book.open("2019");
    return Map.of("ECE 2S PROV PUNO 2016-2022.xlsx", book.bytes());
  }

  private static void published(Book book) {
    Page page =
        sheet(
            book,
            "2016",
            "RESULTADOS DE LA ECE 2016, 2° DE SECUNDARIA",
            "Cifras publicadas: MINEDU - UMC, SICRECE");
    for (int i = 0; i < 15; i++) {
      Places.Place place = Places.BY_UBIGEO.get(i);
      row(page, 8 + i, place, READING_2016[i], MATHS_2016[i]);
      for (int c = 6; c <= 14; c = c == 8 ? 12 : c + 1) {
        page.put(8 + i, c, "...", "box right");
      }
    }
    total(page);
    page.put(24, 1, "Distrito de Puno: 21.8 % y 22.1 % (la línea de base del plan).", "small");
  }

  private static void results(Book book, int year, double better) {
    String title = "RESULTADOS DE LA ECE " + year + ", 2do DE SECUNDARIA";
    Page page = sheet(book, String.valueOf(year), title, Page.SAMPLE);
    for (int i = 0; i < 15; i++) {
      Places.Place place = Places.BY_NAME.get(i);
      int d = Places.index(place);
      row(
          page,
          8 + i,
          place,
          later(READING_2016[d], year, better * .98, "r" + d),
          later(MATHS_2016[d], year, better * 1.09, "m" + d));
    }
    total(page);
    page.put(
        24,
        1,
        "a/ Estudiantes con resultado en el área; los de 2016 en la hoja 2016 son los publicados.",
        "small");
    page.put(25, 1, "Fuente: copia de SICRECE; cifras de " + year + " ilustrativas.", "small");
  }

  private static int[] later(int[] base, int year, double better, String key) {
    int tested = Wobble.whole(base[1] * .98, .04, key + year);
    double share = (base[0] + .6) / (base[1] + 12) * better;
    return new int[] {(int) Math.round(tested * share), tested};
  }

  private static Page sheet(Book book, String name, String title, String remark) {
    Page page = book.page(name, 9, 9, 11, 18, 12, 10, 10, 10, 12, 10, 12, 10, 10, 10, 12, 10);
    page.title(2, 1, 16, title, "bold big center");
    page.title(3, 1, 16, "PROVINCIA DE PUNO, POR DISTRITO", "center");
    page.title(4, 1, 16, remark, "bold red center");
    page.header(
        6,
        1,
        "CODGEO",
        "REGION",
        "PROVINCIA",
        "DISTRITO",
        "LECTURA|N° Estud. a/",
        "LECTURA|Previo al inicio",
        "LECTURA|En inicio",
        "LECTURA|En proceso",
        "LECTURA|Satisfactorio",
        "LECTURA|% Satisf.",
        "MATEMÁTICA|N° Estud. a/",
        "MATEMÁTICA|Previo al inicio",
        "MATEMÁTICA|En inicio",
        "MATEMÁTICA|En proceso",
        "MATEMÁTICA|Satisfactorio",
        "MATEMÁTICA|% Satisf.");
    page.height(7, 28);
    return page;
  }

  private static void row(Page page, int row, Places.Place place, int[] reading, int[] maths) {
    page.line(row, 1, "box", place.ubigeo(), "PUNO", "PUNO", place.upper());
    area(page, row, 5, reading);
    area(page, row, 11, maths);
  }

  /** Levels below the satisfactory one only fill the form. */
  private static void area(Page page, int row, int column, int[] counts) {
    int rest = counts[1] - counts[0];
    int before = (int) Math.round(rest * .34);
    int beginning = (int) Math.round(rest * .42);
    page.line(
        row, column, "box n0", counts[1], before, beginning, rest - before - beginning, counts[0]);
    String share = String.format(java.util.Locale.ROOT, "%.1f %%", 100.0 * counts[0] / counts[1]);
    page.put(row, column + 5, share, "box right");
  }

  private static void total(Page page) {
    page.line(23, 1, "tot", "210100", "PUNO", "PUNO", "TOTAL PROVINCIA");
    for (int c = 5; c <= 16; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      boolean share = c == 10 || c == 16;
      String formula =
          share ? (c == 10 ? "=I23/E23" : "=O23/K23") : "=SUM(" + letter + "8:" + letter + "22)";
      page.put(23, c, formula, share ? "tot p1" : "tot n0");
    }
  }

  private static void notHeld(Book book) {
    for (int year = 2020; year <= 2022; year++) {
      Page page =
          sheet(
              book,
              String.valueOf(year),
              "RESULTADOS DE LA ECE " + year,
              "NO SE APLICÓ LA EVALUACIÓN");
      for (int i = 0; i < 15; i++) {
        Places.Place place = Places.BY_UBIGEO.get(i);
        page.line(8 + i, 1, "box", place.ubigeo(), "PUNO", "PUNO", place.upper());
        page.line(
            8 + i,
            5,
            "box right",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d",
            "s/d");
      }
      page.put(23, 1, "s/d: el MINEDU no aplicó la ECE en " + year + ".", "small");
    }
  }
}
