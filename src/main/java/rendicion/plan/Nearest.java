package rendicion.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that was probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The closest of the known words, if it is close enough to be worth suggesting. */
  public static Optional<String> to(String word, Collection<String> known) {
    int limit = Math.max(1, word.length() / 4);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    String lower = word.toLowerCase(Locale.ROOT);
    record Candidate(String word, int distance) {}
    return known.stream()
        .map(k -> new Candidate(k, distance.apply(lower, k.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance >= 0)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }
}
