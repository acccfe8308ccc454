package rendicion.feedback;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A file name for a marked copy that every system can hold. */
final class CopyName {

  private static final int LONGEST = 80;

  private CopyName() {}

  /**
   * @param path of the delivery, with forward slashes; only its last part is used
   * @param taken names in the folder, compared without case; the new one is added
   */
  static String of(String path, String suffix, String extension, Set<String> taken) {
    String base = plain(own(path.substring(path.lastIndexOf('/') + 1), suffix));
    String name = base + " " + suffix + extension;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = base + " " + suffix + " " + n + extension;
    }
    return name;
  }

  /** The name without the suffix that an earlier copy gave it. */
  private static String own(String name, String suffix) {
    return name.replaceFirst(" " + Pattern.quote(suffix) + "( \\d+)?(?=\\.[A-Za-z]{1,5}$)", "");
  }

  private static String plain(String name) {
    String stem = name.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    String ascii =
        Normalizer.normalize(stem, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9 ._()-]", "_")
            .replaceAll("^[ ._)-]+|[ .]+$", "");
    String shortened =
        ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST).stripTrailing();
    return shortened.isEmpty() ? "archivo" : shortened;
  }
}
