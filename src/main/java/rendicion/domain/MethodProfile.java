package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A named, versioned way to compute and rate progress, printed in every report.
 *
 * @param code for example {@code ceplan-2024}
 * @param name in Spanish
 * @param source the norm or guide, with what is not settled in it
 * @param greenFrom percentage from which a rating is {@link Rating#ADEQUATE}
 * @param amberFrom percentage from which it is {@link Rating#AT_RISK}
 * @param cap largest percentage that enters a mean; the raw one is always kept beside it
 * @param floor smallest percentage that enters a mean
 * @param weighted true to aggregate by relevance (CEPLAN's formula), false for the plain mean
 * @param labels Spanish word for each rating
 * @param choices sentences in Spanish that say what the profile decides where the guide is silent
 */
public record MethodProfile(
    String code,
    String name,
    String source,
    BigDecimal greenFrom,
    BigDecimal amberFrom,
    BigDecimal cap,
    BigDecimal floor,
    boolean weighted,
    Map<Rating, String> labels,
    List<String> choices) {
  public MethodProfile {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
    if (greenFrom.compareTo(amberFrom) <= 0) {
      throw new IllegalArgumentException("Green must start above amber");
    }
    if (labels.size() != Rating.values().length) {
      throw new IllegalArgumentException("Every rating needs a label");
    }
  }
}
