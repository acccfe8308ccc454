package rendicion.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * W15, the planning office's yearly evaluation: compliance with the PEI by half-year, the
 * activities of the plan with physical and financial figures, the budget. Real: the budget of
 * investments of 2021 and 2022 and the income of every year (MEF). Invented: the rest.
 */
final class OperationalPlan {

  private static final int[] INCOME = {75076812, 110995168, 95448195, 102708368};
  private static final double[][] COMPLIANCE = {
    {27.9, 48.3}, {18.4, 41.7}, {35.2, 61.3}, {44.6, 68.9}
  };

  private OperationalPlan() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("EVALUACION POI-PEI 2019.xls", file(2019));
    files.put("EVALUACION POI-PEI 2020.xlsx", file(2020));
    files.put("EVALUACION POI-PEI 2021 II SEM.xlsx", file(2021));
    files.put("EVALUACION POI-PEI 2022.xlsx", file(2022));
    return files;
  }

  private static byte[] file(int year) {
    Look look = Look.of("Calibri", 10, IndexedColors.LIGHT_CORNFLOWER_BLUE);
    LocalDate saved = LocalDate.of(year + 1, 3, 10);
    Book book =
        year == 2019
            ? Book.xls(look, "Planificacion", saved)
            : Book.xlsx(look, "Subg. de Planificacion", saved);
    compliance(book, year);
    new OperationalPlanActivities(book, year).write();
    budget(book, year);
    instructions(book);
    book.open("PEI");
    return book.bytes();
  }

  private static void compliance(Book book, int year) {
    Page page = book.page("PEI", 18, 18, 18, 24, 46);
    page.title(1, 1, 5, "GERENCIA DE PLANIFICACIÓN Y PRESUPUESTO", "bold center");
    page.title(
        2, 1, 5, "EVALUACIÓN DEL PLAN ESTRATÉGICO INSTITUCIONAL - AÑO " + year, "bold big center");
    page.title(3, 1, 5, Page.SAMPLE, "bold red center");
    page.header(
        5,
        1,
        "PERIODO",
        "AEI PROGRAMADAS",
        "AEI EVALUADAS",
        "CUMPLIMIENTO DEL PEI (%)",
        "COMENTARIO");
    for (int half = 0; half < 2; half++) {
      page.put(6 + half, 1, half == 0 ? "I SEMESTRE" : "II SEMESTRE", "box center");
      page.line(6 + half, 2, "box center", 38, half == 0 ? 31 : 37);
      compliance(page, year, half);
      page.put(
          6 + half, 5, half == 0 ? null : "Dato acumulado al cierre del año.", "box wrap small");
    }
    page.put(
        8,
        1,
        "PEI 2019-2021 (I.T. 053-2018-CEPLAN), ampliado a 2019-2024 (I.T. 085-2021).",
        "small");
    page.put(9, 1, "Fuente: aplicativo CEPLAN V.01; porcentajes ilustrativos.", "small");
  }

  /** In 2019 a fraction shown as a percentage; in 2021 one half typed as a bare fraction. */
  private static void compliance(Page page, int year, int half) {
    double percent = COMPLIANCE[year - 2019][half];
    if (year == 2019) {
      page.put(6 + half, 4, Math.round(percent * 10) / 1000.0, "box p1 center");
    } else if (year == 2021 && half == 1) {
      page.put(6 + half, 4, Math.round(percent * 10) / 1000.0, "box center");
    } else {
      page.put(6 + half, 4, percent, "box center");
    }
  }

  private static void budget(Book book, int year) {
    Page page = book.page("SIAF", 40, 18, 18, 12);
    page.put(1, 1, "ano_eje: " + year, "bold");
    page.put(2, 1, "pliego: 301593 MUNICIPALIDAD PROVINCIAL DE PUNO", "");
    page.put(3, 1, Page.SAMPLE + " (salvo las filas que citan su fuente)", "bold red");
    page.header(5, 1, "Etiquetas de fila", "mto_pim", "mto_devengado", "avance");
    int investments =
        year == 2021 ? 49034774 : year == 2022 ? 63045863 : year == 2019 ? 41200000 : 38700000;
    double done = List.of(.71, .52, .66, .74).get(year - 2019);
    row(page, 6, year >= 2021 ? "INVERSIONES (PIM: MEF)" : "INVERSIONES", investments, done);
    row(page, 7, "GASTO CORRIENTE", Wobble.whole(38000000, .08, "gc" + year), .9);
    page.put(8, 1, "Total general", "tot");
    page.put(8, 2, "=SUM(B6:B7)", "tot n0")
        .put(8, 3, "=SUM(C6:C7)", "tot n0")
        .put(8, 4, "=C8/B8", "tot p1");
    page.put(10, 1, "INGRESOS RECAUDADOS (MEF)", "");
    page.put(10, 2, INCOME[year - 2019], "n0");
  }

  private static void row(Page page, int row, String label, int budget, double share) {
    page.put(row, 1, label, "box").put(row, 2, budget, "box n0");
    page.put(row, 3, Math.round(budget * share), "box n0");
    page.put(row, 4, "=C" + row + "/B" + row, "box p1");
  }

  private static void instructions(Book book) {
    Page page = book.page("INSTRUCTIVO", 90);
    page.put(1, 1, "INSTRUCTIVO PARA EL LLENADO", "bold");
    page.put(2, 1, "1. No modifique el código de la actividad.", "");
    page.put(3, 1, "2. Registre la meta física anual y lo ejecutado acumulado.", "");
    page.put(
        4,
        1,
        "3. Ejemplo: OE99-A99, Actividad de ejemplo, Taller, 10, 8, 15,000, 12,000.",
        "italic");
    book.hide("INSTRUCTIVO");
  }
}
