package rendicion.plan;

import java.util.List;
import java.util.stream.Stream;
import rendicion.domain.Office;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;

/** From an offices.yaml without problems to the offices. */
final class OfficeTranslation {

  private OfficeTranslation() {}

  /**
   * The offices.
   *
   * @param layouts files that each add deliverables to one of them
   */
  static List<Office> offices(Entry file, List<Entry> layouts) {
    return file.list("oficinas").stream().map(e -> office(e, layouts)).toList();
  }

  private static Office office(Entry e, List<Entry> layouts) {
    String code = e.getText("codigo");
    Stream<Entry> added =
        layouts.stream()
            .filter(l -> l.getText("oficina").equals(code))
            .flatMap(l -> l.list("entregas").stream());
    return new Office(
        code,
        e.getText("nombre"),
        Stream.concat(e.list("entregas").stream(), added)
            .map(OfficeTranslation::deliverable)
            .toList());
  }

  private static Office.Deliverable deliverable(Entry e) {
    return new Office.Deliverable(
        e.getText("codigo"),
        e.getText("titulo"),
        e.texts("archivos"),
        e.getText("frecuencia"),
        e.textOrNull("plazo"),
        e.texts("indicadores"),
        e.list("tablas").stream().map(OfficeTranslation::table).toList());
  }

  private static TableLayout table(Entry e) {
    return new TableLayout(
        e.texts("hojas"),
        e.texts("titulo"),
        origin(e, "lugar"),
        origin(e, "anio"),
        origin(e, "mes"),
        e.texts("detalle"),
        e.texts("actividad"),
        e.list("filtros").stream()
            .map(
                f ->
                    new TableLayout.Filter(
                        f.texts("columna"), f.texts("textos"), f.getFlag("excluir")))
            .toList(),
        e.list("cifras").stream().map(OfficeTranslation::column).toList());
  }

  private static TableLayout.FigureColumn column(Entry e) {
    return new TableLayout.FigureColumn(
        e.getText("variable"), e.texts("columna"), e.textOrNull("unidad"), e.getFlag("contar"));
  }

  /** Absent is the same as {@code ninguno}. */
  private static Origin origin(Entry table, String key) {
    return table.find(key).map(OfficeTranslation::origin).orElseGet(Origin.None::new);
  }

  private static Origin origin(Entry e) {
    if (e.has("fijo")) {
      return new Origin.Fixed(e.getText("fijo"));
    }
    if (e.has("columna")) {
      return new Origin.InColumn(e.texts("columna"));
    }
    return switch (e.text().orElse("")) {
      case "ninguno" -> new Origin.None();
      case "encabezado" -> new Origin.InHeader();
      case "hoja" -> new Origin.InSheetName();
      case "titulo" -> new Origin.InTitle();
      case "archivo" -> new Origin.InFileName();
      default -> throw new IllegalStateException("Bug: unchecked origin at " + e.pointer());
    };
  }
}
