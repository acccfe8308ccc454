package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the plan's vision: the national image (null where there is none) and the local one. */
public record VisionStatement(
    int number, @Nullable String national, String local, List<String> objectives) {
  public VisionStatement {
    objectives = List.copyOf(objectives);
  }
}
