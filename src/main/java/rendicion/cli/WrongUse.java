package rendicion.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Spanish what was wrong with the command line, and how to get help. */
final class WrongUse implements IParameterExceptionHandler {

  private final Screen screen;

  WrongUse(Screen screen) {
    this.screen = screen;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    screen.error(keyOf(failure), subjectOf(failure));
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        screen.error("cli.did-you-mean", String.join(", ", suggestions));
      }
    }
    screen.error("cli.ask-for-help", command.getCommandSpec().qualifiedName());
    return Exit.WRONG_USE;
  }

  private static String keyOf(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException e -> "cli.unknown-argument";
      case MissingParameterException e -> "cli.missing-argument";
      default -> "cli.wrong-argument";
    };
  }

  private static String subjectOf(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException e -> String.join(" ", e.getUnmatched());
      case MissingParameterException e ->
          e.getMissing().stream()
              .map(CommandLine.Model.ArgSpec::paramLabel)
              .reduce((a, b) -> a + " " + b)
              .orElse("");
      default ->
          (failure.getArgSpec() == null ? "" : failure.getArgSpec().paramLabel() + " ")
              + (failure.getValue() == null ? "" : failure.getValue());
    };
  }
}
