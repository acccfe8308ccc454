package rendicion.domain;

/** How many of how many have data. Stands beside every percentage that sums up several. */
public record Coverage(int withData, int total) {
  public Coverage {
    if (withData < 0 || withData > total) {
      throw new IllegalArgumentException("Coverage " + withData + " of " + total);
    }
  }

  public boolean isFull() {
    return withData == total;
  }
}
