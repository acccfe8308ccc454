/**
 * The nouns of accountability, and what makes them valid: plans and their indicators, offices and
 * what they deliver, observations with the cell they came from, findings, progress and results.
 *
 * <p>Door: every type here. Must never know: any other room, a framework, a clock, a file format.
 */
@NullMarked
package rendicion.domain;

import org.jspecify.annotations.NullMarked;
