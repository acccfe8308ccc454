/**
 * In what order the work is done, and restartable how. The only room that knows Spring Batch: each
 * step fetches from the ledger, calls one door, and saves.
 *
 * <p>Doors: {@link rendicion.job.PlanRunner} and what it takes and gives. Start reading at {@link
 * rendicion.job.RendicionJobConfiguration}. Must never know: how anything is decided.
 */
@NullMarked
package rendicion.job;

import org.jspecify.annotations.NullMarked;
