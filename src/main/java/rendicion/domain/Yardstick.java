package rendicion.domain;

/** Against what a rating judges; said beside every traffic light. */
public enum Yardstick {
  /** A target that the plan itself gives for the period. */
  PLAN_TARGET,
  /** The point of the declared straight line at the cut-off; no promise of the plan. */
  STRAIGHT_LINE,
  /** The value declared for the year in the definitions; no promise of the plan. */
  DECLARED_STEP,
  /** Nothing: there is neither a target for the period nor a declared path. */
  NOTHING
}
