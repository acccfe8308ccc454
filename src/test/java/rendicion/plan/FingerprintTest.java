package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

  @TempDir Path one;
  @TempDir Path other;

  @Test
  void isTheSameForTheSameFilesElsewhere() throws IOException {
    assertThat(Fingerprint.of(Valle.in(one).folder()))
        .hasSize(64)
        .isEqualTo(Fingerprint.of(Valle.in(other).folder()));
  }

  @Test
  void changesWithAnyFileThatCounts() throws IOException {
    Path folder = Valle.in(one).folder();
    String before = Fingerprint.of(folder);
    Path layout = Files.createDirectory(folder.resolve("layouts")).resolve("portada.txt");
    Files.writeString(layout, "azul");
    String with = Fingerprint.of(folder);
    Files.move(layout, layout.resolveSibling("otra.txt"));
    String renamed = Fingerprint.of(folder);
    assertThat(before).isNotEqualTo(with);
    assertThat(with).isNotEqualTo(renamed);
    assertThat(before).isNotEqualTo(renamed);
  }

  @Test
  void ignoresPagesToReadAndWhatEditorsLeaveBehind() throws IOException {
    Path folder = Valle.in(one).folder();
    String before = Fingerprint.of(folder);
    Files.writeString(folder.resolve("LEEME.md"), "notas");
    Files.writeString(folder.resolve(".plan.yaml.swp"), "x");
    Files.writeString(folder.resolve("plan.yaml~"), "x");
    assertThat(Fingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void isPartOfTheDefinitions() throws IOException {
    Path folder = Valle.in(one).folder();
    assertThat(PlanReader.read(folder).fingerprint()).isEqualTo(Fingerprint.of(folder));
  }
}
