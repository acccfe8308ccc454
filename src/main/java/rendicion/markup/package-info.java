/**
 * XML, read strictly and forwards without any library: the gate and the reading see the same
 * elements, and neither holds more of them than one.
 *
 * <p>Door: {@link rendicion.markup.XmlScanner}. Must never know: workbooks.
 */
@NullMarked
package rendicion.markup;

import org.jspecify.annotations.NullMarked;
