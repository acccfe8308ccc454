package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W03, children under five tested and found ill, by district: three levels of header. Real: the
 * percentages of chronic malnutrition of 2019 and 2020 and those of anaemia at 6 to 35 months
 * (SIEN). Invented: the counts, chosen so that they give the published percentage where there is
 * one.
 */
final class ChildNutrition {

  /** Cases and tested, by UBIGEO; their quotient is the percentage that SIEN published. */
  private static final int[][][] STUNTED = {
    {
      {350, 3763},
      {123, 1486},
      {33, 222},
      {41, 338},
      {79, 531},
      {62, 485},
      {70, 646},
      {61, 342},
      {67, 446},
      {57, 339},
      {80, 436},
      {40, 398},
      {18, 71},
      {9, 50},
      {28, 260}
    },
    {
      {216, 2704},
      {90, 1009},
      {22, 108},
      {27, 293},
      {31, 283},
      {20, 361},
      {63, 533},
      {26, 186},
      {37, 249},
      {35, 316},
      {46, 312},
      {25, 343},
      {3, 21},
      {8, 71},
      {18, 223}
    }
  };

  /** SIEN, 6 to 35 months, per cent. */
  private static final double[][] ANAEMIA_35 = {
    {
      41.60632, 28.598848, 51.136364, 62.5, 45.977011, 41.624365, 33.510638, 45.454545, 44.919786,
      35.9375, 21.73913, 28.651685, 19.230769, 8.108108, 20.512821
    },
    {
      51.801802, 43.68932, 50, 60.204082, 41.958042, 39.08046, 31.034483, 56.410256, 45.714286,
      39.285714, 31.782946, 30.30303, 100, 30, 23.255814
    }
  };

  private static final int[] TESTED = {
    5416, 996, 185, 311, 309, 332, 567, 197, 283, 289, 390, 312, 42, 66, 252
  };
  private static final int[] TESTED_BLOOD = {
    1853, 343, 104, 91, 243, 107, 132, 52, 137, 86, 146, 83, 16, 18, 82
  };
  private static final double[] ANAEMIA_59 = {
    38.0, 21.6, 12.5, 54.9, 25.9, 39.3, 18.2, 55.8, 40.9, 23.3, 47.3, 26.5, 56.0, 12.0, 18.3
  };

