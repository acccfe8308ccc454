package rendicion.samples;

import java.util.List;
import java.util.Map;

/**
 * The sheet POI: one row per activity that was reported, a subtotal of the budget below each
 * objective, the header repeated where a printed page begins.
 */
final class OperationalPlanActivities {

  private static final String[] HEADER = {
    "CENTRO DE COSTO",
    "CÓDIGO",
    "ACTIVIDAD OPERATIVA",
    "UNIDAD DE MEDIDA",
    "I SEMESTRE|PROG.",
    "I SEMESTRE|EJEC.",
    "META FÍSICA ANUAL|PROGRAMADO",
    "META FÍSICA ANUAL|EJECUTADO",
    "% AVANCE FÍSICO",
    "PRESUPUESTO (S/)|PIM",
    "PRESUPUESTO (S/)|DEVENGADO",
    "% FIN.",
    "ESTADO"
  };
  private static final Map<String, String> CENTRES =
      Map.ofEntries(
          Map.entry("OE01", "INGENIERÍA MUNICIPAL"),
          Map.entry("OE02", "DESARROLLO HUMANO"),
          Map.entry("OE03", "DESARROLLO HUMANO"),
          Map.entry("OE04", "TURISMO Y DES. ECONÓMICO"),
          Map.entry("OE05", "TRANSPORTES"),
          Map.entry("OE06", "TURISMO Y DES. ECONÓMICO"),
          Map.entry("OE07", "MEDIO AMBIENTE"),
          Map.entry("OE08", "MEDIO AMBIENTE"),
          Map.entry("OE09", "DESARROLLO URBANO"),
          Map.entry("OE10", "SEGURIDAD CIUDADANA"),
          Map.entry("OE11", "PLANIFICACIÓN Y PRESUPUESTO"));

  /** Beginning of the name, unit, usual yearly target. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("Taller", "Taller", 24),
          new Kind("Curso", "Curso", 8),
          new Kind("Capacita", "Taller", 12),
          new Kind("Educaci", "Campaña", 10),
          new Kind("Fiscaliza", "Operativo", 96),
          new Kind("Asistencia", "Asistencia", 40),
          new Kind("Mantenimiento", "Mantenimiento", 6),
          new Kind("Proyecto", "Proyecto", 2),
          new Kind("Construcci", "Proyecto", 1),
          new Kind("Creaci", "Expediente", 1),
          new Kind("Ejecuci", "Proyecto", 1),
          new Kind("ciclo de proyecto", "Proyecto", 4),
          new Kind("Otorgamiento", "Licencia", 650),
          new Kind("Premiaci", "Evento", 1),
          new Kind("Concurso", "Evento", 3),
          new Kind("Patrullaje", "Servicio", 730),
          new Kind("Arboriza", "Plantón", 12000));

  private static final double[] DONE = {.80, .46, .72, .86};
  private static final double[] REPORTED = {.84, .74, .88, .93};

  private final Page page;
  private final int year;
  private int row = 7;
  private int printed;
  private final StringBuilder subtotals = new StringBuilder();

  OperationalPlanActivities(Book book, int year) {
    this.page = book.page("POI", 26, 10, 76, 14, 9, 9, 13, 12, 10, 13, 13, 9, 13);
    this.year = year;
  }

  void write() {
    page.title(1, 1, 13, "GERENCIA DE PLANIFICACIÓN Y PRESUPUESTO", "bold center");
    page.title(
        2, 1, 13, "SEGUIMIENTO DEL PLAN OPERATIVO INSTITUCIONAL - AÑO " + year, "bold big center");
    page.title(3, 1, 13, Page.SAMPLE, "bold red center");
    page.header(5, 1, HEADER);
    String objective = "OE01";
    int first = row;
    for (PlanActivities.Item item : PlanActivities.ALL) {
      if (!item.objective().equals(objective)) {
        first = close(objective, first);
        objective = item.objective();
      }
      if (reported(item)) {
        repeatHeader();
        activity(item);
      }
    }
    close(objective, first);
    total();
    page.sheet().createFreezePane(3, 6);
  }

  /** Some never report; more of them in the year of the pandemic. */
  private boolean reported(PlanActivities.Item item) {
    if (item.code().equals("OE07-A02") || item.code().equals("OE06-A05")) {
      return false;
    }
    return (Wobble.of("poi" + item.code()) + Wobble.of("poi" + item.code() + year) + 2) / 4
        < REPORTED[year - 2019];
  }

