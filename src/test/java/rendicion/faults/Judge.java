package rendicion.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what a killed run left against the invariants I1 to I12 and I14. */
final class Judge {

  private static final String HIDDEN = ".publicaciones/";

  private final Turn turn;
  private final Place place;
  private final Path ledgerCopy;
  private final TreeSet<String> renewed = new TreeSet<>();
  private final TreeMap<String, String> issued = new TreeMap<>();

  Judge(Turn turn, Place place, Path ledgerCopy) {
    this.turn = turn;
    this.place = place;
    this.ledgerCopy = ledgerCopy;
  }

  /** What holds at any instant. */
  List<String> afterKill(Child.Ended ended) throws IOException {
    List<String> wrong = new ArrayList<>();
    check(wrong, input(), "I1 the input is not what the offices put there");
    judgeOutput(wrong);
    judgeReceipts(wrong);
    judgeLedger(wrong, ended);
    return wrong;
  }

  private boolean input() throws IOException {
    return Place.files(place.input()).equals(turn.kept().input());
  }

  /** Every visible file is whole: the one before or the one after, and never goes back. */
  private void judgeOutput(List<String> wrong) throws IOException {
    TreeMap<String, String> now = Place.files(place.output());
    for (Map.Entry<String, String> file : now.entrySet()) {
      String path = file.getKey();
      if (path.contains("/.tmp-") || path.contains(HIDDEN)) {
        continue;
      }
      boolean after = file.getValue().equals(turn.kept().published().get(path));
      boolean before = file.getValue().equals(turn.published().get(path));
      check(wrong, after || before, "I5 neither the old nor the new file: " + path);
      check(wrong, after || !renewed.contains(path), "I8 went back: " + path);
      if (after && !before) {
        renewed.add(path);
      }
    }
    for (String path : turn.published().keySet()) {
      boolean stays = turn.kept().published().containsKey(path);
      check(wrong, !stays || now.containsKey(path), "I11 disappeared: " + path);
    }
  }

  /** What was issued once stays as it was issued, also where nobody has seen it yet. */
  private void judgeReceipts(List<String> wrong) throws IOException {
    TreeMap<String, String> now = Place.files(place.state().resolve("receipts"));
    now.keySet().removeIf(file -> file.contains("/.tmp-"));
    issued.forEach(
        (file, text) -> check(wrong, text.equals(now.get(file)), "I12 issued again: " + file));
    issued.putAll(now);
  }

  private void judgeLedger(List<String> wrong, Child.Ended ended) throws IOException {
    try {
      LedgerDump ledger = LedgerDump.of(place.database(), ledgerCopy);
      check(
          wrong,
          ledger.readings().size() >= ended.readings(),
          "I11 committed and lost: %d readings, %d left"
              .formatted(ended.readings(), ledger.readings().size()));
      List<String> unknown = ledger.readingsUnknownTo(turn.ledger(), turn.kept().ledger());
      check(
          wrong,
          unknown.isEmpty(),
          "I3, I10 readings that no run without faults makes: " + unknown);
    } catch (SQLException e) {
      wrong.add("I11 the ledger cannot be opened: " + e.getMessage());
    }
  }

  /** What holds once a run has come to its end. */
  List<String> afterCompletion(Child.Ended ended, Turn.Kept now) throws IOException {
    List<String> wrong = new ArrayList<>(afterKill(ended));
    check(wrong, ended.code() == 0, "I14 ended with " + ended.code());
    Turn.Kept expected = turn.kept();
    check(wrong, now.archive().equals(expected.archive()), "I2 another archive");
    check(wrong, now.journal().equals(expected.journal()), "I2 another journal");
    check(wrong, now.ledger().deliveries().equals(expected.ledger().deliveries()), "I2 deliveries");
    check(wrong, now.ledger().readings().equals(expected.ledger().readings()), "I3 readings");
    check(
        wrong,
        now.ledger().calculations().equals(expected.ledger().calculations()),
        "I4 another calculation");
    check(wrong, now.ledger().unfinished().isEmpty(), "I6 under way: " + now.ledger().unfinished());
    check(
        wrong,
        now.published().keySet().equals(expected.published().keySet()),
        "I4, I6 other files: " + now.published().keySet());
    now.published()
        .forEach(
            (path, bytes) ->
                check(
                    wrong,
                    bytes.equals(expected.published().get(path)),
                    "I4 other bytes in " + path));
    check(wrong, now.receipts().equals(expected.receipts()), "I12 another register of receipts");
    Receipts.judge(now.published(), now.journal(), wrong);
    check(wrong, leftovers().isEmpty(), "I6 left over: " + leftovers());
    return wrong;
  }

  /** Nothing is new: nothing changes. */
  List<String> afterOneMore(Child.Ended ended, TreeMap<String, String> before, Turn.Kept now)
      throws IOException {
    List<String> wrong = new ArrayList<>(afterCompletion(ended, now));
    check(wrong, now.published().equals(before), "I9 one more run published something");
    check(
        wrong,
        ended.screen().stream().anyMatch(line -> line.startsWith("Sin novedades")),
        "I9 one more run did not say that nothing is new");
    return wrong;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> all = Files.walk(place.state())) {
      return all.map(p -> place.state().relativize(p).toString())
          .filter(p -> p.contains(".tmp-"))
          .toList();
    }
  }

  private static void check(List<String> wrong, boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
