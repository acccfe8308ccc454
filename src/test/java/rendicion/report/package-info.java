@NullMarked
package rendicion.report;

import org.jspecify.annotations.NullMarked;
