package rendicion.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rendicion.wording.Wording;

/** The inputs of a calculation in words: term by term while a reader can follow. */
final class Terms {

  static final Comparator<Amount> ORDER =
      Comparator.comparing(Amount::period)
          .thenComparing(Amount::place)
          .thenComparing(Amount::detail);

  /** As many as a reader follows one by one. */
  static final int MOST = 12;

  private Terms() {}

  /** {@code 10 + 12 + 9}: by period where there are several, else row by row. */
  static String sum(List<Amount> amounts, Wording wording) {
    boolean oneByOne = amounts.size() <= MOST;
    List<BigDecimal> terms =
        oneByOne
            ? amounts.stream().map(Amount::value).toList()
            : byPeriod(amounts).stream().map(Amount::value).toList();
    boolean readable = terms.size() <= MOST && (oneByOne || terms.size() > 1);
    return readable ? joined(terms, " + ") : sumOf(amounts.size(), wording);
  }

  /** {@code suma de 365 datos}. */
  static String sumOf(int data, Wording wording) {
    return wording.say("calculation.sum-of", Map.of("n", data));
  }

  static String joined(List<BigDecimal> terms, String separator) {
    return terms.stream()
        .map(Spanish::exact)
        .map(Spanish::bracketed)
        .collect(Collectors.joining(separator));
  }

  /** One amount for each period, in order. */
  static List<Amount> byPeriod(List<Amount> amounts) {
    return Amount.sumBy(amounts, Amount::period).values().stream().sorted(ORDER).toList();
  }
}
