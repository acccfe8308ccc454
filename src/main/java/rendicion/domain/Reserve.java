package rendicion.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which delivered cells keep their number out of whatever is published. Where one cell of a year of
 * a variable counts so few people that somebody could be recognised, every cell of that year does:
 * whoever knows the others and a sum would know the one. What the districts come to in that year is
 * decided by {@link DistrictTable}.
 *
 * @param personal codes of the variables that count people
 * @param years variables and years with such a cell, or whose total is withheld
 * @param fewest counts below it, zero apart, are of few people
 * @param owed deliverables of offices that count people
 */
public record Reserve(Set<String> personal, Set<YearOf> years, int fewest, Set<Owed> owed) {

  /** Arguments of findings that never hold what stands in a cell. */
  private static final Set<String> TELLING_NO_FIGURE =
      Set.of(
          "n",
          "office",
          "other-office",
          "deliverable",
          "figure",
          "indicator",
          "place",
          "province",
          "period",
          "periods",
          "year");

  public Reserve {
    personal = Set.copyOf(personal);
    years = Set.copyOf(years);
    owed = Set.copyOf(owed);
  }

  /** One deliverable of an office, by their codes. */
  public record Owed(String office, String deliverable) {}

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
        Stream.concat(
                account.contents().stream()
                    .flatMap(c -> c.observations().stream())
                    .filter(o -> personal.contains(o.variable()) && isFew(o.value(), fewest))
                    .map(Reserve::yearOf),
                withoutTotal(account))
            .collect(Collectors.toSet()),
        fewest,
        owed(account, personal));
  }

  /** Where the total is withheld too, no cell may lead to it. */
  private static Stream<YearOf> withoutTotal(Account account) {
    return account.results().stream()
        .flatMap(r -> r.districtTables().stream())
        .flatMap(
            table ->
                table.years().entrySet().stream()
                    .filter(year -> year.getValue().total() == null)
                    .map(year -> new YearOf(table.variable(), year.getKey())));
  }

  private static Set<Owed> owed(Account account, Set<String> personal) {
    Set<String> indicators =
        account.definitions().plan().indicators().stream()
            .filter(i -> i.formula().variables().stream().anyMatch(personal::contains))
            .map(Indicator::code)
            .collect(Collectors.toSet());
    return account.definitions().offices().stream()
        .flatMap(
            office ->
                office.deliverables().stream()
                    .filter(
                        d ->
                            d.indicators().stream().anyMatch(indicators::contains)
                                || variables(d).anyMatch(personal::contains))
                    .map(d -> new Owed(office.code(), d.code())))
        .collect(Collectors.toSet());
  }

  private static Stream<String> variables(Office.Deliverable deliverable) {
    return deliverable.tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(TableLayout.FigureColumn::variable);
  }

  /** Of a file that stays within the municipality. */
  public static Reserve nothing() {
    return new Reserve(Set.of(), Set.of(), 0, Set.of());
  }

  public boolean holds(Observation cell) {
    return years.contains(yearOf(cell))
        || personal.contains(cell.variable()) && isFew(cell.value());
  }

  /** Whether a figure made from these cells rests on one that it holds. */
  public boolean holdsAny(Collection<Observation> cells) {
    return cells.stream().anyMatch(this::holds);
  }

  /**
   * Whether the words of a finding in a workbook may repeat a count of people. A cell that was
   * rejected is no observation, so the workbook decides and not the cells that count.
   */
  public boolean silences(Finding finding, ReadContent workbook) {
    return mayCountPeople(workbook) && tellsFigures(finding);
  }

  /** The same of a finding across offices, whose file is below its office's folder. */
  public boolean silences(Finding finding) {
    String file = finding.file();
    boolean people =
        file == null
            ? !personal.isEmpty()
            : owed.stream().anyMatch(o -> file.startsWith(o.office() + "/"));
    return people && tellsFigures(finding);
  }

  private boolean mayCountPeople(ReadContent workbook) {
    String office = workbook.delivery().office();
    return workbook.observations().stream().anyMatch(o -> personal.contains(o.variable()))
        || owed.stream()
            .filter(o -> o.office().equals(office))
            .anyMatch(
                o ->
                    workbook.deliverables().isEmpty()
                        || workbook.deliverables().contains(o.deliverable()));
  }

  private static boolean tellsFigures(Finding finding) {
    return finding.cell() != null
        || !finding.details().members().isEmpty()
        || !TELLING_NO_FIGURE.containsAll(finding.arguments().keySet());
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
