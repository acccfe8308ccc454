package rendicion.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import rendicion.wording.Wording;

/** Understands the command line, does what it says, and gives back the exit code. */
public final class Cli {

  private static final Locale PERU = Locale.of("es", "PE");

  private Cli() {}

  /**
   * Runs one command to its end.
   *
   * @param start opens the application on a state folder
   * @return 0 done or nothing new, 4 stopped, 5 failed, 64 wrong use, 75 another instance is
   *     running
   */
  public static int run(String[] args, Function<Path, ConfigurableApplicationContext> start) {
    Wording wording = Wording.spanish();
    Screen screen = Screen.ofThisProcess(wording);
    String namesIn = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (!readsNames(namesIn)) {
      screen.error("cli.not-utf8", namesIn);
      return Exit.FAILED;
    }
    StopSignal stop = StopSignal.install();
    Work work = new Work(start, screen, stop, Clock.systemUTC());
    return endingWith(stop, screen, () -> commandLine(work, screen).execute(args));
  }

  /** Windows gives names whole whatever its character set; elsewhere only UTF-8 does. */
  private static boolean readsNames(String charset) {
    return System.getProperty("os.name", "").startsWith("Windows")
        || Charset.forName(charset).equals(StandardCharsets.UTF_8);
  }

  /**
   * Whatever ends the command, also want of memory or a damaged installation, ends the process: a
   * stop waits for the end of the command.
   */
  static int endingWith(StopSignal stop, Screen screen, IntSupplier command) {
    int code = Exit.FAILED;
    try {
      code = command.getAsInt();
    } catch (Error e) {
      screen.failed(e);
    } finally {
      stop.ended(code);
    }
    return code;
  }

  static CommandLine commandLine(Work work, Screen screen) {
    CommandLine line =
        new CommandLine(new RendicionCommand(new RunCommand(work)), new Commands(work, screen));
    line.setResourceBundle(ResourceBundle.getBundle("rendicion.cli.commands", PERU));
    line.setOut(screen.writer());
    line.setErr(screen.errorWriter());
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(new WrongUse(screen));
    line.setExecutionExceptionHandler((failure, command, result) -> screen.failed(failure));
    return line;
  }
}
