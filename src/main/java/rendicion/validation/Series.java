package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Observation;
import rendicion.domain.Period;

/** What a row's figures usually are. */
final class Series {

  private Series() {}

  /** Figures for periods of the same length, other than zero, without the one in question. */
  static List<BigDecimal> neighbours(Observation o, List<Observation> row) {
    return row.stream()
        .filter(n -> n != o && kind(n) == kind(o) && n.value().signum() > 0)
        .map(Observation::value)
        .sorted()
        .toList();
  }

  static BigDecimal median(List<BigDecimal> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  /** Its length in months, whatever their exact days: 0 for a day, 1 for a month. */
  static int kind(Observation o) {
    return kind(o.period());
  }

  static int kind(Period period) {
    return (period.days() + 15) / 30;
  }
}
