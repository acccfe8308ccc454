/**
 * Where the tables of a sheet are, what their columns are called and what they hold.
 *
 * <p>Door: {@link rendicion.reading.tables.TableFinder}. Must never know: the plan, the offices,
 * which figures are wanted.
 */
@NullMarked
package rendicion.reading.tables;

import org.jspecify.annotations.NullMarked;
