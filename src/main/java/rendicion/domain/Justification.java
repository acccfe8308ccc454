package rendicion.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office's answer to a question: why a figure is as it is. It clears the question and stays
 * visible with it.
 *
 * @param finding {@link Finding#key()} of the question, or one of its {@link Finding#memberKeys()};
 *     null when it is written in the row of the figures, and then answers the questions about that
 *     row
 * @param text the office's words
 * @param author who says so; null when nobody signed
 * @param received the day on which the content that holds it arrived
 * @param content where it is written
 * @param cell where it is written
 */
public record Justification(
    @Nullable String finding,
    String text,
    @Nullable String author,
    LocalDate received,
    ContentHash content,
    CellRef cell) {
  public Justification {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Bug: a justification without a word: " + cell);
    }
  }
}
