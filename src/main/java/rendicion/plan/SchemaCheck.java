package rendicion.plan;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of one file: keys, types and admitted words, judged by its JSON Schema. */
final class SchemaCheck {

  private static final Map<String, SchemaCheck> LOADED = new ConcurrentHashMap<>();

  private final JsonNode tree;
  private final Schema schema;

  private SchemaCheck(JsonNode tree) {
    this.tree = tree;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);
  }

  /** The schema of a file, by the file's name: {@code plan.yaml} has {@code plan.schema.json}. */
  static SchemaCheck of(String file) {
    return LOADED.computeIfAbsent(file, SchemaCheck::load);
  }

  /** The schema of a file in the folder of layouts: the deliverables of one office. */
  static SchemaCheck ofLayouts() {
    return LOADED.computeIfAbsent(LayoutFiles.FOLDER, f -> new SchemaCheck(layoutSchema()));
  }

  /** What offices.yaml says of an office's deliverables, with the office's code beside it. */
  private static JsonNode layoutSchema() {
    JsonNode offices = of(PlanReader.OFFICES).tree;
    JsonNode office = offices.at("/properties/oficinas/items/properties");
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.set("oficina", office.get("codigo"));
    properties.set("entregas", office.get("entregas"));
    schema.putArray("required").add("oficina").add("entregas");
    schema.put("additionalProperties", false);
    schema.set("$defs", offices.get("$defs"));
    return schema;
  }

  private static SchemaCheck load(String file) {
    String name = "/rendicion/plan/" + file.replace(".yaml", ".schema.json");
    try (InputStream in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(name))) {
      return new SchemaCheck(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(Source source, Problems problems) {
    List<SchemaMistake> mistakes =
        schema.validate(source.tree()).stream().map(this::mistake).toList();
    SchemaSentences sentences = new SchemaSentences(source, problems);
    mistakes.stream().filter(m -> !m.isExplainedBy(mistakes)).forEach(sentences::add);
  }

  private SchemaMistake mistake(Error error) {
    String location = error.getSchemaLocation().toString();
    String fragment = location.substring(location.indexOf('#') + 1);
    String parent = fragment.substring(0, fragment.lastIndexOf('/'));
    return new SchemaMistake(
        error.getKeyword(),
        error.getInstanceLocation().toString(),
        Objects.requireNonNullElse(error.getProperty(), ""),
        parent.isEmpty() ? tree : tree.at(parent));
  }
}
