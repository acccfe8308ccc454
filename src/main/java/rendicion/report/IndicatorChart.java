package rendicion.report;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.Figure;

/** Where an indicator is on its way, and beside it how it got there. */
record IndicatorChart(Edition edition, Indicator indicator) {

  private static final double HEIGHT = 76;
  private static final double GAP = 26;
  private static final double SERIES = 0.36;

  Optional<Figure> of(IndicatorResult result, double width) {
    double right = width * SERIES;
    Optional<SeriesChart> series = SeriesChart.of(edition, indicator, result, right, HEIGHT);
    double left = series.isPresent() ? width - right - GAP : width * 0.86;
    Optional<BulletChart> bullet = BulletChart.of(edition, indicator, result, left);
    if (bullet.isEmpty() && series.isEmpty()) {
      return Optional.empty();
    }
    String alternative =
        Stream.concat(
                bullet.map(BulletChart::alternative).stream(),
                series.map(SeriesChart::alternative).stream())
            .collect(Collectors.joining(" "));
    double height = series.isPresent() ? HEIGHT : BulletChart.HEIGHT;
    return Optional.of(
        new Figure(
            alternative,
            width,
            height,
            canvas -> {
              bullet.ifPresent(chart -> chart.paint(canvas, (height - BulletChart.HEIGHT) / 2));
              series.ifPresent(chart -> chart.paint(canvas, width - right, 0));
            }));
  }
}
