package rendicion.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import rendicion.domain.ActivityFigure;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Reading;
import rendicion.domain.Reading.StatedTotal;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/**
 * One fault put into what was read from a clean workbook.
 *
 * @param cell where it is
 * @param codes findings of which exactly one must tell it
 */
record Mutation(Kind kind, Reading reading, CellRef cell, Set<String> codes) {

  /** What goes wrong with a figure on its way from a desk to a cell. */
  enum Kind {
    NEGATIVE,
    DECIMALS_IN_A_COUNT,
    PERIOD_NOT_BEGUN,
    PLACE_OF_ANOTHER_PROVINCE,
    UNKNOWN_ACTIVITY,
    ROW_TWICE,
    TOTAL_OFF,
    PART_ABOVE_WHOLE,
    SPENT_ABOVE_BUDGET,
    DONE_WITHOUT_SPENDING,
    PERCENTAGE_ABOVE_HUNDRED
  }

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Empty where the kind does not fit the figure that was drawn. */
  static Optional<Mutation> draw(Kind kind, Reading clean, Plan plan, Random random) {
    if (kind == Kind.TOTAL_OFF) {
      return totalOff(clean, random);
    }
    Observation o = clean.observations().get(random.nextInt(clean.observations().size()));
    Variable variable = plan.findVariable(o.variable()).orElse(null);
    UnitKind unit = variable == null ? null : variable.unit().kind();
    boolean counted = o.printed().isBlank() || !o.printed().matches(".*\\d.*");
    if (counted) {
      return Optional.empty();
    }
    return switch (kind) {
      case NEGATIVE ->
          when(o.value().signum() > 0, kind, clean, o, x -> with(x, x.value().negate()))
              .map(m -> m.told("validation.negative"));
      case DECIMALS_IN_A_COUNT ->
          when(unit == UnitKind.QUANTITY, kind, clean, o, x -> with(x, x.value().add(HALF)))
              .map(m -> m.told("validation.not-whole"));
      case PERIOD_NOT_BEGUN ->
          when(true, kind, clean, o, x -> at(x, Period.year(2031), x.place(), x.activity()))
              .map(m -> m.told("validation.period-not-begun"));
      case PLACE_OF_ANOTHER_PROVINCE ->
          when(true, kind, clean, o, x -> at(x, x.period(), "210412", x.activity()))
              .map(m -> m.told("validation.unknown-place"));
      case UNKNOWN_ACTIVITY ->
          when(o.activity() != null, kind, clean, o, x -> at(x, x.period(), x.place(), "OE99-A99"))
              .map(m -> m.told("validation.unknown-activity"));
      case ROW_TWICE -> rowTwice(clean, o);
      case PART_ABOVE_WHOLE ->
          whole(clean, plan, o)
              .flatMap(
                  w ->
                      when(true, kind, clean, o, x -> with(x, w.value().add(BigDecimal.ONE)))
                          .map(m -> m.told("validation.part-above-whole")));
      case SPENT_ABOVE_BUDGET ->
          sameActivity(clean, o, ActivityFigure.SPENT, ActivityFigure.BUDGET)
              .flatMap(
                  b ->
                      when(true, kind, clean, o, x -> with(x, b.value().add(BigDecimal.ONE)))
                          .map(m -> m.told("validation.spent-above-budget")));
      case DONE_WITHOUT_SPENDING ->
          sameActivity(clean, o, ActivityFigure.SPENT, ActivityFigure.DONE)
              .filter(done -> done.value().signum() > 0 && o.value().signum() > 0)
              .flatMap(
                  done ->
                      when(true, kind, clean, o, x -> with(x, BigDecimal.ZERO))
                          .map(m -> m.told("validation.done-without-spending")));
      case PERCENTAGE_ABOVE_HUNDRED ->
          when(
                  unit == UnitKind.PERCENTAGE,
                  kind,
                  clean,
                  o,
                  x -> with(x, x.value().add(BigDecimal.valueOf(100))))
              .map(m -> m.told("validation.above-hundred-percent"));
      case TOTAL_OFF -> Optional.empty();
    };
  }

  private Mutation told(String... by) {
    return new Mutation(kind, reading, cell, Set.of(by));
  }

