package rendicion.intake.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a compound file with one stream, and the few records of an .xls. */
final class Ole2Maker {

  static final int FIRST_STREAM_SECTOR = 2;
  private static final int SECTOR = 512;
  private static final int LEAST = 4096;

  private Ole2Maker() {}

  static byte[] with(String name, byte[] content) {
    byte[] padded = Arrays.copyOf(content, Math.max(LEAST, (content.length + 511) / 512 * 512));
    int sectors = padded.length / SECTOR;
    ByteBuffer file = ByteBuffer.allocate((3 + sectors) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(24, (short) 0x3E).putShort(26, (short) 3);
    file.putShort(28, (short) 0xFFFE).putShort(30, (short) 9).putShort(32, (short) 6);
    file.putInt(44, 1).putInt(48, 1).putInt(56, LEAST).putInt(60, -2).putInt(68, -2);
    for (int i = 0; i < 109; i++) {
      file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
    }
    fat(file, sectors);
    entry(file, 2 * SECTOR, "Root Entry", 5, -2, 0);
    entry(file, 2 * SECTOR + 128, name, 2, FIRST_STREAM_SECTOR, padded.length);
    file.put(3 * SECTOR, padded);
    return file.array();
  }

  private static void fat(ByteBuffer file, int sectors) {
    for (int i = 0; i < SECTOR / 4; i++) {
      int value = -1;
      if (i == 0) {
        value = -3;
      } else if (i == 1 || i == FIRST_STREAM_SECTOR + sectors - 1) {
        value = -2;
      } else if (i >= FIRST_STREAM_SECTOR && i < FIRST_STREAM_SECTOR + sectors) {
        value = i + 1;
      }
      file.putInt(SECTOR + 4 * i, value);
    }
  }

  private static void entry(ByteBuffer file, int at, String name, int type, int start, int size) {
    byte[] raw = name.getBytes(StandardCharsets.UTF_16LE);
    file.put(at, raw).putShort(at + 64, (short) (raw.length + 2)).put(at + 66, (byte) type);
    file.putInt(at + 116, start).putInt(at + 120, size);
  }

  /** Records one after the other: type, length, then that many zero bytes unless given. */
  static byte[] records(int[]... records) {
    ByteBuffer out = ByteBuffer.allocate(LEAST).order(ByteOrder.LITTLE_ENDIAN);
    for (int[] record : records) {
      int length = 2 * (record.length - 1);
      out.putShort((short) record[0]).putShort((short) length);
      for (int i = 1; i < record.length; i++) {
        out.putShort((short) record[i]);
      }
    }
    return Arrays.copyOf(out.array(), out.position());
  }
}
