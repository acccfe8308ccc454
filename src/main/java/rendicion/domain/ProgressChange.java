package rendicion.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery changed in what can be said of an indicator at one period.
 *
 * @param valueBefore null when there was none
 * @param valueAfter null when there is none
 * @param progressBefore rated progress in per cent, not capped; null when it could not be measured
 * @param progressAfter the same with the delivery
 */
public record ProgressChange(
    String indicator,
    Period period,
    @Nullable BigDecimal valueBefore,
    @Nullable BigDecimal valueAfter,
    @Nullable BigDecimal progressBefore,
    @Nullable BigDecimal progressAfter,
    Rating ratingBefore,
    Rating ratingAfter) {}
