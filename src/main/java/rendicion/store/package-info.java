/**
 * What has been seen and concluded, so that a step can restart.
 *
 * <p>Door: {@link rendicion.store.Ledger}. The only room that knows SQL. Must never know: what a
 * workbook is, how anything is computed.
 */
@NullMarked
package rendicion.store;

import org.jspecify.annotations.NullMarked;
