package rendicion.pdf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import rendicion.pdf.TableSpec.Column;

/** A document that uses all there is. */
final class Everything {

  static final DocumentInfo INFO =
      new DocumentInfo(
          "Rendición de cuentas 2021",
          "Municipalidad Provincial de Puno",
          "Avance del plan de gobierno <2019–2022> & más",
          "es-PE",
          OffsetDateTime.parse("2022-01-31T09:30:00-05:00"),
          "4f1c2b");

  private static final String FIRST = "primero";

  private Everything() {}

  static byte[] bytes() {
    return document().bytes();
  }

  /** One of each thing that a standard has a rule about. */
  static PdfDocument brief() {
    PdfDocument document =
        PdfDocument.of(INFO)
            .heading(1, FIRST, "Uno")
            .heading(2, "Dos")
            .heading(3, "Tres")
            .paragraph(Text.of("Ver ").link(FIRST, "uno").plain("."))
            .callout(Tone.PAPER, "Aviso", Text.of("Algo."))
            .figure(bullet());
    spans(document);
    return attach(document);
  }

  static PdfDocument document() {
    PdfDocument document =
        PdfDocument.of(INFO)
            .chrome(
                new PageChrome(
                    "Rendición de cuentas",
                    "Puno · 2021",
                    "Datos de muestra",
                    (page, pages) -> "Página " + page + " de " + pages))
            .cover(
                new Cover(
                    "Municipalidad Provincial de Puno",
                    "Rendición de cuentas del plan de gobierno",
                    "Qué se prometió, qué hay y qué falta",
                    List.of("Período 2019–2022", "Corte: 31 de diciembre de 2021"),
                    "Los datos de este documento son una muestra."))
            .contents("Contenido", 3);
    texts(document);
    tables(document);
    figures(document);
    return attach(document);
  }

  private static PdfDocument attach(PdfDocument document) {
    return document.attach(
        new Attachment(
            "datos.csv",
            "Datos abiertos",
            "text/csv",
            Attachment.Relation.DATA,
            "distrito,valor\nÁcora,71.4\n".getBytes(StandardCharsets.UTF_8)));
  }

  private static void texts(PdfDocument document) {
    document
        .heading(1, FIRST, "Agua para todos")
        .lead(Text.of("De cada 100 personas, ").bold("85").plain(" tienen agua en su casa."))
        .keyFigures(
            List.of(
                new KeyFigure("8", "indicadores adecuados", Mark.CIRCLE),
                new KeyFigure("5", "en riesgo", Mark.TRIANGLE),
                new KeyFigure("2", "críticos", Mark.SQUARE),
                new KeyFigure("1", "sin datos", Mark.RING)))
        .heading(2, "cobertura", "Cobertura")
        .paragraph(
            Text.of("La oficina entregó sus cuadros. Ver la ")
                .link("tabla-agua", "tabla de distritos")
                .plain("; en quechua, agua se dice ")
                .language("qu", "yaku")
                .plain(" y en aimara ")
                .language("ay", "uma")
                .plain(". ")
                .bold("Falta el distrito de Ácora")
                .plain(": la entrega llegó después del corte, el 12 de enero de 2022."))
        .paragraph(
            "El valor de la línea de base es del año 2015. Desde entonces la empresa amplió la "
                + "red en los barrios altos y en los centros poblados cercanos, y el número de "
                + "conexiones creció cada año. El plan pide que no más del 5 % de la población "
                + "quede sin agua en 2022; al corte queda sin agua el 15.1 % (−0.5 puntos).")
        .bullets(
            List.of(
                Text.of("Entregas recibidas: 12."),
                Text.of("Entregas con observaciones: ").bold("3").plain(", todas respondidas."),
                Text.of("Ver también ").link("series", "las series").plain(".")))
        .numbered(List.of(Text.of("Abrir el libro."), Text.of("Corregir la celda B7.")))
        .heading(3, "avisos", "Avisos")
        .callout(
            Tone.AMBER_TINT,
            "Falta un dato",
            Text.of("El distrito de Ácora no figura en la entrega de 2021."),
            Text.of("Estado: ").mark(Mark.TRIANGLE, "En riesgo").plain("."))
        .callout(Tone.GREEN_TINT, "Meta cumplida", Text.of("Se alcanzó antes del plazo."))
        .paragraph(
            Text.of("El cuadro con los valores de cada distrito está en ")
                .link("tabla-agua", "la tabla que reúne la cobertura de agua de los distritos")
                .plain(", con su población y su estado al corte."))
        .heading(4, "detalle", "Detalle menor")
        .note(Text.of("Fuente: cuadros de la empresa de agua."));
  }

