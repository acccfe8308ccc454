package rendicion.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W11, domestic waste by district and month, one workbook a year: months as columns. Real: the
 * yearly tonnes of each district (MINAM, SIGERSOL). Invented: how they fall on the months. The year
 * 2020 is written in kilograms.
 */
final class SolidWaste {

  private static final List<String> MONTHS =
      List.of("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC");

  /** SIGERSOL, tonnes in the year, by UBIGEO. */
  private static final double[][] PUBLISHED = {
    {
      32617.86, 513.12, 54.32, 43.42, 138.55, 155.92, 265.67, 46.81, 328.86, 80.55, 287.77, 68.53,
      41.06, 48.56, 126.04
    },
    {
      32606.54, 472.62, 46.24, 37.13, 116.16, 134.88, 233.41, 38.42, 299.59, 69.51, 261.09, 58.51,
      35.71, 41.77, 111.44
    },
    {
      32229.29, 405.37, 39.67, 33.24, 101.98, 117.72, 206.37, 31.96, 313.81, 62.79, 290.20, 50.43,
      31.32, 36.30, 98.93
    },
    {
      32275.71, 346.19, 34.13, 28.77, 86.14, 102.72, 182.20, 26.66, 284.92, 54.45, 265.74, 43.40,
      27.47, 31.37, 87.77
    }
  };

  private SolidWaste() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("RESIDUOS DOMICILIARIOS POR MES 2019.xls", file(2019));
    files.put("RESIDUOS DOMICILIARIOS POR MES 2020 (kg).xlsx", file(2020));
    files.put("RESIDUOS DOMICILIARIOS POR MES 2021.xlsx", file(2021));
    files.put("RESIDUOS DOMICILIARIOS POR MES 2022.xlsx", file(2022));
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Arial", 9, IndexedColors.LIGHT_GREEN);
    LocalDate saved = LocalDate.of(year + 1, 1, 22);
    Book book =
        year == 2019
            ? Book.xls(look, "Residuos", saved)
            : Book.xlsx(look, "Residuos Solidos", saved);
    Page page = book.page("RESUMEN ANUAL", widths());
    page.merge(1, 1, 4, 2);
    page.title(1, 3, 17, "MUNICIPALIDAD PROVINCIAL DE PUNO", "bold center");
    page.title(2, 3, 17, "GERENCIA DE GESTIÓN INTEGRAL DE RESIDUOS SÓLIDOS", "center");
    page.title(
        3,
        3,
        17,
        "RESIDUOS SÓLIDOS DOMICILIARIOS RECOGIDOS, POR DISTRITO Y MES - " + year,
        "bold big center");
    page.title(
        4,
        3,
        17,
        Page.SAMPLE + " (reparto por mes; el total del año sí es publicado)",
        "bold red center");
    page.header(6, 1, header(year));
    districts(page, year);
    total(page, year);
    notes(page, year);
    page.sheet().createFreezePane(3, 7);
    return book.bytes();
  }

  private static int[] widths() {
    int[] widths = new int[17];
    java.util.Arrays.fill(widths, 11);
    widths[0] = 4;
    widths[1] = 8;
    widths[2] = 17;
    return widths;
  }

  private static String[] header(int year) {
    String[] paths = new String[17];
    paths[0] = "N°";
    paths[1] = "UBIGEO";
    paths[2] = "DISTRITO";
    for (int m = 0; m < 12; m++) {
      paths[3 + m] = (year == 2020 ? "KILOGRAMOS (kg)|" : "TONELADAS (t)|") + MONTHS.get(m);
    }
    paths[15] = "TOTAL AÑO\n(SIGERSOL, t)";
    paths[16] = "t/día";
    return paths;
  }

  private static void districts(Page page, int year) {
    List<Places.Place> places = year % 2 == 0 ? Places.BY_NAME : Places.BY_UBIGEO;
    String format = year == 2020 ? "box n0" : "box n2";
    for (int i = 0; i < places.size(); i++) {
      Places.Place place = places.get(i);
      int row = 8 + i;
      double published = published(year, place);
      page.put(row, 1, i + 1, "box center");
      page.put(
          row, 2, year == 2019 ? place.ubigeo() : Integer.parseInt(place.ubigeo()), "box center");
      page.put(row, 3, place.name(), "box");
      for (int m = 0; m < 12; m++) {
        page.put(row, 4 + m, cell(year, place, m, published), format);
      }
      page.put(row, 16, published, "box bold n2");
      page.put(row, 17, "=P" + row + "/" + YearMonth.of(year, 1).lengthOfYear(), "box n2");
    }
  }

  private static double published(int year, Places.Place place) {
    return PUBLISHED[year - 2019][Places.index(place)];
  }

  /**
   * The planted mistakes stand here: kilograms in August 2021, a number as text in October 2022.
   */
  private static Object cell(int year, Places.Place place, int month, double published) {
    double tonnes = month(year, place, month, published);
    if (year == 2021 && month == 7 && place.name().equals("Mañazo")) {
      return Math.round(tonnes * 1000);
    }
    if (year == 2022 && month == 9 && place.name().equals("Puno")) {
      return new java.text.DecimalFormat(
              "#,##0.00", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
          .format(tonnes);
    }
    return year == 2020 ? Math.round(tonnes * 1000) : tonnes;
  }

  private static double month(int year, Places.Place place, int month, double published) {
    if (month == 11) {
      double rest = published;
      for (int m = 0; m < 11; m++) {
        rest -= month(year, place, m, published);
      }
      return Math.round(rest * 100) / 100.0;
    }
    double share = YearMonth.of(year, month + 1).lengthOfMonth() / 365.0;
    double quiet = year == 2020 && month >= 2 && month <= 5 ? .9 : 1;
    return Math.round(
            Wobble.around(published * share * quiet, .05, place.ubigeo() + year + month) * 100)
        / 100.0;
  }

  private static void total(Page page, int year) {
    page.put(23, 1, null, "tot").put(23, 2, null, "tot").put(23, 3, "TOTAL PROVINCIA", "tot");
    for (int c = 4; c <= 17; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      String format = year == 2020 && c < 16 ? "tot n0" : "tot n2";
      page.put(23, c, "=SUM(" + letter + "8:" + letter + "22)", format);
    }
  }

  private static void notes(Page page, int year) {
    page.put(
        24,
        1,
        "Fuente: total del año por distrito, MINAM - SIGERSOL (generación domiciliaria, datos"
            + " abiertos). Reparto por mes: ilustrativo, según días del mes.",
        "small");
    if (year == 2020) {
      page.put(25, 1, "Los meses están en kilogramos, como salen de la balanza.", "small italic");
    } else {
      page.put(
          25,
          1,
          "Nota: el plan parte de 160 t/día; la generación que publica SIGERSOL es de unas 95 t/día.",
          "small italic");
    }
  }
}
