package rendicion.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rendicion.domain.Closing;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;

/**
 * The ledger of what was read and calculated. Everything in it is a function of the archive, the
 * definitions and the program, told apart by {@code version}; saving the same thing again changes
 * nothing. Each method takes part in the caller's transaction.
 */
@Repository
@Transactional
public class Ledger {

  private final DeliveryTable deliveries;
  private final ReadingTable readings;
  private final CalculationTable calculations;
  private final ClosingTable closings;
  private final JustificationTable justifications;

  public Ledger(JdbcClient jdbc) {
    this.deliveries = new DeliveryTable(jdbc);
    this.readings = new ReadingTable(jdbc);
    this.calculations = new CalculationTable(jdbc);
    this.closings = new ClosingTable(jdbc);
    this.justifications = new JustificationTable(jdbc);
  }

  /**
   * Reads everything once.
   *
   * @throws LedgerException {@code DAMAGED} when any of it is not what was written
   */
  @Transactional(readOnly = true)
  public void verify() {
    deliveries.verify();
    readings.listAll().forEach(readings::load);
    justifications.verify();
    closings.verify();
    calculations.verify();
  }

  /** Enters deliveries that are not there yet. */
  public void enterDeliveries(String plan, List<Delivery> all) {
    deliveries.enter(plan, all);
  }

  /** Every delivery of a plan, in the order of arrival. */
  @Transactional(readOnly = true)
  public List<Delivery> listDeliveries(String plan) {
    return deliveries.list(plan);
  }

  /** What came out of each content of a plan, under whatever version it was read last. */
  @Transactional(readOnly = true)
  public List<ReadContent> listReadings(String plan) {
    return readings.listLatest(plan).stream().map(readings::load).toList();
  }

  /** Whether a delivery was already read under a version. */
  @Transactional(readOnly = true)
  public boolean isRead(String plan, Delivery delivery, String version) {
    return readings.find(plan, delivery, version).isPresent();
  }

  /** Whether a delivery was already read, under whatever version. */
  @Transactional(readOnly = true)
  public boolean isRead(String plan, Delivery delivery) {
    return readings.holds(plan, delivery);
  }

  /**
   * Saves what came out of a delivery, unless it is there already, in place of what came out of it
   * under any other version.
   */
  public void save(String plan, ReadContent content, String version) {
    if (!isRead(plan, content.delivery(), version)) {
      readings.forget(plan, content.delivery());
      readings.insert(plan, content, version);
    }
  }

  /** What came out of a delivery under a version. */
  @Transactional(readOnly = true)
  public Optional<ReadContent> findReading(String plan, Delivery delivery, String version) {
    return readings.find(plan, delivery, version).map(readings::load);
  }

  /** What came out of a content of an office, under whatever version it was read last. */
  @Transactional(readOnly = true)
  public Optional<ReadContent> findLastReading(String plan, Delivery delivery) {
    return readings.findLatest(plan, delivery.office(), delivery.content()).map(readings::load);
  }

  /** Saves what was calculated for a run, in place of what any other run of the plan did. */
  public void saveCalculation(String plan, String fingerprint, Calculation calculation) {
    calculations.replace(plan, fingerprint, calculation);
  }

  /**
   * Whether a run's calculation is the last one of its plan. When it is not, another run has
   * published since.
   */
  @Transactional(readOnly = true)
  public boolean isLastCalculation(String plan, String fingerprint) {
    return calculations.holds(plan, fingerprint);
  }

  /** What was calculated for a run. */
  @Transactional(readOnly = true)
  public Optional<Calculation> findCalculation(String plan, String fingerprint) {
    return calculations.find(plan, fingerprint);
  }

  /** The last calculation of a plan, whichever run it was for. */
  @Transactional(readOnly = true)
  public Optional<Calculation> findLastCalculation(String plan) {
    return calculations.findLast(plan);
  }

  /** Enters what was decided about periods, in place of what was entered before. */
  public void enterClosings(String plan, List<Closing> all) {
    closings.replace(plan, all);
  }

  /** What was decided about periods, in the order of their numbers. */
  @Transactional(readOnly = true)
  public List<Closing> listClosings(String plan) {
    return closings.list(plan);
  }

  /** Keeps what an office answers in a delivery. */
  public void saveJustifications(String plan, Delivery delivery, List<Justification> answers) {
    justifications.replace(plan, delivery, answers);
  }

  /** What the delivery's office answered in it and in every delivery before it, as they arrived. */
  @Transactional(readOnly = true)
  public List<Justification> listJustifications(String plan, Delivery delivery) {
    return justifications.listUpTo(plan, delivery);
  }

  /**
   * What a run calculated.
   *
   * @param findings what is wrong across offices
   * @param results one per reporting period
   */
  public record Calculation(List<Finding> findings, List<Results> results) {
    public Calculation {
      findings = List.copyOf(findings);
      results = List.copyOf(results);
    }
  }
}
