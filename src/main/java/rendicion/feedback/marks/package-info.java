/**
 * What is put on a marked copy, whatever its format: a front sheet, painted cells, notes.
 *
 * <p>Must never know: how a format writes it down, what a finding is.
 */
@NullMarked
package rendicion.feedback.marks;

import org.jspecify.annotations.NullMarked;
