package rendicion.job;

/** Is told how the work goes, so that a person sees it. Called from several threads. */
public interface WorkListener {

  /**
   * A stage begins.
   *
   * @param stage key of its Spanish name
   * @param units how many units of work it has
   */
  void begins(String stage, int units);

  /** One unit of the current stage is done. */
  void advances(String what);
}
