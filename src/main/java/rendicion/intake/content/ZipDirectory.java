package rendicion.intake.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The table of contents of a zip, read so strictly that every reader must see the same entries: the
 * directory and the headers in front of the data agree, entries lie side by side from the first
 * byte to the directory, and nothing follows the end but, at most, a short tail in which no reader
 * could see a zip.
 */
final class ZipDirectory {

  /**
   * @param start first byte of its data
   */
  record Entry(
      String name,
      int method,
      int flags,
      long crc,
      long packed,
      long size,
      long offset,
      int start) {
    boolean isFolder() {
      return name.endsWith("/");
    }
  }

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_64_LOCATOR_LENGTH = 20;
  private static final int END_64 = 0x06064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int[] DESCRIPTOR_LENGTHS = {16, 12, 24, 20};
  private static final int FLAG_ENCRYPTED = 1;
  private static final int FLAG_DESCRIPTOR = 1 << 3;
  private static final int FLAG_STRONG_ENCRYPTION = 1 << 6;
  private static final int FLAG_UTF8 = 1 << 11;
  private static final int FLAG_MASKED = 1 << 13;
  private static final int EXTRA_64 = 1;
  private static final long MAX_32 = 0xFFFFFFFFL;
  private static final int MAX_16 = 0xFFFF;
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final Limits limits;
  private int tail;

  private ZipDirectory(byte[] bytes, Limits limits) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  /**
   * @param entries in the order in which they lie in the file
   * @param tail bytes behind the end, which belong to no zip
   */
  record Contents(List<Entry> entries, int tail) {}

  static Contents read(byte[] bytes, Limits limits) throws Refusal {
    ZipDirectory directory = new ZipDirectory(bytes, limits);
    List<Entry> entries = directory.read();
    return new Contents(entries, directory.tail);
  }

  private List<Entry> read() throws Refusal {
    int end = findEnd();
    long count = u16(end + 10);
    long start = u32(end + 16) & MAX_32;
    long length = u32(end + 12) & MAX_32;
    int stop = end;
    if (end >= END_64_LOCATOR_LENGTH && zip.getInt(end - END_64_LOCATOR_LENGTH) == END_64_LOCATOR) {
      stop = position(zip.getLong(end - END_64_LOCATOR_LENGTH + 8), end);
      if (u32(stop) != END_64 || stop + 12 + at64(stop + 4) != end - END_64_LOCATOR_LENGTH) {
        throw Refusal.of("intake.zip-damaged");
      }
      count = at64(stop + 32);
      length = at64(stop + 40);
      start = at64(stop + 48);
    }
    if (count > limits.get("zip_entradas")) {
      throw Refusal.of(
          "intake.zip-too-many-entries",
          java.util.Map.of("n-limit", Long.toString(limits.get("zip_entradas"))));
    }
    if (start < 0 || length < 0 || start + length != stop) {
      throw Refusal.of(start + length < stop ? "intake.zip-gap" : "intake.zip-damaged");
    }
    return laidOut(central((int) start, stop, (int) count), (int) start);
  }

  /**
   * The end record, which must be the end. Some servers add a line of text to what they send, and
   * that much is let pass; what might be a zip of its own would be read by some and not by others.
   */
  private int findEnd() throws Refusal {
    int most = Math.toIntExact(limits.get("zip_cola_bytes"));
    int lowest = Math.max(0, zip.limit() - END_LENGTH - MAX_16 - most);
    for (int at = zip.limit() - END_LENGTH; at >= lowest; at--) {
      if (zip.getInt(at) == END) {
        int after = at + END_LENGTH + u16(at + 20);
        if (after > zip.limit()) {
          throw Refusal.of("intake.zip-damaged");
        }
        tail = zip.limit() - after;
        if (tail > most || hasSignature(after)) {
          throw Refusal.of("intake.zip-trailing-data");
        }
        return at;
      }
    }
    throw Refusal.of(hasEndSomewhere() ? "intake.zip-trailing-data" : "intake.zip-damaged");
  }

  /** Whether two letters that begin every record of a zip stand there with a number behind them. */
  private boolean hasSignature(int from) {
    for (int at = from; at + 4 <= zip.limit(); at++) {
      boolean letters = zip.get(at) == 'P' && zip.get(at + 1) == 'K';
      if (letters && zip.get(at + 2) < ' ' && zip.get(at + 3) < ' ') {
        return true;
      }
    }
    return false;
  }

