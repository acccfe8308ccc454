package rendicion.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The identity of a plan's folder: a SHA-256 over the names and bytes of what is in it. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Covers every file below the folder except hidden ones and pages to read ({@code .md}), which
   * decide nothing.
   */
  static String of(Path folder) throws IOException {
    MessageDigest digest = sha256();
    for (var file : counted(folder).entrySet()) {
      byte[] bytes = Files.readAllBytes(file.getValue());
      digest.update((file.getKey() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** By path below the folder with forward slashes, so that the order is the same everywhere. */
  private static SortedMap<String, Path> counted(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.filter(Files::isRegularFile).toList();
    }
    SortedMap<String, Path> counted = new TreeMap<>();
    for (Path file : all) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      boolean hidden = name.startsWith(".") || name.contains("/.");
      if (!hidden && !name.endsWith(".md") && !name.endsWith("~")) {
        counted.put(name, file);
      }
    }
    return counted;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
