package rendicion.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rendicion.domain.Finding;
import rendicion.intake.content.Examination;
import rendicion.intake.content.Limits;
import rendicion.intake.content.Refusal;

/**
 * Decides whether a library may open an archived file, without any library: size, real kind, the
 * structure of the container, and every XML part within limits. It never judges figures. What it
 * refuses has one finding with a remedy; what it lets pass may carry notes.
 *
 * <p>Memory stays within a small multiple of the size limit, whatever the file claims.
 */
public final class Gate {

  /** Names of limits with their defaults, as a job may change them. */
  public static Map<String, Long> defaultLimits() {
    return Limits.defaults();
  }

  /**
   * @param archived the file in the archive, which nobody changes
   * @param displayName path below the office's folder, for the findings
   * @param limits what differs from the defaults, by name
   * @throws IllegalArgumentException when a limit is unknown or not positive
   * @throws UncheckedIOException when the archive cannot be read
   */
  public GateResult check(Path archived, String displayName, Map<String, Long> limits) {
    Examination examination = new Examination(displayName, Limits.of(limits));
    try {
      examination.requireSize(Files.size(archived));
      examination.run(Files.readAllBytes(archived));
      return new GateResult(
          examination.kind(), examination.notes().stream().map(n -> note(n, displayName)).toList());
    } catch (Refusal refusal) {
      return new GateResult(examination.kind(), List.of(refusal.toFinding(displayName)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding note(Examination.Remark remark, String file) {
    return new Finding(
        remark.code(), remark.severity(), file, null, null, null, remark.arguments());
  }
}
