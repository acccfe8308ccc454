package rendicion.validation;

import java.util.List;

/**
 * The rules in the order in which they look: what is certainly wrong first, so that a later rule
 * does not wonder at the same cell again.
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
          new RepeatedRow(),
          new NumeratorAboveDenominator(),
          new FractionForPercent(),
          new Thousandfold(),
          new SmallPercent(),
          new SpentAboveBudget(),
          new DoneWithoutSpending(),
          new PowerOfTenJump(),
          new TotalMismatch(),
          new AccumulatedFalls(),
          new SameValueRepeated(),
          new RepeatedFigure(),
          new RowWithoutCounterpart());

  private Rules() {}

  static List<Rule> all() {
    return ALL;
  }
}
