package rendicion.reading.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes, whatever the directory of a zip promises. */
final class BoundedStream extends FilterInputStream {
  private long left;

  BoundedStream(InputStream in, long bytes) {
    super(in);
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    int got = super.read();
    return got < 0 ? got : counted(got, 1);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = super.read(into, at, length);
    return got < 0 ? got : counted(got, got);
  }

  private int counted(int result, int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("part too large");
    }
    return result;
  }
}
