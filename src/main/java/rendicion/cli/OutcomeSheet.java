package rendicion.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rendicion.domain.Account;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.job.Outcome;
import rendicion.wording.FindingText;

/** How a run ended: what came in, what was found, what was made and where. */
final class OutcomeSheet {

  private static final String OFFICES = "oficinas/";

  private final Screen screen;

  OutcomeSheet(Screen screen) {
    this.screen = screen;
  }

  void show(Outcome outcome) {
    switch (outcome.status()) {
      case DONE -> done(outcome);
      case NOTHING_NEW -> screen.say("cli.nothing-new", outcome.title(), outcome.output());
      case STOPPED -> screen.say("cli.stopped", outcome.title());
      case FAILED ->
          screen.error(
              "cli.run-failed",
              outcome.title(),
              outcome.failure() == null ? "" : outcome.failure() + " ");
    }
    outcome.remarks().forEach(remark -> screen.writer().println(remark));
    outcome.waiting().forEach(file -> screen.say("cli.waiting", file));
    outcome.intakeFindings().forEach(this::finding);
  }

  private void done(Outcome outcome) {
    if (outcome.account() instanceof Account account) {
      account(account, outcome.arrived().size());
    }
    if (outcome.files().isEmpty()) {
      screen.say("cli.nothing-changed", outcome.output());
    } else {
      screen.say("cli.made", outcome.output(), outcome.files().size());
      made(outcome.files());
    }
    outcome.beside().forEach(file -> screen.say("cli.beside", file));
  }

  /** One line a file; answers to an office are one line an office. */
  private void made(List<String> files) {
    Map<String, Integer> offices = new TreeMap<>();
    for (String file : files) {
      if (file.startsWith(OFFICES)) {
        offices.merge(file.substring(0, file.indexOf('/', OFFICES.length())), 1, Integer::sum);
      } else {
        screen.writer().println("  " + file);
      }
    }
    offices.forEach(
        (folder, count) ->
            screen.writer().println("  " + screen.text("cli.office-files", folder, count)));
  }

  private void account(Account account, int arrived) {
    Map<ReadContent.Verdict, Integer> verdicts = new EnumMap<>(ReadContent.Verdict.class);
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    for (ReadContent content : account.contents()) {
      verdicts.merge(content.verdict(), 1, Integer::sum);
      content.findings().forEach(f -> severities.merge(f.severity(), 1, Integer::sum));
    }
    screen.say(
        "cli.contents",
        account.contents().size(),
        arrived,
        verdicts.getOrDefault(ReadContent.Verdict.ACCEPTED, 0),
        verdicts.getOrDefault(ReadContent.Verdict.ACCEPTED_WITH_FINDINGS, 0),
        verdicts.getOrDefault(ReadContent.Verdict.REFUSED, 0));
    screen.say(
        "cli.findings",
        severities.getOrDefault(Severity.ERROR, 0),
        severities.getOrDefault(Severity.WARNING, 0),
        severities.getOrDefault(Severity.QUESTION, 0));
    List<Results> results = account.results();
    for (Results r : results) {
      screen.say(
          "cli.coverage",
          screen.wording().period(r.period()),
          r.whole().coverage().withData(),
          r.whole().coverage().total());
    }
  }

  private void finding(Finding finding) {
    FindingText text = screen.wording().finding(finding);
    String where = finding.file() == null ? "" : finding.file() + ": ";
    screen.writer().println("  " + where + text.found() + " " + text.remedy());
  }
}