  private boolean hasEndSomewhere() {
    for (int at = zip.limit() - END_LENGTH; at >= 0; at--) {
      if (zip.getInt(at) == END) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> central(int start, int stop, int count) throws Refusal {
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long total = 0;
    int at = start;
    for (int i = 0; i < count; i++) {
      if (u32(at) != CENTRAL) {
        throw Refusal.of("intake.zip-damaged");
      }
      Entry entry = entry(at);
      if (!names.add(entry.name.toLowerCase(Locale.ROOT))) {
        throw Refusal.in(entry.name, "intake.zip-duplicate-name");
      }
      total += entry.size;
      if (entry.size > limits.get("zip_entrada_bytes") || total > limits.get("zip_total_bytes")) {
        throw Refusal.in(
            entry.name, "intake.inflates-too-big", limits.get("zip_total_bytes") >> 20);
      }
      entries.add(entry);
      at += CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    if (at != stop) {
      throw Refusal.of("intake.zip-damaged");
    }
    return entries;
  }

  private Entry entry(int at) throws Refusal {
    int flags = u16(at + 8);
    int method = u16(at + 10);
    String name = name(at + CENTRAL_LENGTH, u16(at + 28), flags);
    if ((flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED)) != 0) {
      throw Refusal.of("intake.password");
    }
    if (method != STORED && method != DEFLATED) {
      throw Refusal.in(name, "intake.zip-method");
    }
    Extra64 extra = new Extra64(at + CENTRAL_LENGTH + u16(at + 28), u16(at + 30));
    long size = extra.next(u32(at + 24) & MAX_32);
    long packed = extra.next(u32(at + 20) & MAX_32);
    long offset = extra.next(u32(at + 42) & MAX_32);
    if (size < 0 || packed < 0 || offset < 0) {
      throw Refusal.of("intake.zip-damaged");
    }
    if (method == STORED && size != packed) {
      throw Refusal.of("intake.zip-damaged");
    }
    int start = local(position(offset, zip.limit()), name, flags, method);
    return new Entry(name, method, flags, u32(at + 16) & MAX_32, packed, size, offset, start);
  }

  /** Checks the header in front of the data against the directory. */
  private int local(int at, String name, int flags, int method) throws Refusal {
    if (u32(at) != LOCAL) {
      throw Refusal.of("intake.zip-damaged");
    }
    int nameLength = u16(at + 26);
    if (!name(at + LOCAL_LENGTH, nameLength, flags).equals(name) || u16(at + 8) != method) {
      throw Refusal.in(name, "intake.zip-name-mismatch");
    }
    return position((long) at + LOCAL_LENGTH + nameLength + u16(at + 28), zip.limit());
  }

  private List<Entry> laidOut(List<Entry> entries, int directory) throws Refusal {
    entries.sort(Comparator.comparingLong(Entry::offset));
    long expected = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      requireAt(entry.offset, expected);
      long next = i + 1 < entries.size() ? entries.get(i + 1).offset : directory;
      expected = endOf(entry, next);
    }
    requireAt(directory, expected);
    return entries;
  }

  private static void requireAt(long offset, long expected) throws Refusal {
    if (offset < expected) {
      throw Refusal.of("intake.zip-overlap");
    }
    if (offset > expected) {
      throw Refusal.of("intake.zip-gap");
    }
  }

  /** Where an entry ends, with the descriptor that streaming writers put behind the data. */
  private long endOf(Entry entry, long next) throws Refusal {
    long end = entry.start + entry.packed;
    if ((entry.flags & FLAG_DESCRIPTOR) == 0) {
      requireSameSizes(entry);
      return end;
    }
    for (int length : DESCRIPTOR_LENGTHS) {
      if (end + length == next && isDescriptor((int) end, length, entry)) {
        return next;
      }
    }
    return end;
  }

  private boolean isDescriptor(int at, int length, Entry entry) throws Refusal {
    boolean signed = length == 16 || length == 24;
    if (signed && u32(at) != DESCRIPTOR) {
      return false;
    }
    int crc = signed ? at + 4 : at;
    boolean wide = length >= 20;
    long packed = wide ? at64(crc + 4) : u32(crc + 4) & MAX_32;
    long size = wide ? at64(crc + 12) : u32(crc + 8) & MAX_32;
    return (u32(crc) & MAX_32) == entry.crc && packed == entry.packed && size == entry.size;
  }

  private void requireSameSizes(Entry entry) throws Refusal {
    int at = (int) entry.offset;
    Extra64 extra = new Extra64(at + LOCAL_LENGTH + u16(at + 26), u16(at + 28));
    long size = extra.next(u32(at + 22) & MAX_32);
    long packed = extra.next(u32(at + 18) & MAX_32);
    if (size != entry.size || packed != entry.packed || (u32(at + 14) & MAX_32) != entry.crc) {
      throw Refusal.in(entry.name, "intake.zip-name-mismatch");
    }
  }

  private String name(int at, int length, int flags) throws Refusal {
    position((long) at + length, zip.limit());
    byte[] raw = new byte[length];
    zip.get(at, raw);
    String name =
        new String(
            raw, (flags & FLAG_UTF8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    boolean bad =
        name.isEmpty()
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(c -> c < ' ')
            || List.of(name.split("/")).contains("..");
    if (bad) {
      throw Refusal.in(name, "intake.zip-bad-name");
    }
    return name;
  }

  private int position(long offset, int limit) throws Refusal {
    if (offset < 0 || offset > limit) {
      throw Refusal.of("intake.zip-damaged");
    }
    return (int) offset;
  }

  private int u16(int at) throws Refusal {
    position((long) at + 2, zip.limit());
    return zip.getShort(at) & MAX_16;
  }

  /** Four bytes as they stand; mask to compare as a number. */
  private int u32(int at) throws Refusal {
    position((long) at + 4, zip.limit());
    return zip.getInt(at);
  }

  private long at64(int at) throws Refusal {
    position((long) at + 8, zip.limit());
    return zip.getLong(at);
  }

  /** The extra field that holds what does not fit in 32 bits, in a fixed order. */
  private final class Extra64 {

    private int at;
    private final int end;

    Extra64(int at, int length) throws Refusal {
      int stop = position((long) at + length, zip.limit());
      int field = at;
      while (field + 4 <= stop && u16(field) != EXTRA_64) {
        field += 4 + u16(field + 2);
      }
      boolean found = field + 4 <= stop;
      this.at = found ? field + 4 : stop;
      this.end = found ? Math.min(stop, field + 4 + u16(field + 2)) : stop;
    }

    long next(long value) throws Refusal {
      if (value != MAX_32) {
        return value;
      }
      if (at + 8 > end) {
        throw Refusal.of("intake.zip-damaged");
      }
      at += 8;
      return at64(at - 8);
    }
  }
}