  private static Optional<Mutation> totalOff(Reading clean, Random random) {
    if (clean.totals().isEmpty()) {
      return Optional.empty();
    }
    StatedTotal total = clean.totals().get(random.nextInt(clean.totals().size()));
    BigDecimal off = total.value().add(BigDecimal.valueOf(1 + random.nextInt(5000)));
    List<StatedTotal> totals =
        clean.totals().stream().map(t -> t == total ? stated(t, off, t.sum()) : t).toList();
    return Optional.of(
        new Mutation(
            Kind.TOTAL_OFF,
            reading(clean, clean.observations(), totals),
            total.cell(),
            Set.of("validation.total-mismatch")));
  }

  private static Optional<Mutation> rowTwice(Reading clean, Observation o) {
    CellRef below = new CellRef(o.cell().sheet(), o.cell().column(), o.cell().row() + 5000);
    List<Observation> all = new ArrayList<>(clean.observations());
    all.add(
        new Observation(
            o.variable(),
            o.place(),
            o.activity(),
            o.detail(),
            o.period(),
            o.value(),
            o.printed(),
            o.content(),
            below));
    return Optional.of(
        new Mutation(
            Kind.ROW_TWICE,
            reading(clean, all, clean.totals()),
            below,
            Set.of("validation.repeated-row", "validation.repeated-figure")));
  }

  static Optional<Mutation> when(
      boolean fits, Kind kind, Reading clean, Observation o, UnaryOperator<Observation> fault) {
    return fits
        ? Optional.of(new Mutation(kind, replaced(clean, o, fault.apply(o)), o.cell(), Set.of()))
        : Optional.empty();
  }

  /** The reading with another figure in a cell; totals stay as they were printed. */
  static Reading replaced(Reading clean, Observation o, Observation by) {
    BigDecimal more = by.value().subtract(o.value());
    List<StatedTotal> totals =
        clean.totals().stream()
            .map(t -> t.parts().contains(o.cell()) ? stated(t, t.value(), t.sum().add(more)) : t)
            .toList();
    return reading(clean, clean.observations().stream().map(x -> x == o ? by : x).toList(), totals);
  }

  private static Optional<Observation> whole(Reading clean, Plan plan, Observation part) {
    return plan.indicators().stream()
        .map(i -> i.formula())
        .flatMap(f -> f instanceof Formula.RatioOfSums r ? java.util.stream.Stream.of(r) : null)
        .filter(r -> r.factor().compareTo(BigDecimal.valueOf(100)) == 0)
        .filter(r -> r.numerator().equals(part.variable()))
        .flatMap(
            r -> clean.observations().stream().filter(o -> o.variable().equals(r.denominator())))
        .filter(o -> o.place().equals(part.place()) && o.detail().equals(part.detail()))
        .filter(o -> o.period().equals(part.period()) && o.printed().matches(".*\\d.*"))
        .findFirst();
  }

  private static Optional<Observation> sameActivity(
      Reading clean, Observation o, ActivityFigure mine, ActivityFigure other) {
    return clean.observations().stream()
        .filter(x -> o.variable().equals(mine.code()) && x.variable().equals(other.code()))
        .filter(x -> x.activity() != null && x.activity().equals(o.activity()))
        .filter(x -> x.period().equals(o.period()) && x.place().equals(o.place()))
        .filter(x -> x.detail().equals(o.detail()))
        .findFirst();
  }

  static Observation with(Observation o, BigDecimal value) {
    return new Observation(
        o.variable(),
        o.place(),
        o.activity(),
        o.detail(),
        o.period(),
        value,
        value.toPlainString(),
        o.content(),
        o.cell());
  }

  private static Observation at(
      Observation o,
      Period period,
      String place,
      @org.jspecify.annotations.Nullable String activity) {
    return new Observation(
        o.variable(),
        place,
        activity,
        o.detail(),
        period,
        o.value(),
        o.printed(),
        o.content(),
        o.cell());
  }

  private static StatedTotal stated(StatedTotal t, BigDecimal value, BigDecimal sum) {
    return new StatedTotal(
        t.variable(),
        t.label(),
        t.period(),
        value,
        value.toPlainString(),
        t.cell(),
        t.parts(),
        sum);
  }

  private static Reading reading(
      Reading clean, List<Observation> observations, List<StatedTotal> totals) {
    return new Reading(
        clean.delivery(),
        clean.deliverables(),
        observations,
        totals,
        clean.findings(),
        clean.sample());
  }
}
