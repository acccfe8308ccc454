package rendicion.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.Finding;
import rendicion.intake.GateResult;
import rendicion.reading.Inspection;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found in a workbook, for programs: {@code file}, {@code tables}, {@code notUnderstood}
 * and, when the gate did not let it in, {@code refused} with code, reason and remedy.
 */
final class InspectionJson {
  private InspectionJson() {}

  static String of(String name, GateResult admitted, Inspection inspection, Wording wording) {
    Map<String, Object> document = document(name);
    document.put("tables", inspection.tables());
    document.put("notUnderstood", inspection.notUnderstood());
    if (admitted.refused()) {
      document.put("refused", admitted.findings().stream().map(f -> refusal(f, wording)).toList());
    }
    return write(document);
  }

  /** Of a file that does not exist. */
  static String missing(String name) {
    Map<String, Object> document = document(name);
    document.put("tables", List.of());
    document.put("notUnderstood", List.of());
    document.put("refused", List.of(Map.of("code", "cli.no-workbook")));
    return write(document);
  }

  private static Map<String, Object> document(String name) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", name);
    return document;
  }

  private static Map<String, String> refusal(Finding finding, Wording wording) {
    FindingText text = wording.finding(finding);
    Map<String, String> refusal = new LinkedHashMap<>();
    refusal.put("code", finding.code());
    refusal.put("found", text.found());
    refusal.put("remedy", text.remedy());
    return refusal;
  }

  private static String write(Map<String, Object> document) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }
}
