/**
 * The street door: commands in Spanish, what a person at a terminal sees, and exit codes.
 *
 * <p>Door: {@link rendicion.cli.Cli}. Must never know: how a step works.
 */
@NullMarked
package rendicion.cli;

import org.jspecify.annotations.NullMarked;
