package rendicion.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.CellRef;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Severity;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/** Which activity of the plan each row is about. */
final class RowActivities {
  private static final Pattern LOOSE = Pattern.compile("OE\\W*0*(\\d{1,2})\\W*A\\W*0*(\\d{1,2})");

  private final Table table;
  private final Plan plan;
  private final ReadingFindings findings;
  private final @Nullable Column column;

  RowActivities(TableMatch match, Plan plan, ReadingFindings findings) {
    this.table = match.table();
    this.plan = plan;
    this.findings = findings;
    this.column =
        match.layout().activity().isEmpty() ? null : match.column(match.layout().activity());
  }

  boolean isWanted() {
    return column != null;
  }

  /** Whether the row has the code of an activity, be it one that the plan does not know. */
  boolean isMeant(int row) {
    if (column == null) {
      return false;
    }
    String code = normal(RowLabels.cell(table, row, column.number()));
    return LOOSE.matcher(code).matches()
        || plan.findActivity(code).isPresent()
        || !nearest(code).isEmpty();
  }

  /** The code of the row's activity; null, with a finding, when the plan knows none such. */
  @Nullable String at(int row, @Nullable Period year) {
    if (column == null) {
      return null;
    }
    String written = RowLabels.cell(table, row, column.number());
    String code = normal(written);
    if (plan.findActivity(code).isPresent()) {
      return code;
    }
    String nearest = nearest(code);
    findings.unique(
        "reading.unknown-activity",
        Severity.ERROR,
        new CellRef(table.grid().name(), column.number(), row),
        year,
        Map.of(
            "text", written,
            "suggestion", nearest,
            "suggested", nearest.isEmpty() ? "no" : "yes"));
    return null;
  }

  private static String normal(String written) {
    String upper = written.toUpperCase(Locale.ROOT).strip();
    Matcher m = LOOSE.matcher(upper);
    return m.matches()
        ? String.format(
            Locale.ROOT, "OE%02d-A%02d", Integer.valueOf(m.group(1)), Integer.valueOf(m.group(2)))
        : upper;
  }

  private String nearest(String code) {
    String best = "";
    int fewest = 2;
    for (Activity activity : plan.activities()) {
      int edits = new LevenshteinDistance(2).apply(code, activity.code());
      if (edits >= 0 && edits < fewest) {
        fewest = edits;
        best = activity.code();
      }
    }
    return best;
  }
}
