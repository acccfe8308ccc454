package rendicion.intake.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rendicion.domain.FileKind;

/** The records of an .xls: which Excel wrote it, whether it is encrypted, how many cells it has. */
final class BiffCheck {

  private static final int BOF = 0x809;
  private static final int EOF = 0x0A;
  private static final int BIFF8 = 0x600;
  private static final int FILE_PASS = 0x2F;
  private static final int SHEET = 0x85;
  private static final int ROW = 0x208;
  private static final int SHARED_TEXTS = 0xFC;
  private static final int LONGEST_RECORD = 8224;
  private static final int SUPPLIER = 0x1AE;
  private static final int SUPPLIED_NAME = 0x23;

  /** Stands between a program and what is asked of it. */
  private static final int TOPIC = 3;

  private static final int OLE_LINK = 0x10;
  private static final int RECORD_HEAD = 4;
  private static final int CELL_HEAD = 4;
  private static final String PART = "Workbook";

  private BiffCheck() {}

  /** Tells the kind by the first records; nothing else is read. */
  static FileKind kind(byte[] stream) {
    ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    boolean first = true;
    while (at + RECORD_HEAD <= stream.length) {
      int type = in.getShort(at) & 0xFFFF;
      int length = in.getShort(at + 2) & 0xFFFF;
      if (first
          && !(type == BOF
              && length >= 4
              && at + 8 <= stream.length
              && (in.getShort(at + 4) & 0xFFFF) == BIFF8)) {
        return FileKind.OLD_XLS;
      }
      first = false;
      if (type == FILE_PASS) {
        return FileKind.ENCRYPTED;
      }
      if (type == SHEET) {
        return FileKind.XLS;
      }
      at += RECORD_HEAD + length;
    }
    return FileKind.XLS;
  }

  /**
   * Walks all records: each within the stream and of bounded length, cells within the limits, every
   * section that begins also ends, and there is one for each sheet. What is missing at the end of a
   * file would otherwise be read as if it had never been.
   */
  static void check(byte[] stream, Census census) throws Refusal {
    ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    int open = 0;
    int sections = 0;
    boolean program = false;
    while (at + RECORD_HEAD <= stream.length) {
      int type = in.getShort(at) & 0xFFFF;
      int length = in.getShort(at + 2) & 0xFFFF;
      if (open == 0 && type != BOF) {
        break; // Filling behind the last section.
      }
      if (length > LONGEST_RECORD || at + RECORD_HEAD + length > stream.length) {
        throw Refusal.of("intake.xls-damaged");
      }
      sections += type == BOF && open == 0 ? 1 : 0;
      open += type == BOF ? 1 : type == EOF ? -1 : 0;
      count(type, length, in, at + RECORD_HEAD, census);
      program = type == SUPPLIER ? isProgram(in, at + RECORD_HEAD, length) : program;
      if (program && type == SUPPLIED_NAME && length >= 2) {
        requireNoProgram(in.getShort(at + RECORD_HEAD));
      }
      at += RECORD_HEAD + length;
    }
    if (open != 0 || sections <= census.sheets()) {
      throw Refusal.of("intake.xls-damaged");
    }
  }

  /** Whether what the workbook takes values from is a program, not a file, whose path is coded. */
  private static boolean isProgram(ByteBuffer in, int at, int length) {
    int width = length > 4 && (in.get(at + 4) & 1) == 1 ? 2 : 1;
    boolean coded = true;
    for (int i = 5; i + width <= length; i += width) {
      int character = width == 2 ? in.getShort(at + i) : in.get(at + i);
      coded = i == 5 ? character < ' ' : coded;
      if (character == TOPIC && !coded) {
        return true;
      }
    }
    return false;
  }

  /** An item asked of a program by DDE; a linked object of OLE is only a picture of it. */
  private static void requireNoProgram(short options) throws Refusal {
    if ((options & OLE_LINK) == 0) {
      throw Refusal.in(PART, "intake.dde-link");
    }
  }

  private static void count(int type, int length, ByteBuffer in, int at, Census census)
      throws Refusal {
    switch (type) {
      case SHEET -> census.addSheet(PART);
      case ROW -> census.addRows(1, PART);
      case 0x06, 0x203, 0x204, 0x205, 0x27E, 0xFD, 0xD6 -> {
        census.addCells(1, PART);
        census.addFilledCells(1, PART);
      }
      case 0x201 -> census.addCells(1, PART);
      case 0xBD -> {
        long cells = Math.max(0, length - CELL_HEAD - 2) / 6;
        census.addCells(cells, PART);
        census.addFilledCells(cells, PART);
      }
      case 0xBE -> census.addCells(Math.max(0, length - CELL_HEAD - 2) / 2, PART);
      case SHARED_TEXTS -> requireTexts(length, in, at, census);
      default -> {
        // Styles, names, drawings: bounded by the size of the file.
      }
    }
  }

  private static void requireTexts(int length, ByteBuffer in, int at, Census census)
      throws Refusal {
    if (length < 8 || in.getInt(at + 4) < 0) {
      throw Refusal.of("intake.xls-damaged");
    }
    census.addTexts(in.getInt(at + 4), PART);
  }
}
