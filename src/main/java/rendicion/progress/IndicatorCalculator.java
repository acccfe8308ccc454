package rendicion.progress;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/** One indicator: its years, its two measures of progress, its rating, its districts. */
record IndicatorCalculator(Counted counted, ReportingPeriod period, Scale scale) {

  IndicatorResult calculate(Indicator indicator) {
    SortedMap<Integer, Figure> series = series(indicator);
    Figure current = series.sequencedValues().getLast();
    Expected expected = Expected.of(indicator, period);
    TypeOne typeOne = new TypeOne(indicator.direction(), indicator.unit(), scale);
    Progress rated = againstExpected(indicator, current, expected, typeOne);
    return new IndicatorResult(
        indicator.code(),
        series,
        expected.isTarget() ? rated : new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
        typeTwo(indicator, current),
        expected.value(),
        expected.isTarget(),
        rated,
        scale.rate(rated),
        DistrictFigures.of(counted, indicator, series.firstKey(), series.lastKey()));
  }

  private SortedMap<Integer, Figure> series(Indicator indicator) {
    int last = period.period().to().getYear();
    SortedMap<Integer, Figure> series = new TreeMap<>();
    for (int year = Math.min(counted.plan().firstYear(), last); year <= last; year++) {
      series.put(year, YearlyFigure.of(new YearOf(counted, indicator, year)));
    }
    return series;
  }

  private static Progress againstExpected(
      Indicator indicator, Figure figure, Expected expected, TypeOne typeOne) {
    BigDecimal aim = expected.value();
    return aim == null
        ? new Progress.NotMeasurable(expected.whyNone())
        : measure(indicator, figure, value -> typeOne.of(value, aim));
  }

  private Progress typeTwo(Indicator indicator, Figure figure) {
    TypeTwo typeTwo = new TypeTwo(indicator, scale);
    Reason undefined = typeTwo.undefined();
    return undefined != null
        ? new Progress.NotMeasurable(undefined)
        : measure(indicator, figure, typeTwo::of);
  }

  private static Progress measure(
      Indicator indicator, Figure figure, Function<BigDecimal, Progress> measure) {
    return switch (figure) {
      case Figure.Missing missing -> new Progress.NotMeasurable(missing.reason());
      case Figure.Known known ->
          isIncompleteSum(indicator.formula(), known)
              ? new Progress.NotMeasurable(Reason.INCOMPLETE_SUM)
              : measure.apply(known.value());
    };
  }

  /** An amount that lacks months or districts is lower than the truth; a ratio or mean need not. */
  private static boolean isIncompleteSum(Formula formula, Figure.Known known) {
    boolean adds = formula instanceof Formula.Sum || formula instanceof Formula.LastValue;
    return adds && known.isPartial();
  }
}
