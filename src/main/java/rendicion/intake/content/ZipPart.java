package rendicion.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import rendicion.intake.content.ZipDirectory.Entry;

/**
 * The inflated bytes of one entry. Never gives more than the directory promised, and at its end
 * insists on the promised size, checksum and packed length.
 */
final class ZipPart extends InputStream {

  /** A refusal that has to travel through {@link InputStream}. */
  static final class Damaged extends IOException {
    private final transient Refusal refusal;

    Damaged(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  private final Entry entry;
  private final byte[] zip;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private long given;
  private boolean ended;

  ZipPart(byte[] zip, Entry entry) {
    this.zip = zip;
    this.entry = entry;
    inflater.setInput(zip, entry.start(), (int) entry.packed());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int n =
        entry.method() == ZipDirectory.STORED
            ? copy(buffer, offset, length)
            : inflate(buffer, offset, length);
    if (n > 0) {
      crc.update(buffer, offset, n);
      given += n;
      if (given > entry.size()) {
        throw new Damaged(Refusal.in(entry.name(), "intake.bad-crc"));
      }
      return n;
    }
    ended = true;
    requirePromised();
    return -1;
  }

  private int copy(byte[] buffer, int offset, int length) {
    int n = (int) Math.min(length, entry.size() - given);
    System.arraycopy(zip, entry.start() + (int) given, buffer, offset, n);
    return n;
  }

  private int inflate(byte[] buffer, int offset, int length) throws IOException {
    try {
      int n = inflater.inflate(buffer, offset, length);
      if (n == 0 && !inflater.finished()) {
        throw new Damaged(Refusal.in(entry.name(), "intake.bad-crc"));
      }
      return n;
    } catch (DataFormatException e) {
      throw new Damaged(Refusal.in(entry.name(), "intake.bad-crc"));
    }
  }

  private void requirePromised() throws Damaged {
    boolean wholeInput =
        entry.method() == ZipDirectory.STORED || inflater.getBytesRead() == entry.packed();
    if (given != entry.size() || crc.getValue() != entry.crc() || !wholeInput) {
      throw new Damaged(Refusal.in(entry.name(), "intake.bad-crc"));
    }
  }

  /** Reads and checks what nobody has read yet. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 14];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Only the checks of reading matter.
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
