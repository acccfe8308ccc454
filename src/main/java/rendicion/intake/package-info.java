/**
 * Which contents are in force, unchanged, once: what offices left is looked at, copied under its
 * hash, numbered, and checked before any library touches it.
 *
 * <p>Doors: {@link rendicion.intake.Intake} and {@link rendicion.intake.Gate}. Must never know:
 * what a figure means, a workbook library, a database. It never writes under the folders of
 * offices.
 */
@NullMarked
package rendicion.intake;

import org.jspecify.annotations.NullMarked;
