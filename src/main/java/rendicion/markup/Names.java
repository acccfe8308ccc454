package rendicion.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names met so far, so that each is decoded once. Forgets them all when they are too many. */
final class Names {
  private static final int MOST = 4096;

  private @Nullable Name[] slots = new Name[256];
  private int used;

  Name of(byte[] buffer, int from, int to) throws MarkupException {
    int slot = slot(slots.length, hash(buffer, from, to));
    for (Name name = slots[slot]; name != null; name = slots[slot]) {
      if (name.is(buffer, from, to)) {
        return name;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    Name name = new Name(Arrays.copyOfRange(buffer, from, to));
    slots[slot] = name;
    if (++used * 2 > slots.length) {
      grow();
    }
    return name;
  }

  private static int hash(byte[] buffer, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + buffer[i];
    }
    return hash;
  }

  private static int slot(int length, int hash) {
    return (hash ^ hash >>> 15) & (length - 1);
  }

  private void grow() {
    @Nullable Name[] old = slots;
    slots = new Name[used >= MOST ? 256 : old.length * 2];
    used = 0;
    if (slots.length > old.length) {
      for (Name name : old) {
        if (name != null) {
          int slot = slot(slots.length, hash(name.bytes, 0, name.bytes.length));
          while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
          }
          slots[slot] = name;
          used++;
        }
      }
    }
  }
}
