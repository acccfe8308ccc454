package rendicion.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W13, building permits and the projects of the urban plan: a sheet a year, projects told by code,
 * free text of several lines in a cell, percentages written in three ways. All invented.
 */
final class UrbanPlan {

  private static final String[] STREETS = {
    "Av. El Sol", "Av. Floral", "Av. La Torre", "Av. Simón Bolívar", "Av. Costanera",
    "Av. Circunvalación Norte", "Av. Circunvalación Sur", "Jr. Lima", "Jr. Tacna", "Av. Laykakota"
  };
  private static final List<String> PROGRAMMES =
      List.of("VIALIDAD", "EQUIPAMIENTO", "ESPACIOS PÚBLICOS", "RIESGO", "AMBIENTE");
  private static final int PROJECTS = 43;
  private static final int[] DONE = {3, 4, 5, 6};

  private UrbanPlan() {}

  static Map<String, byte[]> files() {
    Look look = Look.of("Tahoma", 9, IndexedColors.TAN);
    Book book = Book.xlsx(look, "Desarrollo Urbano", LocalDate.of(2023, 2, 3));
    permits(book);
    estates(book);
    for (int year = 2019; year <= 2022; year++) {
      projects(book, year);
    }
    book.open("PDU 2022");
    return Map.of("LICENCIAS 2019-2022 y AVANCE PDU.xlsx", book.bytes());
  }

  private static void permits(Book book) {
    Page page = book.page("LIC. EDIFICACION", 14, 13, 13, 24, 12, 10, 12, 16, 13, 14);
    page.title(1, 1, 10, "LICENCIAS DE EDIFICACIÓN 2019 - 2022 (muestra)", "bold big center");
    page.title(2, 1, 10, Page.SAMPLE, "bold red center");
    page.header(
        4,
        1,
        "N° EXP.",
        "FECHA INGRESO",
        "ADMINISTRADO",
        "UBICACIÓN / BARRIO",
        "ZONIFICACION",
        "MODALIDAD",
        "AREA TECHADA m2",
        "N° RESOLUCION",
        "FECHA RES.",
        "ESTADO");
    String[] zones = {"RDM", "RDA", "CM", "CZ"};
    String[] kinds = {"A", "B", "C", "D"};
    for (int i = 0; i < 60; i++) {
      int row = 5 + i;
      LocalDate in = LocalDate.of(2019, 1, 15).plusDays(23L * i + Wobble.pick(9, "exp" + i));
      boolean granted = Wobble.pick(6, "res" + i) > 0;
      page.put(row, 1, "EXP-%04d-%d".formatted(112 + 37 * i, in.getYear()), "box");
      page.put(row, 2, in, "box date").put(row, 3, "ADM-%03d".formatted(i + 1), "box center");
      page.put(row, 4, STREETS[Wobble.pick(10, "st" + i)], "box");
      page.put(row, 5, zones[Wobble.pick(4, "zo" + i)], "box center");
      page.put(row, 6, kinds[Wobble.pick(4, "mo" + i)], "box center");
      page.put(row, 7, Wobble.whole(240, .7, "ar" + i), "box n0");
      page.put(row, 8, granted ? "R.G. %03d-%d".formatted(3 * i + 4, in.getYear()) : "-", "box");
      page.put(row, 9, granted ? in.plusDays(34) : null, "box date");
      page.put(row, 10, granted ? "OTORGADA" : "OBSERVADA", "box center");
    }
    page.sheet().createFreezePane(1, 4);
  }

