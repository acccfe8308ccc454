package rendicion.domain;

/**
 * Something an office really counts: tonnes in a month, children tested in a district.
 *
 * @param code stable, lower case with hyphens, for example {@code residuos-toneladas}
 * @param name in Spanish
 * @param unit what one unit of it is
 * @param accumulation how values of several periods of a year add up
 * @param personal true when it counts people, so that small counts are not published
 */
public record Variable(
    String code, String name, MeasureUnit unit, Accumulation accumulation, boolean personal) {

  /** How the values of the periods within a year combine. */
  public enum Accumulation {
    /** Each period has its own amount; the year is their sum (arrivals, tonnes). */
    FLOW,
    /** Each period restates a level; the year is the last one (population served, kilometres). */
    STOCK
  }
}
