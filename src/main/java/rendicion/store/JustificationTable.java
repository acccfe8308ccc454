package rendicion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Justification;

/** Rows of what offices answered. */
final class JustificationTable {

  private final JdbcClient jdbc;

  JustificationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(String plan, Delivery delivery, List<Justification> answers) {
    jdbc.sql("delete from justification where plan = ? and delivery_number = ?")
        .params(plan, delivery.number())
        .update();
    int seq = 0;
    for (Justification j : answers) {
      jdbc.sql("insert into justification values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(plan)
          .param(delivery.office())
          .param(delivery.number())
          .param(seq)
          .param(j.finding())
          .param(j.text())
          .param(j.author())
          .param(j.received())
          .param(j.content().sha256())
          .param(j.cell().sheet())
          .param(j.cell().address())
          .param(new Row(plan, delivery.office(), delivery.number(), seq, j).seal())
          .update();
      seq++;
    }
  }

  List<Justification> listUpTo(String plan, Delivery delivery) {
    return jdbc.sql(
            """
            select * from justification where plan = ? and office = ? and delivery_number <= ?
            order by delivery_number, seq
            """)
        .params(plan, delivery.office(), delivery.number())
        .query((rs, i) -> sealed(rs))
        .list();
  }

  void verify() {
    jdbc.sql("select * from justification").query((rs, i) -> sealed(rs)).list();
  }

  /** Seals what was written before rows had seals. */
  void sealOld() {
    jdbc.sql("select * from justification where seal is null")
        .query((rs, i) -> row(rs))
        .list()
        .forEach(
            row ->
                jdbc.sql(
                        """
                        update justification set seal = ?
                        where plan = ? and delivery_number = ? and seq = ?
                        """)
                    .params(row.seal(), row.plan(), row.delivery(), row.seq())
                    .update());
  }

  private static Justification sealed(ResultSet rs) throws SQLException {
    Row row = Seal.whole(() -> row(rs));
    Seal.require(rs.getString("seal"), row.seal());
    return row.answer();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getString("plan"),
        rs.getString("office"),
        rs.getLong("delivery_number"),
        rs.getInt("seq"),
        new Justification(
            rs.getString("finding"),
            rs.getString("text"),
            rs.getString("author"),
            rs.getObject("received", LocalDate.class),
            new ContentHash(rs.getString("content")),
            CellRef.parse(rs.getString("sheet"), rs.getString("cell"))));
  }

  private record Row(String plan, String office, long delivery, int seq, Justification answer) {

    String seal() {
      return Seal.ofColumns(
          plan,
          office,
          delivery,
          seq,
          answer.finding(),
          answer.text(),
          answer.author(),
          answer.received(),
          answer.content().sha256(),
          answer.cell().sheet(),
          answer.cell().address());
    }
  }
}
