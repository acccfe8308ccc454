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
    String document = Documents.write(calculation);
    jdbc.sql("insert into calculation (plan, fingerprint, document, seal) values (?, ?, ?, ?)")
        .params(plan, fingerprint, document, Seal.of(plan + fingerprint, document))
        .update();
  }

  void verify() {
    jdbc.sql("select plan, fingerprint, document, seal from calculation")
        .query(
            rs -> {
              Seal.check(
                  rs.getString("seal"),
                  rs.getString("plan") + rs.getString("fingerprint"),
                  rs.getString("document"));
            });
  }

  boolean holds(String plan, String fingerprint) {
    return jdbc.sql("select count(*) from calculation where plan = ? and fingerprint = ?")
            .params(plan, fingerprint)
            .query(Integer.class)
            .single()
        > 0;
  }

  Optional<Ledger.Calculation> find(String plan, String fingerprint) {
    return jdbc.sql("select document, seal from calculation where plan = ? and fingerprint = ?")
        .params(plan, fingerprint)
        .query(
            (rs, i) -> {
              String document = rs.getString("document");
              Seal.check(rs.getString("seal"), plan + fingerprint, document);
              return Documents.readCalculation(document);
            })
        .optional();
  }

  Optional<Ledger.Calculation> findLast(String plan) {
    return jdbc.sql("select document from calculation where plan = ?")
        .param(plan)
        .query(String.class)
        .optional()
        .map(Documents::readCalculation);
  }
}
