package rendicion.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of a file and where it stands. The {@code find} and {@code list} methods leave out what
 * is absent or of another type (the schema reports that); the {@code get} methods are for files
 * without problems.
 */
record Entry(Source source, String pointer, JsonNode node) {

  String file() {
    return source.file();
  }

  Position position() {
    return source.position(pointer);
  }

  /** Last part of the pointer: the key it stands under. */
  String key() {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  Optional<Entry> find(String key) {
    JsonNode child = node.get(key);
    return child == null ? Optional.empty() : Optional.of(new Entry(source, child(key), child));
  }

  /** The elements of the list under the key. */
  List<Entry> list(String key) {
    return find(key).map(Entry::elements).orElse(List.of());
  }

  List<Entry> elements() {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      all.add(new Entry(source, child(Integer.toString(i)), node.get(i)));
    }
    return all;
  }

  /** What stands under each key, in the order of the file. */
  List<Entry> members() {
    return node.isObject()
        ? node.propertyNames().stream().map(k -> find(k).orElseThrow()).toList()
        : List.of();
  }

  Optional<String> text() {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /** A code, also one that lacks its quotes: the schema reports those once. */
  Optional<String> code() {
    return node.isInt() ? Optional.of(node.asString("")) : text();
  }

  Optional<String> findText(String key) {
    return find(key).flatMap(Entry::text);
  }

  List<String> texts(String key) {
    return list(key).stream().flatMap(e -> e.text().stream()).toList();
  }

  Optional<BigDecimal> findNumber(String key) {
    return find(key).filter(e -> e.node.isNumber()).map(e -> e.node.decimalValue());
  }

  Optional<Integer> findInteger(String key) {
    return find(key).filter(e -> e.node.isInt()).map(e -> e.node.intValue());
  }

  boolean has(String key) {
    return node.has(key);
  }

  Entry get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("Bug: no " + key + " at " + pointer));
  }

  String getText(String key) {
    return findText(key)
        .orElseThrow(() -> new IllegalStateException("Bug: no text " + key + " at " + pointer));
  }

  @Nullable String textOrNull(String key) {
    return findText(key).orElse(null);
  }

  int getInteger(String key) {
    return get(key).node.intValue();
  }

  BigDecimal getNumber(String key) {
    return get(key).node.decimalValue();
  }

  boolean getFlag(String key) {
    return find(key).map(e -> e.node.asBoolean(false)).orElse(false);
  }

  /** Numbers under keys that are years. */
  SortedMap<Integer, BigDecimal> getNumbersByYear(String key) {
    SortedMap<Integer, BigDecimal> numbers = new TreeMap<>();
    find(key)
        .map(Entry::members)
        .orElse(List.of())
        .forEach(m -> numbers.put(Integer.valueOf(m.key()), m.node.decimalValue()));
    return numbers;
  }

  private String child(String key) {
    return pointer + "/" + escape(key);
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
