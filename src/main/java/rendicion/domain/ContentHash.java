package rendicion.domain;

/** The identity of a delivered file: the SHA-256 of its bytes, 64 lower-case hex digits. */
public record ContentHash(String sha256) implements Comparable<ContentHash> {
  public ContentHash {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
  }

  /** Enough of it for a person to compare. */
  public String brief() {
    return sha256.substring(0, 12);
  }

  @Override
  public int compareTo(ContentHash other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
