package rendicion.job;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rendicion.intake.WatchedIntake;
import rendicion.publication.WatchedPublication;

/**
 * Tells of every durable step of a run just before it is taken: those of the protocol on the disk,
 * and those of Spring Batch in the database, which are also told just after. It stands between the
 * application's parts, so that the program itself knows nothing of it.
 */
public final class Watch implements BeanPostProcessor {

  /** A program that breaks the protocol in one way, to see that it would be noticed. */
  public enum Sabotage {
    NONE,
    STRAIGHT_TO_THE_FINAL_NAME,
    LEDGER_BEFORE_OUTPUT,
    INPUT_MOVED,
    /** Not done here: the database is told to keep commits to itself for a while. */
    DEFAULT_WRITE_DELAY
  }

  /** It stands still, so that what is killed and what is not say the same time of arrival. */
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2022-03-01T17:00:00Z"), ZoneOffset.UTC);

  private final Path state;
  private final Path input;
  private final Sabotage sabotage;
  private final Consumer<String> watcher;
  private final Queue<Runnable> late = new ArrayDeque<>();

  /**
   * @param watcher is given the name of each step
   */
  public Watch(Path state, Path input, Sabotage sabotage, Consumer<String> watcher) {
    this.state = state;
    this.input = input;
    this.sabotage = sabotage;
    this.watcher = watcher;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (name) {
      case "clock" -> NOON;
      case "intake" -> WatchedIntake.at(state, NOON, this::inState);
      case "registers" -> (Registers) plan -> WatchedIntake.receipts(state, plan, this::inState);
      case "publications" -> publications();
      case "publishing" -> sabotage == Sabotage.LEDGER_BEFORE_OUTPUT ? later(bean) : bean;
      case "jobRepository" -> watched(bean, JobRepository.class);
      case "transactionManager" -> watched(bean, PlatformTransactionManager.class);
      default -> bean;
    };
  }

  private void inState(String step, Path target) {
    if (sabotage == Sabotage.INPUT_MOVED && step.equals("force folder")) {
      takeAway(String.valueOf(target.getFileName()));
    }
    watcher.accept("intake " + step + " " + target.getName(0));
  }

  private void takeAway(String sha256) {
    try (Stream<Path> all = Files.walk(input)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        if (HexFormat.of().formatHex(hash).equals(sha256)) {
          Files.delete(file);
        }
      }
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Publications publications() {
    BiConsumer<String, Path> told =
        (step, target) -> watcher.accept("publication " + step + " " + kindOf(target));
    return sabotage == Sabotage.STRAIGHT_TO_THE_FINAL_NAME
        ? output -> WatchedPublication.straight(output, told)
        : output -> WatchedPublication.at(output, told);
  }

  private static String kindOf(Path target) {
    String path = target.toString();
    String place = path.startsWith(".publicaciones") ? "staged" : "seen";
    return place + (path.endsWith("MANIFEST.json") ? " manifest" : "");
  }

  @SuppressWarnings("NullAway") // what the real one needs stays with the real one
  private Publishing later(Object publishing) {
    return new Publishing(null, null) {
      @Override
      public void on(PlanRun run) {
        late.add(
            () -> {
              try {
                ((Publishing) publishing).on(run);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
      }
    };
  }

  private Object watched(Object bean, Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (!changesSomething(method.getName())) {
            return invoke(bean, method, arguments);
          }
          String step = method.getName() + subject(arguments[0]);
          watcher.accept("before " + step);
          Object result = invoke(bean, method, arguments);
          watcher.accept("after " + step);
          if (arguments[0] instanceof JobExecution job && !job.isRunning()) {
            onceCommitted(this::publishLate);
          }
          return result;
        });
  }

  /** What is told inside a transaction is not yet in the ledger. */
  private static void onceCommitted(Runnable work) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              work.run();
            }
          });
    } else {
      work.run();
    }
  }

  private void publishLate() {
    late.forEach(Runnable::run);
    late.clear();
  }

  private static Object invoke(Object bean, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static boolean changesSomething(String method) {
    return method.equals("commit")
        || method.startsWith("create")
        || method.startsWith("update")
        || method.startsWith("delete");
  }

  private static String subject(Object argument) {
    StepContext step = StepSynchronizationManager.getContext();
    if (step != null) {
      return " in " + step.getStepName().replaceAll(":.*", "");
    }
    String type = argument.getClass().getSimpleName();
    return type.contains("Execution") ? " of " + type : "";
  }
}
