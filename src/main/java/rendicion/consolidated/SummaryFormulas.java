package rendicion.consolidated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import rendicion.domain.Indicator;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.workbook.Entry;

/**
 * Means and counts of the summary as formulas over the sheet of indicators. A mean stands as a
 * formula only where it gives the figure that was calculated.
 */
final class SummaryFormulas {

  private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

  private final Phrases phrases;
  private final IndicatorsSheet indicators;

  SummaryFormulas(Phrases phrases, IndicatorsSheet indicators) {
    this.phrases = phrases;
    this.indicators = indicators;
  }

  /** The mean of the indicators of an objective that have data, each capped, by their weights. */
  Entry objective(Objective objective, Results results, Entry progress) {
    List<Indicator> all = phrases.plan().listIndicators(objective);
    int least = all.stream().map(Indicator::relevance).max(Comparator.naturalOrder()).orElse(1);
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    List<String> terms = new ArrayList<>();
    for (Indicator indicator : all) {
      if (results.getIndicator(indicator.code()).rated() instanceof Progress.Measured m) {
        int weight = phrases.method().weighted() ? least - indicator.relevance() + 1 : 1;
        sum = sum.add(m.capped().multiply(BigDecimal.valueOf(weight)));
        weights += weight;
        terms.add(term(weight, indicators.rowOf(indicator, results)));
      }
    }
    return weights == 0
        ? progress
        : checked(
            progress,
            "(" + String.join("+", terms) + ")/" + weights,
            sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL128));
  }

  private String term(int weight, int row) {
    String capped =
        "MAX(%s,MIN(%s,'%s'!%s%d))"
            .formatted(
                MethodSheet.FLOOR_NAME,
                MethodSheet.CAP_NAME,
                IndicatorsSheet.name(phrases),
                IndicatorsSheet.RATED,
                row);
    return weight == 1 ? capped : weight + "*" + capped;
  }

  /**
   * The plain mean of the objectives that have data.
   *
   * @param ranges of the objectives' cells in the same column
   */
  Entry mean(List<Summary> objectives, List<String> ranges, Entry progress) {
    List<BigDecimal> measured =
        objectives.stream()
            .map(Summary::progress)
            .filter(Progress.Measured.class::isInstance)
            .map(p -> ((Progress.Measured) p).capped())
            .toList();
    return measured.isEmpty()
        ? progress
        : checked(
            progress,
            "AVERAGE(" + String.join(",", ranges) + ")",
            measured.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(measured.size()), MathContext.DECIMAL128));
  }

  private static Entry checked(Entry progress, String formula, BigDecimal value) {
    if (!(progress instanceof Entry.Number n)) {
      return progress;
    }
    BigDecimal scale = n.value().abs().max(BigDecimal.ONE);
    boolean same = value.subtract(n.value()).abs().compareTo(scale.multiply(TOLERANCE)) <= 0;
    return same ? new Entry.Formula(formula, n) : n;
  }

  /** How many indicators of an objective have a rating. */
  Entry count(Objective objective, Results results, Rating rating, Entry count) {
    return new Entry.Formula(
        "SUMPRODUCT((%s=\"%s\")*(%s=\"%s\")*(%s=\"%s\"))"
            .formatted(
                indicators.column(IndicatorsSheet.OBJECTIVE),
                objective.code(),
                indicators.column(IndicatorsSheet.PERIOD),
                results.period().code(),
                indicators.column(IndicatorsSheet.RATING),
                phrases.rating(rating).replace("\"", "\"\"")),
        count);
  }

  /** The rating of the percentage in a cell, where its thresholds give the same. */
  Entry rating(Summary summary, String cell) {
    MethodProfile method = phrases.method();
    Entry shown = new Entry.Text(phrases.rating(summary.rating()), Ratings.look(Rating.NO_DATA));
    if (Ratings.byThreshold(summary.progress(), method) != summary.rating()) {
      return new Entry.Text(phrases.rating(summary.rating()), Ratings.look(summary.rating()));
    }
    return new Entry.Formula(Ratings.formula(cell, phrases), shown);
  }

  static List<String> ranges(List<int[]> rows, String column) {
    return rows.stream()
        .map(r -> r[0] == r[1] ? column + r[0] : column + r[0] + ":" + column + r[1])
        .collect(Collectors.toList());
  }
}
