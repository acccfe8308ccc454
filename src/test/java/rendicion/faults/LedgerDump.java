package rendicion.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a database says, read from a copy of its files as they lie on the disk.
 *
 * @param deliveries number, office, path and content of each
 * @param readings each with all that was read and found, but for its key and the time of arrival
 * @param calculations of each plan
 * @param unfinished runs and steps that are told to be under way
 */
record LedgerDump(
    TreeSet<String> deliveries,
    TreeSet<String> readings,
    TreeSet<String> calculations,
    TreeSet<String> unfinished) {

  private static final String UNDER_WAY = " where status in ('STARTING','STARTED','STOPPING')";

  static LedgerDump of(Path database, Path copy) throws IOException, SQLException {
    Place.clear(copy);
    if (!Files.isDirectory(database)) {
      return empty();
    }
    try (Stream<Path> all = Files.list(database)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:hsqldb:file:"
                + copy.resolve("rendicion")
                + ";hsqldb.lock_file=false;hsqldb.full_log_replay=true;shutdown=true",
            "SA",
            "")) {
      return read(connection);
    }
  }

  private static LedgerDump empty() {
    return new LedgerDump(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  private static LedgerDump read(Connection connection) throws SQLException {
    if (rows(
            connection,
            "select table_name from information_schema.tables where table_name = 'CALCULATION'")
        .isEmpty()) {
      return empty();
    }
    TreeSet<String> unfinished = new TreeSet<>();
    if (!rows(
            connection,
            "select table_name from information_schema.tables where table_name ="
                + " 'BATCH_STEP_EXECUTION'")
        .isEmpty()) {
      unfinished.addAll(
          rows(connection, "select 'run', job_execution_id from batch_job_execution" + UNDER_WAY));
      unfinished.addAll(
          rows(connection, "select 'step', step_name from batch_step_execution" + UNDER_WAY));
    }
    return new LedgerDump(
        rows(connection, "select plan, number, office, path, content, size from delivery"),
        readings(connection),
        rows(connection, "select plan, fingerprint, document from calculation"),
        unfinished);
  }

  private static TreeSet<String> readings(Connection connection) throws SQLException {
    TreeSet<String> whole = new TreeSet<>();
    for (String id : rows(connection, "select id from reading")) {
      String where = " where reading = " + id + " order by seq";
      whole.add(
          rows(
                  connection,
                  "select plan, office, content, version, delivery_number, path, size, verdict,"
                      + " deliverables, sample from reading where id = "
                      + id)
              + list(connection, "select * from observation" + where, id)
              + list(connection, "select * from finding" + where, id));
    }
    return whole;
  }

  private static String list(Connection connection, String query, String id) throws SQLException {
    return rows(connection, query).stream()
        .map(row -> row.replaceFirst("^" + id + "\\|", ""))
        .toList()
        .toString();
  }

  private static TreeSet<String> rows(Connection connection, String query) throws SQLException {
    TreeSet<String> rows = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(i == 1 ? "" : "|").append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /** Readings of this ledger that neither of the others knows. */
  List<String> readingsUnknownTo(LedgerDump one, LedgerDump other) {
    return readings.stream()
        .filter(r -> !one.readings.contains(r) && !other.readings.contains(r))
        .toList();
  }
}
