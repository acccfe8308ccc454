/**
 * The outputs of a plan appear together, whole, at fixed names, or not at all: staged, checked,
 * listed in a manifest, switched file by file, and finished after any interruption.
 *
 * <p>Door: {@link rendicion.publication.Publication}. Must never know: what a workbook or report
 * says, a library that writes one, the time of day.
 */
@NullMarked
package rendicion.publication;

import org.jspecify.annotations.NullMarked;
