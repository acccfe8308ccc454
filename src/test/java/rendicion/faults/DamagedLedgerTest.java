package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RunsInThisProcess;
import rendicion.cli.Session;

/** The ledger is a cache: whatever happens to its files, everything comes back from the archive. */
@RunsInThisProcess
class DamagedLedgerTest {

  @TempDir private Path folder;
  private Place place = new Place(Path.of("."));
  private TreeMap<String, String> published = new TreeMap<>();

  @BeforeEach
  void publishOnce() throws Exception {
    place = new Place(folder);
    Deliveries.definePlan(place.jobs());
    Deliveries.before(0, place.input());
    Session.Ended first = run("ejecutar");
    assertThat(first.code()).as("%s", first.lines()).isZero();
    published = Place.files(place.output());
  }

  @Test
  void isMadeAgainFromTheArchiveWhateverHappenedToIt() throws Exception {
    Path script = place.database().resolve("rendicion.script");
    String sound = Files.readString(script);
    assertRebuilt("cut", sound.substring(0, sound.length() / 2));
    assertRebuilt("garbage", "x" + "\u0000\u00ff".repeat(5000));
    assertRebuilt("a digit changed", sound.replace("'800'", "'900'"));
    assertThat(run("ejecutar").says("Sin novedades")).isTrue();
    Session.Ended asked = run("reconstruir");
    assertThat(asked.code()).as("%s", asked.lines()).isZero();
    assertThat(asked.says("bd-aparte-4")).isTrue();
    assertThat(Place.files(place.output())).isEqualTo(published);
  }

  private void assertRebuilt(String damage, String content) throws IOException {
    Path script = place.database().resolve("rendicion.script");
    Files.writeString(script, content, StandardCharsets.ISO_8859_1);

    Session.Ended ended = run("ejecutar");

    assertThat(ended.code()).as("%s: %s", damage, ended.lines()).isZero();
    assertThat(ended.says("La base de datos estaba dañada")).as("%s: %s", damage, ended).isTrue();
    assertThat(Place.files(place.output())).as(damage).isEqualTo(published);
    assertThat(run("estado").says("COBERTURA 2021.xlsx")).isTrue();
  }

  @Test
  void isLeftAloneWhenANewerProgramWroteIt() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:hsqldb:file:"
                    + place.database().resolve("rendicion")
                    + ";hsqldb.lock_file=false;shutdown=true",
                "SA",
                "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into \"flyway_schema_history\" values (99, '99', 'más nueva', 'SQL',"
              + " 'V99__x.sql', 1, 'SA', current_timestamp, 1, true)");
    }

    Session.Ended ended = run("ejecutar");

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.says("una versión más nueva de este programa")).as("%s", ended).isTrue();
    assertThat(Files.exists(place.state().resolve("bd-aparte-1"))).isFalse();
    assertThat(Place.files(place.output())).isEqualTo(published);
  }

  private Session.Ended run(String... command) {
    return new Session(folder).run(command);
  }
}
