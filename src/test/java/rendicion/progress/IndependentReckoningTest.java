package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.Direction;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Pace;
import rendicion.domain.Progress;
import rendicion.domain.Projection;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/**
 * Everything that reports print of an indicator's progress, reckoned once more from what was
 * delivered by plain arithmetic that shares nothing with the program: Tipo I, Tipo II, the expected
 * value, the pace and the projection of hundreds of plans drawn from a fixed seed. Written from the
 * description of the method, in {@code double}, with no case that a reader could not check by hand.
 */
@Tag("drawn")
class IndependentReckoningTest {

  private static final int PLANS = 600;
  private static final String NONE = "none";

  /** One plan: NaN is what it does not give or what was not delivered. */
  private record Drawn(
      Direction direction,
      double base,
      double goal,
      double[] targets,
      boolean line,
      boolean adds,
      double[] values,
      int year) {

    double target(int of) {
      return of == 2022 ? goal : targets[of - 2019];
    }

    double value(int of) {
      return values[of - 2019];
    }
  }

  @Test
  void agreesWithPlainArithmetic() {
    Random random = new Random(56_2024);
    List<String> computed = new ArrayList<>();
    List<String> reckoned = new ArrayList<>();
    for (int i = 0; i < PLANS; i++) {
      Drawn drawn = draw(random);
      computed.add(drawn.year + " " + shown(calculate(drawn)));
      reckoned.add(drawn.year + " " + reckon(drawn));
    }
    assertThat(computed).isEqualTo(reckoned);
    assertThat(reckoned.stream().filter(r -> r.matches(".*recta=[\\d-].*")).count())
        .as("plans with a projection")
        .isGreaterThan(40);
    assertThat(reckoned.stream().filter(r -> r.matches(".*II=[\\d-].*")).count())
        .as("plans with a Tipo II")
        .isGreaterThan(100);
  }

  private static Drawn draw(Random random) {
    double[] targets = new double[3];
    double[] values = new double[4];
    for (int y = 0; y < 4; y++) {
      values[y] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(401) / 4.0;
      if (y < 3) {
        targets[y] = random.nextInt(3) > 0 ? Double.NaN : random.nextInt(100);
      }
    }
    return new Drawn(
        Direction.values()[random.nextInt(4)],
        random.nextInt(100),
        random.nextInt(8) == 0 ? 0 : random.nextInt(100),
        targets,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        values,
        2019 + random.nextInt(4));
  }

  private static IndicatorResult calculate(Drawn d) {
    TreeMap<Integer, Target> yearly = new TreeMap<>();
    List<Observation> delivered = new ArrayList<>();
    for (int year = 2019; year <= 2022; year++) {
      if (year < 2022 && !Double.isNaN(d.target(year))) {
        yearly.put(year, target(d.target(year), year));
      }
      if (!Double.isNaN(d.value(year))) {
        String period = Integer.toString(year);
        delivered.add(
            Sample.observation("v", Sample.PROVINCE, period, Double.toString(d.value(year))));
      }
    }
    Indicator indicator =
        Sample.following(
            d.direction,
            Double.toString(d.base),
            target(d.goal, 2022),
            yearly,
            d.line ? new Trajectory.Linear(2018) : new Trajectory.None(),
            d.adds);
    return new ProgressCalculator(Sample.WORDING)
        .calculate(Sample.definitions(Sample.plan(indicator), true), delivered, Sample.year(d.year))
        .getIndicator("OE01-I1");
  }

  private static Target target(double value, int year) {
    return new Target(BigDecimal.valueOf(value), year, Double.toString(value));
  }

  private static String shown(IndicatorResult r) {
    BigDecimal expected = r.expected();
    return line(
        r.typeOne() instanceof Progress.Measured m ? m.raw().doubleValue() : Double.NaN,
        r.typeTwo() instanceof Progress.Measured m ? m.raw().doubleValue() : Double.NaN,
        r.rated() instanceof Progress.Measured m ? m.raw().doubleValue() : Double.NaN,
        expected == null ? Double.NaN : expected.doubleValue(),
        r.outlook().pace() instanceof Pace.Needed p ? p.perYear().doubleValue() : Double.NaN,
        r.outlook().projection() instanceof Projection.Estimated e
            ? new double[] {e.value().doubleValue(), e.low().doubleValue(), e.high().doubleValue()}
            : new double[0]);
  }

