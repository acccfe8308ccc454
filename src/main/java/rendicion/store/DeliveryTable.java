package rendicion.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;

/** Rows of what arrived. */
final class DeliveryTable {

  private final JdbcClient jdbc;

  DeliveryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void enter(String plan, List<Delivery> all) {
    Set<Long> known =
        new HashSet<>(
            jdbc.sql("select number from delivery where plan = ?")
                .param(plan)
                .query(Long.class)
                .list());
    all.stream().filter(d -> !known.contains(d.number())).forEach(d -> insert(plan, d));
  }

  private void insert(String plan, Delivery d) {
    jdbc.sql("insert into delivery values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            plan,
            d.number(),
            d.office(),
            d.path(),
            d.content().sha256(),
            d.size(),
            OffsetDateTime.ofInstant(d.seenAt(), ZoneOffset.UTC))
        .update();
  }

  List<Delivery> list(String plan) {
    return jdbc.sql("select * from delivery where plan = ? order by number")
        .param(plan)
        .query(
            (rs, i) ->
                new Delivery(
                    rs.getLong("number"),
                    rs.getString("office"),
                    rs.getString("path"),
                    new ContentHash(rs.getString("content")),
                    rs.getLong("size"),
                    rs.getObject("seen_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
