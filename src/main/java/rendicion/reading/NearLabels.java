package rendicion.reading;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/** Finds the label that was probably meant by one that is missing. */
final class NearLabels {
  private static final double ALIKE = 0.88;

  private NearLabels() {}

  /** The most alike label of the table; empty when none is. */
  static String of(String label, Table table) {
    String wanted = Plain.words(label.substring(label.lastIndexOf('/') + 1));
    String best = "";
    double likeness = ALIKE;
    for (Column column : table.columns()) {
      String lowest = column.path().isEmpty() ? "" : column.path().getLast();
      double alike = new JaroWinklerSimilarity().apply(wanted, Plain.words(lowest));
      if (alike > likeness) {
        likeness = alike;
        best = lowest;
      }
    }
    return best;
  }
}
