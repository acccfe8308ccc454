package rendicion.plan;

import java.util.List;

/**
 * A plan's folder that cannot be used, with everything that is wrong in it. The message is in
 * Spanish, one line for each problem, and meant to be shown as it is.
 */
public final class InvalidDefinitionsException extends RuntimeException {

  private final transient List<Problem> problems;

  InvalidDefinitionsException(String heading, List<Problem> problems) {
    super(heading + problems.stream().map(p -> "\n- " + p).reduce("", String::concat));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One mistake.
   *
   * @param file name of the file within the folder
   * @param line from 1; 0 when it is of the whole file
   * @param column from 1; 0 when it is of the whole file
   * @param sentence what is wrong and what to write instead, in Spanish
   */
  public record Problem(String file, int line, int column, String sentence) {

    /** {@code plan.yaml, línea 12, columna 5: …}. */
    @Override
    public String toString() {
      return line == 0
          ? file + ": " + sentence
          : file + ", línea " + line + ", columna " + column + ": " + sentence;
    }
  }
}
