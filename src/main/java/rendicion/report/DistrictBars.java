package rendicion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.Canvas;
import rendicion.pdf.Tone;
import rendicion.pdf.Traced;

/**
 * Districts in order, the best first, with the province's own figure as a line. Only where the
 * definition says that an order makes sense; a figure that must not be published is not drawn.
 */
record DistrictBars(Edition edition, Indicator indicator) {

  private static final double ROW = 10.5;
  private static final double SIZE = 7.5;
  private static final double NAMES = 96;
  private static final double FOOT = 12;
  private static final int FEWEST = 3;

  private record Bar(String name, double value, String words) {}

  Optional<rendicion.pdf.Figure> of(IndicatorResult result, double width) {
    List<Bar> bars = bars(result);
    if (bars.size() < FEWEST) {
      return Optional.empty();
    }
    Figure.@Nullable Known whole = result.current() instanceof Figure.Known k ? k : null;
    String province =
        whole == null
            ? ""
            : edition.say(
                "districts.province",
                "value",
                new Phrases(edition)
                    .figures(indicator, Quantity.value(indicator, edition.year(), whole)));
    double mean = whole == null ? -1 : whole.value().doubleValue();
    double height = bars.size() * ROW + FOOT;
    return Optional.of(
        new rendicion.pdf.Figure(
            alternative(bars, province),
            width,
            height,
            canvas -> paint(canvas, bars, mean, province)));
  }

  private List<Bar> bars(IndicatorResult result) {
    List<Bar> bars = new ArrayList<>();
    result.ranks().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(e -> edition.plan().placeName(e.getKey()))
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .filter(e -> !result.withheld().contains(e.getKey()))
        .forEach(
            e -> {
              if (result.byPlace().get(e.getKey()) instanceof Figure.Known known) {
                Quantity value = Quantity.place(indicator, edition.year(), e.getKey(), known);
                bars.add(
                    new Bar(
                        Edition.printable(edition.plan().placeName(e.getKey())),
                        known.value().doubleValue(),
                        new Phrases(edition).figures(indicator, value)));
              }
            });
    return bars;
  }

  private String alternative(List<Bar> bars, String province) {
    String all =
        String.join("; ", bars.stream().map(bar -> bar.name() + " " + bar.words()).toList());
    return edition.say(
        "districts.alternative", "name", indicator.name(), "values", all, "province", province);
  }

  private static void paint(Canvas canvas, List<Bar> bars, double mean, String province) {
    double room = canvas.width() - NAMES - 60;
    double most = bars.stream().mapToDouble(Bar::value).reduce(Math.max(mean, 1e-9), Math::max);
    double y = 0;
    for (Bar bar : bars) {
      canvas.text(
          Tone.INK, SIZE, false, Canvas.Anchor.END, NAMES - 6, y + 8, fitting(canvas, bar.name()));
      canvas.rectangle(Tone.LAKE, NAMES, y + 2, wide(bar, most, room), ROW - 3.5);
      y += ROW;
    }
    if (mean >= 0) {
      double at = NAMES + mean / most * room;
      canvas.line(Tone.INK, 0.9, at, 0, at, y + 2);
      canvas.text(Tone.INK, SIZE, true, Canvas.Anchor.MIDDLE, at, y + 10, province);
    }
    values(canvas, bars, most, room);
  }

  /** On white, so that the line of the province does not cross them. */
  private static void values(Canvas canvas, List<Bar> bars, double most, double room) {
    double y = 0;
    for (Bar bar : bars) {
      double x = NAMES + wide(bar, most, room) + 4;
      double words = canvas.textWidth(SIZE, false, bar.words());
      canvas.rectangle(Tone.WHITE, x - 2, y + 1.5, words + 4, ROW - 2.5);
      canvas.text(Tone.INK, SIZE, false, Canvas.Anchor.START, x, y + 8, bar.words());
      y += ROW;
    }
  }

  private static double wide(Bar bar, double most, double room) {
    return Math.max(0, bar.value() / most * room);
  }

  private static String fitting(Canvas canvas, String name) {
    String kept = Traced.plain(name);
    while (kept.length() > 1 && canvas.textWidth(SIZE, false, kept) > NAMES - 8) {
      kept = kept.substring(0, kept.length() - 2).strip() + "…";
    }
    return Numbers.words(kept);
  }
}
