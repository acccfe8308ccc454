package rendicion.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What makes a report this report: its definitions, its period, and the contents it is made of. */
final class Identity {

  private Identity() {}

  static String of(Edition edition) {
    Stream<String> contents =
        edition.account().contents().stream()
            .map(
                c ->
                    c.delivery().office()
                        + "/"
                        + c.delivery().path()
                        + "/"
                        + c.delivery().content())
            .sorted();
    List<String> parts =
        Stream.concat(
                Stream.of(
                    edition.account().definitions().fingerprint(),
                    edition.period().period().code(),
                    edition.period().cutOff().toString()),
                contents)
            .toList();
    return sha256(String.join("\n", parts));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
