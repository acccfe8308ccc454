package rendicion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import rendicion.pdf.Traced;
import rendicion.wording.Wording;

/**
 * The only place where a report prints numbers. Every one gets a key, which marks it in the file:
 * {@code f} and a number for figures that must be possible to make again, {@code n} for counts of
 * things, {@code t} for the digits of names, dates, codes and quotations, {@code w} for those of
 * the program's own words.
 */
final class Numbers {

  private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,]*\\d)?");

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
    if (!hasDigit(words)) {
      return words;
    }
    StringBuilder all = new StringBuilder();
    for (Traced.Part part : Traced.parts(words)) {
      String own = part.key();
      all.append(
          own == null
              ? DIGITS.matcher(part.words()).replaceAll(m -> Traced.of(key, m.group()))
              : Traced.of(own, part.words()));
    }
    return all.toString();
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
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
