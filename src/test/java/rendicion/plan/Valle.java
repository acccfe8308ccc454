package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A small plan without mistakes, in a folder of its own, to plant mistakes in. */
final class Valle {

  private final Path folder;

  private Valle(Path folder) {
    this.folder = folder;
  }

  static Valle in(Path parent) {
    try {
      Path folder = Files.createDirectory(parent.resolve("valle"));
      for (String file : PlanReader.FILES) {
        Files.writeString(folder.resolve(file), original(file));
      }
      return new Valle(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Replaces a text that must stand exactly once in the file. */
  Valle with(String file, String right, String wrong) {
    try {
      String text = Files.readString(folder.resolve(file));
      assertThat(text.split(Pattern.quote(right), -1)).as(right).hasSize(2);
      Files.writeString(folder.resolve(file), text.replace(right, wrong));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every problem, as it is shown; empty when there is none. */
  List<String> problems() {
    try {
      PlanReader.read(folder);
      return List.of();
    } catch (InvalidDefinitionsException e) {
      return e.problems().stream().map(Object::toString).toList();
    }
  }

  private static String original(String file) throws IOException {
    try (@Nullable InputStream in = Valle.class.getResourceAsStream("valle/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
