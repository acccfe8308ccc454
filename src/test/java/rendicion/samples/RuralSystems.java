package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W02, water committees and sanitation by village, one workbook per district that sent it. One
 * district copies the UBIGEO that the plan misprints. All invented.
 */
final class RuralSystems {

  private static final List<String> ACORA =
      List.of(
          "Culta",
          "Thunco",
          "Jayujayu",
          "Caritamaya",
          "Marca Ayllu",
          "Ccopamaya",
          "Santa Rosa de Yanaque",
          "Sacuyo",
          "Jilatamarca",
          "Crucero",
          "Totorani",
          "Amparani",
          "Villa Socca",
          "Cucho",
          "Thuncollo",
          "Pilcuyo Alto",
          "Huanccarani",
          "Ccapalla");
  private static final List<String> PLATERIA =
      List.of(
          "Perka",
          "Camacani",
          "Titilaca",
          "Potojani Grande",
          "Potojani Chico",
          "Ccota",
          "Rinconada",
          "Pallalla",
          "Huancarani",
          "Sucano",
          "Villa Platería",
          "Kallacami");
  private static final List<String> PICHACANI =
      List.of(
          "Laraqueri",
          "Huarijuyo",
          "Cutimbo",
          "Jatucachi",
          "Viluyo",
          "Soquesani",
          "Aguas Calientes",
          "Tunquipa",
          "Loripongo",
          "Huacochullo",
          "Alto Cutimbo",
          "Pichacani Bajo",
          "Ccomer Moko",
          "Collini");

  private RuralSystems() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("PADRON_JASS_PICHACANI_2021.xls", file("PICHACANI", "210111", PICHACANI, 2021));
    files.put("PADRON_JASS_ACORA_2021.xlsx", file("ACORA", "210102", ACORA, 2021));
    files.put("PADRON_JASS_ACORA_2022.xlsx", file("ACORA", "210102", ACORA, 2022));
    files.put("PADRON_JASS_PLATERIA_2022.xlsx", file("PLATERÍA", "210412", PLATERIA, 2022));
    return files;
  }

  private static byte[] file(String district, String ubigeo, List<String> villages, int year) {
    Look look = Look.of("Arial Narrow", 9, IndexedColors.LIGHT_TURQUOISE);
    LocalDate saved = LocalDate.of(year, 12, 2);
    Book book =
        district.equals("PICHACANI")
            ? Book.xls(look, "ATM", saved)
            : Book.xlsx(look, "ATM " + district, saved);
    sanitation(book, district, ubigeo, villages, year);
    chlorine(book, district, villages, year);
    book.open("DISPOSICION EXCRETAS");
    return book.bytes();
  }

  private static void sanitation(
      Book book, String district, String ubigeo, List<String> villages, int year) {
    Page page = book.page("DISPOSICION EXCRETAS", 5, 10, 13, 24, 14, 11, 12, 16, 17, 12, 12);
    page.title(
        1, 1, 11, "ÁREA TÉCNICA MUNICIPAL - MUNICIPALIDAD DISTRITAL DE " + district, "bold center");
    page.title(2, 1, 11, "PADRÓN DE DISPOSICIÓN DE EXCRETAS Y JASS - " + year, "bold big center");
    page.title(3, 1, 11, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "N°",
        "UBIGEO",
        "DISTRITO",
        "CENTRO POBLADO",
        "CÓDIGO CENTRO POBLADO",
        "N° DE VIVIENDAS",
        "VIVIENDAS CON UBS",
        "VIVIENDAS CONECTADAS A ALCANTARILLADO",
        "VIVIENDAS SIN SERVICIO DE ALCANTARILLADO O UBS",
        "VIVIENDAS NO HABITADAS",
        "JASS RECONOCIDA");
    page.height(5, 50);
    int last = 5 + villages.size();
    for (int i = 0; i < villages.size(); i++) {
      village(page, 6 + i, district, ubigeo, villages.get(i), year);
    }
    page.line(last + 1, 1, "tot", null, null, null, "TOTAL DISTRITO", null);
    for (int c = 6; c <= 10; c++) {
      String letter = String.valueOf((char) ('A' + c - 1));
      page.put(last + 1, c, "=SUM(" + letter + "6:" + letter + last + ")", "tot n0");
    }
    page.put(last + 1, 11, null, "tot");
    page.put(
        last + 2,
        1,
        "Fuente: visitas del ATM (formato DATASS, módulo V sin datos de propietarios); cifras ilustrativas.",
        "small");
  }

  private static void village(
      Page page, int row, String district, String ubigeo, String name, int year) {
    int houses = Wobble.whole(74, .6, name);
    int empty = Wobble.pick(9, "vac" + name);
    int sewer = name.startsWith("Villa") || name.equals("Laraqueri") ? houses / 3 : 0;
    double without = .34 - .03 * (year - 2021) + .15 * Wobble.of("sin" + name);
    int lacking = (int) Math.round((houses - empty - sewer) * without);
    List<String> yes = List.of("SI", "Sí", "X", "1", "NO");
    page.put(row, 1, row - 5, "box center").put(row, 2, ubigeo, "box center");
    page.put(row, 3, district, "box").put(row, 4, name + (row % 4 == 0 ? "  " : ""), "box");
    page.put(row, 5, "%s%04d".formatted(ubigeo, row * 3 + 1), "box center");
    page.line(row, 6, "box n0", houses, houses - empty - sewer - lacking, sewer, lacking, empty);
    page.put(row, 11, yes.get(Wobble.pick(5, "jass" + name)), "box center");
  }

  private static void chlorine(Book book, String district, List<String> villages, int year) {
    Page page = book.page("CLORO", 24, 16, 14, 14);
    page.title(1, 1, 4, "CLORO RESIDUAL - " + district + " " + year, "bold center");
    page.title(2, 1, 4, Page.SAMPLE, "bold red center");
    page.header(4, 1, "CENTRO POBLADO", "CLORO RESIDUAL (mg/L)", "FECHA", "APTO");
    for (int i = 0; i < villages.size(); i++) {
      String value =
          List.of("<0.5", "0,3", "0.6", "0,8", "-").get(Wobble.pick(5, "cl" + villages.get(i)));
      page.put(5 + i, 1, villages.get(i), "box").put(5 + i, 2, value, "box center");
      page.put(5 + i, 3, "2/%02d/%d".formatted(3 + i % 9, year), "box center");
      page.put(5 + i, 4, value.equals("0.6") || value.equals("0,8") ? "SI" : "NO", "box center");
    }
  }
}
