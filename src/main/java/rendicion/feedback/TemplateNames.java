package rendicion.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.wording.Wording;

/** Names by which a template's file and sheets are recognised when they come back. */
final class TemplateNames {

  private static final int MONTHS = 12;
  private static final int SHORT = 3;

  private final Wording wording;
  private final String year;

  TemplateNames(Wording wording, int year) {
    this.wording = wording;
    this.year = Integer.toString(year);
  }

  /** After the first pattern of the deliverable's files, or its code, with the year. */
  String file(Deliverable deliverable) {
    String pattern = deliverable.files().isEmpty() ? "" : deliverable.files().getFirst();
    String stem = pattern.isEmpty() ? deliverable.code() + " *" : pattern;
    int last = stem.lastIndexOf('*');
    String named =
        last < 0 ? stem : stem.substring(0, last) + " " + year + " " + stem.substring(last + 1);
    String plain =
        named.replaceFirst("(?i)\\.[a-z]{3,4}$", "").replaceAll("[*\\\\/:?\"<>|\\p{Cntrl}]", " ");
    return plain.replaceAll("\\s+", " ").strip() + ".xlsx";
  }

  /** The sheets of a table: one, or one a month; empty when its patterns cannot be met. */
  List<String> sheets(TableLayout layout, Deliverable deliverable) {
    boolean ofYear = layout.year() instanceof Origin.InSheetName;
    if (layout.month() instanceof Origin.InSheetName) {
      return ofYear ? List.of() : ofMonths(layout.sheets());
    }
    if (ofYear) {
      return ofYear(layout.sheets()).stream().toList();
    }
    String plain =
        layout.sheets().isEmpty() ? "" : layout.sheets().getFirst().replace("*", "").strip();
    return List.of(WorkbookUtil.createSafeSheetName(plain.isEmpty() ? deliverable.title() : plain));
  }

  private Optional<String> ofYear(List<String> patterns) {
    if (patterns.isEmpty()) {
      return Optional.of(year);
    }
    return patterns.stream()
        .flatMap(p -> Stream.of(p.replace(year.substring(0, 2) + "*", year), p.replace("*", year)))
        .filter(name -> name.contains(year) && isSafe(name) && isOneOf(name, patterns))
        .findFirst();
  }

  private List<String> ofMonths(List<String> patterns) {
    List<String> sheets = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      String name = wording.month(month).toUpperCase(Locale.ROOT);
      Stream.of(name.substring(0, SHORT), name)
          .filter(n -> patterns.isEmpty() || isOneOf(n, patterns))
          .findFirst()
          .ifPresent(sheets::add);
    }
    return sheets.size() == MONTHS ? sheets : List.of();
  }

  private static boolean isSafe(String name) {
    return WorkbookUtil.createSafeSheetName(name).equals(name);
  }

  private static boolean isOneOf(String name, List<String> patterns) {
    return patterns.stream().anyMatch(p -> glob(p).matcher(name).matches());
  }

  private static Pattern glob(String pattern) {
    return Pattern.compile(
        "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
