package rendicion.report;

import java.math.BigDecimal;

/**
 * A number as it stands in print.
 *
 * @param key marks it in the file
 * @param printed es-PE, without unit
 * @param value exact
 */
record Claim(String key, String printed, BigDecimal value, Basis basis) {}
