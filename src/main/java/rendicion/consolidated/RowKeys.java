package rendicion.consolidated;

import java.util.Map;

/** Keys of rows, made so that each is of one row. */
final class RowKeys {

  private RowKeys() {}

  static String numbered(String key, Map<String, Integer> seen) {
    int count = seen.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + " #" + count;
  }
}
