package rendicion.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import rendicion.job.Watch.Sabotage;

/**
 * Kills the program again and again and looks at what is left. First every turn of deliveries is
 * done once without faults. Then each is done again with kills: at each kind of durable step,
 * first, middle and last, then at steps of the recovery, and at random moments, several times in a
 * row before the program may finish.
 */
final class Kills {

  private static final int LONGEST_CHAIN = 6;
  private static final int RANDOM_KILLS_IN_100 = 25;
  private static final int ONE_MORE_RUN_IN = 4;

  private final Path work;
  private final Child child;
  private final Place place;
  private final List<Turn> turns = new ArrayList<>();
  private final TreeMap<String, TreeSet<String>> recoveries = new TreeMap<>();
  private final TreeMap<String, Integer> tally = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private long typicalMillis = 5000;
  private int kills;
  private int completed;
  private int idle;

  Kills(Path work) throws IOException {
    this.work = Files.createDirectories(work.toAbsolutePath());
    this.child = new Child(this.work);
    this.place = new Place(this.work.resolve("place"));
  }

  int kills() {
    return kills;
  }

  List<String> violations() {
    return violations;
  }

  /** Does every turn without faults. */
  void learn(int howMany) throws Exception {
    Place undisturbed = new Place(work.resolve("undisturbed"));
    Place.clear(undisturbed.folder());
    Deliveries.definePlan(undisturbed.jobs());
    child.train(trainingPlace());
    for (int number = 0; number < howMany; number++) {
      Deliveries.before(number, undisturbed.input());
      Place before = new Place(work.resolve("before-" + number));
      before.become(undisturbed);
      TreeMap<String, String> published = Place.files(undisturbed.output());
      LedgerDump ledger = ledgerOf(undisturbed);
      long start = System.nanoTime();
      Child.Ended ended = child.record(undisturbed);
      typicalMillis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      if (ended.code() != 0) {
        throw new AssertionError("Without faults: " + ended.screen());
      }
      turns.add(new Turn(number, before, published, ledger, ended.notes(), keptBy(undisturbed)));
    }
  }

  private Place trainingPlace() throws IOException {
    Place training = new Place(work.resolve("training"));
    Place.clear(training.folder());
    Deliveries.definePlan(training.jobs());
    Deliveries.before(0, training.input());
    return training;
  }

  private Turn.Kept keptBy(Place of) throws IOException, SQLException {
    TreeMap<String, String> journal = Place.files(of.state().resolve("journal"));
    journal.replaceAll((file, text) -> text.replaceAll("\"seenAt\": \"[^\"]*\"", ""));
    return new Turn.Kept(
        Place.files(of.input()),
        Place.files(of.output()),
        ledgerOf(of),
        new TreeSet<>(Place.files(of.state().resolve("archive")).keySet()),
        journal,
        Place.files(of.state().resolve("receipts")));
  }

  private LedgerDump ledgerOf(Place of) throws IOException, SQLException {
    return LedgerDump.of(of.database(), work.resolve("ledger-copy"));
  }

  /** Kills until so many kills are done, or the time is over. */
  void kill(int howMany, long seed, Duration atMost) throws Exception {
    long end = System.nanoTime() + atMost.toNanos();
    Random random = new Random(seed);
    List<Map.Entry<Turn, String>> planned = new ArrayList<>();
    while (kills < howMany && System.nanoTime() < end) {
      if (planned.isEmpty()) {
        turns.forEach(t -> Turn.targets(t.steps()).forEach(s -> planned.add(Map.entry(t, s))));
        java.util.Collections.shuffle(planned, random);
      }
      Map.Entry<Turn, String> next = planned.removeLast();
      chain(next.getKey(), next.getValue(), random, howMany);
      progress();
    }
  }

