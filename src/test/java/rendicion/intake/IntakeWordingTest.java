package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.wording.Wording;

class IntakeWordingTest {

  private static final Pattern CODE = Pattern.compile("\"(intake\\.[a-z0-9-]+)\"");
  private static final List<String> ANSWERS =
      List.of("title", "found", "expected", "effect", "remedy");

  @Test
  void everyCodeInTheSourcesHasItsFiveTextsAndNoTextIsLeftOver() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String code : codesInSources()) {
      ANSWERS.forEach(answer -> expected.add(code + "." + answer));
    }
    for (IntakeException.Reason reason : IntakeException.Reason.values()) {
      expected.add("intake.failure." + reason.key());
    }
    Set<String> written = new TreeSet<>(Wording.spanish().keys());
    written.removeIf(key -> !key.startsWith("intake."));
    assertThat(written).isEqualTo(expected);
  }

  private static Set<String> codesInSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/rendicion/intake"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Matcher m = CODE.matcher(Files.readString(source));
        while (m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    return codes;
  }
}
