/**
 * What the words and figures of municipal workbooks mean: numbers typed as text, marks for no
 * value, years, months and quarters, units, districts.
 *
 * <p>Doors: every public type; each answers one question about one text. Must never know: sheets,
 * tables, offices.
 */
@NullMarked
package rendicion.reading.words;

import org.jspecify.annotations.NullMarked;
