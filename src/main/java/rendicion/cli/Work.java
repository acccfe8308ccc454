package rendicion.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import rendicion.domain.Definitions;
import rendicion.domain.Period;
import rendicion.intake.IntakeException;
import rendicion.intake.StateLock;
import rendicion.job.Folders;
import rendicion.job.FullDisk;
import rendicion.job.Outcome;
import rendicion.job.PlanRunner;
import rendicion.plan.InvalidDefinitionsException;
import rendicion.plan.PlanReader;
import rendicion.publication.PublicationException;
import rendicion.store.Ledger;
import rendicion.store.LedgerException;
import rendicion.store.LedgerFiles;

/** Does what the commands ask, while holding the state folder to itself. */
final class Work {

  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  private final Function<Path, ConfigurableApplicationContext> start;
  private final Screen screen;
  private final StopSignal stop;
  private final Clock clock;

  Work(
      Function<Path, ConfigurableApplicationContext> start,
      Screen screen,
      StopSignal stop,
      Clock clock) {
    this.start = start;
    this.screen = screen;
    this.stop = stop;
    this.clock = clock;
  }

  ZonedDateTime now() {
    return ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  boolean stopRequested() {
    return stop.isRequested();
  }

  boolean await(long millis) throws InterruptedException {
    return stop.await(millis);
  }

  /** The plans that can be read, one or all; what is wrong in the others is said. */
  List<Definitions> readDefinitions(Folders folders, @Nullable String plan) {
    return readable(planFolders(folders, plan)).definitions();
  }

  /** The plan that is named, or the only one there is; empty when it cannot be told or read. */
  Optional<Definitions> findOnly(Folders folders, @Nullable String plan) {
    List<Path> planFolders = planFolders(folders, plan);
    if (plan != null && planFolders.isEmpty()) {
      noPlan(folders, plan);
    }
    return planFolders.size() == 1
        ? readable(planFolders).definitions().stream().findFirst()
        : Optional.empty();
  }

  /** Runs one plan or all of them, once. */
  int runOnce(Folders folders, @Nullable String plan, @Nullable Period period, boolean scheduled) {
    List<Path> planFolders = planFolders(folders, plan);
    if (planFolders.isEmpty()) {
      return noPlan(folders, plan);
    }
    Readable readable = readable(planFolders);
    int worst = readable.broken() ? Exit.FAILED : Exit.DONE;
    if (readable.definitions().isEmpty()) {
      return worst;
    }
    for (Definitions definitions : readable.definitions()) {
      if (period != null && !hasPeriod(definitions, period)) {
        screen.say("cli.no-period", definitions.plan().title(), period.code());
        return Exit.WRONG_USE;
      }
    }
    return inside(
        folders,
        context ->
            Math.max(worst, runAll(context, folders, readable.definitions(), period, scheduled)));
  }

  /** Says that there is nothing to work on. */
  int noPlan(Folders folders, @Nullable String plan) {
    if (plan == null) {
      screen.error("cli.no-plan", folders.jobs());
      return Exit.FAILED;
    }
    screen.error("cli.no-such-plan", folders.jobs(), plan);
    return Exit.WRONG_USE;
  }

  /** Holds the lock, opens the application, does something with it and closes both. */
  int inside(Folders folders, Function<ConfigurableApplicationContext, Integer> task) {
    try (StateLock lock = StateLock.acquire(folders.state(), clock);
        ConfigurableApplicationContext context = open(folders.state())) {
      return task.apply(context);
    } catch (CannotOpen e) {
      return cannotOpen(folders.state(), e.cause);
    } catch (IntakeException e) {
      return cannotEnter(e);
    }
  }

  private int cannotEnter(IntakeException e) {
    screen.error("cli.intake", String.valueOf(e.getMessage()));
    return e.reason() == IntakeException.Reason.HELD ? Exit.ALREADY_RUNNING : Exit.FAILED;
  }

  private int cannotOpen(Path state, RuntimeException cause) {
    LOG.error("The application cannot be opened on {}", state, cause);
    Optional<LedgerException> told = LedgerException.in(cause);
    if (told.isPresent()) {
      screen.error("cli.intake", String.valueOf(told.get().getMessage()));
    } else {
      screen.error(
          "cli.intake",
          FullDisk.among(screen.wording(), cause, state)
              .orElseGet(() -> screen.text("cli.cannot-open", new LedgerFiles(state).folder())));
    }
    return Exit.FAILED;
  }

  /** Runs everything again from the archive, with a ledger made anew. */
  int rebuild(Folders folders) {
    LedgerFiles files = new LedgerFiles(folders.state());
    try (StateLock lock = StateLock.acquire(folders.state(), clock)) {
      if (files.exist()) {
        screen.say("cli.put-aside", files.putAside());
      }
    } catch (IntakeException e) {
      return cannotEnter(e);
    }
    return runOnce(folders, null, null, false);
  }

  /** A damaged ledger is put aside: everything in it can be made again from the archive. */
  private ConfigurableApplicationContext open(Path state) {
    try {
      return openSound(state);
    } catch (RuntimeException e) {
      LedgerFiles files = new LedgerFiles(state);
      if (!files.areDamaged(e)) {
        throw new CannotOpen(e);
      }
      LOG.error("The ledger is damaged", e);
      screen.say("cli.damaged", files.putAside());
    }
    try {
      return openSound(state);
    } catch (RuntimeException e) {
      throw new CannotOpen(e);
    }
  }

  private ConfigurableApplicationContext openSound(Path state) {
    ConfigurableApplicationContext context = start.apply(state);
    try {
      context.getBean(Ledger.class).verify();
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** The ledger belongs to somebody else or to a newer program, or its disk is full. */
  private static final class CannotOpen extends RuntimeException {
    private final RuntimeException cause;

    CannotOpen(RuntimeException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private int runAll(
      ConfigurableApplicationContext context,
      Folders folders,
      List<Definitions> plans,
      @Nullable Period period,
      boolean scheduled) {
    PlanRunner runner = context.getBean(PlanRunner.class);
    stop.onRequest(runner::stop);
    try {
      int worst = Exit.DONE;
      for (Definitions definitions : plans) {
        if (stop.isRequested()) {
          return Exit.STOPPED;
        }
        worst = Math.max(worst, runOne(runner, folders, definitions, period, scheduled));
      }
      return worst;
    } finally {
      stop.onRequest(() -> {});
    }
  }

  /** One plan whose folders cannot be used keeps no other plan from its run. */
  private int runOne(
      PlanRunner runner,
      Folders folders,
      Definitions definitions,
      @Nullable Period period,
      boolean scheduled) {
    Duration stableFor =
        Duration.ofSeconds(scheduled ? definitions.settings().stableForSeconds() : 0);
    try {
      Outcome outcome =
          runner.run(definitions, folders, period, stableFor, screen.workOn(definitions));
      screen.show(outcome);
      return Exit.of(outcome.status());
    } catch (IntakeException | PublicationException e) {
      return screen.failed(e);
    }
  }

  private static boolean hasPeriod(Definitions definitions, Period period) {
    return definitions.settings().periods().stream().anyMatch(p -> p.period().equals(period));
  }

  private Readable readable(List<Path> planFolders) {
    List<Definitions> definitions = new ArrayList<>();
    boolean broken = false;
    for (Path folder : planFolders) {
      try {
        definitions.add(PlanReader.read(folder));
      } catch (InvalidDefinitionsException e) {
        screen.show(folder, e);
        broken = true;
      }
    }
    return new Readable(definitions, broken);
  }

  private record Readable(List<Definitions> definitions, boolean broken) {}

  private static List<Path> planFolders(Folders folders, @Nullable String plan) {
    if (!Files.isDirectory(folders.jobs())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folders.jobs())) {
      return all.filter(Files::isDirectory)
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .filter(p -> plan == null || p.getFileName().toString().equals(plan))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
