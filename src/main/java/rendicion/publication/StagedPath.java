package rendicion.publication;

import java.util.regex.Pattern;

/** Friendly paths below the output folder that every system and share can hold. */
final class StagedPath {

  private static final Pattern FRIENDLY =
      Pattern.compile("[A-Za-z0-9_(][A-Za-z0-9_. ()-]*(/[A-Za-z0-9_(][A-Za-z0-9_. ()-]*)*");

  private StagedPath() {}

  /**
   * @throws IllegalArgumentException when the path is absolute, hidden, climbs, or is not plain
   */
  static String checked(String path) {
    boolean plain =
        FRIENDLY.matcher(path).matches()
            && !path.matches(".*[. ](/.*)?")
            && !path.equalsIgnoreCase(Manifest.NAME);
    if (!plain) {
      throw new IllegalArgumentException("Not a path for an output: " + path);
    }
    return path;
  }
}
