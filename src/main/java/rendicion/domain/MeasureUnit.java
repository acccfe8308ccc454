package rendicion.domain;

/**
 * A unit as it is printed beside a figure.
 *
 * @param symbol short form, for example {@code %}, {@code t/día}, {@code m³/mes}
 * @param name long form in Spanish, plural, for example {@code turistas al año}
 * @param kind one of CEPLAN's seven kinds
 * @param decimals decimals to print, 0 to 6; never used in a calculation
 */
public record MeasureUnit(String symbol, String name, UnitKind kind, int decimals) {
  public MeasureUnit {
    if (symbol.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A unit needs a symbol and a name");
    }
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("Decimals must be 0 to 6: " + decimals);
    }
  }
}
