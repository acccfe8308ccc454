package rendicion.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rendicion.domain.Account;
import rendicion.domain.JobSettings;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MethodProfile;
import rendicion.domain.Plan;
import rendicion.domain.Reserve;
import rendicion.domain.Results;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Traced;
import rendicion.wording.Wording;

/**
 * One report in the making: what is known at the cut-off, of which period, in which words, and the
 * numbers it has printed.
 *
 * @param account already cut at the period
 * @param reserve what of it must not be printed
 */
record Edition(
    Account account,
    ReportingPeriod period,
    Results results,
    Wording wording,
    Numbers numbers,
    References references,
    Reserve reserve) {

  /** Of a document without the annex of cells. */
  static Edition of(Account account, ReportingPeriod period, Wording wording) {
    Results results = account.getResults(period.period());
    return new Edition(
        account,
        period,
        results,
        wording,
        new Numbers(wording),
        References.none(),
        Reserve.of(account));
  }

  /** The same with references to the annex of cells. */
  Edition withReferences() {
    return new Edition(account, period, results, wording, numbers, References.of(results), reserve);
  }

  Plan plan() {
    return account.definitions().plan();
  }

  JobSettings settings() {
    return account.definitions().settings();
  }

  MethodProfile profile() {
    return settings().method();
  }

  /** The method with its code and version, so that a changed one can be told from the earlier. */
  String method() {
    return say(
        "method.named",
        "name",
        profile().name(),
        "code",
        profile().code(),
        "version",
        profile().options().version());
  }

  /** Last year that the period touches. */
  int year() {
    return period.period().to().getYear();
  }

  /** What was said of the period before, if one was reported. */
  Optional<Results> before() {
    return account.results().stream()
        .filter(r -> r.period().compareTo(period.period()) < 0)
        .reduce((earlier, later) -> later);
  }

  /** {@code 2021}, {@code primer semestre de 2021}. */
  String periodName() {
    return Numbers.words(wording.period(period.period()));
  }

  /** {@code en 2021}, {@code en el primer semestre de 2021}. */
  String inPeriod() {
    return say(isPartOfYear() ? "in-part" : "in-year", "period", periodName());
  }

  /** {@code de 2021}, {@code del primer semestre de 2021}. */
  String ofPeriod() {
    return say(isPartOfYear() ? "of-part" : "of-year", "period", periodName());
  }

  private boolean isPartOfYear() {
    return period.period().code().matches("\\d{4}-[ST]\\d");
  }

  String cutOff() {
    return Numbers.words(wording.longDate(period.cutOff()));
  }

  /** A year, which has no separator. */
  static String year(int year) {
    return Numbers.words(Integer.toString(year));
  }

  /**
   * The text of a key of this room, with its arguments as name, value, name, value … Whole numbers
   * choose plurals.
   */
  String say(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      arguments.put(
          (String) namesAndValues[i], value instanceof String words ? printable(words) : value);
    }
    String said = wording.say("report." + key, arguments);
    boolean counts = arguments.values().stream().anyMatch(Number.class::isInstance);
    return Numbers.marked(said, counts ? "n" : "w");
  }

  /**
   * Words of plans, offices and files as the fonts can print them; no % alone on a line. What is
   * traced stays so.
   */
  static String printable(String foreign) {
    StringBuilder all = new StringBuilder();
    for (Traced.Part part : Traced.parts(foreign)) {
      String words = PdfDocument.printable(part.words());
      String key = part.key();
      all.append(key == null ? Numbers.words(words) : Traced.of(key, words));
    }
    if (foreign.indexOf('%') >= 0) {
      keepPercentSigns(all);
    }
    return all.toString();
  }

  /** No line ends between a number and its %. */
  private static void keepPercentSigns(StringBuilder words) {
    for (int at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) {
      if (Traced.endsWithDigit(words, at) && Traced.beginsWith('%', words, at + 1)) {
        words.setCharAt(at, '\u00a0');
      }
    }
  }
}
