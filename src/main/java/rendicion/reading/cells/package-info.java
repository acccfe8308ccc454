/**
 * From a workbook's bytes to grids of typed cells, whatever format the bytes are in.
 *
 * <p>Door: {@link rendicion.reading.cells.WorkbookOpener}. Must never know: what a table is, the
 * plan, the offices.
 */
@NullMarked
package rendicion.reading.cells;

import org.jspecify.annotations.NullMarked;
