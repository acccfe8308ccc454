package rendicion.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.job.Folders;
import rendicion.job.RunHistory;
import rendicion.store.Ledger;

/** What came in, what was found, how the last runs ended. */
@Command(name = "estado")
final class StatusCommand implements Callable<Integer> {

  private static final int LAST_RUNS = 10;

  private final Work work;
  private final Screen screen;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  StatusCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Folders where = folders.folders();
    List<Definitions> definitions = work.readDefinitions(where, plans.plan);
    if (definitions.isEmpty()) {
      return work.noPlan(where, plans.plan);
    }
    return work.inside(where, context -> show(context, definitions));
  }

  private int show(ConfigurableApplicationContext context, List<Definitions> definitions) {
    for (Definitions d : definitions) {
      screen.say("cli.status-of", d.plan().title());
      showDeliveries(d, context.getBean(Ledger.class));
    }
    screen.say("cli.last-runs");
    for (RunHistory.Run run : context.getBean(RunHistory.class).list(LAST_RUNS)) {
      screen.item(
          "cli.run",
          run.plan(),
          run.started().atZone(definitions.getFirst().settings().zone()),
          screen.text("status." + run.status()));
    }
    return Exit.DONE;
  }

  private void showDeliveries(Definitions definitions, Ledger ledger) {
    String plan = definitions.plan().code();
    ZoneId zone = definitions.settings().zone();
    Map<Long, ReadContent> readings = new TreeMap<>();
    for (ReadContent content : ledger.listReadings(plan)) {
      readings.put(content.delivery().number(), content);
    }
    List<Delivery> deliveries = ledger.listDeliveries(plan);
    if (deliveries.isEmpty()) {
      screen.item("cli.no-deliveries");
    }
    for (Delivery delivery : deliveries) {
      ReadContent content = readings.get(delivery.number());
      screen.item(
          "cli.delivery",
          delivery.number(),
          delivery.office() + "/" + delivery.path(),
          delivery.content().brief(),
          content == null ? screen.text("cli.not-read") : screen.wording().name(content.verdict()),
          content == null ? 0 : content.observations().size(),
          content == null ? 0 : content.findings().size(),
          screen.wording().date(delivery.seenAt().atZone(zone).toLocalDate()));
      if (content != null) {
        content.findings().stream()
            .filter(f -> f.severity() != Severity.NOTE && f.severity() != Severity.ANSWERED)
            .forEach(this::showFinding);
      }
    }
  }

  private void showFinding(Finding finding) {
    String sheet = finding.sheet() == null ? "" : finding.sheet();
    String cell = finding.cell() == null ? "" : finding.cell();
    screen.subitem(
        "cli.status-finding",
        screen.wording().name(finding.severity()),
        (sheet + " " + cell).strip(),
        screen.wording().finding(finding).title());
  }
}
