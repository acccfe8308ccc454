package rendicion.feedback.biff;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Whether an .xls holds something that the library may not write back as it was. */
final class Fragile {

  private static final Set<String> STREAMS =
      Set.of(
          "WORKBOOK",
          "\u0001COMPOBJ",
          "\u0005SUMMARYINFORMATION",
          "\u0005DOCUMENTSUMMARYINFORMATION");

  private static final int OBJECT = 0x005D;
  private static final int NOTE = 0x19;

  /** Charts, pivot tables, conditions of Excel 2007, by the numbers of [MS-XLS]. */
  private static final Set<Integer> RECORDS =
      Set.of(
          0x00B0, // SxView
          0x00C6, // SXDB
          0x0879, // CondFmt12
          0x087A, // CF12
          0x1002); // Chart

  private Fragile() {}

  static boolean isIn(POIFSFileSystem container) throws IOException {
    Iterator<Entry> entries = container.getRoot().getEntries();
    while (entries.hasNext()) {
      if (!STREAMS.contains(entries.next().getName().toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    String name = container.getRoot().hasEntryCaseInsensitive("Workbook") ? "Workbook" : "WORKBOOK";
    try (DocumentInputStream in = container.createDocumentInputStream(name)) {
      RecordInputStream records = new RecordInputStream(in);
      while (records.hasNextRecord()) {
        records.nextRecord();
        int number = records.getSid();
        if (RECORDS.contains(number) || number == OBJECT && !isNote(records.readRemainder())) {
          return true;
        }
        records.readRemainder();
      }
      return false;
    }
  }

  /** The kind of a drawn object stands in its first part. */
  private static boolean isNote(byte[] object) {
    return object.length > 5 && (object[4] & 0xFF) == NOTE && object[5] == 0;
  }
}
