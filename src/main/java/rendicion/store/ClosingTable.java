package rendicion.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.domain.Closing;

/** Rows of what was decided about periods; the decisions themselves are kept outside the ledger. */
final class ClosingTable {

  private final JdbcClient jdbc;

  ClosingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(String plan, List<Closing> all) {
    jdbc.sql("delete from closing where plan = ?").param(plan).update();
    for (Closing closing : all) {
      jdbc.sql("insert into closing values (?, ?, ?, ?, ?)")
          .params(
              plan,
              closing.number(),
              closing.period().code(),
              closing.inForce(),
              Documents.write(closing))
          .update();
    }
  }

  List<Closing> list(String plan) {
    return jdbc
        .sql("select document from closing where plan = ? order by number")
        .param(plan)
        .query(String.class)
        .list()
        .stream()
        .map(Documents::readClosing)
        .toList();
  }
}
