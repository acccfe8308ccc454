/**
 * How far each indicator got, by a named method: yearly figures, progress, rating, means.
 *
 * <p>Door: {@link rendicion.progress.ProgressCalculator}. Must never know: where figures come from,
 * how they are shown, a clock, a locale, binary floating point.
 */
@NullMarked
package rendicion.progress;

import org.jspecify.annotations.NullMarked;
