package rendicion.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a ledger to the form that this program knows, and refuses one that is ahead of it. */
@Component
final class Migration implements FlywayMigrationStrategy {

  /** Since this one every row has a seal. */
  private static final String SEALED = "10";

  @Override
  public void migrate(Flyway flyway) {
    boolean newer =
        Arrays.stream(flyway.info().applied())
            .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
    if (newer) {
      throw new LedgerException(LedgerException.Reason.NEWER, null);
    }
    boolean sealed =
        Arrays.stream(flyway.info().applied())
            .anyMatch(m -> SEALED.equals(String.valueOf(m.getVersion())));
    flyway.migrate();
    if (!sealed) {
      seal(JdbcClient.create(flyway.getConfiguration().getDataSource()));
    }
  }

  private static void seal(JdbcClient jdbc) {
    new DeliveryTable(jdbc).sealOld();
    new JustificationTable(jdbc).sealOld();
    new ClosingTable(jdbc).sealOld();
  }
}
