/**
 * Puts marks on a workbook of Excel 97 to 2003.
 *
 * <p>Door: {@link rendicion.feedback.biff.MarkedXls}. Must never know: what a finding is.
 */
@NullMarked
package rendicion.feedback.biff;

import org.jspecify.annotations.NullMarked;
