package rendicion.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rendicion.plan.InvalidDefinitionsException.Problem;
import rendicion.wording.Wording;

/** Gathers what is wrong in a plan's folder, so that all of it is told at once. */
final class Problems {

  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt(Problems::rank)
          .thenComparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::sentence);

  /** The three files that every plan has come first. */
  private static int rank(Problem problem) {
    int place = PlanReader.FILES.indexOf(problem.file());
    return place < 0 ? PlanReader.FILES.size() : place;
  }

  private final Wording wording;
  private final List<Problem> found = new ArrayList<>();

  Problems(Wording wording) {
    this.wording = wording;
  }

  /** A problem of a whole file. */
  void add(String file, String key, Map<String, ?> arguments) {
    found.add(new Problem(file, 0, 0, sentence(key, arguments)));
  }

  void add(String file, Position at, String key, Map<String, ?> arguments) {
    found.add(new Problem(file, at.line(), at.column(), sentence(key, arguments)));
  }

  void add(Entry entry, String key, Map<String, ?> arguments) {
    add(entry.file(), entry.position(), key, arguments);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws all of them, if there are any. */
  void throwIfAny(String folder) {
    if (!found.isEmpty()) {
      List<Problem> sorted = found.stream().distinct().sorted(ORDER).toList();
      throw new InvalidDefinitionsException(
          sentence("heading", Map.of("folder", folder, "n", sorted.size())), sorted);
    }
  }

  /** Part of a sentence, from the same texts. */
  String sentence(String key, Map<String, ?> arguments) {
    return wording.say("plan.problem." + key, arguments);
  }
}
