package rendicion.validation;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that the name of a delivery speaks of. */
final class NamedYear {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

  private NamedYear() {}

  /** Empty when the name tells none, or several. */
  static OptionalInt of(Submission submission) {
    String path = submission.reading().delivery().path();
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = YEAR.matcher(path.substring(path.lastIndexOf('/') + 1));
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group(1)));
    }
    return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
  }
}
