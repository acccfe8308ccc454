package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Outlook.BackTest;
import rendicion.domain.Projection;
import rendicion.domain.Reason;

/**
 * Where the yearly figures lead by the end of the target's year. Only complete figures of years
 * that have ended count, and the baseline where the plan gives its year and nothing weakens it: a
 * line through doubtful points would look better founded than it is.
 */
record Projections(Judgeable judgeable, Scale scale) {

  Projection of(SortedMap<Integer, Figure> series) {
    Indicator indicator = judgeable.indicator();
    int year = indicator.target().year();
    if (indicator.additive()) {
      return new Projection.Unknown(Reason.YEARS_ADD_UP);
    }
    if (Expected.monthsSince(year, judgeable.day()) >= 0) {
      return new Projection.Unknown(Reason.NO_TIME_LEFT);
    }
    SortedMap<Integer, BigDecimal> points = points(series);
    if (points.size() < needed()) {
      return new Projection.Insufficient(points.size(), needed());
    }
    Band band = band(points, year);
    return new Projection.Estimated(
        year,
        band.value,
        band.low,
        band.high,
        points.size(),
        outcome(band),
        text(new LeastSquares(points), points, band));
  }

  /** Each known year as the years before it would have had it. */
  List<BackTest> backTests(SortedMap<Integer, Figure> series) {
    SortedMap<Integer, BigDecimal> points = points(series);
    List<BackTest> tests = new ArrayList<>();
    points.forEach(
        (year, actual) -> {
          SortedMap<Integer, BigDecimal> before = points.headMap(year);
          if (before.size() >= needed()) {
            Band band = band(before, year);
            boolean held = actual.compareTo(band.low) >= 0 && actual.compareTo(band.high) <= 0;
            tests.add(new BackTest(year, band.value, band.low, band.high, actual, held));
          }
        });
    return tests;
  }

  private int needed() {
    return scale.profile().options().projectionPoints();
  }

  private SortedMap<Integer, BigDecimal> points(SortedMap<Integer, Figure> series) {
    SortedMap<Integer, BigDecimal> points = new TreeMap<>();
    Baseline baseline = judgeable.indicator().baseline();
    Integer since = baseline == null ? null : baseline.year();
    if (baseline != null && since != null && baseline.marks().isEmpty()) {
      points.put(since, baseline.value());
    }
    series.forEach(
        (year, figure) -> {
          boolean ended = Expected.monthsSince(year, judgeable.day()) >= 0;
          if (ended && figure instanceof Figure.Known known && !known.isPartial()) {
            points.put(year, known.value());
          }
        });
    return points;
  }

  private Band band(SortedMap<Integer, BigDecimal> points, int year) {
    LeastSquares line = new LeastSquares(points);
    BigDecimal value = line.at(year);
    BigDecimal half = line.halfBand(year, scale.profile().options().projectionBand());
    return new Band(admitted(value), admitted(value.subtract(half)), admitted(value.add(half)));
  }

  /** No share below nothing or above the whole, no negative count: a line knows no such limits. */
  private BigDecimal admitted(BigDecimal value) {
    BigDecimal low = lowest();
    BigDecimal high = highest();
    BigDecimal above = low == null ? value : value.max(low);
    return Exact.canonical(high == null ? above : above.min(high));
  }

  private @Nullable BigDecimal lowest() {
    return switch (judgeable.indicator().unit().kind()) {
      case QUANTITY, NUMBER, PERCENTAGE, RATIO, RATE -> BigDecimal.ZERO;
      case INDEX, RATE_OF_CHANGE -> null;
    };
  }

  private @Nullable BigDecimal highest() {
    return switch (judgeable.indicator().unit().kind()) {
      case PERCENTAGE -> Exact.HUNDRED;
      case QUANTITY, NUMBER, RATIO, RATE, INDEX, RATE_OF_CHANGE -> null;
    };
  }

  private Projection.Outcome outcome(Band band) {
    boolean low = reaches(band.low);
    boolean high = reaches(band.high);
    if (low && high) {
      return Projection.Outcome.WOULD_REACH;
    }
    return low || high ? Projection.Outcome.MIGHT_REACH : Projection.Outcome.WOULD_MISS;
  }

  private boolean reaches(BigDecimal value) {
    Indicator indicator = judgeable.indicator();
    return Ahead.isReached(indicator.direction(), indicator.target().value().subtract(value));
  }

  private String text(LeastSquares line, SortedMap<Integer, BigDecimal> points, Band band) {
    Indicator indicator = judgeable.indicator();
    return scale
        .wording()
        .say(
            "calculation.line",
            Map.of(
                "n", points.size(),
                "first", points.firstKey().toString(),
                "last", points.lastKey().toString(),
                "change", Spanish.change(line.slope(), indicator, scale.wording()),
                "value", Spanish.amount(band.value, indicator),
                "low", Spanish.amount(band.low, indicator),
                "high", Spanish.amount(band.high, indicator)));
  }

  private record Band(BigDecimal value, BigDecimal low, BigDecimal high) {}
}