  private ChildNutrition() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int year = 2019; year <= 2022; year++) {
      files.put("SIEN_PUNO_ENE-DIC_" + year + ".xlsx", file(year));
    }
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Arial Narrow", 10, IndexedColors.PALE_BLUE);
    Book book = Book.xlsx(look, "RED DE SALUD PUNO", LocalDate.of(year + 1, 2, 12));
    cover(book, year);
    stunting(book, year);
    anaemia(book, year);
    if (year <= 2020) {
      young(book, year);
    }
    if (year == 2021) {
      backup(book);
    }
    book.open("DCI <5");
    return book.bytes();
  }

  private static void cover(Book book, int year) {
    Page page = book.page("INICIO", 3, 92);
    page.put(2, 2, "RED DE SALUD PUNO - ESTADÍSTICA E INFORMÁTICA", "bold big");
    page.put(
        3, 2, "Estado nutricional de niños menores de 5 años, enero a diciembre de " + year, "");
    page.put(5, 2, Page.SAMPLE, "bold red");
    page.put(6, 2, "Número de evaluados y de casos: ilustrativos.", "");
    boolean known = year <= 2020;
    String real =
        known
            ? "Reales: los % de desnutrición crónica por distrito de "
                + year
                + " y los % de anemia de 6 a 35 meses (MINSA/INS, SIEN, atendidos en"
                + " establecimientos)."
            : "No hay en este libro cifras publicadas. Referencia: en 2023 el SIEN da 948 casos de"
                + " 9,947 evaluados (9.5 %).";
    page.put(7, 2, real, "wrap");
    page.put(
        8, 2, "La anemia de 6 a 59 meses es ilustrativa; no se confunda con la de 6 a 35.", "");
    if (year == 2019) {
      page.put(8 + 1, 2, "El SIEN publica 10.84 % para la provincia en 2019.", "");
    }
    page.put(10, 2, "Se cuenta por distrito del establecimiento, no de residencia.", "italic");
  }

  private static List<Places.Place> order(int year) {
    return year % 2 == 1 ? Places.BY_NAME : Places.BY_UBIGEO;
  }

  private static void stunting(Book book, int year) {
    Page page = book.page("DCI <5", 13, 11, 18, 9, 12, 11, 9, 11, 9);
    top(page, 9, "CUADRO N°06 DESNUTRICIÓN EN NIÑOS MENORES DE 5 AÑOS", year);
    page.header(
        6,
        1,
        "DEPARTAMENTO",
        "PROVINCIA",
        "DISTRITO",
        "UBIGEO",
        "N° DE EVALUADOS",
        "INDICADOR TALLA / EDAD|DESNUTRICIÓN CRÓNICA|N° DE CASOS",
        "INDICADOR TALLA / EDAD|DESNUTRICIÓN CRÓNICA|%",
        "INDICADOR TALLA / EDAD|RIESGO|N° DE CASOS",
        "INDICADOR TALLA / EDAD|RIESGO|%");
    int row = 9;
    for (Places.Place place : order(year)) {
      int[] counts = stunted(year, place);
      lead(page, row, place);
      page.put(row, 5, counts[1], "box n0");
      share(page, row, 6, counts[0]);
      share(page, row, 8, Wobble.whole(counts[1] * .24, .2, "riesgo" + year + place));
      row++;
    }
    bottom(page, row, 5, 9);
    foot(page, row + 1, "Fuente: SIEN - INS / MINSA. 8/ Atendidos en establecimientos de salud.");
  }

  private static int[] stunted(int year, Places.Place place) {
    int i = Places.index(place);
    if (year <= 2020) {
      return STUNTED[year - 2019][i];
    }
    int tested = Wobble.whole(TESTED[i] * (year == 2021 ? .78 : .94), .05, "dci" + year + i);
    double rate = Wobble.around(i == 0 ? 8.3 : 11.4, .22, "dcir" + i) + (year == 2021 ? .5 : .1);
    return new int[] {(int) Math.round(tested * rate / 100), tested};
  }

  private static void anaemia(Book book, int year) {
    Page page = book.page("ANEMIA 6-59m", 13, 11, 18, 9, 12, 9, 8, 9, 8, 9, 8, 9, 8);
    top(page, 13, "CUADRO N°12 ANEMIA EN NIÑOS ENTRE 6 A 59 MESES", year);
    page.header(
        6,
        1,
        "DEPARTAMENTO",
        "PROVINCIA",
        "DISTRITO",
        "UBIGEO",
        "N° DE EVALUADOS",
        "ANEMIA TOTAL|N° DE CASOS",
        "ANEMIA TOTAL|%",
        "ANEMIA LEVE|N° DE CASOS",
        "ANEMIA LEVE|%",
        "ANEMIA MODERADA|N° DE CASOS",
        "ANEMIA MODERADA|%",
        "ANEMIA SEVERA|N° DE CASOS",
        "ANEMIA SEVERA|%");
    int row = 8;
    for (Places.Place place : order(year)) {
      int[] counts = anaemic(year, place);
      lead(page, row, place);
      page.put(row, 5, counts[1], "box n0");
      int mild = (int) Math.round(counts[0] * .66);
      int severe = counts[0] > 150 ? 2 : 0;
      share(page, row, 6, counts[0]);
      share(page, row, 8, mild);
      share(page, row, 10, counts[0] - mild - severe);
      share(page, row, 12, severe);
      row++;
    }
    bottom(page, row, 5, 13);
    foot(page, row + 1, "Fuente: HIS - MINSA. Valores de hemoglobina ajustados por altitud.");
  }

  private static int[] anaemic(int year, Places.Place place) {
    int i = Places.index(place);
    double[] tested = {1.04, .52, .79, .96};
    double[] level = {1.15, 1.27, 1.18, 1.08};
    int n = Wobble.whole(TESTED_BLOOD[i] * tested[year - 2019], .04, "ane" + year + i);
    double rate = Math.min(92, Wobble.around(ANAEMIA_59[i] * level[year - 2019], .03, "aner" + i));
    return new int[] {(int) Math.round(n * rate / 100), n};
  }

  private static void young(Book book, int year) {
    Page page = book.page("ANEMIA 6-35m", 13, 11, 18, 9, 14);
    top(page, 5, "CUADRO N°09 ANEMIA EN NIÑOS DE 6 A 35 MESES", year);
    page.header(6, 1, "DEPARTAMENTO", "PROVINCIA", "DISTRITO", "UBIGEO", "% CON ANEMIA");
    int row = 7;
    for (Places.Place place : order(year)) {
      lead(page, row, place);
      page.put(row, 5, ANAEMIA_35[year - 2019][Places.index(place)], "box n1");
      row++;
    }
    foot(page, row, "Fuente: SIEN - INS / MINSA, % publicados (reales). No son menores de 5 años.");
  }

  /** An old copy that somebody hid and forgot: its figures differ and nobody should read them. */
  private static void backup(Book book) {
    Page page = book.page("Distrital (bkJun)", 18, 12, 12, 9);
    page.put(1, 1, "copia al 30 de junio 2021 - NO USAR", "italic");
    page.header(2, 1, "DISTRITO", "N° DE EVALUADOS", "N° DE CASOS", "%");
    int row = 3;
    for (Places.Place place : Places.BY_UBIGEO) {
      int n = TESTED[Places.index(place)] / 3;
      page.line(row, 1, "box", place.upper(), n, n / 9);
      page.put(row, 4, "=C" + row + "/B" + row + "*100", "box n1");
      row++;
    }
    book.hide("Distrital (bkJun)");
  }

  private static void top(Page page, int last, String text, int year) {
    page.title(1, 1, last, "RED DE SALUD PUNO", "bold center");
    page.title(2, 1, last, text, "bold center");
    page.title(3, 1, last, "PERIODO: ENERO A DICIEMBRE - " + year, "center");
    page.title(4, 1, last, Page.SAMPLE, "bold red center");
  }

  private static void lead(Page page, int row, Places.Place place) {
    page.line(row, 1, "box", "PUNO", "PUNO", place.upper(), place.ubigeo());
  }

  private static void share(Page page, int row, int column, int cases) {
    String letter = String.valueOf((char) ('A' + column - 1));
    page.put(row, column, cases, "box dash");
    page.put(
        row, column + 1, "=IF(E" + row + "=0,0," + letter + row + "/E" + row + "*100)", "box n1");
  }

  private static void bottom(Page page, int row, int first, int last) {
    page.line(row, 1, "tot", "PUNO", "PUNO", "TOTAL PROVINCIA", "210100");
    for (int c = first; c <= last; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      boolean share = c > first && (c - first) % 2 == 0;
      String before = String.valueOf((char) ('A' + c - 2));
      page.put(
          row,
          c,
          share
              ? "=" + before + row + "/E" + row + "*100"
              : "=SUM(" + letter + (row - 15) + ":" + letter + (row - 1) + ")",
          share ? "tot n1" : "tot n0");
    }
  }

  private static void foot(Page page, int row, String text) {
    page.put(row, 1, text, "small");
    page.put(
        row + 1,
        1,
        "Ver en la hoja INICIO qué cifras son reales y cuáles ilustrativas.",
        "small italic");
  }
}