  private static void tables(PdfDocument document) {
    document.heading(1, "tablas", "Tablas").heading(2, "por-distrito", "Por distrito");
    TableSpec spec =
        TableSpec.of(
                Column.text("Distrito", 3),
                Column.number("Población", 1.2),
                Column.number("Con agua (%)", 1.2),
                Column.text("Estado", 1.6))
            .caption("Cobertura de agua por distrito, 2021");
    for (int i = 1; i <= 60; i++) {
      spec.row(
          Cell.header("Distrito número " + i),
          Cell.of(Integer.toString(1000 + 37 * i)),
          i % 7 == 0 ? Cell.of(Text.ofMuted("sin datos")) : Cell.of(i % 50 + 40 + ".5"),
          Cell.of(state(i)));
    }
    spec.total(Cell.header("Provincia"), Cell.of("127,740"), Cell.of("71.2"), Cell.of(state(1)));
    document.anchor("tabla-agua").table(spec);
    document.heading(2, "cabeceras", "Cabeceras dobles y celdas unidas");
    spans(document);
    document.landscape().heading(2, "ancha", "Una tabla ancha");
    document.table(
        TableSpec.of(Column.text("Campo", 1), Column.text("Contenido", 4))
            .row(Cell.header("Nota breve"), Cell.of("Una línea."))
            .row(Cell.header("Nota larga"), Cell.of("Esto se repite hasta llenar. ".repeat(420))));
    document.portrait().heading(2, "ficha", "Ficha");
    document.table(
        TableSpec.of(Column.text("", 1), Column.text("", 2))
            .row(Cell.header("Unidad"), Cell.of("por ciento"))
            .row(Cell.header("Meta"), Cell.of("5 % en 2022"))
            .row(Cell.header("Avance"), Cell.of(bullet())));
  }

  private static void spans(PdfDocument document) {
    document.table(
        TableSpec.of(
                Column.text("", 2), Column.text("", 3), Column.number("", 1), Column.number("", 1))
            .headerRow(
                Cell.of("Objetivo").spanning(1, 2),
                Cell.of("Indicador").spanning(1, 2),
                Cell.of("Valores").spanning(2, 1).aligned(Cell.Align.CENTRE))
            .headerRow(Cell.of("2020"), Cell.of("2021"))
            .row(
                Cell.header("Servicios básicos").spanning(1, 2),
                Cell.of("Población sin agua potable en el domicilio"),
                Cell.of("15.6"),
                Cell.of("15.1"))
            .row(Cell.of("Población sin desagüe"), Cell.of("22.0"), Cell.of("−1.0"))
            .row(
                Cell.header("Turismo"),
                Cell.of(Text.of("Arribos; ver ").link(FIRST, "el comienzo")),
                Cell.of(Text.ofMuted("sin datos")).spanning(2, 1).aligned(Cell.Align.RIGHT)));
  }

  private static void figures(PdfDocument document) {
    document
        .heading(2, "series", "Series")
        .figure(
            new Figure(
                "Población con agua: 70 % en 2019, 78 % en 2020 y 85 % en 2021; la meta es 95 %.",
                document.textWidth(), Theme.mm(45), Everything::series),
            Text.of("Población con agua, de 2019 a 2021"));
  }

  static Figure bullet() {
    return new Figure(
        "Va en 4.7 de 100",
        Theme.mm(80),
        Theme.mm(7),
        canvas -> {
          canvas.rectangle(Tone.GREY_TINT, 0, 5, 200, 10);
          canvas.rectangle(Tone.RED, 0, 7, 10, 6);
          canvas.line(Tone.INK, 1, 120, 3, 120, 17);
          canvas.text(Tone.INK, 7, false, Canvas.Anchor.START, 204, 12, "5");
        });
  }

  private static void series(Canvas canvas) {
    double floor = canvas.height() - 14;
    canvas.line(Tone.RULE, 0.5, 0, floor, canvas.width(), floor);
    canvas.dottedLine(Tone.MUTED, 0.8, 0, 20, canvas.width(), 20);
    canvas.polyline(Tone.LAKE, 1.5, 40, 60, 200, 45, 360, 34);
    canvas.circle(Tone.LAKE, 40, 60, 3);
    canvas.circle(Tone.LAKE, 200, 45, 3);
    canvas.mark(Mark.RING, 360, 34, 8);
    canvas.polygon(Tone.LAKE_TINT, 400, floor, 420, floor, 410, floor - 20);
    canvas.outline(Tone.INK, 0.5, 430, floor - 20, 20, 20);
    canvas.text(Tone.INK, 8, true, Canvas.Anchor.MIDDLE, 200, canvas.height() - 2, "2020");
    canvas.text(Tone.INK, 8, false, Canvas.Anchor.END, canvas.width(), 17, "meta 95 %");
  }

  private static Text state(int i) {
    return switch (i % 4) {
      case 0 -> Text.ofMark(Mark.RING, "Sin datos");
      case 1 -> Text.ofMark(Mark.CIRCLE, "Adecuado");
      case 2 -> Text.ofMark(Mark.TRIANGLE, "En riesgo");
      default -> Text.ofMark(Mark.SQUARE, "Crítico");
    };
  }
}
