package rendicion.workbook;

/**
 * A number for what stands in cells, whatever the order of rows and columns: it tells whether
 * somebody wrote over them.
 */
final class Digest {

  private static final long PRIME = 0x100000001b3L;

  private long sum;

  void add(String key, String header, String shown) {
    long hash = 0xcbf29ce484222325L;
    for (String part : new String[] {key, header, shown.replace("\r", "").strip()}) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * PRIME;
      }
      hash = (hash ^ 0xFFFF) * PRIME;
    }
    sum += hash ^ hash >>> 29;
  }

  void add(Digest other) {
    sum += other.sum;
  }

  /** What is left of it without a part of it. */
  Digest without(Digest part) {
    Digest rest = new Digest();
    rest.sum = sum - part.sum;
    return rest;
  }

  String text() {
    return Long.toHexString(sum);
  }

  static String of(SheetDraft draft) {
    Digest digest = new Digest();
    var keys = draft.rowKeys();
    for (int r = 0; r < keys.size(); r++) {
      var row = draft.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        digest.add(keys.get(r), draft.columns().get(c).header(), shown(row.get(c)));
      }
    }
    return digest.text();
  }

  private static String shown(Entry entry) {
    return switch (entry) {
      case Entry.Formula f -> "=";
      case Entry.Link l -> shown(l.shown());
      default -> CleanText.of(entry.plain());
    };
  }

  static String shown(OldCell cell, Strings strings) {
    return cell.formula() != null ? "=" : cell.plain(strings);
  }
}
