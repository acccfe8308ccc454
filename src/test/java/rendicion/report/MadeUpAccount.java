package rendicion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rendicion.domain.Account;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Baseline;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Results;
import rendicion.plan.PlanReader;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

/**
 * Accounts as large as a real one: figures made up by a fixed rule for any plan, one file an
 * office; results by the real calculation.
 */
final class MadeUpAccount {

  private final Definitions definitions;
  private final Plan plan;
  private final Set<String> said = new HashSet<>();

  private MadeUpAccount(Definitions definitions) {
    this.definitions = definitions;
    plan = definitions.plan();
  }

  /** The plan of the sample. */
  static Definitions puno() {
    return PlanReader.read(Path.of("jobs", "puno-2019-2022"));
  }

  /** Every office delivered everything. */
  static Account complete(Definitions definitions) {
    return of(definitions, definitions.offices().size());
  }

  /** The first offices delivered, the others did not. */
  static Account of(Definitions definitions, int offices) {
    MadeUpAccount made = new MadeUpAccount(definitions);
    List<ReadContent> contents = new ArrayList<>();
    for (int i = 0; i < offices; i++) {
      contents.add(made.content(i, definitions.offices().get(i)));
    }
    List<Observation> inForce = ReadContent.inForce(contents);
    List<Results> results =
        definitions.settings().periods().stream()
            .map(p -> new ProgressCalculator(Wording.spanish()).calculate(definitions, inForce, p))
            .toList();
    return new Account(definitions, contents, List.of(), results);
  }

  private ReadContent content(int number, Office office) {
    ContentHash hash = new ContentHash(HexFormat.of().toHexDigits((byte) (number + 1)).repeat(32));
    List<Observation> cells = new ArrayList<>();
    for (Indicator indicator : plan.indicators()) {
      if (office.deliverables().stream().anyMatch(d -> d.indicators().contains(indicator.code()))) {
        figures(indicator, hash, cells);
      }
    }
    if (number == 0) {
      plan.activities().forEach(activity -> execution(activity, hash, cells));
    }
    List<String> deliverables =
        office.deliverables().stream().map(Office.Deliverable::code).toList();
    return new ReadContent(
        new Delivery(number + 1, office.code(), office.name() + ".xlsx", hash, 1000, Instant.EPOCH),
        Verdict.ACCEPTED,
        deliverables,
        cells,
        List.of(),
        "");
  }

  /** What the indicator is in a year: more or less of the way to the target, by its place. */
  private BigDecimal value(Indicator indicator, int year) {
    Baseline baseline = indicator.baseline();
    BigDecimal target = indicator.target().value();
    BigDecimal from = baseline == null ? target.divide(BigDecimal.TWO) : baseline.value();
    int pace = 4 + plan.indicators().indexOf(indicator) * 3 % 10;
    BigDecimal share =
        BigDecimal.valueOf((long) pace * (year - plan.firstYear() + 1))
            .divide(BigDecimal.valueOf(40L), MathContext.DECIMAL64);
    return target.subtract(from).multiply(share).add(from).setScale(2, RoundingMode.HALF_UP);
  }

  private void figures(Indicator indicator, ContentHash hash, List<Observation> cells) {
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      BigDecimal value = value(indicator, year);
      Period period = Period.year(year);
      switch (indicator.formula()) {
        case Formula.RatioOfSums ratio -> districts(ratio, value, period, hash, cells);
        case Formula.PerDay f ->
            whole(f.variable(), value.multiply(BigDecimal.valueOf(365)), period, hash, cells);
        case Formula.WeightedMean f -> {
          whole(f.variable(), value, period, hash, cells);
          whole(f.weight(), BigDecimal.TEN, period, hash, cells);
        }
        default -> whole(indicator.formula().variables().getFirst(), value, period, hash, cells);
      }
    }
  }

  private void districts(
      Formula.RatioOfSums ratio,
      BigDecimal value,
      Period period,
      ContentHash hash,
      List<Observation> cells) {
    BigDecimal per = BigDecimal.valueOf(1000);
    BigDecimal share = ratio.complementOf() == null ? value : ratio.complementOf().subtract(value);
    int spread = 0;
    for (District district : plan.districts()) {
      BigDecimal part =
          share
              .multiply(per)
              .divide(ratio.factor(), MathContext.DECIMAL64)
              .multiply(BigDecimal.valueOf(80 + spread++ * 7 % 40).movePointLeft(2))
              .setScale(0, RoundingMode.HALF_UP);
      add(ratio.numerator(), district.ubigeo(), period, part, hash, cells);
      add(ratio.denominator(), district.ubigeo(), period, per, hash, cells);
    }
  }

  private void whole(
      String variable, BigDecimal value, Period period, ContentHash hash, List<Observation> all) {
    add(variable, plan.province(), period, value, hash, all);
  }

  private void execution(Activity activity, ContentHash hash, List<Observation> cells) {
    int n = plan.activities().indexOf(activity);
    if (n % 5 == 4) {
      return;
    }
    Map<ActivityFigure, Integer> figures =
        Map.of(
            ActivityFigure.PROGRAMMED,
            4,
            ActivityFigure.DONE,
            n % 5,
            ActivityFigure.BUDGET,
            250_000 + n * 1_000,
            ActivityFigure.SPENT,
            40_000 * (n % 5));
    figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e ->
                cells.add(
                    new Observation(
                        e.getKey().code(),
                        plan.province(),
                        activity.code(),
                        "",
                        Period.year(plan.lastYear()),
                        BigDecimal.valueOf(e.getValue()),
                        Objects.toString(e.getValue()),
                        hash,
                        new CellRef("POI", 4 + e.getKey().ordinal(), 8 + n))));
  }

  private void add(
      String variable,
      String place,
      Period period,
      BigDecimal value,
      ContentHash hash,
      List<Observation> cells) {
    if (said.add(variable + place + period)) {
      int column = 3 + period.to().getYear() - plan.firstYear();
      cells.add(
          new Observation(
              variable,
              place,
              null,
              "",
              period,
              value,
              value.toPlainString(),
              hash,
              new CellRef("HOJA " + variable, column, 6 + cells.size() % 90)));
    }
  }
}
