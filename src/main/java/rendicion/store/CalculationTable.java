package rendicion.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of what was calculated, one document a run. */
final class CalculationTable {

  private final JdbcClient jdbc;

  CalculationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(String plan, String fingerprint, Ledger.Calculation calculation) {
    jdbc.sql("delete from calculation where plan = ?").param(plan).update();
    jdbc.sql("insert into calculation values (?, ?, ?)")
        .params(plan, fingerprint, Documents.write(calculation))
        .update();
  }

  boolean holds(String plan, String fingerprint) {
    return jdbc.sql("select count(*) from calculation where plan = ? and fingerprint = ?")
            .params(plan, fingerprint)
            .query(Integer.class)
            .single()
        > 0;
  }

  Optional<Ledger.Calculation> find(String plan, String fingerprint) {
    return jdbc.sql("select document from calculation where plan = ? and fingerprint = ?")
        .params(plan, fingerprint)
        .query(String.class)
        .optional()
        .map(Documents::readCalculation);
  }

  Optional<Ledger.Calculation> findLast(String plan) {
    return jdbc.sql("select document from calculation where plan = ?")
        .param(plan)
        .query(String.class)
        .optional()
        .map(Documents::readCalculation);
  }
}
