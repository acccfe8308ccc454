package rendicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of advisories has a line for every jar that the program or its tests are run with. */
class AdvisoriesTest {

  private static final Path PAGE = Path.of("src", "site", "markdown", "advisories.md");
  private static final Pattern JAR =
      Pattern.compile("(.+?)-(\\d[0-9A-Za-z.]*)(?:-[a-z][a-z-]*)?\\.jar");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void saysOfEveryDependencyInItsVersionWhatIsKnownAgainstIt() throws IOException {
    List<String> lines;
    try (Stream<String> page = Files.lines(PAGE)) {
      lines = page.filter(l -> l.startsWith("| ")).map(l -> l.split(" \\| ")[0]).toList();
    }

    assertThat(jars()).as("jars of the class path").hasSizeGreaterThan(50);
    assertThat(jars().filter(jar -> lines.stream().noneMatch(line -> tells(line, jar)))).isEmpty();
  }

  private static Stream<String> jars() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("surefire"))
        .map(entry -> new File(entry).getName())
        .distinct();
  }

  private static boolean tells(String line, String jar) {
    Matcher parts = JAR.matcher(jar);
    assertThat(parts.matches()).as(jar).isTrue();
    return NAME.matcher(line)
            .results()
            .map(AdvisoriesTest::glob)
            .anyMatch(name -> name.matcher(parts.group(1)).matches())
        && Pattern.compile("(?<![\\w.])" + Pattern.quote(parts.group(2)) + "(?![\\w]|\\.\\w)")
            .matcher(line)
            .find();
  }

  private static Pattern glob(MatchResult name) {
    return Pattern.compile(Pattern.quote(name.group(1)).replace("*", "\\E.*\\Q"));
  }
}
