package rendicion.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rendicion.domain.ContentHash;
import rendicion.domain.Receipt;

/** Rows of issued receipts. */
final class ReceiptTable {

  private final JdbcClient jdbc;

  ReceiptTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Receipt> find(String plan, String office, ContentHash content) {
    return jdbc.sql("select facts from receipt where plan = ? and office = ? and content = ?")
        .params(plan, office, content.sha256())
        .query(String.class)
        .optional()
        .map(Documents::readReceipt);
  }

  void insert(String plan, Receipt receipt, byte[] document) {
    jdbc.sql("insert into receipt values (?, ?, ?, ?, ?, ?)")
        .params(
            plan,
            receipt.delivery().office(),
            receipt.delivery().content().sha256(),
            receipt.number(),
            Documents.write(receipt),
            document)
        .update();
  }

  List<Ledger.Issued> list(String plan, String office) {
    return jdbc.sql(
            "select facts, document from receipt where plan = ? and office = ? order by number")
        .params(plan, office)
        .query(
            (rs, i) ->
                new Ledger.Issued(
                    Documents.readReceipt(rs.getString("facts")), rs.getBytes("document")))
        .list();
  }
}
