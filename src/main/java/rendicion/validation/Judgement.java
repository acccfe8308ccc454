package rendicion.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * Lets one rule after the other look, so that a fault gives one finding: what happens at a cell
 * that already has one, or only because a figure was left out, is counted there and not told.
 */
final class Judgement {
  private static final Pattern TWO_WAYS = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  static final String AS_TEXT = "reading.number-as-text";
  private static final String OUTSIDE_PLAN = "reading.year-outside-plan";

  /** What was told first of a cell; what follows from it is counted. */
  private static final class Root {
    private int consequences;
  }

  private final List<Finding> read;
  private final List<Observation> observations;
  private final Predicate<Finding> answered;
  private final Map<CellRef, Root> roots = new HashMap<>();
  private final Map<Finding, Root> ofReader = new LinkedHashMap<>();
  private final Map<Remark, Root> ofRules = new HashMap<>();
  private final Map<CellRef, Root> texts = new HashMap<>();

  /** Texts that were taken for a number and could be another: {@code 1.877}. */
  private final Set<CellRef> readTwoWays = new HashSet<>();

  /** Cells whose figure does not count, or that could not be read as one figure. */
  private final Set<CellRef> leftOut = new HashSet<>();

  private final Set<Finding> replaced = new HashSet<>();
  private final Map<Ruling, List<Remark>> told = new LinkedHashMap<>();
  private List<Observation> sound;

  /**
   * @param read what the reader found
   * @param observations what it read, in {@link Observation#ORDER}
   * @param answered whether the office answered a question, so that nothing waits for it
   */
  Judgement(List<Finding> read, List<Observation> observations, Predicate<Finding> answered) {
    this.read = read;
    this.answered = answered;
    this.observations = observations;
    Set<CellRef> asked = new HashSet<>();
    for (Finding finding : read) {
      Root root = new Root();
      ofReader.put(finding, root);
      Set<CellRef> cells = Addresses.of(finding);
      if (finding.code().equals(AS_TEXT)) {
        cells.forEach(c -> texts.put(c, root));
      }
      if (finding.severity() == Severity.ERROR) {
        leftOut.addAll(cells);
        cells.forEach(c -> roots.putIfAbsent(c, root));
      } else if (finding.severity() == Severity.QUESTION) {
        asked.addAll(cells);
        cells.forEach(c -> roots.putIfAbsent(c, root));
      }
    }
    this.sound = observations.stream().filter(o -> !leftOut.contains(o.cell())).toList();
    Set<CellRef> figures = observations.stream().map(Observation::cell).collect(Collectors.toSet());
    observations.stream()
        .filter(o -> texts.containsKey(o.cell()) && TWO_WAYS.matcher(o.printed().strip()).matches())
        .map(Observation::cell)
        .forEach(readTwoWays::add);
    asked.stream().filter(c -> !figures.contains(c)).forEach(leftOut::add);
  }

  /** Figures that nothing has left out so far. */
  List<Observation> sound() {
    return sound;
  }

  /** Figures that something has left out. */
  List<Observation> rejected() {
    return observations.stream().filter(o -> leftOut.contains(o.cell())).toList();
  }

  void apply(Ruling ruling, List<Remark> remarks) {
    List<Remark> open = new ArrayList<>();
    Map<CellRef, Root> fresh = new HashMap<>();
    for (Remark remark : remarks) {
      Root cause = cause(ruling, remark);
      if (cause != null) {
        cause.consequences++;
      } else {
        open.add(remark);
        Root root = new Root();
        ofRules.put(remark, root);
        remark.cells().forEach(c -> fresh.putIfAbsent(c, root));
      }
    }
    told.put(ruling, open);
    replaceNotes(fresh.keySet());
    replaceNotesOfSheets(open);
    if (ruling.leavesOut() && !open.isEmpty()) {
      replaceQuestions(fresh.keySet());
      leftOut.addAll(fresh.keySet());
      sound = sound.stream().filter(o -> !fresh.containsKey(o.cell())).toList();
      roots.putAll(fresh);
    } else {
      fresh.forEach(roots::putIfAbsent);
      open.forEach(remark -> hold(ruling, remark));
    }
  }

