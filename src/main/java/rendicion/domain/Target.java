package rendicion.domain;

import java.math.BigDecimal;

/**
 * What was promised (meta, logro esperado).
 *
 * @param value in the indicator's unit
 * @param year year whose end the target is for
 * @param printed the text as the plan prints it
 */
public record Target(BigDecimal value, int year, String printed) {}
