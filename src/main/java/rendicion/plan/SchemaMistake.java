package rendicion.plan;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One way in which a file breaks its schema.
 *
 * @param keyword of JSON Schema
 * @param pointer of the value
 * @param property missing or unknown key; empty for other keywords
 * @param rule the part of the schema that holds the keyword
 */
record SchemaMistake(String keyword, String pointer, String property, JsonNode rule) {

  /** Keys that the rule admits. */
  List<String> knownKeys() {
    return List.copyOf(rule.path("properties").propertyNames());
  }

  /** For an unknown key, the one that was probably meant. */
  Optional<String> meantKey() {
    return keyword.equals("additionalProperties")
        ? Nearest.to(property, knownKeys())
        : Optional.empty();
  }

  /** A key is not missing when it is there misspelt: telling that once is enough. */
  boolean isExplainedBy(List<SchemaMistake> all) {
    return keyword.equals("required")
        && all.stream()
            .anyMatch(m -> m.pointer.equals(pointer) && m.meantKey().equals(Optional.of(property)));
  }
}
