package rendicion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendicion.domain.Finding;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.reading.Inspection;
import rendicion.reading.WorkbookInspector;
import tools.jackson.databind.json.JsonMapper;

/** How a workbook would be read. */
@Command(name = "inspeccionar")
final class InspectCommand implements Callable<Integer> {

  private final Screen screen;

  @Parameters(index = "0", paramLabel = "LIBRO", descriptionKey = "libro")
  private Path workbook = Path.of("");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  InspectCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(workbook)) {
      screen.error("cli.no-workbook", workbook);
      return Exit.FAILED;
    }
    String name = workbook.getFileName().toString();
    GateResult admitted = new Gate().check(workbook, name, Gate.defaultLimits());
    Inspection inspection =
        admitted.refused()
            ? new Inspection(List.of(), List.of())
            : WorkbookInspector.inspect(workbook, admitted.kind());
    if (json) {
      screen.writer().println(document(name, admitted, inspection));
    } else {
      new InspectionSheet(screen).show(name, admitted.findings(), inspection);
    }
    return admitted.refused() ? Exit.FAILED : Exit.DONE;
  }

  private String document(String name, GateResult admitted, Inspection inspection) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", name);
    document.put("tables", inspection.tables());
    document.put("notUnderstood", inspection.notUnderstood());
    if (admitted.refused()) {
      document.put("refused", admitted.findings().stream().map(Finding::code).toList());
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }
}
