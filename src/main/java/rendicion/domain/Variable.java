package rendicion.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something an office really counts: tonnes in a month, children tested in a district.
 *
 * @param code stable, lower case with hyphens, for example {@code residuos-toneladas}
 * @param name in Spanish
 * @param unit what one unit of it is
 * @param accumulation how values of several periods of a year add up
 * @param personal true when it counts people, so that small counts are not published
 * @param districts UBIGEOs of the districts that must deliver it; empty where the definitions do
 *     not say, so that those that ever did are expected
 */
public record Variable(
    String code,
    String name,
    MeasureUnit unit,
    Accumulation accumulation,
    boolean personal,
    Set<String> districts) {
  public Variable {
    districts = Collections.unmodifiableSet(new TreeSet<>(districts));
  }

  /** One of which nobody says what districts must deliver it. */
  public Variable(
      String code, String name, MeasureUnit unit, Accumulation accumulation, boolean personal) {
    this(code, name, unit, accumulation, personal, Set.of());
  }

  /** How the values of the periods within a year combine. */
  public enum Accumulation {
    /** Each period has its own amount; the year is their sum (arrivals, tonnes). */
    FLOW,
    /** Each period restates a level; the year is the last one (population served, kilometres). */
    STOCK
  }
}
