package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the place of a value, it is told as a mistake of the file or accepted. */
class AnyValueAnywhereTest {

  private static final Pattern VALUE =
      Pattern.compile("(?<=\\w: )[^,\\n{}\\[\\]]+|(?<=\\w: )[\\[{].*");
  private static final List<String> ODD = List.of("[]", "{a: [b]}", "-1.5", "99999999999999");

  @TempDir Path temp;

  @Test
  void neverFailsInAnotherWay() throws IOException {
    Valle valle = Valle.in(temp);
    List<String> failures = new ArrayList<>();
    int tried = 0;
    for (String file : PlanReader.FILES) {
      Path path = valle.folder().resolve(file);
      String text = Files.readString(path);
      for (MatchResult value : VALUE.matcher(text).results().toList()) {
        for (String odd : ODD) {
          Files.writeString(
              path, text.substring(0, value.start()) + odd + text.substring(value.end()));
          tried++;
          failure(valle)
              .ifPresent(f -> failures.add(file + ": " + value.group() + " → " + odd + ": " + f));
        }
      }
      Files.writeString(path, text);
    }
    assertThat(failures).isEmpty();
    assertThat(tried).isGreaterThan(400);
  }

  private static Optional<String> failure(Valle valle) {
    try {
      valle.problems();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }
}
