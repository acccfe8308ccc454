package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.progress.Sample.number;
import static rendicion.progress.Sample.numberOrNone;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Coverage;
import rendicion.domain.Figure;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.ProgressChange;
import rendicion.domain.Rating;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.domain.Summary;

/** What a delivery changed in what can be said of an indicator: value, percentage, rating. */
class ProgressEffectTest {

  @ParameterizedTest
  @CsvSource({
    "30 80 AT_RISK,  30 80 AT_RISK,    false",
    "30 80 AT_RISK,  30.0 80.00 AT_RISK, false",
    "- - NO_DATA,    - - NO_DATA,      false",
    "30 80 AT_RISK,  31 80 AT_RISK,    true",
    "30 80 AT_RISK,  30 81 AT_RISK,    true",
    "30 80 AT_RISK,  30 80 ADEQUATE,   true",
    "- - NO_DATA,    30 - NO_DATA,     true",
    "30 - NO_DATA,   - - NO_DATA,      true",
    "30 - NO_DATA,   30 80 NO_DATA,    true",
    "30 80 NO_DATA,  30 - NO_DATA,     true",
    "- - NO_DATA,    34 97 ADEQUATE,   true",
    "34 97 ADEQUATE, - - NO_DATA,      true"
  })
  void tellsAnIndicatorWhoseValuePercentageOrRatingDiffers(
      String before, String after, boolean told) {
    String[] was = before.split(" ");
    String[] now = after.split(" ");
    ProgressChange change =
        new ProgressChange(
            "OE01-I1",
            Period.year(2021),
            numberOrNone(was[0]),
            numberOrNone(now[0]),
            numberOrNone(was[1]),
            numberOrNone(now[1]),
            Rating.valueOf(was[2]),
            Rating.valueOf(now[2]));

    assertThat(
            ProgressEffect.between(
                results(result("OE01-I1", before)), results(result("OE01-I1", after))))
        .isEqualTo(told ? List.of(change) : List.of());
  }

  @Test
  void tellsThemInThePlansOrder() {
    Results before =
        results(
            result("OE02-I1", "1 10 CRITICAL"),
            result("OE01-I1", "2 20 CRITICAL"),
            result("OE03-I1", "3 30 CRITICAL"));
    Results after =
        results(
            result("OE03-I1", "4 40 CRITICAL"),
            result("OE01-I1", "2 20 CRITICAL"),
            result("OE02-I1", "5 50 CRITICAL"));

    assertThat(ProgressEffect.between(before, after))
        .extracting(ProgressChange::indicator)
        .containsExactly("OE03-I1", "OE02-I1");
  }

  private static IndicatorResult result(String code, String said) {
    String[] parts = said.split(" ");
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(2020, new Figure.Known(number("7"), "", List.of()));
    series.put(
        2021,
        parts[0].equals("-")
            ? new Figure.Missing(Reason.NOTHING_REPORTED, List.of("v"))
            : new Figure.Known(number(parts[0]), "", List.of()));
    Progress nothing = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    Progress rated =
        parts[1].equals("-")
            ? nothing
            : new Progress.Measured(number(parts[1]), number(parts[1]), "");
    return new IndicatorResult(
        code, series, nothing, nothing, null, false, rated, Rating.valueOf(parts[2]), Map.of());
  }

  private static Results results(IndicatorResult... indicators) {
    Progress nothing = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    Summary whole = new Summary("p", nothing, Rating.NO_DATA, new Coverage(0, 1), Map.of());
    return new Results(
        Period.year(2021), List.of(indicators), List.of(), List.of(), whole, List.of());
  }
}
