package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rendicion.domain.DistrictTable;
import rendicion.domain.DistrictTable.Cell;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Variable;

/**
 * What districts delivered of each variable, year by year, with small counts of people withheld.
 * Variables that no district delivered are not in it.
 */
final class DistrictTables {

  private final Counted counted;
  private final int fewestPeople;
  private final Map<String, DistrictTable> tables = new TreeMap<>();

  private DistrictTables(Counted counted, int fewestPeople) {
    this.counted = counted;
    this.fewestPeople = fewestPeople;
  }

  static DistrictTables of(Counted counted, int lastYear, int fewestPeople) {
    DistrictTables all = new DistrictTables(counted, fewestPeople);
    for (Variable variable : counted.plan().variables()) {
      SortedMap<Integer, DistrictTable.Year> years = new TreeMap<>();
      for (int year = counted.plan().firstYear(); year <= lastYear; year++) {
        all.year(variable, year, years);
      }
      if (!years.isEmpty()) {
        all.tables.put(variable.code(), new DistrictTable(variable.code(), years));
      }
    }
    all.withholdOtherSides();
    return all;
  }

  /**
   * Of a ratio whose one side is withheld with its total, the province's own figure and the other
   * side would give that total away.
   */
  private void withholdOtherSides() {
    Map<String, DistrictTable> before = Map.copyOf(tables);
    for (Indicator indicator : counted.plan().indicators()) {
      if (indicator.formula() instanceof Formula.RatioOfSums ratio) {
        withholdOtherSide(before.get(ratio.numerator()), ratio.denominator());
        withholdOtherSide(before.get(ratio.denominator()), ratio.numerator());
      }
    }
  }

  private void withholdOtherSide(@Nullable DistrictTable one, String other) {
    if (one != null) {
      one.years()
          .forEach(
              (year, of) -> {
                if (of.total() == null) {
                  tables.computeIfPresent(other, (code, t) -> t.withholding(year, of.withheld()));
                }
              });
    }
  }

  /** In the plan's order of variables. */
  List<DistrictTable> list() {
    List<DistrictTable> list = new ArrayList<>();
    for (Variable variable : counted.plan().variables()) {
      @Nullable DistrictTable table = tables.get(variable.code());
      if (table != null) {
        list.add(table);
      }
    }
    return list;
  }

  /** Districts whose figure rests on a count that is withheld. */
  Set<String> withheld(Indicator indicator, Map<String, Figure> byPlace) {
    Set<String> withheld = new TreeSet<>();
    byPlace.forEach(
        (place, figure) -> {
          if (figure instanceof Figure.Known known
              && known.sources().stream().anyMatch(o -> isWithheld(o, place))) {
            withheld.add(place);
          }
        });
    return withheld;
  }

  private boolean isWithheld(Observation source, String place) {
    @Nullable DistrictTable table = tables.get(source.variable());
    DistrictTable.@Nullable Year year =
        table == null ? null : table.years().get(source.period().to().getYear());
    return year != null && year.places().get(place) instanceof Cell.Withheld;
  }

  private void year(Variable variable, int year, SortedMap<Integer, DistrictTable.Year> years) {
    Map<String, Cell.Known> known = known(variable, year);
    if (!known.isEmpty()) {
      years.put(year, variable.personal() ? discreet(known) : complete(known, Set.of(), true));
    }
  }

  /** What each district adds up to; a district's own total and its parts are not added. */
  private Map<String, Cell.Known> known(Variable variable, int year) {
    Map<String, List<Amount>> byPlace =
        new HashMap<>(new YearlyAmounts(counted).byPlace(variable, year));
    byPlace.remove(counted.plan().province());
    Map<String, Cell.Known> known = new HashMap<>();
    byPlace.forEach(
        (place, of) -> known.put(place, new Cell.Known(Amount.total(of), Amount.sources(of))));
    return known;
  }

  private DistrictTable.Year discreet(Map<String, Cell.Known> known) {
    SortedMap<String, BigDecimal> counts = new TreeMap<>();
    known.forEach((place, cell) -> counts.put(place, cell.value()));
    Suppression suppression = Suppression.of(counts, fewestPeople);
    return complete(known, suppression.withheld(), suppression.totalMayBeShown());
  }

  private DistrictTable.Year complete(
      Map<String, Cell.Known> known, Set<String> withheld, boolean withTotal) {
    SortedMap<String, Cell> places = new TreeMap<>();
    counted.plan().districts().forEach(d -> places.put(d.ubigeo(), new Cell.Missing()));
    places.putAll(known);
    withheld.forEach(place -> places.put(place, new Cell.Withheld()));
    BigDecimal total = Exact.sum(known.values().stream().map(Cell.Known::value).toList());
    return new DistrictTable.Year(places, withTotal ? total : null);
  }
}
