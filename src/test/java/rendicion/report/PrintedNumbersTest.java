package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.Definitions;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.wording.Wording;

/** Walks every number of every document: each has a key, and what is a figure can be made again. */
class PrintedNumbersTest {

  private static final Set<String> TITLES = Set.of("H1", "H2", "H3", "H4", "TOC", "Lbl");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\d+]");

  private static final Account ALL = TestAccounts.small();
  private static final ReportingPeriod PERIOD = ALL.definitions().settings().periods().getLast();
  private static final Account ACCOUNT = ALL.upTo(PERIOD);

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("informe", (Maker) AccountabilityReport::new),
        Arguments.of("lamina", (Maker) LaminaReport::new),
        Arguments.of(
            "boletin",
            (Maker) edition -> new BoletinReport(edition, BoletinReport.Detail.EVERYTHING)),
        Arguments.of("seguimiento", (Maker) FollowUpReport::new),
        Arguments.of(
            "ficha",
            (Maker)
                edition ->
                    new FichaSection(
                        edition,
                        edition.plan().indicators().getFirst(),
                        1,
                        FichaSection.Detail.EVERYTHING)));
  }

  @FunctionalInterface
  interface Maker {
    Section of(Edition edition);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void canBeMadeAgain(String name, Maker maker) throws IOException {
    Edition plain = Edition.of(ACCOUNT, PERIOD, Wording.spanish());
    Edition edition = name.equals("informe") ? plain.withReferences() : plain;
    byte[] file = Reports.document(edition, "document.title", maker.of(edition)).bytes();
    Map<String, Claim> claims = new LinkedHashMap<>();
    edition.numbers().claims().forEach(claim -> claims.put(claim.key(), claim));

    List<String> wrong = new ArrayList<>();
    int figures = 0;
    for (KeyedText.Run run : KeyedText.of(file)) {
      String key = run.key();
      if (key == null) {
        boolean exempt =
            TITLES.contains(run.element()) || REFERENCE.matcher(run.text().strip()).matches();
        if (!exempt && run.text().chars().anyMatch(Character::isDigit)) {
          wrong.add("no key: " + run);
        }
      } else if (key.startsWith("f")) {
        figures++;
        Claim claim = claims.get(key);
        if (claim == null || !claim.printed().startsWith(run.text().strip())) {
          wrong.add("not what was claimed: " + run + " " + claim);
        } else if (!isRight(claim, ACCOUNT)) {
          wrong.add("cannot be made again: " + claim);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(figures).isGreaterThan(8);
  }

  /** Whether the exact value follows from its basis, and the printed one from the exact. */
  static boolean isRight(Claim claim, Account account) {
    int decimals = claim.printed().contains(".") ? claim.printed().split("\\.")[1].length() : 0;
    BigDecimal rounded = claim.value().setScale(decimals, RoundingMode.HALF_UP);
    String printed = claim.printed().replace(",", "").replace('−', '-');
    if (new BigDecimal(printed).compareTo(rounded) != 0) {
      return false;
    }
    return switch (claim.basis()) {
      case Basis.Cells cells -> isNear(claim.value(), formula(cells, account));
      case Basis.CellSum sum -> isNear(claim.value(), sum(sum.sources(), null));
      case Basis.Sum sum ->
          isNear(claim.value(), sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      case Basis.Mean mean ->
          isNear(
              claim.value().multiply(BigDecimal.valueOf(mean.parts().size())),
              mean.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      case Basis.Distance d -> isNear(claim.value(), d.to().subtract(d.from()).abs());
      case Basis.Defined defined ->
          isNear(claim.value(), defined(defined.what(), account.definitions()));
      case Basis.Computed computed -> isComputed(claim.value(), computed.what(), account);
    };
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(new BigDecimal("0.000001")) < 0;
  }

  private static BigDecimal formula(Basis.Cells cells, Account account) {
    Indicator indicator = account.definitions().plan().getIndicator(cells.indicator());
    List<Observation> all = cells.figure().sources();
    return switch (indicator.formula()) {
      case Formula.RatioOfSums f -> {
        BigDecimal ratio =
            sum(all, f.numerator())
                .divide(sum(all, f.denominator()), MathContext.DECIMAL64)
                .multiply(f.factor());
        yield f.complementOf() == null ? ratio : f.complementOf().subtract(ratio);
      }
      case Formula.Sum f -> sum(all, f.variable());
      case Formula.AsReported f -> all.getLast().value();
      case Formula.PerDay f ->
          sum(all, f.variable())
              .divide(
                  BigDecimal.valueOf(
                      all.stream()
                          .map(Observation::period)
                          .distinct()
                          .mapToLong(Period::days)
                          .sum()),
                  MathContext.DECIMAL64);
      default -> throw new IllegalStateException("No example of " + indicator.formula());
    };
  }

  private static BigDecimal sum(List<Observation> sources, @Nullable String variable) {
    return sources.stream()
        .filter(o -> variable == null || o.variable().equals(variable))
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal defined(String what, Definitions definitions) {
    String[] path = what.split("/");
    var method = definitions.settings().method();
    if (path[0].equals("metodo")) {
      return switch (path[1]) {
        case "verde" -> method.greenFrom();
        case "amarillo" -> method.amberFrom();
        case "piso" -> method.floor();
        default -> method.cap();
      };
    }
    Indicator indicator = definitions.plan().getIndicator(path[0]);
    return switch (path[1]) {
      case "meta" ->
          path.length == 2
              ? indicator.target().value()
              : indicator.findTarget(Integer.parseInt(path[2])).orElseThrow().value();
      case "linea-de-base" -> Objects.requireNonNull(indicator.baseline()).value();
      case "factor" -> ((Formula.RatioOfSums) indicator.formula()).factor();
      default -> Objects.requireNonNull(((Formula.RatioOfSums) indicator.formula()).complementOf());
    };
  }

  /** Looked up again in the results; a percentage is also computed again by its formula. */
  private static boolean isComputed(BigDecimal value, String what, Account account) {
    String[] path = what.split("/");
    Results results = account.getResults(Period.parse(path[0]));
    return candidates(results, path[1], path[2], account).stream().anyMatch(c -> isNear(value, c));
  }

  private static List<BigDecimal> candidates(
      Results results, String code, String what, Account account) {
    List<BigDecimal> found = new ArrayList<>();
    results.indicators().stream()
        .filter(r -> r.indicator().equals(code))
        .forEach(r -> addOf(found, r, what, account));
    Stream.of(results.objectives(), results.dimensions(), List.of(results.whole()))
        .flatMap(List::stream)
        .filter(s -> s.code().equals(code) && what.equals("avance"))
        .forEach(s -> add(found, s.progress(), false));
    results.activities().stream()
        .filter(a -> a.activity().equals(code))
        .forEach(a -> add(found, what.equals("fisica") ? a.physical() : a.financial(), true));
    results.execution().stream()
        .filter(e -> e.key().equals(code))
        .forEach(
            e -> {
              found.addAll(e.amounts().values());
              add(found, e.financial(), true);
            });
    return found;
  }

  private static void addOf(
      List<BigDecimal> found, IndicatorResult r, String what, Account account) {
    switch (what) {
      case "esperado" -> found.add(r.expected());
      case "tipo-1" -> {
        add(found, r.typeOne(), true);
        again(found, r, account);
      }
      case "tipo-2" -> add(found, r.typeTwo(), true);
      case "semaforo" -> add(found, r.rated(), true);
      default -> add(found, r.rated(), false);
    }
  }

  /** Tipo I by its definition: the value against the target of the year; only this counts. */
  private static void again(List<BigDecimal> found, IndicatorResult r, Account account) {
    found.clear();
    Indicator indicator = account.definitions().plan().getIndicator(r.indicator());
    if (r.current() instanceof Figure.Known known) {
      BigDecimal target = indicator.findTarget(r.series().lastKey()).orElseThrow().value();
      boolean up = indicator.direction().name().startsWith("ASC");
      BigDecimal part = up ? known.value() : target;
      BigDecimal whole = up ? target : known.value();
      found.add(part.divide(whole, MathContext.DECIMAL64).movePointRight(2));
    }
  }

  private static void add(List<BigDecimal> found, Progress progress, boolean raw) {
    if (progress instanceof Progress.Measured measured) {
      found.add(raw ? measured.raw() : measured.capped());
    }
  }
}