  private static String line(
      double one, double two, double rated, double expected, double pace, double[] band) {
    List<String> projected = new ArrayList<>();
    for (double end : band) {
      projected.add(print(end));
    }
    return "I="
        + print(one)
        + " II="
        + print(two)
        + " semáforo="
        + print(rated)
        + " esperado="
        + print(expected)
        + " ritmo="
        + print(pace)
        + " recta="
        + (projected.isEmpty() ? NONE : String.join("..", projected));
  }

  private static String print(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.5f", value + 0.0);
  }

  // From here on the reckoning.

  private static String reckon(Drawn d) {
    double target = d.target(d.year);
    double expected = target;
    if (Double.isNaN(target) && d.line) {
      expected = d.base + (d.goal - d.base) * (d.year - 2018) / 4;
    }
    return line(
        typeOne(d.direction, d.value(d.year), target),
        d.adds ? addedUp(d) : covered(d),
        typeOne(d.direction, d.value(d.year), expected),
        expected,
        pace(d),
        band(d));
  }

  /** None of the numbers drawn is negative. */
  private static double typeOne(Direction direction, double value, double target) {
    if (Double.isNaN(value) || Double.isNaN(target)) {
      return Double.NaN;
    }
    boolean less = direction == Direction.DESCENDING || direction == Direction.MAXIMUM_ALLOWED;
    boolean kept = less ? value <= target : value >= target;
    if (kept
        && (direction == Direction.MAXIMUM_ALLOWED || direction == Direction.MINIMUM_ALLOWED)) {
      return 100;
    }
    if (less) {
      return value == 0 ? 100 : target / value * 100;
    }
    return target == 0 ? Double.NaN : value / target * 100;
  }

  private static double covered(Drawn d) {
    boolean judged =
        d.direction == Direction.ASCENDING && d.goal > d.base
            || d.direction == Direction.DESCENDING && d.goal < d.base;
    return judged ? (d.value(d.year) - d.base) / (d.goal - d.base) * 100 : Double.NaN;
  }

  private static double addedUp(Drawn d) {
    if (d.direction != Direction.ASCENDING && d.direction != Direction.DESCENDING) {
      return Double.NaN;
    }
    double obtained = 0;
    double promised = 0;
    int years = 0;
    for (int year = 2019; year <= d.year; year++) {
      if (!Double.isNaN(d.target(year))) {
        obtained += d.value(year);
        promised += d.target(year);
        years++;
      }
    }
    return years == 0 ? Double.NaN : typeOne(d.direction, obtained, promised);
  }

  private static double pace(Drawn d) {
    double gap = d.goal - d.value(d.year);
    boolean less = d.direction == Direction.DESCENDING || d.direction == Direction.MAXIMUM_ALLOWED;
    boolean reached = less ? gap >= 0 : gap <= 0;
    return d.adds || Double.isNaN(gap) || reached || d.year == 2022
        ? Double.NaN
        : gap / (2022 - d.year);
  }

  /** A straight line through base and years by the normal equations, and four fifths around it. */
  private static double[] band(Drawn d) {
    double n = 1;
    double x = 0;
    double y = d.base;
    double xx = 0;
    double xy = 0;
    double yy = y * y;
    for (int year = 2019; year <= d.year; year++) {
      double v = d.value(year);
      if (!Double.isNaN(v)) {
        n++;
        int since = year - 2018;
        x += since;
        y += v;
        xx += since * since;
        xy += since * v;
        yy += v * v;
      }
    }
    if (d.adds || d.year == 2022 || n < 4) {
      return new double[0];
    }
    double sx = xx - x * x / n;
    double slope = (xy - x * y / n) / sx;
    double at = y / n + slope * (4 - x / n);
    double left = Math.max(0, yy - y * y / n - slope * slope * sx);
    double error = Math.sqrt(left / (n - 2));
    double half = 1.886 * error * Math.sqrt(1 + 1 / n + Math.pow(4 - x / n, 2) / sx);
    return new double[] {share(at), share(at - half), share(at + half)};
  }

  private static double share(double percent) {
    return Math.min(100, Math.max(0, percent));
  }
}
