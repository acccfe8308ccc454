package rendicion.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param details what else is known of it
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable Period period,
    Map<String, String> arguments,
    FindingDetails details) {

  private static final int KEY_DIGITS = 12;

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

  public Finding(
      String code,
      Severity severity,
      @Nullable String file,
      @Nullable String sheet,
      @Nullable String cell,
      @Nullable Period period,
      Map<String, String> arguments) {
    this(code, severity, file, sheet, cell, period, arguments, FindingDetails.NONE);
  }

  /**
   * What tells this finding from others when it is found again, in this file or in the next one:
   * the same as long as the figures it is about and their values are the same, wherever they stand.
   * For a finding of no figure it is made of sheet, column and arguments.
   */
  public String key() {
    List<String> members = memberKeys();
    return members.size() == 1 ? members.getFirst() : digest(code, String.join(" ", members));
  }

  /** The keys of the single cases that it tells together, sorted. */
  public List<String> memberKeys() {
    return details.members().isEmpty()
        ? List.of(digest(code, String.valueOf(sheet), column(cell), identity().toString()))
        : details.members().stream().sorted().toList();
  }

  /** Key of a rule's case of figures that are the same wherever they stand. */
  public static String memberKey(String code, String figures) {
    return digest(code, figures);
  }

  /** Every address of it on its sheet, cells or ranges; empty when it is of no cell. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    if (cell != null) {
      cells.add(cell);
    }
    cells.addAll(details.alsoAt());
    return List.copyOf(cells);
  }

  /** Whether the cell is one of its addresses. */
  public boolean covers(CellRef asked) {
    return asked.sheet().equals(sheet)
        && cells().stream()
            .map(range -> range.split(":"))
            .anyMatch(ends -> isBetween(asked, ends[0], ends[ends.length - 1]));
  }

  /**
   * Whether it is a question for which the figures of the cell's sheet wait, as the argument {@code
   * waiting} says ({@code sheet}, {@code file}, {@code none}).
   */
  boolean holds(CellRef asked) {
    String waiting = arguments.getOrDefault("waiting", "none");
    return severity == Severity.QUESTION
        && (waiting.equals("file") || (waiting.equals("sheet") && asked.sheet().equals(sheet)));
  }

  private static boolean isBetween(CellRef cell, String first, String last) {
    CellRef from = CellRef.parse(cell.sheet(), first);
    CellRef to = CellRef.parse(cell.sheet(), last);
    return from.row() <= cell.row()
        && cell.row() <= to.row()
        && from.column() <= cell.column()
        && cell.column() <= to.column();
  }

  /** The same question, cleared by what the office says. */
  public Finding answeredBy(Justification justification) {
    if (severity != Severity.QUESTION) {
      throw new IllegalArgumentException("Bug: only a question can be answered: " + code);
    }
    return new Finding(
        code,
        Severity.ANSWERED,
        file,
        sheet,
        cell,
        period,
        arguments,
        details.answered(justification));
  }

  /** The same, no less in force, with what the office says about it. */
  public Finding noting(Justification said) {
    return with(details.answered(said));
  }

  /** The same, with how many others were left out because they follow from it. */
  public Finding withConsequences(int consequences) {
    return with(
        new FindingDetails(
            details.alsoAt(),
            details.members(),
            details.repairs(),
            consequences,
            details.trialUntil(),
            details.answer()));
  }

  /** The same, of another weight. */
  public Finding weighing(Severity other) {
    return new Finding(code, other, file, sheet, cell, period, arguments, details);
  }

  /** The same, with other details. */
  public Finding with(FindingDetails others) {
    return new Finding(code, severity, file, sheet, cell, period, arguments, others);
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
        arguments,
        details);
  }

  /** The same, of the file as its office knows it. */
  Finding outOfFolder(String folder) {
    return new Finding(
        code,
        severity,
        isIn(folder) ? String.valueOf(file).substring(folder.length() + 1) : file,
        sheet,
        cell,
        period,
        arguments,
        details);
  }

  /** Whether it is of a file in that folder. */
  boolean isIn(String folder) {
    return file != null && file.startsWith(folder + "/");
  }

  /**
   * The same at the other place that it is about, which the arguments {@code other-file}, {@code
   * other-sheet} and {@code other-cell} name; empty when it is about one place only.
   */
  Optional<Finding> counterpart() {
    return arguments.containsKey("other-cell")
        ? Optional.of(
            new Finding(
                code,
                severity,
                arguments.get("other-file"),
                arguments.get("other-sheet"),
                arguments.get("other-cell"),
                period,
                arguments,
                details))
        : Optional.empty();
  }

  /** Whether it can be said on that day: it is of no period, or of one that has ended. */
  boolean isBy(java.time.LocalDate day) {
    return period == null || period.endsBy(day);
  }

  /** Arguments without the count of equal cases. */
  private Map<String, String> identity() {
    Map<String, String> identity = new TreeMap<>(arguments);
    identity.remove("n");
    return identity;
  }

  private static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha.digest(text)).substring(0, KEY_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String column(@Nullable String cell) {
    return cell == null ? "" : cell.replaceAll("\\d", "");
  }

  private static int row(@Nullable String cell) {
    String digits = cell == null ? "" : cell.replaceFirst(":.*", "").replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
