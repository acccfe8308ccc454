package rendicion.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.intake.Listing.Seen;
import rendicion.intake.Look.OfficeFinding;
import rendicion.intake.content.DisplayName;

/**
 * Files of an office whose names a person, or a system that tells no case, takes for one: the
 * letters are the same but for case, how accents are written, and what nobody sees. Each keeps a
 * path of its own, and both are told.
 */
final class Namesakes {

  /**
   * As the files and folders are called on their disk, by office and path, at their last arrival.
   */
  private final Map<String, String> rawAt = new HashMap<>();

  Namesakes(List<Arrival> earlier) {
    earlier.forEach(a -> rawAt.put(a.delivery().office() + '/' + a.delivery().path(), a.raw()));
  }

  /**
   * The same text for all paths that are one to a person.
   *
   * @param raw as the disk spells it
   */
  static String key(String raw) {
    return DisplayName.ofPath(raw).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The files with paths that are unique within their office, and the same at every look. */
  List<Seen> apart(List<Seen> files) {
    Set<String> taken = new HashSet<>();
    List<Seen> apart = new ArrayList<>();
    for (Seen file :
        files.stream().sorted(Comparator.comparing(this::rank).thenComparing(Seen::raw)).toList()) {
      boolean plain = rank(file) > 0 && taken.add(place(file));
      apart.add(plain ? file : file.at(marked(file)));
    }
    return apart;
  }

  /** Who has a claim to the plain path comes first; only who had a mark before keeps it. */
  private int rank(Seen file) {
    if (rawAt.containsKey(place(file.at(marked(file))))) {
      return 0;
    }
    if (file.raw().equals(rawAt.get(place(file)))) {
      return 1;
    }
    return file.raw().equals(file.path()) ? 2 : 3;
  }

  private static String place(Seen file) {
    return file.office() + '/' + file.path();
  }

  private static String marked(Seen file) {
    String path = DisplayName.ofPath(file.raw());
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
    String mark = String.format(Locale.ROOT, " ~%08x", file.raw().hashCode());
    return path.substring(0, end) + mark + path.substring(end);
  }

  /** What is to be said of them; the first of each is named in what is said of the others. */
  static List<OfficeFinding> told(List<Seen> files) {
    Map<String, Seen> firsts = new HashMap<>();
    List<OfficeFinding> told = new ArrayList<>();
    for (Seen file : files.stream().sorted(Comparator.comparing(Namesakes::isMarked)).toList()) {
      Seen first = firsts.putIfAbsent(file.office() + '/' + key(file.raw()), file);
      if (first != null) {
        told.add(new OfficeFinding(file.office(), finding(file, first)));
      }
    }
    return told;
  }

  private static boolean isMarked(Seen file) {
    return !file.path().equals(DisplayName.ofPath(file.raw()));
  }

  private static Finding finding(Seen file, Seen first) {
    boolean alike = DisplayName.ofPath(file.raw()).equals(DisplayName.ofPath(first.raw()));
    return new Finding(
        alike ? "intake.names-look-alike" : "intake.names-differ-by-case",
        Severity.NOTE,
        file.path(),
        null,
        null,
        null,
        Map.of("other", first.path()));
  }
}
