/**
 * One living workbook for the municipality: how the plan is doing, every figure behind it and the
 * cell each came from, beside what people add to it.
 *
 * <p>Door: {@link rendicion.consolidated.ConsolidatedWorkbook}. Must never know: how a figure is
 * computed or judged, where deliveries come from, when the workbook is published.
 */
@NullMarked
package rendicion.consolidated;

import org.jspecify.annotations.NullMarked;