  private void repeatHeader() {
    if (printed > 0 && printed % 34 == 0) {
      page.sheet().setRowBreak(row - 2);
      page.header(row, 1, HEADER);
      row += 2;
    }
    printed++;
  }

  private void activity(PlanActivities.Item item) {
    Kind kind = kind(item.name());
    int target = Math.max(1, Wobble.whole(kind.target(), .2, item.code() + year));
    int done = done(item, target);
    long budget = budget(item);
    page.put(row, 1, CENTRES.get(item.objective()), "box small");
    page.put(row, 2, item.code(), "box center").put(row, 3, item.name(), "box");
    page.put(row, 4, kind.unit(), "box center");
    page.line(row, 5, "box n0", target / 2, Math.min(target / 2, done / 3));
    page.line(row, 7, "box n0", target, done);
    page.put(row, 9, "=H" + row + "/G" + row, "box p0");
    page.put(row, 10, budget, "box n0");
    page.put(row, 11, spent(item, budget, (double) done / target), "box n0");
    page.put(row, 12, "=IF(J" + row + "=0,0,K" + row + "/J" + row + ")", "box p0");
    String state = done == 0 ? "NO INICIADO" : done >= target ? "CULMINADO" : "EN EJECUCIÓN";
    page.put(row, 13, state, "box center small");
    row++;
  }

  private int done(PlanActivities.Item item, int target) {
    double share = DONE[year - 2019] + .42 * Wobble.of("fis" + item.code() + year);
    if (share < .22 || item.code().equals("OE06-A07")) {
      return 0;
    }
    return share > .93 ? target : (int) Math.round(target * share);
  }

  private long budget(PlanActivities.Item item) {
    String unit = kind(item.name()).unit();
    double works = unit.equals("Proyecto") || unit.equals("Mantenimiento") ? 9 : 1;
    double scale = works * Math.pow(10, 5 + .55 * Wobble.of("pim" + item.code()));
    return Math.round(Wobble.around(scale, .2, "pim" + item.code() + year));
  }

  /** In 2020 one figure carries the minus of a reversal. */
  private Object spent(PlanActivities.Item item, long budget, double done) {
    double share =
        Math.min(.99, Math.max(0, done * .9 + .1 * Wobble.of("dev" + item.code() + year)));
    long spent = done == 0 ? 0 : Math.round(budget * share);
    return year == 2020 && item.code().equals("OE08-A04") ? -spent : spent;
  }

  private static Kind kind(String name) {
    return KINDS.stream()
        .filter(k -> name.contains(k.word()))
        .findFirst()
        .orElse(new Kind("", "Informe", 12));
  }

  /** Returns the first row of the next objective. */
  private int close(String objective, int first) {
    if (row == first) {
      return row;
    }
    blankTotal("SUB TOTAL " + objective);
    for (String column : List.of("J", "K")) {
      int c = column.charAt(0) - 'A' + 1;
      page.put(row, c, "=SUM(" + column + first + ":" + column + (row - 1) + ")", "tot n0");
    }
    subtotals.append(subtotals.isEmpty() ? "" : "+").append("%1$s").append(row);
    row++;
    return row;
  }

  /** In 2021 the total of the budget was typed by hand. */
  private void total() {
    blankTotal("TOTAL GENERAL");
    Object sum = "=" + subtotals.toString().formatted("J");
    page.put(row, 10, year == 2021 ? (Object) 18843892 : sum, "tot n0");
    page.put(row, 11, "=" + subtotals.toString().formatted("K"), "tot n0");
    page.put(row + 1, 1, "Fuente: reportes de los centros de costo; cifras ilustrativas.", "small");
    page.put(
        row + 2,
        1,
        "Las actividades que no figuran no fueron reportadas por su centro de costo.",
        "small");
  }

  private void blankTotal(String label) {
    for (int c = 1; c <= 13; c++) {
      page.put(row, c, c == 3 ? label : null, "tot");
    }
  }

  private record Kind(String word, String unit, int target) {}
}
