/**
 * What is wrong with a delivery, judged against the definitions and its own history: one class per
 * rule.
 *
 * <p>Doors: {@link rendicion.validation.DeliveryValidator}, {@link
 * rendicion.validation.PlanValidator}, and {@link rendicion.validation.CellConstraints} for what is
 * yet to be filled in. Must never know: how a workbook is read or marked, the words of a finding, a
 * clock, a locale, binary floating point.
 */
@NullMarked
package rendicion.validation;

import org.jspecify.annotations.NullMarked;
