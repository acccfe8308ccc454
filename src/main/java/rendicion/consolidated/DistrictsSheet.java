package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.DistrictTable;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.domain.Variable;
import rendicion.progress.YearlyAmounts;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** Indicators and variables by district and year. */
final class DistrictsSheet {

  private final Phrases phrases;
  private final YearlyAmounts amounts;
  private final List<Integer> years;
  private final List<List<Entry>> rows = new ArrayList<>();

  DistrictsSheet(Phrases phrases) {
    this.phrases = phrases;
    Period latest = phrases.account().latest().period();
    this.amounts =
        YearlyAmounts.of(
            phrases.plan(),
            ReadContent.inForce(phrases.account().contents()),
            phrases.account().definitions().getPeriod(latest).cutOff());
    int last = latest.to().getYear();
    this.years = IntStream.rangeClosed(phrases.plan().firstYear(), last).boxed().toList();
    phrases.plan().indicators().stream().filter(this::isByPlace).forEach(this::addIndicator);
    phrases.plan().variables().stream().forEach(this::addVariable);
  }

  SheetDraft draft() {
    List<SheetDraft.Column> columns = new ArrayList<>();
    columns.add(phrases.column("kind", 10));
    columns.add(phrases.column("code", 26));
    columns.add(phrases.column("name", 60));
    columns.add(phrases.column("unit", 10));
    columns.add(phrases.column("ubigeo", 9));
    columns.add(phrases.column("place", 18));
    years.forEach(y -> columns.add(SheetDraft.Column.of(Integer.toString(y), 14)));
    String latest = phrases.account().latest().period().code();
    columns.add(SheetDraft.Column.of(phrases.say("column.rank", Map.of("period", latest)), 10));
    List<String> notices = new ArrayList<>(List.of(phrases.peopleNotice()));
    if (rows.isEmpty()) {
      notices.add(phrases.say("districts.none"));
    }
    return SheetDraft.of(
            "Distritos",
            phrases.say("districts.sheet"),
            "Tabla_Distritos",
            phrases.head("districts", notices.toArray(String[]::new)),
            columns,
            List.of(1, 4),
            rows)
        .withFormerHeaders("\\d{4}|Puesto en \\d{4}\\S*")
        .on(SheetDraft.Paper.A3);
  }

  private boolean isByPlace(Indicator indicator) {
    return phrases.account().results().stream()
        .anyMatch(r -> r.getIndicator(indicator.code()).byPlace().size() > 1);
  }

  private void addIndicator(Indicator indicator) {
    for (String place : places(Stream.empty())) {
      List<Entry> row =
          start("kind.indicator", indicator.code(), indicator.name(), indicator.unit(), place);
      years.forEach(year -> row.add(byPlace(indicator, place, year)));
      IndicatorResult latest = phrases.account().latest().getIndicator(indicator.code());
      row.add(isWithheld(latest, place) ? phrases.reserved() : rank(latest.ranks().get(place)));
      rows.add(row);
    }
  }

  private Entry byPlace(Indicator indicator, String place, int year) {
    return phrases.account().results().stream()
        .filter(r -> r.period().to().getYear() == year)
        .reduce((earlier, later) -> later)
        .map((Results r) -> byPlace(indicator, r.getIndicator(indicator.code()), place, year))
        .orElse(phrases.missing());
  }

  private Entry byPlace(Indicator indicator, IndicatorResult result, String place, int year) {
    if (!(result.byPlace().get(place) instanceof Figure.Known known) || !isOf(known, year)) {
      return phrases.missing();
    }
    return isWithheld(result, place)
        ? phrases.reserved()
        : phrases.amount(known.value(), indicator);
  }

  private boolean isWithheld(IndicatorResult result, String place) {
    return phrases.isPublished() && result.withheld().contains(place);
  }

  /** The figure of a district is its latest, which may be of an earlier year. */
  private static boolean isOf(Figure.Known known, int year) {
    return known.sources().stream().anyMatch(o -> Period.year(year).contains(o.period()));
  }

  private void addVariable(Variable variable) {
    List<String> reported = amounts.listPlaces(variable);
    boolean byDistrict =
        reported.stream().anyMatch(p -> phrases.plan().findDistrict(p).isPresent());
    List<String> places = byDistrict ? places(reported.stream()) : reported;
    for (String place : places) {
      List<Entry> row =
          start("kind.variable", variable.code(), variable.name(), variable.unit(), place);
      for (int year : years) {
        row.add(
            amounts
                .find(variable, place, year)
                .map(
                    v ->
                        isWithheld(variable, place, year, v)
                            ? phrases.reserved()
                            : phrases.amount(v, variable.unit()))
                .orElse(phrases.missing()));
      }
      row.add(rank(null));
      rows.add(row);
    }
  }

  private boolean isWithheld(Variable variable, String place, int year, BigDecimal value) {
    if (!phrases.isPublished()) {
      return false;
    }
    return variable.personal() && phrases.reserve().isFew(value)
        || phrases
            .account()
            .latest()
            .findDistrictTable(variable.code())
            .map(table -> table.years().get(year))
            .filter(table -> isWithheld(table, place))
            .isPresent();
  }

  /** Of the province it is the sum, which may give a district away. */
  private boolean isWithheld(DistrictTable.Year table, String place) {
    return place.equals(phrases.plan().province())
        ? table.total() == null
        : table.places().get(place) instanceof DistrictTable.Cell.Withheld;
  }

  private Entry rank(@Nullable Integer rank) {
    return rank == null
        ? new Entry.Text(phrases.say("rank.none"), Look.MISSING)
        : Entry.whole(rank);
  }

  /** Every district of the plan, and whatever else was reported. */
  private List<String> places(Stream<String> reported) {
    return Stream.concat(phrases.plan().districts().stream().map(d -> d.ubigeo()), reported)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Entry> start(String kind, String code, String name, MeasureUnit unit, String place) {
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(phrases.say(kind)));
    row.add(Entry.text(code));
    row.add(Entry.text(name));
    row.add(Entry.text(unit.symbol()));
    row.add(Entry.text(place));
    row.add(Entry.text(phrases.place(place)));
    return row;
  }
}
