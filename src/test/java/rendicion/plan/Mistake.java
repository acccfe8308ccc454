package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A kind of mistake, planted in {@link Valle} by writing one thing in place of another, and all
 * that is told of it.
 */
record Mistake(String kind, String file, String right, String wrong, List<String> told) {

  static Mistake of(String kind, String file, String right, String wrong, String... told) {
    return new Mistake(kind, file, right, wrong, List.of(told));
  }

  /** One test for each. */
  static Stream<DynamicTest> tests(Path temp, Mistake... mistakes) {
    return Stream.of(mistakes)
        .map(m -> DynamicTest.dynamicTest("tells of " + m.kind, () -> m.check(temp)));
  }

  private void check(Path temp) throws Exception {
    Path parent = Files.createTempDirectory(temp, "plan");
    assertThat(Valle.in(parent).with(file, right, wrong).problems()).isEqualTo(told);
  }
}
