package rendicion.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiConsumer;

/** An intake that tells of every step it takes on the disk, before it takes it. */
public final class WatchedIntake {

  private WatchedIntake() {}

  /**
   * @param watcher is given the name of the step and its place below the state folder
   */
  public static Intake at(Path state, Clock clock, BiConsumer<String, Path> watcher) {
    Path root = state.toAbsolutePath();
    return new Intake(
        state,
        clock,
        Intake::sleep,
        new Durably((step, target) -> watcher.accept(step, below(root, target))));
  }

  /** A register of receipts that tells of the same. */
  public static Register receipts(Path state, String plan, BiConsumer<String, Path> watcher) {
    return register(state, "receipts", plan, watcher);
  }

  /** A register of decisions that tells of the same. */
  public static Register decisions(Path state, String plan, BiConsumer<String, Path> watcher) {
    return register(state, "decisions", plan, watcher);
  }

  private static Register register(
      Path state, String kind, String plan, BiConsumer<String, Path> watcher) {
    Path root = state.toAbsolutePath();
    return new Register(
        state,
        kind,
        plan,
        new Durably((step, target) -> watcher.accept(step, below(root, target))));
  }

  private static Path below(Path root, Path target) {
    return root.relativize(target.toAbsolutePath());
  }
}
