package rendicion.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A name of an element or attribute as it is written, and what its prefix stood for last. */
final class Name {
  final byte[] bytes;
  final String prefix;
  final String local;

  /** Whether it declares a namespace. */
  final boolean declares;

  @Nullable String namespace;
  long version = -1;

  /** The name that came after this one last time, which it often does again. */
  @Nullable Name follower;

  Name(byte[] bytes) throws MarkupException {
    this.bytes = bytes;
    String whole = decode(bytes);
    int colon = whole.indexOf(':');
    prefix = colon < 0 ? "" : whole.substring(0, colon);
    local = whole.substring(colon + 1).intern();
    declares = prefix.equals("xmlns") || prefix.isEmpty() && local.equals("xmlns");
    boolean sound = canBegin(local) && local.indexOf(':') < 0 && (colon < 0 || canBegin(prefix));
    if (!sound) {
      throw new MarkupException(MarkupException.Why.MALFORMED);
    }
  }

  private static boolean canBegin(String name) {
    return !name.isEmpty() && (Character.isLetter(name.codePointAt(0)) || name.charAt(0) == '_');
  }

  private static String decode(byte[] bytes) throws MarkupException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MarkupException(MarkupException.Why.MALFORMED);
    }
  }

  /** Whether the name stands there, and ends before the end. */
  boolean stands(byte[] buffer, int from, int end) {
    int to = from + bytes.length;
    if (to >= end || Characters.isInName(buffer[to])) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (buffer[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  boolean isSame(Name other) {
    return this == other || Arrays.equals(bytes, other.bytes);
  }

  boolean is(byte[] buffer, int from, int to) {
    return Arrays.equals(bytes, 0, bytes.length, buffer, from, to);
  }
}
