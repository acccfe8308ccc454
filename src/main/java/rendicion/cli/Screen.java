package rendicion.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rendicion.domain.Definitions;
import rendicion.job.Outcome;
import rendicion.job.WorkListener;
import rendicion.plan.InvalidDefinitionsException;
import rendicion.wording.Wording;

/** What a person at the terminal sees: Spanish sentences, one a line. */
final class Screen {

  private static final Logger LOG = LoggerFactory.getLogger(Screen.class);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Wording wording;
  private final boolean terminal;

  Screen(PrintWriter out, PrintWriter err, Wording wording, boolean terminal) {
    this.out = out;
    this.err = err;
    this.wording = wording;
    this.terminal = terminal;
  }

  /**
   * On standard output, in UTF-8 except on a Windows console, which has a character set of its own.
   */
  static Screen ofThisProcess(Wording wording) {
    // Newer JDKs give a console even where there is no terminal; this one says the truth on all.
    System.setProperty("jdk.console", "java.base");
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Charset charset =
        windows
            ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
            : StandardCharsets.UTF_8;
    return new Screen(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        wording,
        System.console() != null);
  }

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }

  PrintWriter writer() {
    return out;
  }

  PrintWriter errorWriter() {
    return err;
  }

  Wording wording() {
    return wording;
  }

  /** Says a text whose arguments are named {@code a}, {@code b}, … in this order. */
  void say(String key, Object... arguments) {
    out.println(text(key, arguments));
  }

  /** The same, as an item of a list. */
  void item(String key, Object... arguments) {
    out.println("  " + text(key, arguments));
  }

  /** The same, below an item of a list. */
  void subitem(String key, Object... arguments) {
    out.println("       " + text(key, arguments));
  }

  void error(String key, Object... arguments) {
    err.println(text(key, arguments));
  }

  String text(String key, Object... arguments) {
    Map<String, Object> named = new TreeMap<>();
    for (int i = 0; i < arguments.length; i++) {
      named.put(String.valueOf((char) ('a' + i)), printable(arguments[i]));
    }
    return wording.say(key, named);
  }

  private Object printable(Object argument) {
    return switch (argument) {
      case Number n -> n;
      case ZonedDateTime at ->
          wording.longDate(at.toLocalDate())
              + String.format(Locale.ROOT, ", %02d:%02d", at.getHour(), at.getMinute());
      default -> argument.toString();
    };
  }

  /** What is wrong in a plan's folder, line by line. */
  void show(Path folder, InvalidDefinitionsException invalid) {
    error("cli.invalid-definitions", folder, invalid.problems().size());
    invalid.problems().forEach(p -> err.println("  " + p));
  }

  WorkListener workOn(Definitions definitions) {
    say("cli.working-on", definitions.plan().title());
    return terminal ? new ProgressBars(this) : new ProgressLines(this);
  }

  void show(Outcome outcome) {
    new OutcomeSheet(this).show(outcome);
  }

  /** A fault of ours or of the machine. */
  int failed(Throwable failure) {
    LOG.error("Failed", failure);
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    error("cli.failed", message);
    return Exit.FAILED;
  }
}
