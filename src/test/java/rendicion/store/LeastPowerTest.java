package rendicion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever works with the data can do nothing with the database but that. */
class LeastPowerTest {

  @TempDir private Path folder;
  private String url = "";

  @BeforeEach
  void makeTables() {
    url = "jdbc:hsqldb:file:" + folder.resolve("bd") + ";hsqldb.lock_file=false;hsqldb.tx=mvcc";
    Flyway.configure()
        .dataSource(url, "SA", "")
        .locations("classpath:rendicion/store")
        .load()
        .migrate();
  }

  @Test
  void worksWithItsTables() throws SQLException {
    execute("select * from reading");
    execute("insert into calculation values ('valle', 'f', 'd', 's')");
    execute("update calculation set document = 'e'");
    execute("delete from calculation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script '%s/out.sql'",
        "backup database to '%s/' blocking",
        "perform export script for database structure to '%s/out.sql'",
        "create table t (a integer)",
        "create text table t (a integer)",
        "drop table reading",
        "call load_file('%s/bd.script')",
        "insert into calculation values ('a', 'b', load_file('%s/bd.script'), 'c')",
        "create function f(x integer) returns integer language java deterministic no sql"
            + " external name 'CLASSPATH:java.lang.Math.abs'",
        "call \"java.lang.System.getProperty\"('user.home')",
        "set database default result memory rows 1",
        "create user q password 'q' admin",
        "connect user SA password ''",
        "select * from \"flyway_schema_history\"",
        "checkpoint",
        "shutdown",
      })
  void mayDoNothingElse(String statement) {
    assertThatThrownBy(() -> execute(statement.formatted(folder)))
        .isInstanceOf(SQLException.class)
        .message()
        .containsAnyOf("lacks privilege", "admin rights required");
    assertThat(folder.resolve("out.sql")).doesNotExist();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "RENDICION", "rendicion");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
