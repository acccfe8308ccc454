package rendicion.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ActivityResult;
import rendicion.domain.Figure;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.pdf.Text;

/**
 * The small numbers in brackets behind figures: each leads to the line of the annex that names
 * file, sheet and cells. Indicators come first, year by year, then activities, then means.
 *
 * @param numbers by indicator and year, by activity, or by what a mean is of
 * @param annexes whether the document has annexes to lead to
 */
record References(Map<String, Integer> numbers, boolean annexes) {

  static References of(Results all) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (IndicatorResult result : all.indicators()) {
      result
          .series()
          .forEach(
              (year, figure) -> {
                if (figure instanceof Figure.Known) {
                  numbers.put(key(result.indicator(), year), numbers.size() + 1);
                }
              });
    }
    for (ActivityResult result : all.activities()) {
      if (!result.sources().isEmpty()) {
        numbers.put(result.activity(), numbers.size() + 1);
      }
    }
    Stream.of(all.objectives(), all.dimensions(), List.of(all.whole()))
        .flatMap(List::stream)
        .filter(summary -> summary.progress() instanceof Progress.Measured)
        .forEach(summary -> numbers.put(mean(summary), numbers.size() + 1));
    return new References(numbers, true);
  }

  /** For a document without the annex: its figures have their trace in the attached table only. */
  static References none() {
    return new References(Map.of(), false);
  }

  static String key(String indicator, int year) {
    return indicator + "/" + year;
  }

  private static String mean(Summary summary) {
    return "promedio/" + summary.code();
  }

  @Nullable Integer find(Summary summary) {
    return numbers.get(mean(summary));
  }

  Text after(Text text, Summary summary) {
    return after(text, find(summary));
  }

  /** Where a reference leads. */
  static String place(int number) {
    return "rastro-" + number;
  }

  @Nullable Integer find(String indicator, int year) {
    return numbers.get(key(indicator, year));
  }

  /** The text, and behind it the reference to where its figure comes from. */
  Text after(Text text, String indicator, int year) {
    return after(text, find(indicator, year));
  }

  Text afterActivity(Text text, String activity) {
    return after(text, numbers.get(activity));
  }

  private static Text after(Text text, @Nullable Integer number) {
    return number == null ? text : text.reference(place(number), Integer.toString(number));
  }
}
