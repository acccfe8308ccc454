package rendicion.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import rendicion.RendicionApplication;
import rendicion.wording.Wording;

/** The program in this process, on folders of a test, by a clock of a test. */
public final class Session {

  private final Path folder;
  private Clock clock = Clock.systemUTC();
  private Consumer<ConfigurableApplicationContext> opened = context -> {};
  private Consumer<String> told = line -> {};
  private final StopSignal stop = new StopSignal();

  /**
   * @param folder has {@code jobs} and {@code input}, and gets {@code output} and {@code state}
   */
  public Session(Path folder) {
    this.folder = folder;
  }

  public Session at(Clock other) {
    this.clock = other;
    return this;
  }

  /** Lets a test into the application before it starts. */
  public Session preparing(Consumer<ConfigurableApplicationContext> initializer) {
    this.opened = initializer;
    return this;
  }

  /** Tells each line as it is said. */
  public Session telling(Consumer<String> listener) {
    this.told = listener;
    return this;
  }

  /** Asks the command under way to stop, as SIGTERM does. */
  public void stop() {
    Thread thread = new Thread(stop::request);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs one command to its end. */
  public Ended run(String... command) {
    Lines lines = new Lines();
    PrintWriter writer = new PrintWriter(lines, true);
    Screen screen = new Screen(writer, writer, Wording.spanish(), false);
    Work work = new Work(this::start, screen, stop, clock);
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--trabajos=" + folder.resolve("jobs"));
    line.add("--entrada=" + folder.resolve("input"));
    line.add("--salida=" + folder.resolve("output"));
    line.add("--estado=" + folder.resolve("state"));
    int code = Cli.commandLine(work, screen).execute(line.toArray(String[]::new));
    return new Ended(code, List.copyOf(lines.said));
  }

  private ConfigurableApplicationContext start(Path state) {
    SpringApplication application = new SpringApplication(RendicionApplication.class);
    application.setRegisterShutdownHook(false);
    application.setAllowBeanDefinitionOverriding(true);
    application.setDefaultProperties(
        Map.of(
            "rendicion.state", state.toString(), "logging.config", "classpath:logback-test.xml"));
    application.addInitializers(
        context -> {
          ((GenericApplicationContext) context)
              .getBeanFactory()
              .addBeanPostProcessor(new OtherClock(clock));
          opened.accept((ConfigurableApplicationContext) context);
        });
    return application.run();
  }

  private record OtherClock(Clock clock)
      implements org.springframework.beans.factory.config.BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return name.equals("clock") ? clock : bean;
    }
  }

  private final class Lines extends Writer {

    private final List<String> said = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (text[i] != '\n') {
          line.append(text[i]);
          continue;
        }
        said.add(line.toString());
        line.setLength(0);
        told.accept(said.getLast());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A command that has ended. */
  public record Ended(int code, List<String> lines) {
    public boolean says(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }
  }
}
