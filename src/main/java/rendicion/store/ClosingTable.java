package rendicion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
      Row row =
          new Row(
              plan,
              closing.number(),
              closing.period().code(),
              closing.inForce(),
              Documents.write(closing));
      jdbc.sql("insert into closing values (?, ?, ?, ?, ?, ?)")
          .params(plan, row.number(), row.period(), row.inForce(), row.document(), row.seal())
          .update();
    }
  }

  List<Closing> list(String plan) {
    return jdbc.sql("select * from closing where plan = ? order by number")
        .param(plan)
        .query((rs, i) -> Documents.readClosing(sealed(rs).document()))
        .list();
  }

  void verify() {
    jdbc.sql("select * from closing").query((rs, i) -> sealed(rs)).list();
  }

  /** Seals what was written before rows had seals. */
  void sealOld() {
    jdbc.sql("select * from closing where seal is null")
        .query((rs, i) -> row(rs))
        .list()
        .forEach(
            row ->
                jdbc.sql("update closing set seal = ? where plan = ? and number = ?")
                    .params(row.seal(), row.plan(), row.number())
                    .update());
  }

  private static Row sealed(ResultSet rs) throws SQLException {
    Row row = row(rs);
    Seal.require(rs.getString("seal"), row.seal());
    return row;
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getString("plan"),
        rs.getInt("number"),
        rs.getString("period"),
        rs.getBoolean("in_force"),
        rs.getString("document"));
  }

  private record Row(String plan, int number, String period, boolean inForce, String document) {

    String seal() {
      return Seal.ofColumns(plan, number, period, inForce, document);
    }
  }
}
