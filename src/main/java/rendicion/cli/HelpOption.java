package rendicion.cli;

import picocli.CommandLine.Option;

/** {@code --ayuda}, on every command. */
final class HelpOption {

  @Option(
      names = {"-h", "--ayuda", "--help"},
      usageHelp = true,
      descriptionKey = "ayuda")
  private boolean asked;
}
