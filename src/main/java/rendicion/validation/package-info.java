/**
 * What is wrong with a delivery, judged against the definitions and its own history: one class per
 * rule.
 *
 * <p>Door: {@link rendicion.validation.DeliveryValidator} and {@link
 * rendicion.validation.PlanValidator}. Must never know: how a workbook is read or marked, the words
 * of a finding, a clock, a locale, binary floating point.
 */
@NullMarked
package rendicion.validation;

import org.jspecify.annotations.NullMarked;
