package rendicion.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** I12: of the receipts that people see there are as many as distinct contents were delivered. */
final class Receipts {

  private static final Pattern FILE = Pattern.compile(".*oficinas/([^/]+)/constancia-(\\d+)\\.pdf");
  private static final Pattern ARRIVAL =
      Pattern.compile("(?s).*\"office\": \"([^\"]+)\".*\"sha\": \"([0-9a-f]{64})\".*");

  private Receipts() {}

  /**
   * @param published every file below the output folder
   * @param journal every arrival
   */
  static void judge(
      TreeMap<String, String> published, TreeMap<String, String> journal, List<String> wrong) {
    List<Long> numbers = new ArrayList<>();
    List<String> offices = new ArrayList<>();
    for (String path : published.keySet()) {
      Matcher m = FILE.matcher(path);
      if (m.matches()) {
        offices.add(m.group(1));
        numbers.add(Long.valueOf(m.group(2)));
      }
    }
    TreeSet<String> delivered = new TreeSet<>();
    for (String arrival : journal.values()) {
      Matcher m = ARRIVAL.matcher(arrival);
      if (m.matches()) {
        delivered.add(m.group(1) + " " + m.group(2));
      }
    }
    List<Long> counted = LongStream.rangeClosed(1, delivered.size()).boxed().toList();
    if (!numbers.stream().sorted().toList().equals(counted)) {
      wrong.add("I12 receipts " + numbers + " of " + delivered.size() + " contents");
    }
    List<String> owed = delivered.stream().map(d -> d.replaceAll(" .*", "")).sorted().toList();
    if (!offices.stream().sorted().toList().equals(owed)) {
      wrong.add("I12 receipts of " + offices + " for deliveries of " + owed);
    }
  }
}
