package rendicion.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in Spanish how a file breaks its schema. */
final class SchemaSentences {

  private final Source source;
  private final Problems problems;

  SchemaSentences(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  void add(SchemaMistake mistake) {
    JsonNode value =
        mistake.pointer().isEmpty() ? source.tree() : source.tree().at(mistake.pointer());
    Entry entry = new Entry(source, mistake.pointer(), value);
    switch (mistake.keyword()) {
      case "required" -> addMissingKey(entry, mistake);
      case "additionalProperties" -> addUnknownKey(entry, mistake);
      case "type" -> addWrongType(entry, mistake);
      case "enum", "const" -> addWrongWord(entry, mistake);
      case "minimum", "maximum", "exclusiveMinimum" -> addOutOfRange(entry, mistake);
      case "minItems", "minProperties" ->
          problems.add(entry, "no-elements", Map.of("key", name(entry)));
      default -> addUnexpected(entry, mistake);
    }
  }

  private void addMissingKey(Entry entry, SchemaMistake mistake) {
    String where = entry.pointer().isEmpty() ? "file" : "entry";
    problems.add(
        entry,
        "missing-key",
        Map.of("key", mistake.property(), "where", where, "parent", name(entry)));
  }

  private void addUnknownKey(Entry entry, SchemaMistake mistake) {
    Entry key = entry.find(mistake.property()).orElse(entry);
    if (mistake.rule().has("patternProperties")) {
      problems.add(key, "not-a-year", Map.of("key", mistake.property()));
      return;
    }
    mistake
        .meantKey()
        .ifPresentOrElse(
            meant ->
                problems.add(
                    key, "unknown-key-near", Map.of("key", mistake.property(), "meant", meant)),
            () ->
                problems.add(
                    key,
                    "unknown-key",
                    Map.of("key", mistake.property(), "known", listed(mistake.knownKeys()))));
  }

  private void addWrongType(Entry entry, SchemaMistake mistake) {
    if (isEmpty(entry.node())) {
      addEmpty(entry, mistake);
      return;
    }
    boolean textExpected = mistake.rule().path("type").asString("").equals("string");
    problems.add(
        entry,
        textExpected && entry.node().isNumber() ? "needs-quotes" : "wrong-type",
        Map.of(
            "key", name(entry),
            "found", shown(entry.node()),
            "bare", entry.node().asString(""),
            "expected", expected(mistake)));
  }

  private void addWrongWord(Entry entry, SchemaMistake mistake) {
    List<String> words =
        mistake.rule().path("enum").valueStream().map(w -> w.asString("")).toList();
    String found = shown(entry.node());
    Nearest.to(entry.text().orElse(""), words)
        .ifPresentOrElse(
            meant ->
                problems.add(
                    entry,
                    "wrong-word-near",
                    Map.of("key", name(entry), "found", found, "meant", meant)),
            () ->
                problems.add(
                    entry,
                    "wrong-word",
                    Map.of("key", name(entry), "found", found, "known", listed(words))));
  }

  private void addOutOfRange(Entry entry, SchemaMistake mistake) {
    problems.add(
        entry,
        mistake.keyword().equals("maximum") ? "too-large" : "too-small",
        Map.of(
            "key", name(entry),
            "found", shown(entry.node()),
            "strict", mistake.keyword().startsWith("exclusive") ? "yes" : "no",
            "limit", mistake.rule().path(mistake.keyword()).asString("")));
  }

  private void addUnexpected(Entry entry, SchemaMistake mistake) {
    if (isEmpty(entry.node())) {
      addEmpty(entry, mistake);
      return;
    }
    problems.add(
        entry,
        "unexpected-value",
        Map.of("key", name(entry), "found", shown(entry.node()), "expected", expected(mistake)));
  }

  private void addEmpty(Entry entry, SchemaMistake mistake) {
    problems.add(entry, "empty-value", Map.of("key", name(entry), "expected", expected(mistake)));
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isNull() || node.isString() && node.stringValue().isBlank();
  }

  /** What the rule says of itself, else the name of its type. */
  private String expected(SchemaMistake mistake) {
    String type = mistake.rule().path("type").asString("other");
    String description = mistake.rule().path("description").asString("");
    return description.isEmpty() ? problems.sentence("type-" + type, Map.of()) : description;
  }

  /** The key, or for an element of a list the key of the list. */
  private static String name(Entry entry) {
    String pointer = entry.pointer().replaceAll("(/\\d+)+$", "");
    return Entry.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private String shown(JsonNode node) {
    return node.isContainer()
        ? problems.sentence(node.isArray() ? "type-array" : "type-object", Map.of())
        : "«" + node.asString("") + "»";
  }

  private static String listed(List<String> words) {
    return words.stream().map(w -> "«" + w + "»").collect(Collectors.joining(", "));
  }
}
