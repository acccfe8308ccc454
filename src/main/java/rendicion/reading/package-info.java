/**
 * From cells to typed tables with exact addresses, and from these to observations.
 *
 * <p>Doors: {@link rendicion.reading.WorkbookReader} for a delivery of an office, {@link
 * rendicion.reading.WorkbookInspector} for any workbook. Must never know: where files come from,
 * whether a figure is plausible, how progress is calculated.
 */
@NullMarked
package rendicion.reading;

import org.jspecify.annotations.NullMarked;