  /** What a question holds does not count before it is answered; what only warns holds nothing. */
  private void hold(Ruling ruling, Remark remark) {
    Root root = ofRules.get(remark);
    if (ruling.severity() != Severity.QUESTION || remark.held().isEmpty() || root == null) {
      return;
    }
    Finding question = new Grouping("").findings(ruling, List.of(new Told(remark, 0))).getFirst();
    if (!answered.test(question)) {
      leftOut.addAll(remark.held());
      sound = sound.stream().filter(o -> !remark.held().contains(o.cell())).toList();
      remark.held().forEach(cell -> roots.putIfAbsent(cell, root));
    }
  }

  /**
   * What explains a case already; null when it is a fault of its own. What leaves out a figure that
   * counts so far is one, whatever was asked about it before.
   */
  private @Nullable Root cause(Ruling ruling, Remark remark) {
    if (ruling.leavesOut()) {
      return null;
    }
    Root explained = remark.each() ? ofAll(remark.cells()) : ofAny(remark.cells());
    if (explained == null) {
      explained = ofAny(remark.basis());
    }
    if (explained != null) {
      return explained;
    }
    CellRef skipped = remark.skipping();
    Root text = skipped == null ? ofTextReadTwoWays(remark) : texts.get(skipped);
    if (text != null) {
      return text;
    }
    return remark.causes().isEmpty()
        ? null
        : leftOut.stream()
            .filter(cell -> remark.causes().stream().anyMatch(span -> span.contains(cell)))
            .sorted()
            .map(roots::get)
            .findFirst()
            .orElse(null);
  }

  /** A figure that may have been meant otherwise is not asked about besides. */
  private @Nullable Root ofTextReadTwoWays(Remark remark) {
    CellRef first = remark.cells().getFirst();
    return remark.cells().size() == 1 && readTwoWays.contains(first) ? texts.get(first) : null;
  }

  private @Nullable Root ofAny(Collection<CellRef> cells) {
    return cells.stream().map(roots::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** A row is more than what was told of some of its cells. */
  private @Nullable Root ofAll(Collection<CellRef> cells) {
    return roots.keySet().containsAll(cells) ? ofAny(cells) : null;
  }

  /** What is only good to know must be mended where something else is wrong because of it. */
  private static Finding weighed(Finding finding, Root root) {
    return finding.severity() == Severity.NOTE && root.consequences > 0
        ? finding.weighing(Severity.WARNING)
        : finding;
  }

  /**
   * A remark on the year of a figure says more than the reader's note that it is outside the plan.
   */
  private void replaceNotes(Set<CellRef> cells) {
    read.stream()
        .filter(f -> f.code().equals(OUTSIDE_PLAN) && "1".equals(f.arguments().get("n")))
        .filter(f -> cells.containsAll(Addresses.of(f)))
        .forEach(replaced::add);
  }

  /** One remark on the year of a sheet says it of all its figures. */
  private void replaceNotesOfSheets(List<Remark> remarks) {
    for (Remark remark : remarks) {
      String years = remark.arguments().get(WrongPeriod.YEARS);
      read.stream()
          .filter(f -> f.code().equals(OUTSIDE_PLAN))
          .filter(f -> remark.cells().getFirst().sheet().equals(f.sheet()))
          .filter(f -> years != null && years.equals(f.arguments().get("year")))
          .forEach(replaced::add);
    }
  }

  /** What the reader only asked about is now known to be wrong. */
  private void replaceQuestions(Set<CellRef> cells) {
    read.stream()
        .filter(f -> f.severity() == Severity.QUESTION)
        .filter(f -> Addresses.of(f).stream().anyMatch(cells::contains))
        .forEach(replaced::add);
  }

  /** What the reader and the rules found, each fault once. */
  List<Finding> findings(String file) {
    List<Finding> findings = new ArrayList<>();
    ofReader.forEach(
        (finding, root) -> {
          if (!replaced.contains(finding)) {
            findings.add(weighed(finding, root).withConsequences(root.consequences));
          }
        });
    Grouping grouping = new Grouping(file);
    told.forEach(
        (ruling, remarks) ->
            findings.addAll(
                grouping.findings(
                    ruling,
                    remarks.stream()
                        .map(r -> new Told(r, ofRules.getOrDefault(r, new Root()).consequences))
                        .toList())));
    return findings;
  }
}
