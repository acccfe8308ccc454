/**
 * From the three files of a plan's folder (plan.yaml, offices.yaml, job.yaml) to checked
 * definitions, with every mistake reported at its line.
 *
 * <p>Door: {@link rendicion.plan.PlanReader}, and {@link
 * rendicion.plan.InvalidDefinitionsException} that it throws. Must never know: what is computed or
 * printed from a plan, the files that offices deliver, Spring.
 */
@NullMarked
package rendicion.plan;

import org.jspecify.annotations.NullMarked;
