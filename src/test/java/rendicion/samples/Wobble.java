package rendicion.samples;

/** Irregularity that is the same on every run: real figures are never smooth. */
final class Wobble {

  private Wobble() {}

  /** Between -1 and 1, told by the key alone. */
  static double of(String key) {
    int h = key.hashCode();
    h = (h ^ (h >>> 16)) * 0x45d9f3b;
    h = (h ^ (h >>> 16)) * 0x45d9f3b;
    h ^= h >>> 16;
    return (h & 0x7fffffff) / (double) 0x7fffffff * 2 - 1;
  }

  /** The middle value, up to {@code share} of it more or less. */
  static double around(double middle, double share, String key) {
    return middle * (1 + share * of(key));
  }

  static int whole(double middle, double share, String key) {
    return (int) Math.round(around(middle, share, key));
  }

  /** From 0 to {@code bound - 1}. */
  static int pick(int bound, String key) {
    return (int) Math.min(bound - 1, Math.floor((of(key) + 1) / 2 * bound));
  }
}
