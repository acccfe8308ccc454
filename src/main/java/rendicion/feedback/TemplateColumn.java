package rendicion.feedback;

import java.util.List;
import rendicion.domain.CellConstraint;

/**
 * A column of a template.
 *
 * @param path its labels, from the highest level of the header to the lowest
 * @param note what its header says to the person who fills it in
 */
record TemplateColumn(List<String> path, String note, Content content) {
  TemplateColumn {
    path = List.copyOf(path);
  }

  /** What its cells are to hold. */
  sealed interface Content {
    /** A name that only the office knows. */
    record Name() implements Content {}

    /**
     * One of a list.
     *
     * @param limits rules that refuse anything else; empty where the list only suggests
     */
    record Choice(List<String> values, List<CellConstraint> limits) implements Content {
      public Choice {
        values = List.copyOf(values);
        limits = List.copyOf(limits);
      }
    }

    /** A figure. */
    record Amount(String name, List<CellConstraint> limits) implements Content {
      public Amount {
        limits = List.copyOf(limits);
      }
    }
  }
}
