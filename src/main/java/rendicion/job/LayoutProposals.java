package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.ProposedLayout;
import rendicion.domain.ReadContent;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.intake.Intake;
import rendicion.plan.LayoutProposalText;
import rendicion.reading.LayoutProposer;
import rendicion.wording.Wording;

/** Writes, for the administrator, how each workbook that nobody has described could be read. */
@Component
class LayoutProposals {

  static final String FOLDER = "propuestas/";
  private static final int LONGEST = 80;
  private static final String UNKNOWN = "reading.unknown-workbook";

  private final Intake intake;
  private final Gate gate;
  private final Wording wording;

  LayoutProposals(Intake intake, Gate gate, Wording wording) {
    this.intake = intake;
    this.gate = gate;
    this.wording = wording;
  }

  void write(PlanRun run, Account account) throws IOException {
    Set<String> taken = new HashSet<>();
    for (ReadContent content : account.contents()) {
      if (content.findings().stream().anyMatch(f -> f.code().equals(UNKNOWN))) {
        write(run, content.delivery(), taken);
      }
    }
  }

  private void write(PlanRun run, Delivery delivery, Set<String> taken) throws IOException {
    Definitions definitions = run.definitions();
    GateResult admitted =
        gate.check(
            intake.contentPath(delivery.content()),
            delivery.path(),
            definitions.settings().limits());
    ProposedLayout proposal =
        LayoutProposer.propose(
            intake.contentPath(delivery.content()),
            admitted.kind(),
            delivery.path().replaceFirst(".*/", ""),
            delivery.office(),
            definitions.plan(),
            definitions.offices());
    String file = fileOf(delivery, taken);
    Files.writeString(
        run.staging().file(file), LayoutProposalText.of(proposal, definitions.plan(), wording));
    run.remarks()
        .add(
            wording.say(
                "job.layout-proposed",
                Map.of(
                    "workbook", delivery.office() + "/" + delivery.path(),
                    "file", file,
                    "folder", run.plan() + "/layouts")));
  }

  /** A plain name made of the workbook's own; a second one alike gets a number. */
  private static String fileOf(Delivery delivery, Set<String> taken) {
    String name =
        Normalizer.normalize(delivery.path().replaceFirst("\\.[^./]*$", ""), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = name.substring(0, Math.min(LONGEST, name.length()));
    String start = FOLDER + delivery.office() + "-" + (cut.isEmpty() ? "libro" : cut);
    String file = start;
    for (int i = 2; !taken.add(file); i++) {
      file = start + "-" + i;
    }
    return file + ".yaml";
  }
}
