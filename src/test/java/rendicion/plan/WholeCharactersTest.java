package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.wording.Wording;

class WholeCharactersTest {

  @TempDir Path folder;

  /** The parser reads a thousand characters at a time; a character of two may lie across. */
  @Test
  void readsAFileWhereverACharacterOfTwoHalvesLies() throws IOException {
    Path file = folder.resolve("plan.yaml");
    for (int before = 1000; before < 1040; before++) {
      Files.writeString(file, "# " + "x".repeat(before) + "👍\ntitulo: \"👍\"\n");
      Problems problems = new Problems(Wording.spanish());

      Source source = SourceReader.read(file, "plan.yaml", problems).orElseThrow();

      assertThat(source.tree().get("titulo").asString()).as("after " + before).isEqualTo("👍");
    }
  }
}
