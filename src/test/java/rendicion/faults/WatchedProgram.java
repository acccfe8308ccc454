package rendicion.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.RendicionApplication;
import rendicion.cli.Cli;
import rendicion.job.Watch;
import rendicion.job.Watch.Sabotage;

/**
 * The program, which halts as a killed process does at a step it was told, or writes down every
 * step that it takes. First argument: {@code record}, or the name of a step, {@code #} and the
 * number of its occurrence. Second: a file for what it has to tell. Third: a {@link Sabotage}.
 */
public final class WatchedProgram {

  private static final int KILLED = 137;

  private final String halt;
  private final Path notes;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * The readings that a thread's own transaction saw just before its commit. Those of another
   * thread, which is not through yet, may not be counted as committed.
   */
  private final ThreadLocal<Integer> seen = ThreadLocal.withInitial(() -> 0);

  private volatile ConfigurableApplicationContext context;

  private WatchedProgram(String halt, Path notes) {
    this.halt = halt;
    this.notes = notes;
  }

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    WatchedProgram program = new WatchedProgram(args[0], Path.of(args[1]));
    Sabotage sabotage = Sabotage.valueOf(args[2]);
    String[] command = Arrays.copyOfRange(args, 3, args.length);
    Path input = inputOf(command);
    System.exit(Cli.run(command, state -> program.start(state, input, sabotage)));
  }

  private static Path inputOf(String[] command) {
    return Arrays.stream(command)
        .filter(argument -> argument.startsWith("--entrada="))
        .map(argument -> Path.of(argument.substring("--entrada=".length())))
        .findFirst()
        .orElseThrow();
  }

  private ConfigurableApplicationContext start(Path state, Path input, Sabotage sabotage) {
    SpringApplication application = new SpringApplication(RendicionApplication.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("rendicion.state", state.toString()));
    application.addInitializers(
        c -> {
          context = (ConfigurableApplicationContext) c;
          if (sabotage == Sabotage.DEFAULT_WRITE_DELAY) {
            delayWrites();
          }
          context
              .getBeanFactory()
              .addBeanPostProcessor(new Watch(state, input, sabotage, this::tell));
        });
    return application.run();
  }

  private void delayWrites() {
    String url = "spring.datasource.url";
    String careful = context.getEnvironment().getRequiredProperty(url);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "delay", Map.of(url, careful.replace("hsqldb.write_delay=false;", ""))));
  }

  private synchronized void tell(String step) {
    String occurrence = step + "#" + counts.merge(step, 1, Integer::sum);
    if (halt.equals("record")) {
      note(occurrence);
    } else if (halt.equals(occurrence)) {
      if (step.startsWith("after commit")) {
        note("readings " + seen.get());
      }
      Runtime.getRuntime().halt(KILLED);
    } else if (step.startsWith("before commit")
        && halt.startsWith(step.replace("before", "after") + "#")) {
      seen.set(readings());
    }
  }

  /** How many readings the transaction under way, which is about to be committed, sees. */
  private int readings() {
    return JdbcClient.create(context.getBean(DataSource.class))
        .sql("select count(*) from reading")
        .query(Integer.class)
        .single();
  }

  private void note(String line) {
    try {
      Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
