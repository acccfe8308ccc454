package rendicion.validation;

import java.util.List;
import java.util.stream.Stream;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;

/**
 * Judges what all offices delivered together: where they contradict each other, where one workbook
 * came from two, and what nobody delivered.
 *
 * <p>The file of a finding is the office's folder and the path in it. Not done here: deciding which
 * of two values counts ({@link ReadContent#inForce}).
 */
public final class PlanValidator {

  private PlanValidator() {}

  /**
   * @param contents contents in force
   * @return in {@link Finding#ORDER}
   */
  public static List<Finding> judge(Definitions definitions, List<ReadContent> contents) {
    return Stream.of(
            SameContentTwice.check(definitions, contents),
            TwoValues.check(definitions, contents),
            OtherBook.check(definitions, contents),
            Missing.check(definitions, contents))
        .flatMap(List::stream)
        .sorted(Finding.ORDER)
        .toList();
  }
}
