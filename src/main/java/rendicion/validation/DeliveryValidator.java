package rendicion.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Reading;
import rendicion.domain.Severity;

/**
 * Judges what was read from one file: keeps what is sound, leaves out what has an ERROR, and says
 * so. One fault gives one finding: a cell that the reader or an earlier rule already calls wrong is
 * not remarked on again, and one that the reader asks about only to leave it out.
 *
 * <p>Not done here: comparing offices with each other ({@link PlanValidator}), mending values.
 */
public final class DeliveryValidator {

  static final String NOT_RECOGNISED = "validation.not-recognised";
  static final String NO_FIGURES = "validation.no-figures";

  /** What leaves nothing to do. */
  private static final Set<Severity> DONE = EnumSet.of(Severity.NOTE, Severity.ANSWERED);

  private DeliveryValidator() {}

  /**
   * @param earlier the observations in force before this file, of any office
   * @param justifications what the office answered in this file and before
   * @return refused when nothing of it can count, then with at least one finding
   */
  public static ReadContent judge(
      Reading reading,
      Office office,
      Plan plan,
      List<Observation> earlier,
      List<Justification> justifications) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.deliverables().isEmpty()) {
      addUnlessExplained(findings, NOT_RECOGNISED, reading);
      return content(reading, Verdict.REFUSED, List.of(), findings);
    }
    List<Observation> sound = applyRules(reading, office, plan, earlier, findings);
    findings = new Answers(reading.delivery().content(), justifications).applyTo(findings);
    if (sound.isEmpty()) {
      findings = new ArrayList<>(findings);
      addUnlessExplained(findings, NO_FIGURES, reading);
      return content(reading, Verdict.REFUSED, List.of(), findings);
    }
    boolean clean = findings.stream().allMatch(f -> DONE.contains(f.severity()));
    Verdict verdict = clean ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_FINDINGS;
    return content(reading, verdict, sound, findings);
  }

  private static List<Observation> applyRules(
      Reading reading,
      Office office,
      Plan plan,
      List<Observation> earlier,
      List<Finding> findings) {
    Set<CellRef> wrong = Addresses.of(reading.findings(), EnumSet.of(Severity.ERROR));
    Set<CellRef> asked = Addresses.of(reading.findings(), EnumSet.of(Severity.QUESTION));
    Set<CellRef> explained = new HashSet<>(wrong);
    List<Observation> sound =
        without(reading.observations().stream().sorted(Observation.ORDER).toList(), wrong);
    Grouping grouping = new Grouping(reading.delivery().path());
    for (Rule rule : Rules.all()) {
      boolean error = rule.severity() == Severity.ERROR;
      Submission submission =
          new Submission(reading, office, plan, sound, earlier, Set.copyOf(explained));
      List<Remark> remarks =
          rule.check(submission).stream()
              .filter(r -> !explained.contains(r.cells().getFirst()))
              .filter(r -> error || !asked.contains(r.cells().getFirst()))
              .toList();
      findings.addAll(grouping.findings(rule, remarks));
      Set<CellRef> cells = cells(remarks);
      explained.addAll(cells);
      sound = error ? without(sound, cells) : sound;
    }
    return sound;
  }

  private static Set<CellRef> cells(List<Remark> remarks) {
    Set<CellRef> cells = new HashSet<>();
    remarks.forEach(r -> cells.addAll(r.cells()));
    return cells;
  }

  private static List<Observation> without(List<Observation> all, Set<CellRef> cells) {
    return all.stream().filter(o -> !cells.contains(o.cell())).toList();
  }

  private static void addUnlessExplained(List<Finding> findings, String code, Reading reading) {
    if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
      findings.add(
          new Finding(code, Severity.ERROR, reading.delivery().path(), null, null, null, Map.of()));
    }
  }

  private static ReadContent content(
      Reading reading, Verdict verdict, List<Observation> sound, List<Finding> findings) {
    return new ReadContent(
        reading.delivery(), verdict, reading.deliverables(), sound, findings, reading.sample());
  }
}
