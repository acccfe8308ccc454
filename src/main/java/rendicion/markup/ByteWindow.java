package rendicion.markup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import rendicion.markup.MarkupException.Why;

/** The bytes that are being read: so many of them, as UTF-8, from the place where reading is. */
abstract class ByteWindow implements AutoCloseable {
  private static final int ROOM = 1 << 16;

  final MarkupLimits limits;
  byte[] buffer = new byte[ROOM];
  int at;
  int end;
  boolean drained;

  private final InputStream source;
  private final InputStream in;

  ByteWindow(InputStream in, MarkupLimits limits) throws IOException {
    this.source = in;
    this.in = Encoding.toUtf8(in);
    this.limits = limits;
  }

  void need(int bytes) throws IOException {
    while (end - at < bytes) {
      more();
    }
  }

  /** Gets more bytes behind those from {@link #at} on, which move to the front. */
  void more() throws IOException {
    int before = end - at;
    if (before == buffer.length) {
      if (before >= limits.piece()) {
        throw new MarkupException(Why.TOO_LONG);
      }
      buffer = Arrays.copyOf(buffer, before * 2);
    }
    refill();
    if (end - at == before) {
      throw new MarkupException(Why.MALFORMED);
    }
  }

  void refill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (!drained && end < buffer.length) {
      int n = in.read(buffer, end, buffer.length - end);
      drained = n < 0;
      end += Math.max(0, n);
    }
  }

  boolean closes(int p, String close) {
    for (int i = 0; i < close.length(); i++) {
      if (buffer[p + i] != close.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int nameEnd(int from) {
    int p = from;
    while (p < end && Characters.isInName(buffer[p])) {
      p++;
    }
    return p;
  }

  int blanksEnd(int from) {
    int p = from;
    while (p < end && Characters.isBlank(buffer[p])) {
      p++;
    }
    return p;
  }

  int lengthAt(int p) throws MarkupException {
    return buffer[p] == '&'
        ? Characters.reference(buffer, p, end)
        : Characters.length(buffer, p, end);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
