package rendicion.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One turn of deliveries as a run without faults does it.
 *
 * @param before the folders before it, with what offices delivered in place
 * @param published what people saw before
 * @param ledger what the ledger said before
 * @param steps every durable step of it
 */
record Turn(
    int number,
    Place before,
    TreeMap<String, String> published,
    LedgerDump ledger,
    List<String> steps,
    Kept kept) {

  /** What has to be there afterwards, whatever was killed and when. */
  record Kept(
      TreeMap<String, String> input,
      TreeMap<String, String> published,
      LedgerDump ledger,
      TreeSet<String> archive,
      TreeMap<String, String> journal,
      TreeMap<String, String> receipts) {}

  /** Each kind of step at its first, middle and last occurrence. */
  static List<String> targets(List<String> steps) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (String step : steps) {
      int mark = step.lastIndexOf('#');
      last.put(step.substring(0, mark), Integer.parseInt(step.substring(mark + 1)));
    }
    List<String> targets = new ArrayList<>();
    last.forEach(
        (step, count) ->
            new TreeSet<>(List.of(1, (count + 1) / 2, count))
                .forEach(occurrence -> targets.add(step + "#" + occurrence)));
    return targets;
  }
}
