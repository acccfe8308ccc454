package rendicion.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings;
import rendicion.domain.Justification;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Reading;
import rendicion.domain.Severity;

/**
 * Judges what was read from one file: keeps what is sound, leaves out what has an ERROR, and says
 * so. One fault gives one finding ({@link Judgement}); equal ones are told together; a question
 * that the office answered stays visible as answered.
 *
 * <p>Not done here: comparing offices with each other ({@link PlanValidator}), mending values.
 */
public final class DeliveryValidator {

  static final String NOT_RECOGNISED = "validation.not-recognised";
  static final String NO_FIGURES = "validation.no-figures";

  /** What leaves nothing to do. */
  private static final Set<Severity> DONE = EnumSet.of(Severity.NOTE, Severity.ANSWERED);

  private DeliveryValidator() {}

  /** The same for the first delivery of its deliverables. */
  public static ReadContent judge(
      Reading reading,
      Office office,
      Definitions definitions,
      List<Observation> earlier,
      List<Justification> justifications) {
    return judge(reading, office, definitions, earlier, List.of(), justifications);
  }

  /**
   * @param definitions what the delivery is judged against
   * @param earlier the observations in force before this file, of any office
   * @param labelsBefore headers of what the office delivered before, the nearest first
   * @param justifications what the office answered in this file and before
   * @return refused when nothing of it can count, then with at least one finding
   */
  public static ReadContent judge(
      Reading reading,
      Office office,
      Definitions definitions,
      List<Observation> earlier,
      List<List<ColumnLabel>> labelsBefore,
      List<Justification> justifications) {
    if (reading.deliverables().isEmpty()) {
      return content(
          reading, Verdict.REFUSED, List.of(), List.of(), reading.findings(), NOT_RECOGNISED);
    }
    List<Observation> read = reading.observations().stream().sorted(Observation.ORDER).toList();
    Answers answers = new Answers(reading.delivery().content(), justifications);
    Judgement judgement = new Judgement(reading.findings(), read, answers::answers);
    JobSettings settings = definitions.settings();
    LocalDate arrived = reading.delivery().seenAt().atZone(settings.zone()).toLocalDate();
    Map<String, LocalDate> trials = trials(arrived, settings);
    Submission submission =
        new Submission(reading, arrived, office, definitions.plan(), read, earlier, labelsBefore);
    for (Rule rule : Rules.all()) {
      if (submission.sound().size() != judgement.sound().size()) {
        submission =
            new Submission(
                reading,
                arrived,
                office,
                definitions.plan(),
                judgement.sound(),
                earlier,
                labelsBefore);
      }
      judgement.apply(Ruling.of(rule, trials), rule.check(submission));
    }
    List<Finding> found =
        answers.applyTo(Listing.join(judgement.findings(reading.delivery().path())));
    List<Finding> findings = new Repairs(definitions.plan()).proposeFor(found);
    boolean clean = findings.stream().allMatch(f -> DONE.contains(f.severity()));
    Verdict verdict = clean ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_FINDINGS;
    List<Observation> sound = judgement.sound();
    return content(
        reading,
        sound.isEmpty() ? Verdict.REFUSED : verdict,
        sound,
        judgement.rejected(),
        findings,
        NO_FIGURES);
  }

  /**
   * Rules that were on trial when the file arrived. What was accepted then stays accepted when the
   * trial ends, until the office sends something new.
   */
  private static Map<String, LocalDate> trials(LocalDate arrived, JobSettings settings) {
    Map<String, LocalDate> trials = new HashMap<>(settings.trials());
    trials.values().removeIf(arrived::isAfter);
    return trials;
  }

  private static ReadContent content(
      Reading reading,
      Verdict verdict,
      List<Observation> sound,
      List<Observation> rejected,
      List<Finding> findings,
      String reason) {
    List<Finding> all = new ArrayList<>(Listing.shorten(findings));
    boolean told =
        !rejected.isEmpty() || all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (verdict == Verdict.REFUSED && !told) {
      all.add(
          new Finding(
              reason, Severity.ERROR, reading.delivery().path(), null, null, null, Map.of()));
    }
    return new ReadContent(
        reading.delivery(),
        verdict,
        reading.deliverables(),
        sound,
        all,
        reading.sample(),
        reading.labels(),
        rejected);
  }
}
