package rendicion.markup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rendicion.markup.MarkupException.Why;

/** The attributes of a tag: their names, and where in the scanner's buffer their values stand. */
final class Attributes {
  private final int most;
  private Name[] names = new Name[16];
  private int[] valuesFrom = new int[16];
  private int[] valuesTo = new int[16];
  private boolean[] valuesPlain = new boolean[16];
  private int count;
  private boolean declares;
  private boolean prefixes;

  Attributes(int most) {
    this.most = most;
  }

  void clear() {
    count = 0;
    declares = false;
    prefixes = false;
  }

  void requireRoom() throws MarkupException {
    if (count == most) {
      throw new MarkupException(Why.TOO_MANY_ATTRIBUTES);
    }
  }

  /**
   * @param plain whether the bytes of the value are what it says
   */
  void add(Name name, int from, int to, boolean plain) throws MarkupException {
    for (int i = 0; i < count; i++) {
      if (names[i].isSame(name)) {
        throw new MarkupException(Why.MALFORMED);
      }
    }
    if (count == names.length) {
      int room = count * 2;
      names = Arrays.copyOf(names, room);
      valuesFrom = Arrays.copyOf(valuesFrom, room);
      valuesTo = Arrays.copyOf(valuesTo, room);
      valuesPlain = Arrays.copyOf(valuesPlain, room);
    }
    declares |= name.declares;
    prefixes |= !name.prefix.isEmpty();
    names[count] = name;
    valuesFrom[count] = from;
    valuesTo[count] = to;
    valuesPlain[count++] = plain;
  }

  /** Makes known what the attributes declare for the element of the depth. */
  void declareIn(Namespaces namespaces, int depth, byte[] buffer) throws MarkupException {
    for (int i = 0; i < count && declares; i++) {
      Name name = names[i];
      if (name.declares) {
        namespaces.declare(depth, name.prefix.isEmpty() ? "" : name.local, value(i, buffer));
      }
    }
  }

  void requireNamespaces(Namespaces namespaces) throws MarkupException {
    for (int i = 0; i < count && prefixes; i++) {
      if (!names[i].prefix.isEmpty()) {
        namespaces.of(names[i]);
      }
    }
  }

  int count() {
    return count;
  }

  Name name(int attribute) {
    return names[attribute];
  }

  int from(int attribute) {
    return valuesFrom[attribute];
  }

  int to(int attribute) {
    return valuesTo[attribute];
  }

  /** The place of an attribute whatever its prefix; -1 when there is none. */
  int find(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].local.equals(name) && !names[i].prefix.equals("xmlns")) {
        return i;
      }
    }
    return -1;
  }

  String value(int attribute, byte[] buffer) throws MarkupException {
    int from = valuesFrom[attribute];
    int to = valuesTo[attribute];
    if (valuesPlain[attribute]) {
      return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
    StringBuilder value = new StringBuilder();
    Characters.decode(buffer, from, to, true, false, value);
    return value.toString();
  }
}
