package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import rendicion.pdf.Traced;
import rendicion.wording.Wording;

/**
 * The only place where a report prints numbers. Every one gets a key, which marks it in the file:
 * {@code f} and a number for figures that must be possible to make again, {@code n} for counts of
 * things, {@code t} for the digits of names, dates, codes and quotations, {@code w} for those of
 * the program's own words.
 */
final class Numbers {

  private record What(String printed, BigDecimal value, Basis basis) {}

  private final Wording wording;
  private final SequencedMap<What, Claim> claims = new LinkedHashMap<>();

  Numbers(Wording wording) {
    this.wording = wording;
  }

  /** A figure, rounded for print. */
  String print(Quantity quantity, int decimals) {
    String printed = wording.number(quantity.value(), decimals);
    Claim claim =
        claims.computeIfAbsent(
            new What(printed, quantity.value(), quantity.basis()),
            what -> new Claim("f" + (claims.size() + 1), printed, what.value(), what.basis()));
    return Traced.of(claim.key(), printed);
  }

  /** A figure in per cent. */
  String percent(Quantity quantity, int decimals) {
    return print(quantity, decimals) + "\u00a0%";
  }

  /** How many there are of something. */
  String count(long things) {
    return Traced.of("n", wording.number(things));
  }

  /** The digits of foreign words marked as such. */
  static String words(String foreign) {
    return marked(foreign, "t");
  }

  /** The digits that have no key get this one. */
  static String marked(String words, String key) {
    if (digit(words, 0) == words.length()) {
      return words;
    }
    StringBuilder all = new StringBuilder();
    for (Traced.Part part : Traced.parts(words)) {
      String own = part.key();
      if (own == null) {
        mark(part.words(), key, all);
      } else {
        all.append(Traced.of(own, part.words()));
      }
    }
    return all.toString();
  }

  /** A number is digits with points and commas between them. */
  private static void mark(String words, String key, StringBuilder all) {
    int from = 0;
    for (int start = digit(words, 0); start < words.length(); start = digit(words, from)) {
      int end = start + 1;
      for (int at = end; at < words.length() && isOfNumber(words.charAt(at)); at++) {
        end = isDigit(words.charAt(at)) ? at + 1 : end;
      }
      all.append(words, from, start).append(Traced.of(key, words.substring(start, end)));
      from = end;
    }
    all.append(words, from, words.length());
  }

  /** Where the next digit stands; the length if there is none. */
  private static int digit(String words, int from) {
    int at = from;
    while (at < words.length() && !isDigit(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfNumber(char c) {
    return isDigit(c) || c == '.' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether two values look the same in print. */
  boolean looksLike(BigDecimal one, String printed, int decimals) {
    return wording.number(one, decimals).equals(printed);
  }

  /** How many figures have been printed so far. */
  int printed() {
    return claims.size();
  }

  /** Forgets those printed since, because the page they stood on was thrown away. */
  void backTo(int printed) {
    while (claims.size() > printed) {
      claims.pollLastEntry();
    }
  }

  List<Claim> claims() {
    return new ArrayList<>(claims.values());
  }
}
