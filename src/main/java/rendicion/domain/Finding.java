package rendicion.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or worth knowing, at the smallest place it can be said of. Its Spanish
 * text is data, found by {@link #code()}.
 *
 * @param code stable, {@code room.kebab-case}, never renamed
 * @param file path of the workbook below the office's folder; null when it is of no file
 * @param sheet null when it is of the whole file
 * @param cell address as Excel shows it ({@code C7}, or a range {@code C7:C12}); null when it is of
 *     the whole sheet
 * @param period what the figure it is about is for; null when it is of no single period
 * @param arguments values for the text, by name
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable Period period,
    Map<String, String> arguments) {

  /** A fixed order: by file, sheet, cell, code, arguments. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.file == null ? "" : f.file)
          .thenComparing(f -> f.sheet == null ? "" : f.sheet)
          .thenComparing(f -> row(f.cell))
          .thenComparing(f -> f.cell == null ? "" : f.cell)
          .thenComparing(Finding::code)
          .thenComparing(f -> f.arguments.toString());

  public Finding {
    if (!code.matches("[a-z]+\\.[a-z0-9-]+")) {
      throw new IllegalArgumentException("Not a finding code: " + code);
    }
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /** The same, of the file in that folder. */
  public Finding inFolder(String folder) {
    return new Finding(
        code,
        severity,
        file == null ? folder : folder + "/" + file,
        sheet,
        cell,
        period,
        arguments);
  }

  /** Whether it can be said on that day: it is of no period, or of one that has ended. */
  boolean isBy(java.time.LocalDate day) {
    return period == null || period.endsBy(day);
  }

  private static int row(@Nullable String cell) {
    String digits = cell == null ? "" : cell.replaceFirst(":.*", "").replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