  /** Kills at one step, then some more before the program may finish. */
  private void chain(Turn turn, String first, Random random, int howMany) throws Exception {
    place.become(turn.before());
    Judge judge = new Judge(turn, place, work.resolve("ledger-copy"));
    int length = 1 + random.nextInt(LONGEST_CHAIN);
    List<String> story = new ArrayList<>(List.of("turn " + turn.number()));
    for (int i = 0; i < length && kills < howMany; i++) {
      Child.Ended ended = i == 0 ? haltedAt(first, story) : again(turn, random, story);
      if (!ended.killed()) {
        finished(judge, ended, story, random);
        return;
      }
      kills++;
      tell(judge.afterKill(ended), story, ended);
    }
    Child.Ended last = child.record(place);
    story.add("to the end");
    recoveries.computeIfAbsent(turn.number() + "", k -> new TreeSet<>()).addAll(last.notes());
    finished(judge, last, story, random);
  }

  private Child.Ended haltedAt(String step, List<String> story) throws Exception {
    story.add(step);
    tally.merge(step.replaceAll("#.*", ""), 1, Integer::sum);
    return child.haltedAt(place, step, Sabotage.NONE);
  }

  private Child.Ended again(Turn turn, Random random, List<String> story) throws Exception {
    if (random.nextInt(100) < RANDOM_KILLS_IN_100) {
      Duration delay =
          Duration.ofMillis((long) (typicalMillis * (0.1 + 0.9 * random.nextDouble())));
      story.add("SIGKILL after " + delay.toMillis() + " ms");
      tally.merge("SIGKILL", 1, Integer::sum);
      return child.killedAfter(place, delay);
    }
    List<String> known =
        new ArrayList<>(recoveries.getOrDefault(turn.number() + "", new TreeSet<>()));
    if (known.isEmpty()) {
      known.addAll(Turn.targets(turn.steps()));
    }
    return haltedAt(known.get(random.nextInt(known.size())), story);
  }

  private void finished(Judge judge, Child.Ended ended, List<String> story, Random random)
      throws Exception {
    completed++;
    tell(judge.afterCompletion(ended, keptBy(place)), story, ended);
    if (random.nextInt(ONE_MORE_RUN_IN) == 0) {
      TreeMap<String, String> before = Place.files(place.output());
      Child.Ended more = child.record(place);
      idle++;
      story.add("one more run");
      tell(judge.afterOneMore(more, before, keptBy(place)), story, more);
    }
  }

  private void tell(List<String> wrong, List<String> story, Child.Ended ended) {
    for (String violation : wrong) {
      violations.add(violation + " — " + story + " — " + ended.screen());
    }
  }

  /** Every occurrence of a kind of step in a turn without faults. */
  List<String> steps(int turnNumber, String kind) {
    return turns.get(turnNumber).steps().stream().filter(s -> s.startsWith(kind + "#")).toList();
  }

  /** What a program would have to answer for that breaks the protocol in one way. */
  List<String> violationsOf(Sabotage sabotage, int turnNumber, String step) throws Exception {
    Turn turn = turns.get(turnNumber);
    place.become(turn.before());
    Judge judge = new Judge(turn, place, work.resolve("ledger-copy"));
    Child.Ended ended = child.haltedAt(place, step, sabotage);
    List<String> found = new ArrayList<>();
    if (!ended.killed()) {
      throw new AssertionError("Not halted at " + step + ": " + ended);
    }
    found.addAll(judge.afterKill(ended));
    Child.Ended last = child.haltedAt(place, "never", sabotage);
    found.addAll(judge.afterCompletion(last, keptBy(place)));
    return found;
  }

  private void progress() {
    try {
      Files.writeString(
          work.resolve("report.txt"),
          report(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String report() {
    StringBuilder out = new StringBuilder();
    out.append(kills).append(" kills, ");
    out.append(completed).append(" runs to the end, ");
    out.append(idle).append(" of them followed by one more run, ");
    out.append(violations.size()).append(" violations\n");
    tally.forEach((step, n) -> out.append(String.format("%5d  %s%n", n, step)));
    violations.forEach(v -> out.append(v).append('\n'));
    return out.toString();
  }
}
