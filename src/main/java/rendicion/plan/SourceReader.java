package rendicion.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses one YAML file and keeps the place of each value. */
final class SourceReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final Problems problems;
  private final Map<String, Position> positions = new HashMap<>();

  private SourceReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The file, or nothing when it cannot be parsed; why is in the problems.
   *
   * @param file its name within the plan's folder
   */
  static Optional<Source> read(Path path, String file, Problems problems) throws IOException {
    try {
      return new SourceReader(file, problems)
          .parse(withoutMark(Files.readString(path, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      problems.add(file, "missing-file", Map.of());
    } catch (CharacterCodingException e) {
      problems.add(file, "not-utf8", Map.of());
    }
    return Optional.empty();
  }

  /** Some editors put a byte order mark before the first character. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Optional<Source> parse(String text) {
    try (JsonParser parser =
        YAMLFactory.builder()
            .build()
            .createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
      if (parser.nextToken() == null) {
        problems.add(file, "empty-file", Map.of());
        return Optional.empty();
      }
      JsonNode tree = value(parser, "");
      if (parser.nextToken() != null) {
        problems.add(file, at(parser), "second-document", Map.of());
      }
      return Optional.of(new Source(file, tree, positions));
    } catch (JacksonException e) {
      addSyntax(e);
      return Optional.empty();
    }
  }

  private JsonNode value(JsonParser parser, String pointer) {
    positions.putIfAbsent(pointer, at(parser));
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(file, at(parser), "alias", Map.of("name", parser.getString()));
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.stringNode(parser.getString());
    };
  }

  private static JsonNode number(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getDecimalValue());
    };
  }

  private ObjectNode object(JsonParser parser, String pointer) {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String child = pointer + "/" + Entry.escape(key);
      if (node.has(key)) {
        problems.add(
            file,
            at(parser),
            "repeated-key",
            Map.of(
                "key",
                key,
                "line",
                String.valueOf(positions.getOrDefault(child, Position.START).line())));
      }
      positions.putIfAbsent(child, at(parser));
      parser.nextToken();
      node.set(key, value(parser, child));
    }
    return node;
  }

  private ArrayNode array(JsonParser parser, String pointer) {
    ArrayNode node = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      node.add(value(parser, pointer + "/" + node.size()));
    }
    return node;
  }

  private static Position at(JsonParser parser) {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Position(location.getLineNr(), location.getColumnNr());
  }

  /** The line where what is malformed begins, if the parser knows. */
  private static int opened(JacksonException e) {
    return e.getCause() instanceof MarkedYamlEngineException marked
        ? marked.getContextMark().map(m -> m.getLine() + 1).orElse(0)
        : 0;
  }

  private void addSyntax(JacksonException e) {
    Optional<Mark> mark =
        e.getCause() instanceof MarkedYamlEngineException marked
            ? marked.getProblemMark()
            : Optional.empty();
    Position at =
        mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1)).orElse(Position.START);
    problems.add(
        file,
        at,
        SyntaxMistake.of(e.getOriginalMessage()).key(),
        Map.of("opened", String.valueOf(opened(e))));
  }
}
