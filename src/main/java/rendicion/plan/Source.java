package rendicion.plan;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One file, parsed, with the place of everything in it.
 *
 * @param file name within the folder
 * @param positions by JSON pointer: of a key for what stands under a key, else of the value
 */
record Source(String file, JsonNode tree, Map<String, Position> positions) {

  Entry root() {
    return new Entry(this, "", tree);
  }

  Position position(String pointer) {
    return positions.getOrDefault(pointer, Position.START);
  }
}
