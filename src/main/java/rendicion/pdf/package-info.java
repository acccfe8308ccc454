/**
 * A small layout and tagging layer over OpenPDF: whoever says what things are gets a document that
 * is accessible (PDF/UA-1) and archivable (PDF/A-3a) by construction.
 *
 * <p>Door: {@link rendicion.pdf.PdfDocument}, with the values it takes. Must never know: plans,
 * indicators, offices, any wording; a clock.
 *
 * <pre>{@code
 * byte[] file =
 *     PdfDocument.of(new DocumentInfo(title, author, subject, "es-PE", date, dataHash))
 *         .chrome(new PageChrome("Puno", "2021", notice, (page, pages) -> "Página 1 de 9"))
 *         .cover(new Cover("Municipalidad", title, subtitle, List.of("Corte: …"), notice))
 *         .contents("Contenido")
 *         .heading(1, "agua", "Agua para todos")
 *         .paragraph(Text.of("De cada 100 personas, ").bold("85").plain(" tienen agua. Ver la ")
 *             .link("tabla-agua", "tabla").plain("."))
 *         .callout(Tone.AMBER_TINT, "Falta un dato", Text.of("…"))
 *         .anchor("tabla-agua")
 *         .table(TableSpec.of(Column.text("Distrito", 3), Column.number("Valor (%)", 1),
 *                 Column.text("Estado", 1))
 *             .caption("Cobertura por distrito")
 *             .row(Cell.header("Ácora"), Cell.of("71.4"), Cell.of(Text.ofMark(Mark.SQUARE, "Crítico")))
 *             .total(Cell.header("Provincia"), Cell.of("84.9"), Cell.of("")))
 *         .figure(new Figure("Serie: 70 en 2019, 85 en 2021", Theme.mm(165), Theme.mm(50),
 *             canvas -> canvas.polyline(Tone.LAKE, 1.5, 0, 90, 200, 40, 400, 20)))
 *         .attach(new Attachment("datos.csv", "Datos", "text/csv", Attachment.Relation.DATA, csv))
 *         .bytes();
 * }</pre>
 */
@NullMarked
package rendicion.pdf;

import org.jspecify.annotations.NullMarked;
