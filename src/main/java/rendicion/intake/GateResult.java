package rendicion.intake;

import java.util.List;
import rendicion.domain.FileKind;
import rendicion.domain.Finding;
import rendicion.domain.Severity;

/**
 * What the gate says of a file.
 *
 * @param kind what the file really is, whatever its name says
 * @param findings in {@link Finding#ORDER}
 */
public record GateResult(FileKind kind, List<Finding> findings) {
  public GateResult {
    findings = findings.stream().sorted(Finding.ORDER).toList();
  }

  /** Whether no library may open the file. */
  public boolean refused() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }
}
