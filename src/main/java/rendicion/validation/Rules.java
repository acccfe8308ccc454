package rendicion.validation;

import java.util.List;

/**
 * The rules in the order in which they look, so that a later rule does not wonder at the same cell
 * again. Sums come after what is asked about their addends, because a digit too many in one of them
 * explains a sum that does not fit; of the cell of such a sum itself nothing is guessed ({@link
 * Submission#isDisproved}).
 */
final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new UnknownPlace(),
          new UnknownActivity(),
          new PeriodNotBegun(),
          new NegativeValue(),
          new AboveHundredPercent(),
          new NotWhole(),
          new WrongPeriod(),
          new DateOutsidePeriod(),
          new RepeatedRow(),
          new NumeratorAboveDenominator(),
          new FractionForPercent(),
          new Thousandfold(),
          new SmallPercent(),
          new LastPeriodCopied(),
          new SpentAboveBudget(),
          new DoneWithoutSpending(),
          new PowerOfTenJump(),
          new Outlier(),
          new StaleFormula(),
          new TotalMismatch(),
          new PrintedShare(),
          new AccumulatedFalls(),
          new SameValueRepeated(),
          new RepeatedFigure(),
          new RepeatedKey(),
          new DistrictTwice(),
          new RowWithoutCounterpart(),
          new DistrictMissing(),
          new BaselineRestated(),
          new TargetReachedEarly(),
          new AgainstDirection(),
          new HeaderChanged());

  private Rules() {}

  static List<Rule> all() {
    return ALL;
  }
}
