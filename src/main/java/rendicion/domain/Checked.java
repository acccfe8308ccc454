package rendicion.domain;

import java.util.List;

/** A value that may be partly wrong, with what was found about it. */
public record Checked<T>(T value, List<Finding> findings) {
  public Checked {
    findings = List.copyOf(findings);
  }
}
