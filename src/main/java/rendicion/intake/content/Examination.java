package rendicion.intake.content;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rendicion.domain.FileKind;
import rendicion.domain.Severity;

/** Everything the gate looks at in one file, in order, until something is refused. */
public final class Examination {

  private static final int OWNER_FILE_LONGEST = 200;
  private static final int OWNER_NAME_LONGEST = 54;
  private static final Map<FileKind, String> NOT_READ =
      Map.of(
          FileKind.OTHER, "intake.not-a-workbook",
          FileKind.ENCRYPTED, "intake.password",
          FileKind.XLSB, "intake.xlsb",
          FileKind.OLD_XLS, "intake.old-xls",
          FileKind.SYLK, "intake.sylk",
          FileKind.CSV, "intake.csv");
  private static final Map<FileKind, List<String>> EXTENSIONS =
      Map.of(
          FileKind.OOXML, List.of("xlsx", "xlsm", "xltx", "xltm"),
          FileKind.OOXML_STRICT, List.of("xlsx"),
          FileKind.XLS, List.of("xls", "xlt"),
          FileKind.ODS, List.of("ods", "ots"),
          FileKind.HTML, List.of("html", "htm"),
          FileKind.SPREADSHEETML, List.of("xml"));

  private final String displayName;
  private final Limits limits;
  private final Census census;
  private final List<Remark> notes = new ArrayList<>();
  private FileKind kind = FileKind.OTHER;

  public Examination(String displayName, Limits limits) {
    this.displayName = displayName;
    this.limits = limits;
    this.census = new Census(limits);
  }

  /** What the file really is, as far as it was examined. */
  public FileKind kind() {
    return kind;
  }

  /** Something worth knowing of a file that passed. */
  public record Remark(String code, Severity severity, Map<String, String> arguments) {}

  public List<Remark> notes() {
    return notes;
  }

  private void note(String code) {
    notes.add(new Remark(code, Severity.NOTE, Map.of()));
  }

  Census census() {
    return census;
  }

  /** Before anything of the file is read. */
  public void requireSize(long size) throws Refusal {
    requireSize(size, "archivo_bytes");
  }

  /** Examines the whole content of the file. */
  public void run(byte[] bytes) throws Refusal {
    if (bytes.length == 0) {
      throw Refusal.of("intake.empty");
    }
    if (isOwnerFile(bytes)) {
      throw Refusal.of("intake.owner-file");
    }
    if (isAllZero(bytes)) {
      throw Refusal.of("intake.incomplete");
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      zip(bytes);
    } else if (Ole2.isOle2(bytes)) {
      ole2(bytes);
    } else if (isRawBiff(bytes)) {
      become(FileKind.OLD_XLS);
    } else {
      become(TextSort.kind(bytes));
      text(bytes);
    }
    if (!EXTENSIONS.getOrDefault(kind, List.of()).contains(extension())) {
      note("intake.extension-differs");
    }
  }

  private void zip(byte[] bytes) throws Refusal {
    ZipBook book = new ZipBook(bytes, limits, census);
    become(book.kind());
    book.check();
    if (census.isStrict()) {
      become(FileKind.OOXML_STRICT);
    }
    if (!census.hasWorkbook()) {
      throw Refusal.of("intake.no-workbook");
    }
    census.requireTexts();
    if (book.hasEmbeddedObjects()) {
      note("intake.has-embedded-objects");
    }
    if (book.tail() > 0) {
      Map<String, String> length = Map.of("n-bytes", Integer.toString(book.tail()));
      notes.add(new Remark("intake.zip-tail", Severity.WARNING, length));
    }
  }

  private void ole2(byte[] bytes) throws Refusal {
    Ole2 container = Ole2.open(bytes);
    byte[] workbook = container.find("Workbook");
    workbook = workbook == null ? container.find("Book") : workbook;
    if (container.names().contains("EncryptedPackage")) {
      become(FileKind.ENCRYPTED);
    } else if (workbook != null) {
      become(BiffCheck.kind(workbook));
      requireSize(bytes.length, "xls_bytes");
      BiffCheck.check(workbook, census);
    } else {
      become(FileKind.OTHER);
    }
  }

  private void text(byte[] bytes) throws Refusal {
    switch (kind) {
      case SPREADSHEETML -> {
        int start = 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
          start++;
        }
        new XmlCheck(limits, census)
            .check(new ByteArrayInputStream(bytes, start, bytes.length - start), displayName);
        if (!census.hasWorkbook()) {
          throw Refusal.of("intake.no-workbook");
        }
      }
      case HTML -> {
        requireSize(bytes.length, "html_bytes");
        census.addCells(TextSort.countTags(bytes), displayName);
      }
      default -> throw new IllegalStateException("Bug: " + kind + " is no text that is read");
    }
  }

  /** Settles the kind; kinds that nobody reads end here, with what to save instead. */
  private void become(FileKind found) throws Refusal {
    kind = found;
    String refusal = NOT_READ.get(found);
    if (refusal != null) {
      throw Refusal.of(refusal);
    }
  }

  private void requireSize(long size, String limit) throws Refusal {
    if (size > limits.get(limit)) {
      throw Refusal.of("intake.too-big", TooBig.arguments(size, limits, limit));
    }
  }

  /** The small file that Excel leaves beside an open workbook: a name, and filling. */
  private boolean isOwnerFile(byte[] bytes) {
    String name = displayName.substring(displayName.lastIndexOf('/') + 1);
    boolean looksLike =
        bytes.length <= OWNER_FILE_LONGEST
            && bytes.length > OWNER_NAME_LONGEST
            && bytes[0] > 0
            && bytes[0] <= OWNER_NAME_LONGEST
            && bytes[OWNER_NAME_LONGEST] == ' ';
    return name.startsWith("~$") || looksLike;
  }

  private static boolean isAllZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** BIFF2 to BIFF4 stand in a file without a container. */
  private static boolean isRawBiff(byte[] bytes) {
    return bytes.length > 8
        && bytes[0] == 9
        && (bytes[1] == 0 || bytes[1] == 2 || bytes[1] == 4)
        && (bytes[2] == 4 || bytes[2] == 6)
        && bytes[3] == 0;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private String extension() {
    return displayName.substring(displayName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
