package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Period;
import rendicion.domain.Results;

/**
 * A column of the follow-up forms: a period, and what was reported of it.
 *
 * @param results null where nothing was reported of it
 */
record FollowUpPeriod(Period period, @Nullable Results results) {

  /**
   * Of each year its first half and the whole, as in Anexo B-7, if a half is reported in any year;
   * else the whole years. The report's own period has its column whatever it is.
   */
  static List<FollowUpPeriod> ofProgress(Edition edition) {
    List<FollowUpPeriod> periods = new ArrayList<>();
    boolean halves = reported(edition).anyMatch(p -> p.equals(firstHalf(p)));
    for (int year : years(edition)) {
      Period half = Period.half(year, 1);
      if (halves) {
        periods.add(of(half, edition));
      }
      periods.addAll(ofYear(year, edition).stream().filter(p -> !p.period.equals(half)).toList());
    }
    return periods;
  }

  /** The whole years; the report's own period has its column whatever it is. */
  static List<FollowUpPeriod> ofAlerts(Edition edition) {
    return years(edition).stream().flatMap(year -> ofYear(year, edition).stream()).toList();
  }

  /** The years of which something was reported, in order. */
  static List<Integer> years(Edition edition) {
    return reported(edition).map(p -> p.to().getYear()).distinct().toList();
  }

  int year() {
    return period.to().getYear();
  }

  boolean isWholeYear() {
    return period.equals(Period.year(year()));
  }

  boolean isFirstHalf() {
    return period.equals(firstHalf(period));
  }

  private static List<FollowUpPeriod> ofYear(int year, Edition edition) {
    Period own = edition.period().period();
    FollowUpPeriod whole = of(Period.year(year), edition);
    return own.to().getYear() == year && !own.equals(whole.period)
        ? List.of(of(own, edition), whole)
        : List.of(whole);
  }

  private static FollowUpPeriod of(Period period, Edition edition) {
    return new FollowUpPeriod(
        period,
        edition.account().results().stream()
            .filter(r -> r.period().equals(period))
            .findFirst()
            .orElse(null));
  }

  private static Stream<Period> reported(Edition edition) {
    return edition.account().results().stream().map(Results::period);
  }

  private static Period firstHalf(Period of) {
    return Period.half(of.to().getYear(), 1);
  }
}
