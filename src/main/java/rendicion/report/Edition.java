package rendicion.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import rendicion.domain.Account;
import rendicion.domain.JobSettings;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MethodProfile;
import rendicion.domain.Plan;
import rendicion.domain.Results;
import rendicion.pdf.PdfDocument;
import rendicion.wording.Wording;

/**
 * One report in the making: what is known at the cut-off, of which period, in which words.
 *
 * @param account already cut at the period
 */
record Edition(Account account, ReportingPeriod period, Results results, Wording wording) {

  private static final Pattern LONELY_SPACE = Pattern.compile("(?<=\\d) (?=%)");

  static Edition of(Account account, ReportingPeriod period, Wording wording) {
    return new Edition(account, period, account.getResults(period.period()), wording);
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

  /** Last year that the period touches. */
  int year() {
    return period.period().to().getYear();
  }

  /** {@code 2021}, {@code primer semestre de 2021}. */
  String periodName() {
    return wording.period(period.period());
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
    return wording.longDate(period.cutOff());
  }

  /** The text of a key of this room, with its arguments as name, value, name, value … */
  String say(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      arguments.put(
          (String) namesAndValues[i], value instanceof String words ? printable(words) : value);
    }
    return wording.say("report." + key, arguments);
  }

  /** Words of plans, offices and files as the fonts can print them; no % alone on a line. */
  static String printable(String foreign) {
    return LONELY_SPACE.matcher(PdfDocument.printable(foreign)).replaceAll("\u00a0");
  }
}
