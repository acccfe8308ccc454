package rendicion.job;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import rendicion.domain.Closing;
import rendicion.intake.Register;
import rendicion.intake.WatchedIntake;

/** Tells of every step on the disk that closing a period takes, just before it is taken. */
public record WatchedClosings(Path state, BiConsumer<String, Path> watcher)
    implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("closings") ? watched() : bean;
  }

  private Closings watched() {
    return new Closings(state) {
      @Override
      Register registerOf(String plan) {
        return WatchedIntake.decisions(state, plan, watcher);
      }
    };
  }

  /** What the register of a state folder holds, wherever that folder came from. */
  public static List<Closing> decided(Path state, String plan) {
    return new Closings(state).list(plan);
  }
}
