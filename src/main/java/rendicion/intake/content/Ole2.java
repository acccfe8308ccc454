package rendicion.intake.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The compound file that holds an .xls: a small file system in a file. Only names of streams, and
 * the bytes of one stream, are taken out of it; chains of sectors are followed at most once around.
 */
final class Ole2 {

  private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
  private static final int HEADER = 512;
  private static final int HEADER_DIFAT = 109;
  private static final int ENTRY = 128;
  private static final int STREAM = 2;
  private static final int ROOT = 5;
  private static final int MINI_SECTOR = 64;

  /** Start sector and length of a stream or of the root's mini stream. */
  private record Extent(int start, long size) {}

  private final ByteBuffer file;
  private final int sectorSize;
  private final int[] fat;
  private final Map<String, Extent> streams = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Extent miniStream = new Extent(-2, 0);

  private Ole2(byte[] bytes) throws Refusal {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int shift = file.getShort(30);
    if (shift != 9 && shift != 12) {
      throw Refusal.of("intake.xls-damaged");
    }
    this.sectorSize = 1 << shift;
    this.fat = readFat();
    readDirectory();
  }

  static boolean isOle2(byte[] bytes) {
    return bytes.length >= HEADER
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(0) == SIGNATURE;
  }

  static Ole2 open(byte[] bytes) throws Refusal {
    try {
      return new Ole2(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw Refusal.of("intake.xls-damaged");
    }
  }

  Set<String> names() {
    return streams.keySet();
  }

  /** The bytes of a stream, or null when there is none of that name. */
  byte @Nullable [] find(String name) throws Refusal {
    Extent extent = streams.get(name);
    if (extent == null) {
      return null;
    }
    long cutOff = file.getInt(56) & 0xFFFFFFFFL;
    return extent.size < cutOff ? mini(extent) : content(extent.start, extent.size);
  }

  private int[] readFat() throws Refusal {
    int sectors = sectorCount();
    int[] blocks = fatBlocks(sectors);
    int perSector = sectorSize / 4;
    int[] table = new int[Math.multiplyExact(blocks.length, perSector)];
    for (int b = 0; b < blocks.length; b++) {
      byte[] sector = sector(blocks[b]);
      ByteBuffer.wrap(sector)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer()
          .get(table, b * perSector, perSector);
    }
    return table;
  }

  /** Which sectors hold the allocation table: 109 are named in the header, more in a chain. */
  private int[] fatBlocks(int sectors) throws Refusal {
    int count = file.getInt(44);
    if (count < 1 || count > sectors) {
      throw Refusal.of("intake.xls-damaged");
    }
    int[] blocks = new int[count];
    int next = file.getInt(68);
    byte[] more = new byte[0];
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (i < HEADER_DIFAT) {
        blocks[i] = file.getInt(76 + 4 * i);
        continue;
      }
      if (at + 4 >= more.length) {
        more = sector(next);
        next = little(more, sectorSize - 4);
        at = 0;
      }
      blocks[i] = little(more, at);
      at += 4;
    }
    return blocks;
  }

  private void readDirectory() throws Refusal {
    byte[] directory = chain(file.getInt(48));
    for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      int nameLength = (directory[at + 64] & 0xFF) | (directory[at + 65] & 0xFF) << 8;
      int type = directory[at + 66];
      Extent extent =
          new Extent(little(directory, at + 116), little(directory, at + 120) & 0xFFFFFFFFL);
      if (type == ROOT) {
        miniStream = extent;
      } else if (type == STREAM && nameLength >= 2 && nameLength <= 64) {
        String name = new String(directory, at, nameLength - 2, StandardCharsets.UTF_16LE);
        streams.putIfAbsent(name, extent);
      }
    }
  }

  private byte[] mini(Extent extent) throws Refusal {
    byte[] container = content(miniStream.start, miniStream.size);
    byte[] miniFatBytes = file.getInt(60) >= 0 ? chain(file.getInt(60)) : new byte[0];
    byte[] out = new byte[(int) extent.size];
    int sector = extent.start;
    for (int done = 0; done < out.length; done += MINI_SECTOR) {
      int from = Math.multiplyExact(sector, MINI_SECTOR);
      int n = Math.min(MINI_SECTOR, out.length - done);
      if (sector < 0 || from + n > container.length || sector * 4L + 4 > miniFatBytes.length) {
        throw Refusal.of("intake.xls-damaged");
      }
      System.arraycopy(container, from, out, done, n);
      sector = little(miniFatBytes, sector * 4);
    }
    return out;
  }

  private byte[] content(int start, long size) throws Refusal {
    byte[] all = chain(start);
    if (size > all.length) {
      throw Refusal.of("intake.xls-damaged");
    }
    return Arrays.copyOf(all, (int) size);
  }

  private byte[] chain(int start) throws Refusal {
    int length = 0;
    for (int s = start; s >= 0; s = next(s)) {
      if (++length > sectorCount()) {
        throw Refusal.of("intake.xls-damaged");
      }
    }
    byte[] all = new byte[Math.multiplyExact(length, sectorSize)];
    int at = 0;
    for (int s = start; s >= 0; s = next(s)) {
      System.arraycopy(sector(s), 0, all, at, sectorSize);
      at += sectorSize;
    }
    return all;
  }

  private int next(int sector) throws Refusal {
    if (sector >= fat.length) {
      throw Refusal.of("intake.xls-damaged");
    }
    return fat[sector];
  }

  private int sectorCount() {
    return (file.limit() - 1) / sectorSize + 1;
  }

  /** A sector; the last one of a file may be cut short by sloppy writers and is filled up. */
  private byte[] sector(int number) throws Refusal {
    long from = (number + 1L) * sectorSize;
    if (number < 0 || from >= file.limit()) {
      throw Refusal.of("intake.xls-damaged");
    }
    byte[] bytes = new byte[sectorSize];
    file.get((int) from, bytes, 0, (int) Math.min(sectorSize, file.limit() - from));
    return bytes;
  }

  private static int little(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }
}
