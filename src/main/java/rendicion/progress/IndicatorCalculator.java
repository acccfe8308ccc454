package rendicion.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * One indicator: its years, its two measures of progress, its rating, its districts, its future.
 */
record IndicatorCalculator(
    Counted counted, ReportingPeriod period, Scale scale, DistrictTables districts) {

  IndicatorResult calculate(Indicator indicator) {
    SortedMap<Integer, Figure> series = series(indicator);
    Figure current = series.sequencedValues().getLast();
    Expected expected = Expected.of(indicator, period);
    Judgeable judgeable = new Judgeable(indicator, counted.plan(), Expected.day(period), scale);
    Progress rated = againstExpected(judgeable, current, expected);
    Map<String, Figure> byPlace =
        DistrictFigures.of(
            counted, indicator, series.firstKey(), series.lastKey(), scale.wording());
    Set<String> withheld = districts.withheld(indicator, byPlace);
    return new IndicatorResult(
        indicator.code(),
        series,
        expected.isTarget() ? rated : new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
        typeTwo(judgeable, series),
        expected.value(),
        expected.yardstick(),
        rated,
        scale.rate(rated),
        byPlace,
        Ranking.of(indicator, without(withheld, byPlace), series.lastKey()),
        withheld,
        new Ahead(judgeable, scale).of(series));
  }

  /** A place between others, or the gap that it leaves, would say what a withheld figure is. */
  private static Map<String, Figure> without(Set<String> withheld, Map<String, Figure> byPlace) {
    Map<String, Figure> shown = new TreeMap<>(byPlace);
    shown.keySet().removeAll(withheld);
    return shown;
  }

  private SortedMap<Integer, Figure> series(Indicator indicator) {
    int last = period.period().to().getYear();
    SortedMap<Integer, Figure> series = new TreeMap<>();
    for (int year = Math.min(counted.plan().firstYear(), last); year <= last; year++) {
      series.put(year, YearlyFigure.of(new YearOf(counted, indicator, year, scale.wording())));
    }
    return series;
  }

  private Progress againstExpected(Judgeable judgeable, Figure figure, Expected expected) {
    Indicator indicator = judgeable.indicator();
    BigDecimal aim = expected.value();
    return aim == null
        ? new Progress.NotMeasurable(expected.whyNone())
        : judgeable.measure(
            figure,
            value -> new TypeOne(indicator.direction(), indicator.unit(), scale).of(value, aim));
  }

  private Progress typeTwo(Judgeable judgeable, SortedMap<Integer, Figure> series) {
    Indicator indicator = judgeable.indicator();
    if (indicator.additive()) {
      return new Accumulated(indicator, scale).of(series, Expected.endsYear(period.period()));
    }
    TypeTwo typeTwo = new TypeTwo(indicator, scale, Expected.endsYear(period.period()));
    Reason undefined = typeTwo.undefined();
    return undefined != null
        ? new Progress.NotMeasurable(undefined)
        : judgeable.measure(series.sequencedValues().getLast(), typeTwo::of);
  }
}
