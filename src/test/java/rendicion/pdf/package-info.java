/** Tests of the layout and tagging layer. */
@NullMarked
package rendicion.pdf;

import org.jspecify.annotations.NullMarked;
