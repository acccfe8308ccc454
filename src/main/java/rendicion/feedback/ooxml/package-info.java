/**
 * Puts marks on an Open XML workbook by changing only the parts that must change, and in these only
 * the marks: no part is ever parsed into objects and written again.
 *
 * <p>Door: {@link rendicion.feedback.ooxml.MarkedPackage}. Must never know: what a finding is.
 */
@NullMarked
package rendicion.feedback.ooxml;

import org.jspecify.annotations.NullMarked;
