/**
 * What a file really is and whether its structure is sound, found out byte by byte without any
 * library, within limits that are data.
 *
 * <p>Door: {@link rendicion.intake.content.Examination}. Must never know: offices, the archive,
 * what a figure means.
 */
@NullMarked
package rendicion.intake.content;

import org.jspecify.annotations.NullMarked;
