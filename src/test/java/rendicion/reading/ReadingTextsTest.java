package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rendicion.wording.Wording;

class ReadingTextsTest {
  private static final Set<String> ANSWERS =
      Set.of("title", "found", "expected", "effect", "remedy");
  private static final Pattern CODE = Pattern.compile("\"(reading\\.[a-z-]+)\"");

  @Test
  void everyCodeHasItsFiveTextsAndEveryTextItsCode() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (String code : codesInSources()) {
      ANSWERS.forEach(answer -> wanted.add(code + "." + answer));
    }
    Set<String> present =
        Wording.spanish().keys().stream()
            .filter(key -> key.startsWith("reading."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(present).isEqualTo(wanted);
  }

  private static Set<String> codesInSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/rendicion/reading"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher code = CODE.matcher(Files.readString(file));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
    }
    return codes;
  }
}
