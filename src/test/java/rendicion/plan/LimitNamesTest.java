package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LimitNamesTest {

  @Test
  void aJobMayChangeExactlyTheLimitsThatThereAre() throws IOException {
    assertThat(admitted()).isEqualTo(existing());
  }

  private static Set<String> admitted() throws IOException {
    try (@Nullable InputStream in = resource("plan/job.schema.json")) {
      return Set.copyOf(
          JsonMapper.shared().readTree(in).at("/properties/limites/properties").propertyNames());
    }
  }

  private static Set<String> existing() throws IOException {
    Properties limits = new Properties();
    try (@Nullable InputStream in = resource("intake/limits.properties")) {
      limits.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return limits.stringPropertyNames();
  }

  private static @Nullable InputStream resource(String name) {
    return LimitNamesTest.class.getResourceAsStream("/rendicion/" + name);
  }
}