  private static void estates(Book book) {
    Page page = book.page("HAB. URBANAS", 6, 34, 16, 12, 16);
    page.title(1, 1, 5, "HABILITACIONES URBANAS 2019 - 2022", "bold big center");
    page.title(2, 1, 5, Page.SAMPLE, "bold red center");
    page.header(4, 1, "N°", "DENOMINACIÓN (código)", "ÁREA (ha)", "AÑO", "ESTADO");
    for (int i = 0; i < 14; i++) {
      int row = 5 + i;
      page.put(row, 1, i + 1, "box center").put(row, 2, "HU-%02d".formatted(i + 1), "box");
      page.put(row, 3, Math.round(Wobble.around(2.4, .6, "hu" + i) * 100) / 100.0, "box n2");
      page.put(row, 4, 2019 + i / 4, "box center");
      page.put(row, 5, i % 3 == 0 ? "EN TRÁMITE" : "APROBADA", "box center");
    }
  }

  private static void projects(Book book, int year) {
    Page page = book.page("PDU " + year, 9, 18, 52, 8, 10, 15, 11, 14, 10, 30);
    page.title(
        1, 1, 10, "AVANCE DEL PLAN DE DESARROLLO URBANO - AL 31/12/" + year, "bold big center");
    page.title(2, 1, 10, "PDU 2008-2012, reajustado 2010-2012 (no actualizado)", "center");
    page.title(3, 1, 10, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "COD.",
        "PROGRAMA",
        "PROYECTO DEL PDU",
        "PLAZO",
        "PRIORIDAD",
        "INVERSION S/",
        "CUI",
        "ESTADO",
        "% AVANCE",
        "OBSERVACIONES");
    for (int i = 0; i < PROJECTS; i++) {
      project(page, year, i);
    }
    int row = 6 + PROJECTS;
    page.put(
        row,
        1,
        "Cumplimiento = proyectos ejecutados / proyectos del PDU (no promedio de % de avance).",
        "small");
    page.put(
        row + 1,
        1,
        "Fuente: Subgerencia de Planeamiento y Control Urbano; cifras ilustrativas.",
        "small");
    page.sheet().createFreezePane(3, 5);
  }

  private static void project(Page page, int year, int i) {
    int row = 6 + i;
    String programme = PROGRAMMES.get(i % 5);
    boolean done = rank(i) < DONE[year - 2019];
    boolean started = done || rank(i) < 14 + 3 * (year - 2019);
    page.put(row, 1, "PDU-%02d".formatted(i + 1), "box center").put(row, 2, programme, "box");
    page.put(row, 3, name(i), "box wrap");
    page.put(row, 4, List.of("CP", "MP", "LP").get(i % 3), "box center");
    page.put(row, 5, List.of("Alta", "Media", "Baja").get(Wobble.pick(3, "pr" + i)), "box center");
    page.put(row, 6, Wobble.whole(2400000, .8, "inv" + i), "box n0");
    page.put(row, 7, started ? (Object) (2300000 + 1871 * i) : "?", "box center");
    page.put(row, 8, done ? "Ejecutado" : started ? "En proceso" : "No iniciado", "box center");
    int share = done ? 100 : started ? 15 + Wobble.pick(60, "av" + i + year) : 0;
    page.put(row, 9, progress(i, share), i % 3 == 1 ? "box p0 center" : "box center");
    String remark =
        i == 7 && year >= 2021 ? "Con expediente.\nFalta saneamiento\nfísico legal." : null;
    page.put(row, 10, remark, "box wrap small");
  }

  private static Object progress(int i, int share) {
    return switch (i % 3) {
      case 0 -> share;
      case 1 -> share / 100.0;
      default -> share + "%";
    };
  }

  /** The order in which projects come to an end: anything but that of the list. */
  private static int rank(int i) {
    return (i * 17 + 5) % PROJECTS;
  }

  private static String name(int i) {
    String street = STREETS[(i * 7) % 10];
    String stage = i < 25 ? "" : ", II etapa";
    return switch (i % 5) {
      case 0 -> "Mejoramiento de la vía " + street + stage;
      case 1 -> "Equipamiento comunal en el sector de " + street + stage;
      case 2 -> "Parque y áreas verdes en " + street + stage;
      case 3 -> "Protección de laderas sobre " + street + stage;
      default -> "Drenaje pluvial de " + street + stage;
    };
  }
}
