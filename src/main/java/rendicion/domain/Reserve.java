package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which delivered cells keep their number out of whatever is published. Where one cell of a year of
 * a variable counts so few people that somebody could be recognised, every cell of that year does:
 * whoever knows the others and a sum would know the one. What the districts come to in that year is
 * decided by {@link DistrictTable}.
 *
 * @param personal codes of the variables that count people
 * @param years variables and years with such a cell
 * @param fewest counts below it, zero apart, are of few people
 */
public record Reserve(Set<String> personal, Set<YearOf> years, int fewest) {
  public Reserve {
    personal = Set.copyOf(personal);
    years = Set.copyOf(years);
  }

  /** One year of a variable, by its code. */
  public record YearOf(String variable, int year) {}

  /** Of everything that was delivered, whether it counts or not. */
  public static Reserve of(Account account) {
    int fewest = account.definitions().settings().method().options().fewestPeople();
    Set<String> personal =
        account.definitions().plan().variables().stream()
            .filter(Variable::personal)
            .map(Variable::code)
            .collect(Collectors.toSet());
    return new Reserve(
        personal,
        account.contents().stream()
            .flatMap(c -> c.observations().stream())
            .filter(o -> personal.contains(o.variable()) && isFew(o.value(), fewest))
            .map(Reserve::yearOf)
            .collect(Collectors.toSet()),
        fewest);
  }

  /** Of a file that stays within the municipality. */
  public static Reserve nothing() {
    return new Reserve(Set.of(), Set.of(), 0);
  }

  public boolean holds(Observation cell) {
    return years.contains(yearOf(cell))
        || personal.contains(cell.variable()) && isFew(cell.value());
  }

  /** Whether a figure made from these cells rests on one that it holds. */
  public boolean holdsAny(Collection<Observation> cells) {
    return cells.stream().anyMatch(this::holds);
  }

  /** Whether it is a count of few people, where it counts people. */
  public boolean isFew(BigDecimal count) {
    return isFew(count, fewest);
  }

  private static boolean isFew(BigDecimal count, int fewest) {
    return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(fewest)) < 0;
  }

  private static YearOf yearOf(Observation cell) {
    return new YearOf(cell.variable(), cell.period().to().getYear());
  }
}
