package rendicion.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendicion.domain.Account;
import rendicion.domain.Closing;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.job.Folders;
import rendicion.plan.Nearest;
import rendicion.progress.Approval;
import rendicion.store.Ledger;

/** Where a number comes from, as a person would explain it. */
@Command(name = "explicar")
final class ExplainCommand implements Callable<Integer> {

  private final Work work;
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "CODIGO", descriptionKey = "codigo")
  private String code = "";

  @Option(names = "--celdas", descriptionKey = "celdas")
  private boolean everyCell;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  ExplainCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Folders where = folders.folders();
    List<Definitions> all = work.readDefinitions(where, plans.plan);
    if (all.isEmpty()) {
      return work.noPlan(where, plans.plan);
    }
    Optional<Definitions> found = all.stream().filter(this::knowsCode).findFirst();
    if (found.isEmpty()) {
      return unknown(all);
    }
    Optional<ReportingPeriod> period = period(found.get());
    if (period.isEmpty()) {
      screen.error("cli.no-period", found.get().plan().title(), String.valueOf(plans.period));
      return Exit.WRONG_USE;
    }
    return work.inside(where, context -> explain(context, found.get(), period.get()));
  }

  private boolean knowsCode(Definitions definitions) {
    return Codes.of(definitions.plan()).contains(code.strip());
  }

  private int unknown(List<Definitions> all) {
    screen.error("cli.explain.unknown", code);
    List<String> known = all.stream().flatMap(d -> Codes.of(d.plan()).list().stream()).toList();
    Optional<String> meant = Nearest.to(code, known);
    if (meant.isPresent()) {
      screen.error("cli.did-you-mean", meant.get());
    } else {
      screen.error("cli.explain.some", known.getFirst(), known.getLast());
    }
    return Exit.WRONG_USE;
  }

  /** The one asked for, or the last. */
  private Optional<ReportingPeriod> period(Definitions definitions) {
    List<ReportingPeriod> all = definitions.settings().periods();
    return plans.period == null
        ? Optional.of(all.getLast())
        : all.stream().filter(p -> p.period().equals(plans.period)).findFirst();
  }

  private int explain(
      ConfigurableApplicationContext context, Definitions definitions, ReportingPeriod period) {
    Ledger ledger = context.getBean(Ledger.class);
    String plan = definitions.plan().code();
    @Nullable Results results =
        ledger.findLastCalculation(plan).stream()
            .flatMap(c -> c.results().stream())
            .filter(r -> r.period().equals(period.period()))
            .findFirst()
            .orElse(null);
    if (results == null) {
      screen.error("cli.explain.nothing-yet", period.period().code());
      return Exit.FAILED;
    }
    List<Delivery> deliveries = ledger.listDeliveries(plan);
    List<Closing> closings = ledger.listClosings(plan);
    Account account =
        new Account(
            definitions,
            rejecting(ledger, plan, results, deliveries),
            List.of(),
            List.of(results),
            closings,
            Approval.restatements(definitions, closings, List.of(results), deliveries));
    String exact = Codes.of(definitions.plan()).exact(code.strip());
    new Explanation(account, period, deliveries, screen.wording(), everyCell)
        .of(exact)
        .forEach(line -> screen.writer().println(line));
    return Exit.DONE;
  }

  /** The contents that figures were rejected of, to tell why. */
  private static List<ReadContent> rejecting(
      Ledger ledger, String plan, Results results, List<Delivery> deliveries) {
    Set<ContentHash> of =
        results.indicators().stream()
            .map(IndicatorResult::current)
            .flatMap(f -> f instanceof Figure.Missing m ? m.rejected().stream() : Stream.of())
            .map(Observation::content)
            .collect(Collectors.toSet());
    return deliveries.reversed().stream()
        .filter(d -> of.contains(d.content()))
        .flatMap(d -> ledger.findLastReading(plan, d).stream())
        .toList();
  }
}
