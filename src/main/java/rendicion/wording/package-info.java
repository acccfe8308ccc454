/**
 * How things are said in Spanish (es-PE): numbers, dates, plurals, the names of closed choices, and
 * the text of a finding.
 *
 * <p>Door: {@link rendicion.wording.Wording}. Must never know: where the words are printed, or what
 * is true.
 */
@NullMarked
package rendicion.wording;

import org.jspecify.annotations.NullMarked;
