package rendicion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    jdbc.sql("insert into delivery values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            plan,
            d.number(),
            d.office(),
            d.path(),
            d.content().sha256(),
            d.size(),
            OffsetDateTime.ofInstant(d.seenAt(), ZoneOffset.UTC),
            seal(plan, d))
        .update();
  }

  List<Delivery> list(String plan) {
    return jdbc.sql("select * from delivery where plan = ? order by number")
        .param(plan)
        .query((rs, i) -> sealed(rs))
        .list();
  }

  void verify() {
    jdbc.sql("select * from delivery").query((rs, i) -> sealed(rs)).list();
  }

  /** Seals what was written before rows had seals. */
  void sealOld() {
    jdbc.sql("select * from delivery where seal is null")
        .query((rs, i) -> new Row(rs.getString("plan"), delivery(rs)))
        .list()
        .forEach(
            row ->
                jdbc.sql("update delivery set seal = ? where plan = ? and number = ?")
                    .params(seal(row.plan(), row.delivery()), row.plan(), row.delivery().number())
                    .update());
  }

  private static Delivery sealed(ResultSet rs) throws SQLException {
    Delivery delivery = Seal.whole(() -> delivery(rs));
    Seal.require(rs.getString("seal"), seal(rs.getString("plan"), delivery));
    return delivery;
  }

  private static Delivery delivery(ResultSet rs) throws SQLException {
    return new Delivery(
        rs.getLong("number"),
        rs.getString("office"),
        rs.getString("path"),
        new ContentHash(rs.getString("content")),
        rs.getLong("size"),
        rs.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  private static String seal(String plan, Delivery d) {
    return Seal.ofColumns(
        plan, d.number(), d.office(), d.path(), d.content().sha256(), d.size(), d.seenAt());
  }

  private record Row(String plan, Delivery delivery) {}
}
