package rendicion.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;

/** Rows of what was read: a reading, its observations and its findings. */
final class ReadingTable {

  private final JdbcClient jdbc;

  ReadingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> find(String plan, Delivery delivery, String version) {
    return jdbc.sql(
            """
            select id from reading
            where plan = ? and delivery_number = ? and content = ? and version = ?
            """)
        .params(plan, delivery.number(), delivery.content().sha256(), version)
        .query(Long.class)
        .optional();
  }

  boolean holds(String plan, Delivery delivery) {
    return jdbc.sql("select count(*) from reading where plan = ? and delivery_number = ?")
            .params(plan, delivery.number())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Forgets what earlier programs, definitions or neighbours made of a delivery. */
  void forget(String plan, Delivery delivery) {
    jdbc.sql("delete from reading where plan = ? and delivery_number = ?")
        .params(plan, delivery.number())
        .update();
  }

  List<Long> listAll() {
    return jdbc.sql("select id from reading order by id").query(Long.class).list();
  }

  void insert(String plan, ReadContent content, String version) {
    Delivery delivery = content.delivery();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into reading (plan, office, content, version, delivery_number, path, size,
              seen_at, verdict, deliverables, sample, labels, rejected, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            plan,
            delivery.office(),
            delivery.content().sha256(),
            version,
            delivery.number(),
            delivery.path(),
            delivery.size(),
            OffsetDateTime.ofInstant(delivery.seenAt(), ZoneOffset.UTC),
            content.verdict().name(),
            String.join(" ", content.deliverables()),
            content.sample(),
            Documents.write(content.labels()),
            Documents.write(content.rejected()),
            Seal.of(plan + version, Documents.write(content)))
        .update(key, "ID");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("Bug: a reading without a key");
    }
    insertObservations(id.longValue(), content.observations());
    insertFindings(id.longValue(), content.findings());
  }

  private void insertObservations(long reading, List<Observation> observations) {
    int seq = 0;
    for (Observation o : observations) {
      jdbc.sql("insert into observation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(reading)
          .param(seq++)
          .param(o.variable())
          .param(o.place())
          .param(o.activity())
          .param(o.detail())
          .param(o.period().from())
          .param(o.period().to())
          .param(o.value().toString())
          .param(o.printed())
          .param(o.cell().sheet())
          .param(o.cell().address())
          .update();
    }
  }

  private void insertFindings(long reading, List<Finding> findings) {
    int seq = 0;
    for (Finding f : findings) {
      Period period = f.period();
      jdbc.sql("insert into finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(reading)
          .param(seq++)
          .param(f.code())
          .param(f.severity().name())
          .param(f.file())
          .param(f.sheet())
          .param(f.cell())
          .param(period == null ? null : period.from())
          .param(period == null ? null : period.to())
          .param(Documents.write(f.arguments()))
          .param(Documents.write(f.details()))
          .update();
    }
  }

  /** The newest reading of each content of each office. */
  List<Long> listLatest(String plan) {
    return jdbc.sql(
            """
            select max(id) from reading where plan = ? group by office, content, delivery_number
            order by delivery_number
            """)
        .param(plan)
        .query(Long.class)
        .list();
  }

  Optional<Long> findLatest(String plan, String office, ContentHash content) {
    return Optional.ofNullable(
        jdbc.sql("select max(id) from reading where plan = ? and office = ? and content = ?")
            .params(plan, office, content.sha256())
            .query(Long.class)
            .optional()
            .orElse(null));
  }

  ReadContent load(long id) {
    return jdbc.sql("select * from reading where id = ?")
        .param(id)
        .query((rs, i) -> sealed(id, rs))
        .single();
  }

  private ReadContent sealed(long id, ResultSet rs) throws SQLException {
    ReadContent content = Seal.whole(() -> content(id, rs));
    Seal.check(
        rs.getString("seal"),
        rs.getString("plan") + rs.getString("version"),
        Documents.write(content));
    return content;
  }

  private ReadContent content(long id, ResultSet rs) throws SQLException {
    ContentHash content = new ContentHash(rs.getString("content"));
    String deliverables = rs.getString("deliverables");
    return new ReadContent(
        new Delivery(
            rs.getLong("delivery_number"),
            rs.getString("office"),
            rs.getString("path"),
            content,
            rs.getLong("size"),
            rs.getObject("seen_at", OffsetDateTime.class).toInstant()),
        ReadContent.Verdict.valueOf(rs.getString("verdict")),
        deliverables.isEmpty() ? List.of() : Arrays.asList(deliverables.split(" ")),
        jdbc.sql("select * from observation where reading = ? order by seq")
            .param(id)
            .query((row, i) -> observation(row, content))
            .list(),
        jdbc.sql("select * from finding where reading = ? order by seq")
            .param(id)
            .query((row, i) -> finding(row))
            .list(),
        rs.getString("sample"),
        Documents.readLabels(rs.getString("labels")),
        Documents.readObservations(rs.getString("rejected")));
  }

  private static Observation observation(ResultSet rs, ContentHash content) throws SQLException {
    return new Observation(
        rs.getString("variable"),
        rs.getString("place"),
        rs.getString("activity"),
        rs.getString("detail"),
        new Period(
            rs.getObject("period_from", LocalDate.class),
            rs.getObject("period_to", LocalDate.class)),
        new BigDecimal(rs.getString("amount")),
        rs.getString("printed"),
        content,
        CellRef.parse(rs.getString("sheet"), rs.getString("cell")));
  }

  private static Finding finding(ResultSet rs) throws SQLException {
    @Nullable LocalDate from = rs.getObject("period_from", LocalDate.class);
    return new Finding(
        rs.getString("code"),
        Severity.valueOf(rs.getString("severity")),
        rs.getString("file"),
        rs.getString("sheet"),
        rs.getString("cell"),
        from == null ? null : new Period(from, rs.getObject("period_to", LocalDate.class)),
        Documents.readArguments(rs.getString("arguments")),
        Documents.readDetails(rs.getString("details")));
  }
}
