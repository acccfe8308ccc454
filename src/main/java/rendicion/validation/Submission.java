package rendicion.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellField;
import rendicion.domain.CellRef;
import rendicion.domain.ColumnLabel;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.domain.Reading;
import rendicion.domain.Reading.TitleYear;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/** A delivery as a rule sees it. */
final class Submission {

  private final Reading reading;
  private final LocalDate arrived;
  private final Plan plan;
  private final List<Observation> sound;
  private final List<Observation> earlier;
  private final List<List<ColumnLabel>> labelsBefore;
  private final Map<String, Variable> variables = new HashMap<>();
  private final Set<String> counted;
  private final Set<CellRef> disproved;
  private final Set<String> titled;
  private final Map<Row, List<Observation>> rows;
  private final Map<Row, List<Observation>> earlierRows;
  private final Map<Row, List<Observation>> rowsWithHistory;
  private final Map<String, List<Observation>> byVariable = new TreeMap<>();

  /**
   * @param arrived the day on which it arrived, where its readers are
   * @param sound figures that nothing has left out so far, in {@link Observation#ORDER}
   */
  Submission(
      Reading reading,
      LocalDate arrived,
      Office office,
      Plan plan,
      List<Observation> sound,
      List<Observation> earlier,
      List<List<ColumnLabel>> labelsBefore) {
    this.reading = reading;
    this.arrived = arrived;
    this.plan = plan;
    this.sound = List.copyOf(sound);
    this.earlier = List.copyOf(earlier);
    this.labelsBefore = List.copyOf(labelsBefore);
    plan.variables().forEach(v -> variables.put(v.code(), v));
    Set<Observation.Key> restated =
        sound.stream().map(Observation::key).collect(Collectors.toSet());
    List<Observation> all =
        Stream.concat(sound.stream(), earlier.stream().filter(o -> !restated.contains(o.key())))
            .toList();
    this.counted = CountedRows.of(office, reading);
    this.disproved = disproved(reading);
    this.titled = TitledFigures.of(office, reading);
    this.rows = byRow(sound);
    this.earlierRows = byRow(earlier);
    this.rowsWithHistory = byRow(all);
    all.forEach(o -> byVariable.computeIfAbsent(o.variable(), v -> new ArrayList<>()).add(o));
  }

  /** What makes a row of figures over time. */
  record Row(String variable, String place, String activity, String detail) {
    static Row of(Observation o) {
      return new Row(o.variable(), o.place(), o.activity() == null ? "" : o.activity(), o.detail());
    }
  }

  /** Where the title of a sheet gives that year; null where that is not known. */
  @Nullable TitleYear findTitle(String sheet, int year) {
    return reading.titleYears().stream()
        .filter(t -> t.cell().sheet().equals(sheet) && t.year() == year)
        .min(Comparator.comparing(TitleYear::cell))
        .orElse(null);
  }

  Reading reading() {
    return reading;
  }

  LocalDate arrived() {
    return arrived;
  }

  Plan plan() {
    return plan;
  }

  List<Observation> sound() {
    return sound;
  }

  List<Observation> earlier() {
    return earlier;
  }

  /** Headers of what the office delivered before, the nearest first. */
  List<List<ColumnLabel>> labelsBefore() {
    return labelsBefore;
  }

  /**
   * Whether the cells that a figure adds up say certainly that it is wrong, so that there is
   * nothing to guess about it. What may be wrong with one of those cells is another matter, and
   * explains it.
   */
  boolean isDisproved(Observation o) {
    return disproved.contains(o.cell());
  }

  private static Set<CellRef> disproved(Reading reading) {
    return Stream.concat(
            reading.sums().stream().filter(StaleFormula::differs).map(Reading.StatedSum::cell),
            reading.totals().stream().filter(TotalMismatch::isWrong).map(t -> t.cell()))
        .collect(Collectors.toSet());
  }

  /** Codes of variables of which each row counts one. */
  Set<String> counted() {
    return counted;
  }

  /** Codes of variables whose year only a title gives. */
  Set<String> titled() {
    return titled;
  }

  /** Codes of the variables that this delivery has figures of, sorted. */
  List<String> variables() {
    return sound.stream().map(Observation::variable).distinct().sorted().toList();
  }

  /** Figures of a variable, this delivery's over those in force before it. */
  List<Observation> withHistory(String variable) {
    return byVariable.getOrDefault(variable, List.of());
  }

  /** Every figure that is wrong in the same way, told by the name of what it counts. */
  List<Remark> each(Predicate<Observation> wrong) {
    return each(wrong, o -> null);
  }

  /** The same with what each cell should hold instead; null where that cannot be told. */
  List<Remark> each(
      Predicate<Observation> wrong, Function<Observation, @Nullable String> proposal) {
    return sound.stream()
        .filter(wrong)
        .map(
            o -> {
              String proposed = proposal.apply(o);
              Remark remark = Remark.on(o, about(o));
              return proposed == null ? remark : remark.proposing(proposed);
            })
        .toList();
  }

  /** Arguments that every text about a figure has. */
  Map<String, String> about(Observation o) {
    return Map.of("figure", label(o));
  }

  Map<String, String> about(Observation o, String name, String value) {
    return Map.of("figure", label(o), name, value);
  }

  String label(Observation o) {
    return o.activity() == null
        ? findVariable(o).map(Variable::name).orElse(o.variable())
        : o.activity() + ", " + o.variable().replaceFirst("^actividad-", "");
  }

  private Optional<Variable> findVariable(Observation o) {
    return Optional.ofNullable(variables.get(o.variable()));
  }

  /** Whether a rule of single cells has nothing against the figure. */
  boolean admits(CellRule rule, Observation o) {
    UnitKind kind = findUnit(o).map(MeasureUnit::kind).orElse(null);
    return rule.constraint(new CellField.Figure(kind)).map(c -> c.admits(o.value())).orElse(true);
  }

  /** What a figure is proposed to be; none where that would be a fraction of what is counted. */
  Optional<String> typed(Observation o, BigDecimal meant) {
    boolean fraction = isKind(o, UnitKind.QUANTITY) && meant.stripTrailingZeros().scale() > 0;
    return fraction ? Optional.empty() : Optional.of(Repairs.typed(meant));
  }

  boolean isKind(Observation o, UnitKind kind) {
    return findUnit(o).map(u -> u.kind() == kind).orElse(false);
  }

  Optional<MeasureUnit> findUnit(Observation o) {
    return findVariable(o).map(Variable::unit);
  }

  boolean isFlow(Observation o) {
    return findVariable(o).map(v -> v.accumulation() == Variable.Accumulation.FLOW).orElse(false);
  }

  /** Each row of this delivery over time, in order of periods. */
  Map<Row, List<Observation>> rows() {
    return rows;
  }

  Map<Row, List<Observation>> earlierRows() {
    return earlierRows;
  }

  /** This delivery over what was in force before it: of each key this delivery's figure. */
  Map<Row, List<Observation>> rowsWithHistory() {
    return rowsWithHistory;
  }

  boolean isHere(Observation o) {
    return o.content().equals(reading.delivery().content());
  }

  private static Map<Row, List<Observation>> byRow(List<Observation> observations) {
    Map<Row, List<Observation>> rows = new LinkedHashMap<>();
    observations.forEach(o -> rows.computeIfAbsent(Row.of(o), r -> new ArrayList<>()).add(o));
    rows.values().forEach(row -> row.sort(Comparator.comparing(Observation::period)));
    return rows;
  }
}
