package rendicion.domain;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All that a plan's folder says.
 *
 * @param fingerprint SHA-256 over the files it was read from
 */
public record Definitions(
    Plan plan, List<Office> offices, JobSettings settings, String fingerprint) {
  public Definitions {
    offices = List.copyOf(offices);
  }

  public Optional<Office> findOffice(String code) {
    return offices.stream().filter(o -> o.code().equals(code)).findFirst();
  }

  public JobSettings.ReportingPeriod getPeriod(Period period) {
    return settings.periods().stream()
        .filter(p -> p.period().equals(period))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(period.code()));
  }
}
