package rendicion.domain;

/** Why there is no number. */
public enum Reason {
  /** No office reported what the formula needs for the period. */
  NOTHING_REPORTED,
  /** Only some of the variables of the formula were reported. */
  VARIABLE_MISSING,
  /** All that is missing was reported, and rejected by a finding. */
  VALUE_REJECTED,
  /** The denominator adds up to zero. */
  DENOMINATOR_ZERO,
  /** A sum that lacks months, districts or rows, so it cannot be held against a whole target. */
  INCOMPLETE_SUM,
  /** Too few months or districts are complete to judge the period by them. */
  INCOMPLETE_PERIOD,
  /** What is divided and what it is divided by were not reported of the same months. */
  DIFFERENT_MONTHS,
  /** The plan gives no target for the period and no trajectory is declared. */
  NO_TARGET_FOR_PERIOD,
  /** The plan gives no baseline. */
  NO_BASELINE,
  /** Baseline and target are equal, so no distance can be covered. */
  TARGET_EQUALS_BASELINE,
  /** The formula would divide by a target of zero. */
  TARGET_ZERO,
  /** The formula would divide by a value of zero. */
  VALUE_ZERO,
  /** Value and target have opposite signs. */
  SIGN_CHANGE,
  /** The measure of distance is not defined for a maximum or minimum that must be kept. */
  NOT_DEFINED_FOR_DIRECTION,
  /** The declared direction contradicts baseline and target. */
  CONTRADICTORY_DIRECTION,
  /** The target's date has come, so there is no time left to move in. */
  NO_TIME_LEFT,
  /** Each year is a part of its own, so that one year's figure leads to no other's. */
  YEARS_ADD_UP,
  /** Nothing below it could be measured. */
  NOTHING_TO_AGGREGATE
}
