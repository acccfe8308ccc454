package rendicion.store;

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
      jdbc.sql("insert into justification values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(plan)
          .param(delivery.office())
          .param(delivery.number())
          .param(seq++)
          .param(j.finding())
          .param(j.text())
          .param(j.author())
          .param(j.received())
          .param(j.content().sha256())
          .param(j.cell().sheet())
          .param(j.cell().address())
          .update();
    }
  }

  List<Justification> listUpTo(String plan, Delivery delivery) {
    return jdbc.sql(
            """
            select * from justification where plan = ? and office = ? and delivery_number <= ?
            order by delivery_number, seq
            """)
        .params(plan, delivery.office(), delivery.number())
        .query(
            (rs, i) ->
                new Justification(
                    rs.getString("finding"),
                    rs.getString("text"),
                    rs.getString("author"),
                    rs.getObject("received", LocalDate.class),
                    new ContentHash(rs.getString("content")),
                    CellRef.parse(rs.getString("sheet"), rs.getString("cell"))))
        .list();
  }
}
