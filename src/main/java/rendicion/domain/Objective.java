package rendicion.domain;

/**
 * A strategic objective, in both wordings.
 *
 * @param code for example {@code OE01}
 * @param number 1 to n
 * @param dimension code of its dimension
 * @param problem as the plan's table of targets prints it
 * @param name the change that is wanted, as reports show it
 * @param priority 1 is first
 */
public record Objective(
    String code, int number, String dimension, String problem, String name, int priority) {}
