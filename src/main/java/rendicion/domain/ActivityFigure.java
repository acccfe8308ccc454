package rendicion.domain;

/** What offices report of an activity. */
public enum ActivityFigure {
  /** Physical target of the year. */
  PROGRAMMED("actividad-programado"),
  /** Physical execution of the year. */
  DONE("actividad-ejecutado"),
  /** Modified budget (PIM), soles. */
  BUDGET("actividad-pim"),
  /** Accrued expenditure (devengado), soles. */
  SPENT("actividad-devengado"),
  /** Above zero where the office says that the activity was dropped. */
  DROPPED("actividad-dejada");

  private final String code;

  ActivityFigure(String code) {
    this.code = code;
  }

  /** Code used as {@link Observation#variable()}. */
  public String code() {
    return code;
  }
}
