package rendicion.intake.content;

import java.util.Map;

/**
 * How the sizes of an oversized file are told: in whole megabytes, never rounding it down to fit.
 */
public final class TooBig {

  private static final long MEGABYTE = 1L << 20;

  private TooBig() {}

  /** For a file above the limit for any file. */
  public static Map<String, String> arguments(long size, Limits limits) {
    return arguments(size, limits, "archivo_bytes");
  }

  static Map<String, String> arguments(long size, Limits limits, String limit) {
    return Map.of(
        "n-size", Long.toString((size + MEGABYTE - 1) / MEGABYTE),
        "n-limit", Long.toString(limits.get(limit) / MEGABYTE));
  }
}
