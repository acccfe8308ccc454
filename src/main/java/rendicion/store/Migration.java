package rendicion.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings a ledger to the form that this program knows, and refuses one that is ahead of it. */
@Component
final class Migration implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway flyway) {
    boolean newer =
        Arrays.stream(flyway.info().applied())
            .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
    if (newer) {
      throw new LedgerException(LedgerException.Reason.NEWER, null);
    }
    flyway.migrate();
  }
}
